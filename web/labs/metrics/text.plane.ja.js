import { fixed } from '../../plots/number.js';
import { readable } from '../../panels/readable.js';
import { percentText, withError } from './estimate.js';

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['どちらかの分布に成分がありません。'],
  weightless: ['q の重みがすべて 0 なので、', '成分を選べません。'],
  tooLarge: ['重みが大きすぎて、', '合計できません。'],
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('ja-JP');

/** 平面上の真の分布とモデルについて述べる日本語の文。 */
export default {
  parameters: {
    labPlaneMeans: { label: 'p の各成分の平均', unit: '成分ごとに x₁, x₂' },
    labPlaneSigma: { label: 'p の成分の標準偏差 σ', unit: 'x の単位' },
    labPlaneModel: { label: 'q の各成分の平均', unit: '成分ごとに x₁, x₂' },
    labPlaneWeights: { label: 'q の各成分の重み', unit: '成分ごと、省くと 1' },
    labPlaneShift: { label: 'q の x₁ 方向のずれ', unit: 'x の単位' },
    labPlaneTau: { label: 'q の幅 τ', unit: 'σ の倍数' },
    labPlaneEdit: {
      label: '○ハンドルで動かす平均',
      unit: '',
      options: { model: 'モデル q', truth: '真の分布 p' },
    },
    labPlaneSource: {
      label: '生成された点',
      unit: '',
      options: { model: 'q から引いた点', copies: '実データの点のコピー' },
    },
    labPlaneBalls: {
      label: '球の中心',
      unit: '',
      options: {
        real: '実データの点（適合率・密度・カバー率）',
        generated: '生成された点（再現率）',
      },
    },
    labPlaneNeighbours: { label: '球が届く近傍の順位 k', unit: '整数' },
    labPlaneCount: { label: 'それぞれの点の個数 n', unit: '30 〜 1,000' },
    labPlaneOutlier: { label: '実データに入れる外れ値', unit: 'x₁, x₂、空欄ならなし' },
    labPlaneSeed: { label: '点を引く乱数の種', unit: '整数' },
    labPlaneBandwidth: { label: 'MMD のバンド幅 h', unit: 'x の単位' },
    labPlaneTransport: {
      label: '点どうしの最良の組み合わせ',
      unit: '',
      options: { auto: '短く済むとき', run: '計算する' },
    },
  },
  lab: {
    plane: {
      title: '平面で見る：適合率・再現率・密度・カバー率は何を数えているか',
      acts: {
        same: 'q を p と同じにする',
        drop: '成分を一つ落とす',
        shift: '2σ だけずらす',
        narrow: '狭くする（τ = 0.4）',
        reweight: '重みを 8 : 1 にする',
        copies: '実データの点をコピーする',
        outlier: '外れ値と、その近くの q',
      },
      paired: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${whole(of)} 個のうち ${whole(done)} 個の組が決まりました`,
      transport: {
        start: '最良の組み合わせで Wasserstein-2 を計算する',
        progress: '組が決まった点',
        cancel: '止める',
        again: 'もう一度組み合わせる',
      },
      program: '同じ点から同じ個数を数える Python です（標準ライブラリだけを使います）。',
      table: {
        title: '平面上の真の分布とモデルの指標',
        scrolls: '表は画面より広いので、横にスクロールできます。',
        /** @param {string} error */
        caption: (error) =>
          `平面上の p と q の指標です。± は、3 列目では標準誤差（スライス距離では方向の選び方によるものだけ）、4 列目と 5 列目では実行ごとの値の標準偏差、最後の列では標準誤差です。${error ? `ダイバージェンスの正確な値は数値積分によるもので、誤差は ${error} 以下です。` : ''}`,
        /** @param {{count: number, runs: number, seed: string}} how */
        heads: ({ count, runs, seed }) => [
          '指標',
          '正確な値',
          `上の図の点（n = ${whole(count)}、種 ${seed}）`,
          `${runs} 回の平均`,
          'Q = P のときの平均',
          'Q = P のときより大きい割合',
        ],
        groups: {
          densities:
            '別に引いた同じ個数の点で、両方の密度から推定する指標（nat は自然対数による単位）',
          distances: '点だけから推定する指標（Wasserstein-2 は 10 回）',
          neighbours: '最近傍を数える指標',
        },
        metrics: {
          totalVariation: '全変動距離',
          klForward: 'KL(p ‖ q)、nat',
          klReverse: 'KL(q ‖ p)、nat',
          jensenShannon: 'Jensen–Shannon ダイバージェンス、nat',
          hellinger: 'Hellinger 距離',
          overlap: '曲線の λ = 1 での適合率 = 再現率',
          frechet: 'Fréchet 距離（2 乗）',
          mmd: 'MMD²、不偏',
          sliced: 'スライス Wasserstein-1',
          transport: '最良の組み合わせによる Wasserstein-2',
          precision: '適合率',
          recall: '再現率',
          density: '密度（density）',
          coverage: 'カバー率（coverage）',
          authenticity: '真正性（authenticity）',
        },
        expected: (/** @type {string} */ value) => `（期待値 ${value}）`,
        share: (/** @type {string} */ percent) => `組の ${percent} %`,
        inAll: (/** @type {number} */ share) => (share === 1 ? 'すべての組' : 'どの組でもない'),
        /** @param {{count: number, seed: string, runs: number, model: any, perfect: any}} facts */
        verdict: ({ count, seed, runs, model, perfect }) =>
          `n = ${whole(count)} で二つを見分けられるでしょうか。${runs} 回の実行（種は ${seed} から）のうち、最近傍による検定が有意水準 5 % で違いを認めたのは ${model.count} 回（${percentText(model)}）です。Q = P のときに誤って違いを認める割合は、外れ値がなければ平均して 5 % 以下で、ここでは ${perfect.count} 回（${percentText(perfect)}）でした。最後の列は、各回の推定値を Q = P のときの各回の値と比べた割合です。50 % なら、大小からは見分けられず、0 % や 100 % に近ければ見分けられます。`,
      },
    },
  },
  figures: {
    labPlane: {
      title: 'k 番目の近傍まで届く球',
      prose:
        '等高線は真の分布 p の密度です（正確な値）。実データの各点を中心とする<b>球</b>は、<i>k</i> 番目に近い実データの点まで届きます。<b>適合率</b>（precision）は、どれかの球に入る生成点の割合、<b>密度</b>（density）は、一つの生成点を含む球の個数を生成点について平均し、<i>k</i> で割った値、<b>カバー率</b>（coverage）は、生成点を含む球の割合です。生成点を中心に球を描けば、どれかの球に入る実データの点の割合が<b>再現率</b>（recall）です。',
      marks: {
        ...obstacles,
        x1: 'x₁',
        x2: 'x₂',
        truth: '等高線：真の分布 p（正確）',
        realBalls: {
          balls: '実データの点と球（破線：生成点なし）',
          inside: '生成点：● 球の中、× どの球にもない',
        },
        generatedBalls: {
          balls: '生成された点とその球',
          inside: '実データの点：● 球の中、× どの球にもない',
        },
        modelHandle: (/** @type {number} */ k, /** @type {string} */ at) =>
          `q の成分 ${k} の平均：${at}`,
        truthHandle: (/** @type {number} */ k, /** @type {string} */ at) =>
          `p の成分 ${k} の平均：${at}`,
        outlierHandle: (/** @type {string} */ at) => `実データの外れ値：${at}`,
      },
      /** @param {any} facts */
      summary(facts) {
        const { obstacle, isReal, isCopied, neighbours: k, hasOutlier, count, metrics } = facts;
        if (obstacle) return obstacles[obstacle].join('');
        const { precision, recall, density, coverage, standardErrors: errors } = metrics;
        const size = isReal ? facts.realRadius : facts.generatedRadius;
        const radii = `図の球の半径は、中央値が ${readable(size.median)}、最大が ${readable(size.largest)} です。`;
        const outlier = hasOutlier
          ? `外れ値は実データの点の一つです。その球は半径 ${readable(facts.outlier.radius)} で、生成点を ${whole(facts.outlier.holds)} 個含み、そのうち ${whole(facts.outlier.alone)} 個はほかのどの球にも入りません。この球一つがなければ、適合率は ${fixed((facts.inReal - facts.outlier.alone) / count, 3)} です。`
          : '';
        const copies = isCopied
          ? '生成点はすべてコピーです。新しいものは何も生成していないのに、四つの指標はどれも最良の値かそれ以上になります。下の表の真正性には、それが現れます。'
          : '';
        return `生成点 ${whole(count)} 個のうち ${whole(facts.inReal)} 個が実データの球に入り、適合率は ${withError(precision, errors.precision)} です。生成点を含む球の延べ数 ${whole(facts.memberships)} を k n = ${whole(k * count)} で割ると、密度 ${withError(density, errors.density)} になります。実データの球のうち ${whole(facts.held)} 個が生成点を含み、カバー率は ${withError(coverage, errors.coverage)} です。実データの点のうち ${whole(facts.inGenerated)} 個が生成点の球に入り、再現率は ${withError(recall, errors.recall)} です。± は球を固定したときの標準誤差です（n = ${whole(count)}）。${radii}${outlier}${copies}`;
      },
    },
  },
};
