import { fixed, signed, significant } from '../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.ja.js';

const obstacles = {
  empty: ['データの点がありません'],
  blank: ['この枠の中をなぞって描いてください'],
  weightless: ['重みがすべて 0 なので、', '成分を選べません'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
};

/** @type {Record<string, string>} */
const samplers = {
  ddpm: 'DDPM',
  ddim: 'DDIM',
  predictor_corrector: '予測子・修正子',
  ode_euler: 'ODE（オイラー法）',
  ode_heun: 'ODE（ホイン法）',
  langevin: 'ランジュバン',
};

/** @type {Record<string, string>} */
const denoisers = {
  posterior_mean: '正確なスコア',
  one_mode: '一つの成分だけ',
  learned: '学習したネットワーク',
};

/** @type {Record<string, string>} */
const schedules = {
  linear: '線形',
  scaled_linear: 'スケール付き線形',
  cosine: 'コサイン',
  sigmoid: 'β のシグモイド',
  drawn: '手で決めた曲線',
  none: 'なし',
};

const marks = {
  ...obstacles,
  title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
    `${schedules[kind]}　t = ${t}　ᾱ = ${bar}`,
  value: '値 x',
  time: '時刻 t',
  density: '密度 pₜ',
  first: 'x の第一成分',
  second: '第二成分',
};

/**
 * @param {string} obstacle
 * @param {Record<string, any>} from
 */
const sentence = (obstacle, from = obstacles) => `${from[obstacle].join('')}。`;

/** @typedef {{best: number, mean: number, standardError: number, worst: number}} Errors */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * @param {any} row
 * @param {any} facts
 */
const named = ({ kind }, facts) =>
  /** @type {Record<string, any>} */ (words.figures.labDenoisers.marks.denoisers)[kind](facts);

/**
 * @param {MeanError} value
 * @param {number} [digits]
 */
const withError = ({ mean, standardError }, digits = 3) =>
  `${fixed(mean, digits)} ± ${fixed(standardError, digits)}`;

/** @param {{from: number | null, to: number | null, tried: number}} needed */
function stepsText({ from, to, tried }) {
  if (to === null) return from === null ? `${tried} まで届かず` : `${from} から先は不明`;
  return from === to ? String(to) : `${from}〜${to}`;
}

/** The lab's words, in Japanese. */
const words = {
  parameters: {
    ...train.parameters,
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    labData: {
      label: 'データの分布 p₀',
      unit: '',
      options: {
        modes: '数直線上の成分',
        plane: '平面の成分',
        ring: '円環',
        moons: '二つの三日月',
        drawn: '手描きの点',
      },
    },
    labModes: { label: '成分', unit: '平均:重み のカンマ区切り' },
    labMeans: { label: '成分の平均', unit: 'x, y の順' },
    labDrawn: { label: '描いた点', unit: 'x, y の順' },
    labSigma: { label: '各成分の標準偏差 σ', unit: 'データの単位' },
    labTime: { label: '時刻 t/T', unit: '0（データ）〜1（ノイズ）' },
    labSeed: { label: '乱数の種', unit: '整数' },
    labSchedule: { label: 'スケジュール A', unit: '', options: schedules },
    labSecond: { label: '比べるスケジュール B', unit: '', options: schedules },
    labSteps: { label: '段階の数 T', unit: '10〜1000' },
    labMode: { label: '一つだけ知っている成分の番号', unit: '' },
    labKnots: { label: '手で決めた log SNR', unit: 't = 0, T/4, T/2, 3T/4, T' },
    labSampler: { label: 'サンプラー', unit: '', options: samplers },
    labDenoiser: { label: 'デノイザー（denoiser）', unit: '', options: denoisers },
    labVisited: { label: '逆過程のステップ数', unit: 'T 以下' },
    labCount: { label: '粒子の数', unit: '10〜10000' },
    labVariance: {
      label: 'DDPM で加えるノイズの分散',
      unit: '',
      options: { posterior: '事後分散 β̃', beta: 'β' },
    },
    labEta: { label: 'DDIM のノイズ η', unit: '0（決定的）〜1（DDPM と同じ）' },
    labCorrections: { label: 'ランジュバンのステップ数', unit: '各時刻で' },
    labRatio: { label: 'ランジュバンの信号対雑音比', unit: 'ステップ幅を決める値' },
    labAt: { label: '表示するステップ', unit: 'ノイズを 0 として' },
  },
  lab: {
    train: train.words,
    lead: 'データの分布 <var>p</var>₀ が混合ガウス分布なら、ノイズを加える途中の分布 <var>p</var>ₜ もそのスコアも<b>正確に</b>分かります。順過程を最後まで進め、逆過程で戻します。',
    learned:
      '順過程は密度をなだらかにしていき、<var>x</var>ₜ だけから元の <var>x</var>₀ は一つに決まりません。平均二乗誤差を最も小さくするのは事後平均です。逆過程の終わりの分布とデータの分布との差は、ステップの粗さ、デノイザーの誤差、出発点のノイズ、粒子の数から来ます。',
    reverse: {
      reset: 'ノイズから',
      history: '逆過程の中の位置',
    },
    sweep: {
      start: 'ステップ数を変えて比べる',
      running: (/** @type {number} */ done, /** @type {number} */ of) => `${done} ／ ${of} 通り`,
    },
    program:
      'スケジュール A の逆過程を、標準ライブラリだけの Python で書いたものです。上の図と同じ乱数を使い、同じ数を表示します。',
    clear: '描き直す',
    knots: '手で決めた log SNR は、左から右へ下がる二つ以上の数にしてください。',
  },
  figures: {
    ...train.figures,
    labForward: {
      title: 'データがノイズへ溶けていく：pₜ(x)',
      prose:
        '濃淡（平面では等高線）は正確な <var>p</var>ₜ(<var>x</var>)、線は点の軌跡です。数直線上のデータでは、横に時刻 <var>t</var> での <var>p</var>ₜ の曲線と点のヒストグラムを並べます。<var>t</var> と成分の ○ハンドルを動かしてください。',
      marks: {
        ...marks,
        timeHandle: '時刻 t/T',
        mode: (/** @type {number} */ k) => `成分 ${k} の平均`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return sentence(obstacle);
        const parts = forwards.map(
          (/** @type {any} */ { kind, t, alphaBar, logSnr }) =>
            `${schedules[kind]}では t = ${t} ／ ${steps} で信号の係数 √ᾱ = ${fixed(Math.sqrt(alphaBar), 3)}、SNR = ${significant(Math.exp(logSnr))}`,
        );
        const shared =
          forwards.length > 1 ? `どちらも、${points} 個の点は同じ乱数で動いています。` : '';
        return `${parts.join('。')}です。${shared}`;
      },
    },
    labSchedule: {
      title: 'ノイズスケジュールを比べる',
      prose:
        'ノイズスケジュール（noise schedule）は、信号対雑音比 SNR = ᾱ/(1−ᾱ) を時刻ごとに決めます。名前が表す量はそれぞれ違います。「線形」は β が、「スケール付き線形」は √β が直線です。「β のシグモイド」は β がロジスティック曲線の −6 から 6 までの部分に沿います（ᾱ をシグモイドにする別のスケジュールもあります）。「コサイン」は ᾱ がコサインの二乗に沿い（β は 0.999 以下）、手で決めるときは log SNR がハンドルの間で直線です。左の ○ハンドルを上下に動かすと、A（実線）を手で決められます。破線は B です。上の図も変わります。',
      marks: {
        ...obstacles,
        logSnr: 'log SNR（自然対数）',
        alphaBar: '分散に占める信号の割合 ᾱ',
        time: '時刻 t',
        knot: (/** @type {number} */ t) => `t = ${t} での log SNR`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return sentence(obstacle);
        return rows
          .map(
            (
              /** @type {any} */ { kind, t, alphaBar, snr, beta, left },
              /** @type {number} */ n,
            ) => {
              const here =
                t === 0
                  ? `t = 0 ではまだノイズを加えていません（最初の β は ${beta}）`
                  : `t = ${t} で ᾱ = ${alphaBar}、SNR = ${snr}、β = ${beta} です`;
              return `${'AB'[n]}（${schedules[kind]}）は、${here}。t = T では ᾱ = ${left} が残ります。`;
            },
          )
          .join('');
      },
    },
    labDenoisers: {
      title: '同じ xₜ を復元する六つの方法',
      prose:
        'スケジュール A の時刻 <var>t</var> にある同じ 300 点を、六つの方法で <var>x</var>₀ に戻します。「ノイズを知る」は上のセルの方法、事後平均（posterior mean）は E[<var>x</var>₀ | <var>x</var>ₜ] です。曲線（平面では等高線）はデータの密度 <var>p</var>₀、点は復元した値で、色は元の <var>x</var>₀ の成分です（成分が六つまでのとき）。下の軸は復元誤差 |<var>x̂</var>₀ − <var>x</var>₀| で、━ 平均 ± 標準誤差、▲ 最良、▼ 最悪（→ なら軸の外）です。log p は復元した値での log <var>p</var>₀ の平均で、単位は nat（自然対数で測る単位）です。そこにデータがどれだけ密にあるかを表し、<var>x</var>₀ への近さではありません。',
      marks: {
        nothing: obstacles.empty,
        denoisers: {
          known_noise: () => 'ノイズを知る',
          posterior_mean: () => '事後平均',
          posterior_sample: () => '事後分布からの標本',
          one_mode: (/** @type {any} */ { component }) => `成分 ${component} だけ`,
          naive: () => '割るだけ xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }) =>
            learned ? `ネットワーク ${learned.step} 回` : 'ネットワーク',
        },
        errors: (/** @type {Errors} */ { best, mean, standardError, worst }) => [
          `━ ${withError({ mean, standardError }, 2)}`,
          `▲ ${fixed(best)}　▼ ${fixed(worst)}`,
        ],
        logDensity: (/** @type {MeanError} */ value) => `log p ${withError(value, 1)}`,
        untrained: '未学習：上で学習',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return sentence('empty');
        const { t, points, isClean, isPlane, mean, others, sample, data, place } =
          denoiserFacts(facts);
        if (isClean)
          return 't = 0 ではまだノイズを加えていないので、どの方法も xₜ、つまり x₀ をそのまま返します。';
        const differences = others.map(
          (/** @type {any} */ row) =>
            `「${named(row, facts)}」${signed(row.difference.mean, 3)} ± ${fixed(row.difference.standardError, 3)}`,
        );
        const where = {
          lower: '事後平均のほうが低く、データの少ないところに復元しています。',
          higher: '事後平均のほうが高く、データの密なところに復元しています。',
          alike: '',
        }[place];
        return `t = ${t} では、事後平均の誤差は平均 ${withError(mean.errors)} です（± は標準誤差、${points} 点）。同じ点で測ったほかの方法との差は、${differences.join('、')}です（± は対になった差の標準誤差）。xₜ だけから復元する方法のうち、二乗誤差の期待値が最小なのは事後平均で（ここでの二乗平均平方根は ${fixed(mean.errors.rms, 3)}）、|x̂₀ − x₀| の期待値が最小なのは${isPlane ? '事後分布の幾何中央値' : '事後分布の中央値'}です。log p₀ の平均は、事後平均の復元した値で ${withError(mean.logDensity, 2)}、データで ${withError(data.logDensity, 2)} です。${where}事後分布からの標本はデータと同じ分布に従い、log p₀ の平均は ${withError(sample.logDensity, 2)} です。`;
      },
    },
    labReverse: {
      title: 'ノイズから戻る：サンプラー',
      prose:
        'ノイズから引いた粒子を <var>t</var> = T から 0 へ戻します。ODE は確率フロー ODE（probability flow ODE）、ランジュバンは焼きなまし付きです。どちらのスケジュールも同じノイズから始めます。色は、最後に着いた点が最も高い確率で属する成分です（成分が六つまでのとき）。数直線上のデータでは、正確な <var>p</var>ₜ の曲線と柱のずれは、標本のばらつきと、サンプラーやデノイザーの誤差です。',
      marks: {
        ...marks,
        untrained: ['使えるネットワークがまだありません。', '上の図での学習が止まると使えます。'],
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count, repeats }) {
        if (obstacle) return sentence(obstacle, words.figures.labReverse.marks);
        const steps = runs[0].frames.length - 1;
        const isPlane = runs[0].mean.length > 1;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, mean, expected }) =>
            `${schedules[forward.kind]}では平均 ${mean.map((/** @type {MeanError} */ m) => withError(m)).join(', ')}（データは ${expected.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')}）、${isPlane ? '同じ数の正確な標本とのスライス・ワッサースタイン距離' : 'データの分布とのワッサースタイン距離'} ${fixed(distance, 3)}`,
        );
        const { floor } = runs[0];
        const exact = isPlane
          ? `正確な標本どうしの距離は ${withError(floor)} です（${repeats} 組の平均）。`
          : `同じ数の正確な標本では、この距離の期待値は ${fixed(floor.mean, 3)} です（数値積分による値）。`;
        return `ステップ ${at} ／ ${steps} です。${samplers[sampler]}と「${denoisers[denoiser]}」で ${count} 個の粒子を最後まで戻すと（± は標準誤差）、${parts.join('、')}になります。${exact}一回の結果は偶然に左右され、種を変えれば距離も変わります。`;
      },
    },
    labSweep: {
      title: 'ステップ数とワッサースタイン距離',
      prose:
        '上と同じ設定で、各サンプラーが何ステップでデータの分布に近づくかを、ワッサースタイン距離（Wasserstein distance）で測ります。点は 20 回の平均、縦の棒は 99 % 区間です（20 回の種はいつも同じです）。実線がスケジュール A、破線が B です。下の水平な線は、同じ数の独立な正確な標本がもつ距離の期待値です。数直線上のデータでは ∫|F<sub>N</sub> − F| d<var>x</var> の期待値を数値積分で求め、平面では 20 組の標本の平均で代えます。その 3 倍の点線までを「近い」とします。',
      marks: {
        nothing: ['ボタンを押すと、', 'すべてのサンプラーを動かして測ります。'],
        distance: '距離（x の単位）',
        steps: 'ステップ数',
        samplers,
      },
      /** @param {any} facts */
      summary({ floor, count, repeats, isComplete, close, rows }) {
        if (!floor) return '両軸とも対数目盛りです。';
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${samplers[sampler]}：${needed
              .map((/** @type {any} */ { schedule, ...steps }) => `${schedule} ${stepsText(steps)}`)
              .join('、')}`,
        );
        const exact =
          floor.standardError === 0
            ? `${count} 個の正確な標本とデータの分布との距離は、期待値で ${fixed(floor.mean, 3)} です。`
            : `${count} 個の正確な標本どうしの距離は ${withError(floor)} です（${repeats} 組の平均）。`;
        return `${exact}${repeats} 回の平均距離がその ${close} 倍以下であることを「近い」とし、99 % 区間が片側に収まるときだけ判定します。試したステップ数のうち、近くなる最小のものは次のとおりです（範囲で示したところは判定できません）。${parts.join('。')}。${isComplete ? '' : '（途中の結果です）'}`;
      },
    },
  },
};

export default words;
