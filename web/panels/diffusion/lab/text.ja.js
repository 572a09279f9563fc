import { fixed, significant } from '../../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.ja.js';

const obstacles = {
  empty: ['データの点がありません'],
  blank: ['この枠の中をなぞって描いてください'],
  weightless: ['重みがすべて 0 なので、', 'モードを選べません'],
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
  one_mode: '一つのモードだけ',
  learned: '学習したネットワーク',
};

/** @type {Record<string, string>} */
const schedules = {
  linear: '線形',
  scaled_linear: 'スケール付き線形',
  cosine: 'コサイン',
  sigmoid: 'シグモイド',
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

const job = { cancel: '中止', progress: '計算の進み具合', cancelled: '中止しました。' };

/**
 * @param {string} obstacle
 * @param {Record<string, any>} from
 */
const sentence = (obstacle, from = obstacles) => `${from[obstacle].join('')}。`;

/** @typedef {{best: number, mean: number, worst: number, rms: number}} Errors */

/**
 * @param {any} row
 * @param {any} facts
 */
const named = ({ kind }, facts) =>
  /** @type {Record<string, any>} */ (words.figures.labDenoisers.marks.denoisers)[kind](facts);

/** The lab's words, in Japanese. */
const words = {
  parameters: {
    ...train.parameters,
    lab: { label: 'ラボ', unit: '', options: { closed: '閉じる', open: '開く' } },
    labData: {
      label: 'データの分布 p₀',
      unit: '',
      options: {
        modes: '一次元のモード',
        plane: '平面のモード',
        ring: '輪',
        moons: '二つの三日月',
        drawn: '手描きの点',
      },
    },
    labModes: { label: 'モード', unit: '平均:重み のカンマ区切り' },
    labMeans: { label: 'モードの平均', unit: 'x, y の順' },
    labDrawn: { label: '描いた点', unit: 'x, y の順' },
    labSigma: { label: '各モードの標準偏差 σ', unit: 'データの単位' },
    labTime: { label: '時刻 t/T', unit: '0 がデータ、1 がノイズ' },
    labSeed: { label: '乱数の種', unit: '整数' },
    labSchedule: { label: 'スケジュール A', unit: '', options: schedules },
    labSecond: { label: 'スケジュール B', unit: '比べる相手', options: schedules },
    labSteps: { label: '段階の数 T', unit: '10〜1000' },
    labMode: { label: '一つだけ知るモード', unit: '番目' },
    labKnots: { label: '手で決めた log SNR', unit: 't = 0, T/4, T/2, 3T/4, T' },
    labSampler: { label: 'サンプラー', unit: '', options: samplers },
    labDenoiser: { label: 'デノイザー（denoiser）', unit: '', options: denoisers },
    labVisited: { label: '逆過程のステップ数', unit: 'T まで' },
    labCount: { label: '粒子の数', unit: '10〜10000' },
    labVariance: {
      label: 'DDPM の分散',
      unit: '',
      options: { posterior: '事後分散 β̃', beta: 'β' },
    },
    labEta: { label: 'η', unit: '0 は決定的、1 は DDPM' },
    labCorrections: { label: '修正の回数', unit: '各時刻' },
    labRatio: { label: '修正の信号対雑音比', unit: 'ステップ幅を決める' },
    labAt: { label: '表示するステップ', unit: '0 はノイズ' },
  },
  lab: {
    train: train.words,
    lead: 'データの分布 <var>p</var>₀ が混合ガウス分布なら、ノイズを加える途中の分布 <var>p</var>ₜ もそのスコアも<b>正確に</b>分かります。ここでは過程全体を進み、逆向きにたどります。',
    reverse: {
      play: '再生',
      pause: '一時停止',
      step: '一つ進む',
      back: '一つ戻る',
      reset: 'ノイズから',
      history: '逆過程の中の位置',
      where: (/** @type {number} */ at, /** @type {number} */ of) => `ステップ ${at} ／ ${of}`,
      ...job,
    },
    sweep: {
      start: 'ステップ数を変えて比べる',
      ...job,
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
        '濃淡（平面では等高線）は正確な <var>p</var>ₜ(<var>x</var>)、線は点の軌跡です。横は時刻 <var>t</var> での <var>p</var>ₜ の曲線と、点のヒストグラムです。<var>t</var> の輪とモードの輪を動かしてください。',
      marks: {
        ...marks,
        timeHandle: '時刻 t/T',
        mode: (/** @type {number} */ k) => `モード ${k} の平均`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return sentence(obstacle);
        const parts = forwards.map(
          (/** @type {any} */ { kind, t, alphaBar, logSnr }) =>
            `${schedules[kind]}では t = ${t} ／ ${steps} で信号の係数 √ᾱ = ${fixed(Math.sqrt(alphaBar), 3)}、SNR = ${significant(Math.exp(logSnr))}`,
        );
        return `${parts.join('。')}。どのスケジュールでも、${points} 個の点は同じ乱数で動いています。`;
      },
    },
    labSchedule: {
      title: 'ノイズスケジュールを比べる',
      prose:
        'ノイズスケジュール（noise schedule）は、信号対雑音比 SNR = ᾱ/(1−ᾱ) を時刻ごとに決めます。左の輪を上下に動かすと、A（実線）を手で決められます。破線は B です。上の図も変わります。',
      marks: {
        ...obstacles,
        logSnr: 'log SNR（自然対数）',
        alphaBar: '信号の割合 ᾱ',
        time: '時刻 t',
        knot: (/** @type {number} */ t) => `t = ${t} での log SNR`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return sentence(obstacle);
        return rows
          .map(
            (/** @type {any} */ { kind, t, alphaBar, snr, beta, left }, /** @type {number} */ n) =>
              `${'AB'[n]}（${schedules[kind]}）は t = ${t} で ᾱ = ${alphaBar}、SNR = ${snr}、β = ${beta}。最後に残る信号は ᾱ = ${left} です。`,
          )
          .join('');
      },
    },
    labDenoisers: {
      title: '同じ xₜ を復元する六つの方法',
      prose:
        'スケジュール A の時刻 <var>t</var> の点を、六つの方法で <var>x</var>₀ に戻します。「ノイズを知る」は上のセルの方法、事後平均（posterior mean）は E[<var>x</var>₀ | <var>x</var>ₜ] です。曲線（平面では等高線）はデータの密度 <var>p</var>₀、点は復元した値で、色は元の <var>x</var>₀ のモードです。下の軸は復元誤差 |<var>x̂</var>₀ − <var>x</var>₀| で、▲ 最良、━ 平均、▼ 最悪（→ なら軸の外）です。log p は復元した値での log <var>p</var>₀ の平均です。',
      marks: {
        nothing: obstacles.empty,
        denoisers: {
          known_noise: () => 'ノイズを知る',
          posterior_mean: () => '事後平均',
          posterior_sample: () => '事後分布の標本',
          one_mode: (/** @type {any} */ { component }) => `モード ${component} だけ`,
          naive: () => '割るだけ xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }) =>
            learned ? `ネットワーク ${learned.step} 回` : 'ネットワーク',
        },
        errors: (/** @type {Errors} */ { best, mean, worst }) =>
          `▲ ${fixed(best)} ━ ${fixed(mean)} ▼ ${fixed(worst)}`,
        untrained: '未学習：下の図で学習',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return sentence('empty');
        const { t, mean, sample, least, leastSquare, logDensity } = denoiserFacts(facts);
        const wins =
          least === mean
            ? 'ノイズを知らない方法の中で最小です'
            : `最小は「${named(least, facts)}」の ${fixed(least.errors.mean)} です`;
        const square =
          leastSquare === mean
            ? `二乗平均平方根（RMS）も ${fixed(mean.errors.rms)} で最小です。`
            : `二乗平均平方根（RMS）は ${fixed(mean.errors.rms)} です。`;
        const place =
          mean.logDensity < logDensity - 1
            ? `しかし復元した値での log p₀ は平均 ${fixed(mean.logDensity, 1)} で、データ自身の ${fixed(logDensity, 1)} より低く、データの少ないところに落ちています。`
            : `復元した値での log p₀ は平均 ${fixed(mean.logDensity, 1)} で、データ自身は ${fixed(logDensity, 1)} です。`;
        return `t = ${t} では、事後平均の誤差は平均 ${fixed(mean.errors.mean)} です。${wins}。${square}${place}事後分布の標本は、誤差は平均 ${fixed(sample.errors.mean)} ですがデータと同じ分布に従い、log p₀ は平均 ${fixed(sample.logDensity, 1)} です。`;
      },
    },
    labReverse: {
      title: 'ノイズから戻る：サンプラー',
      prose:
        'ノイズから引いた粒子を <var>t</var> = T から 0 へ戻します。ODE は確率流 ODE（probability flow ODE）、ランジュバンは焼きなまし付きです。どちらのスケジュールも同じノイズから始めます。色は最後に着いたモードです。正確な <var>p</var>ₜ の曲線と柱のずれは、標本のばらつきとサンプラーなどの誤差です。',
      marks: {
        ...marks,
        untrained: ['まだ学習していません。', '下の図で学習してください'],
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count }) {
        if (obstacle) return sentence(obstacle, words.figures.labReverse.marks);
        const steps = runs[0].frames.length - 1;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, floor, mean }) =>
            `${schedules[forward.kind]}では平均 ${mean.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')}、データとの${mean.length > 1 ? 'スライス・' : ''}ワッサースタイン距離 ${fixed(distance, 3)}（同じ数の正確な標本どうしでは ${fixed(floor, 3)}）`,
        );
        return `ステップ ${at} ／ ${steps} です。${samplers[sampler]}と「${denoisers[denoiser]}」で ${count} 個の粒子を最後まで戻すと、${parts.join('、')}です。`;
      },
    },
    labSweep: {
      title: 'ステップ数とワッサースタイン距離',
      prose:
        '上と同じ設定で、各サンプラーが何ステップでデータの分布に近づくかを、ワッサースタイン距離（Wasserstein distance）で測ります。実線がスケジュール A、破線が B です。水平の線は正確な標本どうしの距離で、この粒子の数で届く目安です。',
      marks: {
        nothing: ['ボタンを押すと、', 'すべてのサンプラーを動かして測ります。'],
        distance: '距離（x の単位）',
        steps: 'ステップ数',
        samplers,
      },
      /** @param {any} facts */
      summary({ floor, isComplete, close, rows }) {
        if (floor === undefined) return '両軸とも対数目盛りです。';
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${samplers[sampler]}：${needed
              .map(
                (/** @type {any} */ { schedule, steps }) =>
                  `${schedule} ${steps === null ? '届かず' : steps}`,
              )
              .join('、')}`,
        );
        return `正確な標本どうしの距離は ${fixed(floor, 3)}。その ${close} 倍以内に届くまでのステップ数は次のとおりです。${parts.join('。')}。${isComplete ? '' : '（途中の結果です）'}`;
      },
    },
  },
};

export default words;
