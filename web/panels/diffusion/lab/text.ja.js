import { fixed, significant } from '../../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.ja.js';

const obstacles = {
  empty: ['データの点がありません'],
  weightless: ['重みがすべて 0 なので、', 'モードを選べません'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'データの点がないので、何も計算できません。',
  weightless: '重みがすべて 0 なので、どのモードも選べません。',
  tooLarge: '値が大きすぎて、縮尺どおりの図にはなりません。',
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

const axes = {
  value: '値 x',
  time: '時刻 t',
  density: '密度 pₜ',
  first: 'x の第一成分',
  second: '第二成分',
};

/**
 * @param {{options: Record<string, string>}} parameter
 * @param {string} name
 */
const option = ({ options }, name) => options[name];

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
        moons: '二つの月',
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
    labKnots: { label: '手で決めた log-SNR', unit: 't = 0, T/4, T/2, 3T/4, T' },
    labSampler: {
      label: 'サンプラー',
      unit: '',
      options: {
        ddpm: 'DDPM（祖先サンプリング）',
        ddim: 'DDIM',
        ode_euler: '確率流 ODE・オイラー法',
        ode_heun: '確率流 ODE・ホイン法',
        langevin: '焼きなましランジュバン',
        predictor_corrector: '予測子・修正子',
      },
    },
    labDenoiser: {
      label: '復元に使うもの',
      unit: '',
      options: {
        posterior_mean: '正確なスコア（事後平均）',
        posterior_sample: '事後分布からの標本',
        one_mode: '一つのモードだけ',
        naive: '割るだけ',
        learned: '学習した網',
      },
    },
    labVisited: { label: '戻る歩数', unit: 'T まで' },
    labCount: { label: '粒子の数', unit: '10〜10000' },
    labVariance: {
      label: 'DDPM の分散',
      unit: '',
      options: { posterior: '事後分散 β̃', beta: 'β' },
    },
    labEta: { label: 'η', unit: '0 は決定的、1 は DDPM' },
    labCorrections: { label: '修正の回数', unit: '各時刻' },
    labRatio: { label: '修正の信号対雑音比', unit: 'ステップ幅を決める' },
    labAt: { label: '表示する歩', unit: '0 はノイズ' },
  },
  lab: {
    train: train.words,
    lead: 'データの分布 <var>p</var>₀ をガウス分布の混合にすると、途中の分布 <var>p</var>ₜ もスコアも<b>正確に</b>分かります。そこへノイズを加えていき、逆にたどって戻します。推定やサンプラーの横には、いつも正確な値があります。',
    reverse: {
      play: '再生',
      pause: '一時停止',
      step: '一歩進む',
      back: '一歩戻る',
      reset: 'ノイズから',
      history: '戻る道のどこか',
      where: (/** @type {number} */ at, /** @type {number} */ of) => `${at} ／ ${of} 歩`,
      progress: '計算の進み具合',
      cancel: '中止',
      cancelled: '中止しました。設定を変えると計算し直します。',
    },
    sweep: {
      start: '歩数を変えて比べる',
      cancel: '中止',
      progress: '計算の進み具合',
      running: (/** @type {number} */ done, /** @type {number} */ of) => `${done} ／ ${of} 通り`,
      cancelled: '中止しました。',
    },
    program: {
      lead: 'スケジュール A で粒子を戻す計算を、標準ライブラリだけの Python で書いたものです。乱数も上の図と同じで、印字する数も一致します。',
      source: 'ラボの Python コード',
      output: '出力',
    },
    knots: '手で決めた log-SNR は、左から右へ下がる二つ以上の数にしてください。',
    failed: (/** @type {string} */ message) => `計算できませんでした: ${message}`,
  },
  figures: {
    ...train.figures,
    labForward: {
      title: 'データがノイズへ溶けていく: pₜ(x)',
      prose:
        '濃淡は正確な <var>p</var>ₜ(<var>x</var>)、線は同じ乱数でたどった点の道すじです。横の曲線は時刻 <var>t</var> での断面、柱はそこにいる点です。<var>t</var> の輪とモードの輪を動かしてください。平面では、等高線が <var>p</var>ₜ です。',
      marks: {
        ...obstacles,
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}　t = ${t}　ᾱ = ${bar}`,
        ...axes,
        timeHandle: '時刻 t/T',
        mode: (/** @type {number} */ k) => `モード ${k} の平均`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return obstacleSentences[obstacle];
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
        'スケジュールは、信号とノイズの比 SNR = ᾱ/(1−ᾱ) を時刻ごとに決めます。左の輪を上下に動かすと、スケジュール A を手で描けます（いつも右下がりに保ちます）。実線が A、破線が B で、上の図も同時に変わります。',
      marks: {
        ...obstacles,
        logSnr: 'log SNR（自然対数）',
        alphaBar: '信号の割合 ᾱ',
        time: '時刻 t',
        knot: (/** @type {number} */ t) => `t = ${t} での log SNR`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return obstacleSentences[obstacle];
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
        'スケジュール A の時刻 <var>t</var> の点を、六つの方法で <var>x</var>₀ に戻します。「ノイズを知る」は上のセルの方法、事後平均は E[<var>x</var>₀ | <var>x</var>ₜ] です。曲線（平面では等高線）はデータの密度 <var>p</var>₀、点は復元した値で、色は本当の <var>x</var>₀ のモードです。下の軸は復元誤差 |<var>x̂</var>₀ − <var>x</var>₀| の ▲ 最良、━ 平均、▼ 最悪、log p は復元した値での log <var>p</var>₀ の平均です。',
      marks: {
        nothing: ['データの点がありません'],
        denoisers: {
          known_noise: () => 'ノイズを知る',
          posterior_mean: () => '事後平均',
          posterior_sample: () => '事後分布の標本',
          one_mode: (/** @type {any} */ { component }) => `モード ${component} だけ`,
          naive: () => '割るだけ xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }) =>
            learned ? `学習した網 ${learned.step} 歩` : '学習した網',
        },
        errors: (/** @type {Errors} */ { best, mean, worst }) =>
          `▲ ${fixed(best)} ━ ${fixed(mean)} ▼ ${fixed(worst)}`,
        untrained: 'まだ学習していません',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return obstacleSentences.empty;
        const { t, mean, sample, least, leastSquare, logDensity } = denoiserFacts(facts);
        const wins =
          least === mean
            ? '知らない方法の中で最小です'
            : `最小は${named(least, facts)}の ${fixed(least.errors.mean)} です`;
        const square =
          leastSquare === mean
            ? `二乗平均の平方根も ${fixed(mean.errors.rms)} で最小です。`
            : `二乗平均の平方根は ${fixed(mean.errors.rms)} です。`;
        const place =
          mean.logDensity < logDensity - 1
            ? `しかし復元した値での log p₀ は平均 ${fixed(mean.logDensity, 1)} で、データ自身の ${fixed(logDensity, 1)} よりずっと低く、データのないところに落ちています。`
            : `復元した値での log p₀ は平均 ${fixed(mean.logDensity, 1)} で、データ自身は ${fixed(logDensity, 1)} です。`;
        return `t = ${t} で、ノイズを知らない事後平均の誤差は平均 ${fixed(mean.errors.mean)}。${wins}。${square}${place}事後分布からの標本は誤差が平均 ${fixed(sample.errors.mean)} ですが、log p₀ は ${fixed(sample.logDensity, 1)} で、データのあるところに戻ります。`;
      },
    },
    labReverse: {
      title: 'ノイズから戻る: サンプラー',
      prose:
        'ノイズから引いた粒子を、<var>t</var> = T から 0 へ戻します。二つのスケジュールは同じノイズから始めます。色は、その粒子が最後に着いたモードです。曲線と濃淡は正確な <var>p</var>ₜ なので、柱とのずれがサンプラーの誤差です。',
      marks: {
        ...obstacles,
        untrained: ['まだ学習していません。', '下の図で網を学習してください。'],
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}　t = ${t}　ᾱ = ${bar}`,
        ...axes,
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count }) {
        if (obstacle) return obstacleSentences[obstacle] ?? 'まだ学習していないので、戻れません。';
        const steps = runs[0].frames.length - 1;
        const { labSampler, labDenoiser } = words.parameters;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, floor, mean }) =>
            `${schedules[forward.kind]}では平均 ${mean.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')}、データとのワッサースタイン距離 ${fixed(distance, 3)}（同じ数の正確な標本どうしでは ${fixed(floor, 3)}）`,
        );
        return `${at} ／ ${steps} 歩目です。${option(labSampler, sampler)}と「${option(labDenoiser, denoiser)}」で ${count} 個の粒子を最後まで戻すと、${parts.join('、')}です。`;
      },
    },
    labSweep: {
      title: '歩数とワッサースタイン距離',
      prose:
        '上と同じ粒子の数・復元・種で、どのサンプラーが何歩でデータの分布に届くかを比べます。実線がスケジュール A、破線が B、水平の線は正確な標本どうしの距離で、粒子の数で決まる限界です。',
      marks: {
        nothing: ['ボタンを押すと、', 'すべてのサンプラーを動かして測ります。'],
        distance: '距離（x の単位）',
        steps: '歩数',
        samplers: {
          ddpm: 'DDPM',
          ddim: 'DDIM',
          ode_euler: 'ODE・オイラー法',
          ode_heun: 'ODE・ホイン法',
          langevin: 'ランジュバン',
          predictor_corrector: '予測子・修正子',
        },
      },
      /** @param {any} facts */
      summary({ floor, isComplete, close, rows }) {
        if (floor === undefined) return '両軸とも対数目盛りです。';
        const { samplers } = words.figures.labSweep.marks;
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${option({ options: samplers }, sampler)}: ${needed
              .map(
                (/** @type {any} */ { schedule, steps }) =>
                  `${schedule} ${steps === null ? '届かず' : `${steps} 歩`}`,
              )
              .join('、')}`,
        );
        return `正確な標本どうしの距離は ${fixed(floor, 3)}。その ${close} 倍以内に届くまでの歩数は次のとおりです。${parts.join('。')}。${isComplete ? '' : '（途中の結果です）'}`;
      },
    },
  },
};

export default words;
