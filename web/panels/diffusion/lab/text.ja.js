import { fixed, significant } from '../../../plots/number.js';

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

/** The lab's words, in Japanese. */
export default {
  parameters: {
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
    labKnots: { label: '手で決めた log-SNR', unit: 't = 0, T/4, T/2, 3T/4, T' },
  },
  lab: {
    lead: 'データの分布 <var>p</var>₀ をガウス分布の混合にすると、途中の分布 <var>p</var>ₜ もスコアも<b>正確に</b>分かります。そこへノイズを加えていき、逆にたどって戻します。推定やサンプラーの横には、いつも正確な値があります。',
    failed: (/** @type {string} */ message) => `計算できませんでした: ${message}`,
  },
  figures: {
    labForward: {
      title: 'データがノイズへ溶けていく: p_t(x)',
      prose:
        '濃淡は正確な <var>p</var>ₜ(<var>x</var>)、線は同じ乱数でたどった点の道すじです。横の曲線は時刻 <var>t</var> での断面、柱はそこにいる点です。<var>t</var> の輪とモードの輪を動かしてください。平面では、等高線が <var>p</var>ₜ です。',
      marks: {
        ...obstacles,
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}　t = ${t}　ᾱ = ${bar}`,
        value: '値 x',
        time: '時刻 t',
        density: '密度 p_t',
        first: 'x の第一成分',
        second: '第二成分',
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
  },
};
