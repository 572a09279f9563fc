import { fixed } from '../../plots/number.js';
import { exactText, withError } from './estimate.js';

const obstacles = {
  empty: ['どちらかの分布に、成分がありません。'],
  weightless: ['どちらかの分布の重みがすべて 0 なので、', '成分を選べません。'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません。'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join('');

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** @typedef {NonNullable<ReturnType<typeof import('./presets.js').factsOf>>} Facts */

/** What the lab says of two distributions, in Japanese. */
export default {
  parameters: {
    labModes: { label: '真の分布 p の成分', unit: '平均:重み' },
    labSigma: { label: 'p の成分の標準偏差 σ', unit: 'x の単位' },
    labModel: { label: 'モデル q の成分', unit: '平均:重み' },
    labShift: { label: 'q をずらす量', unit: 'x の単位' },
    labTau: { label: 'q の幅 τ', unit: 'σ の倍数' },
    labCount: { label: 'それぞれから引く個数 n', unit: '30 から 1,000' },
    labDrawSeed: { label: '点を引く乱数の種', unit: '整数' },
    labSource: {
      label: '生成した点',
      unit: '',
      options: { model: 'q から引く', copies: 'p から引いた点を複製する' },
    },
    labNeighbours: { label: '何番目の近傍まで球を広げるか k', unit: '整数' },
    labBandwidth: { label: 'MMD のバンド幅 h', unit: 'x の単位' },
  },
  lab: {
    runs: (/** @type {number} */ done, /** @type {number} */ of) => `${of} 回のうち ${done} 回`,
    samples: { progress: '試した回数', cancel: '止める', again: '引き直す' },
    acts: {
      same: 'q を p と同じにする',
      drop: 'q の最後の成分をなくす',
      reweight: 'q の 90 % を成分 1 に',
    },
    metricsTable: {
      title:
        '各指標の、公式や求積による値と、引いた点からの推定値。± は試行ごとのばらつき（標準偏差）、つまり一回の試行の標準誤差です',
      scrolls: '表が画面より広いので、横にスクロールできます。',
      metric: '指標',
      exact: '正確な値',
      estimate: (/** @type {number} */ count, /** @type {number} */ runs) =>
        runs > 0 ? `一回目（n = ${whole(count)}）± ${runs} 回のばらつき` : `n = ${whole(count)}`,
      groups: {
        densities: '引いた点と、両方の密度から推定（nat は自然対数による単位）',
        distances:
          '引いた点だけから推定。Wasserstein-1 距離は、平均すると正確な値より小さくなりません',
        neighbours: '引いた点についての値。はじめの四つは、k 番目の近傍まで広げた球による',
      },
      metrics: {
        totalVariation: '全変動距離',
        klForward: 'KL(p ‖ q)、nat',
        klReverse: 'KL(q ‖ p)、nat',
        jensenShannon: 'Jensen–Shannon ダイバージェンス、nat',
        hellinger: 'Hellinger 距離',
        wasserstein1: 'Wasserstein-1 距離',
        wasserstein2: 'Wasserstein-2 距離',
        frechet: 'Fréchet 距離（2 乗）',
        mmd: 'MMD²（最大平均差異、不偏）',
        precision: '適合率',
        recall: '再現率',
        density: '密度（density）',
        coverage: 'カバー率',
        authenticity: '真正性（authenticity）',
        firstShare: 'p の成分 1 に属する割合',
      },
    },
    presets: {
      title: '指標に見えないもの',
      lead: 'ボタンを押すと、上の二つの分布がその設定になります。見るところを横に書き、その設定のあいだは、いまの数値も示します。',
      examples: {
        moments: {
          action: 'p と同じ平均・分散の正規分布を一つ',
          look: 'Fréchet 距離が比べるのは平均と分散だけです。二つの峰の間を見てください。',
          found: (/** @type {Facts} */ { exact }) =>
            `いまの Fréchet 距離は ${exact('frechet')} ですが、全変動距離は ${exact('totalVariation')}、Wasserstein-1 距離は ${exact('wasserstein1')} です（どれも正確な値）。`,
        },
        negative: {
          action: 'q = p から 30 個ずつ引く',
          look: '0 を偏りなく推定すれば、推定値は 0 の両側に散らばります。MMD² が負になることもありますが、誤りではありません。',
          found: (/** @type {Facts} */ { count, runs, exact, estimate, negative, isNegative }) =>
            `いまの MMD² は ${exact('mmd')}（正確な値）です。n = ${count} の一回目の推定は ${estimate('mmd')} で、${isNegative ? '負です' : '負ではありません'}。${runs} 回のうち ${negative} 回が 0 より小さい値でした。`,
        },
        narrow: {
          action: '成分を狭くする（τ = 0.2）',
          look: '適合率は、生成した点が本物の点の近くにあるかだけを問います。無難な所だけを生成するモデルは高い値になります。',
          found: (/** @type {Facts} */ { count, exact, estimate }) =>
            `いまの適合率は ${estimate('precision')} ですが、再現率は ${estimate('recall')}（n = ${count}）、KL(p ‖ q) は ${exact('klForward')} nat（正確な値）です。`,
        },
        copies: {
          action: 'p から引いた点を複製する',
          look: '複製は、適合率・再現率・カバー率・Wasserstein 距離のどれでも満点になります。点が新しいかどうかを問うのは真正性です。',
          found: (/** @type {Facts} */ { count, estimate }) =>
            `いまの適合率は ${estimate('precision')}、再現率は ${estimate('recall')}、Wasserstein-1 距離は ${estimate('wasserstein1')} です。真正性は ${estimate('authenticity')}（n = ${count}）で、p から新しく引いた点なら約 1/3 になります。`,
        },
        widths: {
          action: '個数は正しく、幅は違う（τ = 2）',
          look: '各成分に属する点の個数を数えても、成分の中での広がりは分かりません。',
          found: (/** @type {Facts} */ { count, firstWeight, exact, estimate }) =>
            `いま成分 1 に属する割合は ${estimate('firstShare')}（n = ${count}）、p での重みは ${fixed(firstWeight)} です。全変動距離は ${exact('totalVariation')}（正確な値）です。`,
        },
      },
    },
  },
  figures: {
    labLaws: {
      title: '二つの分布：真の分布 p とモデル q',
      prose:
        'q から点を引くあいだは、○ハンドルで q を動かせます。軸の上のものは成分の位置、その真上のものは重み、斜面のものは幅 τ を変えます。下の表の各行は、q と p の違いをそれぞれ別の方法で調べます。',
      marks: {
        ...obstacles,
        density: '密度',
        x: '観測 x',
        both: 'p は実線、q は破線',
        onlyP: 'p',
        drawsP: 'p から引いた点',
        drawsQ: 'q から引いた点',
        copies: 'p から引いた点の複製',
        meanHandle: (/** @type {number} */ k) => `q の成分 ${k} の位置`,
        shareHandle: (/** @type {number} */ k) => `q の成分 ${k} の重み`,
        tauHandle: 'q の幅 τ',
      },
      /** @param {any} facts */
      summary({ obstacle, exact, isCopied, count }) {
        if (obstacle) return obstacleSentence(obstacle);
        const draws =
          count > 0 ? `軸の下は、それぞれから引いた ${whole(count)} 個です（一回目）。` : '';
        if (isCopied) {
          return `生成した点は、p から引いた点の複製そのものなので、比べる密度 q はありません。${count > 0 ? `軸の下は、${whole(count)} 個の点とその複製です。` : ''}`;
        }
        return `どちらの密度も正確な値です。全変動距離は ${exactText(exact.totalVariation)} です。p と q で事象の確率が異なるのは最大でこれだけで、ちょうどこれだけ異なる事象があります。二つの密度が重なる面積は ${fixed(1 - exact.totalVariation, 4)} です。${draws}`;
      },
    },
    labCurve: {
      title: '適合率と再現率の曲線',
      prose:
        '適合率（precision）は q のうち p のある所に入る割合、再現率（recall）は p のうち q のある所に入る割合です。係数 λ がその重みづけを変え、α(λ) = ∫ min(λp, q)、β(λ) = α(λ)/λ とします。q に密度があるとき、実線が正確な値です。色の線は、引いた点を 20 個のクラスターに分けて求めた推定値で、帯は標準誤差です。',
      marks: {
        ...obstacles,
        precision: '適合率 α(λ)',
        recall: '再現率 β(λ)',
        even: '● λ = 1',
        lines: (/** @type {boolean} */ isCopied) =>
          isCopied ? 'クラスターによる推定' : '正確な値と、クラスターによる推定',
      },
      /** @param {any} facts */
      summary({ obstacle, isCopied, exact, estimate, count, runs }) {
        if (obstacle) return obstacleSentence(obstacle);
        const found = estimate
          ? `一回目のクラスターによる推定は ${withError(estimate.value, estimate.spread)}（n = ${whole(count)}、± は ${runs} 回のばらつき）です`
          : 'クラスターによる推定はまだありません';
        if (isCopied) {
          return `λ = 1 のとき、${found}。複製では、どのクラスターにも、もとの点と同じ個数が入ります。`;
        }
        return `λ = 1 では適合率も再現率も 1 − 全変動距離 = ${fixed(exact, 4)}（正確な値）で、${found}。クラスターによる推定には偏りがあります。クラスターの中の違いは見えず、q = p でも偶然によって割合は異なります。`;
      },
    },
  },
};
