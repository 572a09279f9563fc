import { fixed, short } from '../../plots/number.js';
import { exactText, withError } from './estimate.js';

const obstacles = {
  empty: ['どちらかの分布に、成分がありません。'],
  weightless: ['どちらかの分布の重みがすべて 0 なので、', '成分を選べません。'],
  tooLarge: ['値が大きすぎて、', '縮尺どおりには描けません。'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join('');

/** @type {Record<string, string>} */
const across = {
  precisionRecall: 'λ = 1/8 での再現率 →',
  densityCoverage: 'カバー率 →',
  divergences: '← KL(p ‖ q)、nat、0.001 から',
  likelihoodMass: '覆われる p の確率 →',
};
/** @type {Record<string, string>} */
const up = {
  precisionRecall: 'λ = 8 での適合率 ↑',
  densityCoverage: 'density ↑',
  divergences: 'KL(q ‖ p)、nat、0.001 から ↓',
  likelihoodMass: 'q の点での log p の平均、nat ↑',
};
/** @type {Record<string, [string, string]>} */
const pairs = {
  precisionRecall: ['再現率', '適合率'],
  densityCoverage: ['カバー率', ' density '],
  divergences: [' KL(p ‖ q) ', ' KL(q ‖ p) '],
  likelihoodMass: ['覆われる確率', ' log p の平均'],
};
const models = ['すべての成分があるモデル', '最後の成分を欠くモデル'];

/** @param {string} knob @param {number} value */
const knobText = (knob, value) =>
  knob === 'width' ? `τ = ${short(value, 2)}` : `割合 ${fixed(value, 2)}`;

/** What the lab says of diversity and quality as a path, in Japanese. */
export default {
  parameters: {
    labPathPlane: {
      label: '平面',
      unit: '',
      options: {
        precisionRecall: '適合率と再現率',
        densityCoverage: 'density とカバー率',
        divergences: '両方向の KL',
        likelihoodMass: 'log p の平均と、覆われる確率',
      },
    },
    labKnob: {
      label: '回すつまみ',
      unit: '',
      options: { width: 'q の幅 τ', share: 'q の成分 1 の割合' },
    },
    labPathAt: { label: 'つまみの位置', unit: '0 から 24' },
  },
  lab: {
    paths: {
      knob: knobText,
      found: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${of} 個のうち ${done} 個の推定`,
      task: { progress: '済んだ推定', cancel: '止める', again: '引き直す' },
      program:
        'つまみがこの位置にあるときの両方のモデルの位置を、求積で求める Python プログラムです。',
    },
  },
  figures: {
    labPaths: {
      title: '多様性と品質：点ではなく道筋',
      prose:
        '「二つの分布」のモデル q のつまみを一つ回すと、q は平面の中を動きます。線は正確な値、○ はつまみの今の位置です。色の付いた印は引いた点からの推定で、何回かの試行の平均に、一回の標準偏差の棒を付けました。λ = 8 での適合率 ∫ min(8p, q) は、q のうち、どの場所でも p の 8 倍までを数えたものです。λ = 1/8 での再現率は ∫ min(p, 8q) です。覆われる確率は、q のどれかの成分の平均から、その標準偏差の 2 倍以内にある p の確率です。成分が一つだけのモデルでは割合はいつも 1 で、割合のつまみを回しても動きません。',
      marks: {
        ...obstacles,
        across,
        up,
        all: '— ● すべての成分',
        dropped: '- - ◆ 最後の成分を欠く',
        knob: knobText,
        together: (/** @type {string} */ a, /** @type {string} */ b) => `${a}、${b}`,
      },
      /** @param {any} facts */
      summary({
        obstacle,
        plane,
        knob,
        knobValue,
        exact,
        models: count,
        estimates,
        runs,
        count: n,
      }) {
        if (obstacle) return obstacleSentence(obstacle);
        const [first, second] = pairs[plane];
        const told = exact.map(
          (/** @type {[number, number]} */ place, /** @type {number} */ trail) =>
            `${models[trail]}は${first}が ${exactText(place[0])}、${second}が ${exactText(place[1])}`,
        );
        const lines =
          told.length > 0
            ? `${knobText(knob, knobValue)} のとき、${told.join('、')} です（正確な値）。`
            : 'density とカバー率は標本についての量なので、正確な線はありません。';
        const found = estimates.map(
          (/** @type {any} */ { trail, at, spread, knobAt }) =>
            `${models[trail]}（${knobText(knob, knobAt)}）は${first}が ${withError(at[0], spread[0])}、${second}が ${withError(at[1], spread[1])}`,
        );
        const drawn =
          found.length > 0
            ? `いちばん近い推定では、${found.join('、')} です（それぞれ n = ${n} 個ずつ引く試行 ${runs} 回の平均、± は一回のばらつき）。`
            : '引いた点からの推定は、まだありません。';
        const alone = count === 1 ? 'このモデルは、最後の成分を欠くと何も残りません。' : '';
        return `${lines}${drawn}${alone}`;
      },
    },
  },
};
