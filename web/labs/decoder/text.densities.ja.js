import { fixed, short } from '../../plots/number.js';
import trained from './text.trained.ja.js';

/** The words of the three densities of one model, in Japanese. */
export default {
  parameters: {
    labModes: { label: 'p(z) のモード', unit: 'カンマ区切り、6 個まで、−4 から 4' },
    labSpread: { label: '各成分の標準偏差', unit: 'z の単位' },
    labW1: { label: '直線の傾き W₁', unit: 'z が 1 増えたときの x₁' },
    labW2: { label: '直線の傾き W₂', unit: 'z が 1 増えたときの x₂' },
    labMu1: { label: '直線の切片 μ₁', unit: 'x の単位' },
    labMu2: { label: '直線の切片 μ₂', unit: 'x の単位' },
  },
  words: {
    typical: '現れやすい x',
    between: '二つの成分の間の x',
    twice: '一つの x に z が二通り',
    arms: 'らせんの腕の間の x',
    notebook: 'ノートブックのモード（−1.5 と 1.8、標準偏差は 0.15）',
    trained: trained.button,
    program:
      '同じ数を、標準ライブラリだけの Python で求めるものです。直線なら公式で、曲線なら等間隔の格子の上の和で計算します。',
  },
  figures: {
    labDensities: {
      title: '一つのモデル、三つの密度',
      prose:
        '前向きには、事前分布 p(<var>z</var>) をデコーダ f(<var>z</var>) で写し（線、小さな点は <var>z</var> = 0、±1、±2）、標準偏差 σ の正規ノイズでぼかすと、p(<var>x</var>) になります。等高線は、図の範囲でいちばん高い値の 2、7、15、30、50、75 % です。後ろ向きには、一つの <var>x</var> から p(<var>z</var> | <var>x</var>) が決まります。二つの <var>z</var> の密度は横軸が同じなので、幅を見比べられます。├●┤は平均と、その両側の標準偏差 1 個分です。○ハンドルで動かせるのは、<var>x</var>、ノイズの σ、直線なら μ と μ + W、事前分布にモードを置いたならそのモードです。モデルと <var>x</var> は、下の変分下界の図と共通です。',
      marks: {
        x1: '観測 x₁',
        x2: 'x₂',
        z: '潜在変数 z',
        ...trained.marks,
        contours: 'p(x) の等高線',
        curve: 'f(z)、点は z = 0, ±1, ±2',
        image: '● f(E[z | x])、円は σ',
        gap: '灰色：x の残り',
        sigma: 'ノイズ σ',
        prior: (/** @type {string} */ mean, /** @type {string} */ deviation) =>
          `p(z)：平均 ${mean}、標準偏差 ${deviation}`,
        posterior: (/** @type {string} */ mean, /** @type {string} */ deviation) =>
          `p(z | x)：平均 ${mean}、標準偏差 ${deviation}`,
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) => `観測 x = (${x1}, ${x2})`,
        muHandle: (/** @type {string} */ a, /** @type {string} */ b) => `切片 μ = (${a}, ${b})`,
        wHandle: (/** @type {string} */ a, /** @type {string} */ b) => `傾き W = (${a}, ${b})`,
        xName: 'x',
        muName: 'μ',
        wName: 'μ + W',
        noise: 'ノイズの標準偏差 σ',
        mode: (/** @type {number} */ k) => `p(z) のモード ${k}`,
        spread: '各成分の標準偏差',
      },
      /** @param {any} facts */
      summary({ obstacle, ...facts }) {
        if (obstacle) return trained.obstacles[obstacle];
        const { x1, x2, mean, deviation, priorMean, priorDeviation, isGaussian, isLine } = facts;
        const widths = `p(z) の平均は ${fixed(priorMean, 3)}、標準偏差は ${fixed(priorDeviation, 3)} です。x = (${short(x1)}, ${short(x2)}) から見た p(z | x) の平均は ${fixed(mean, 3)}、標準偏差は ${fixed(deviation, 3)} `;
        const ratio = deviation / priorDeviation;
        const compared =
          Math.abs(ratio - 1) < 0.005
            ? 'で、標準偏差は p(z) とほぼ同じです（平均や成分の確率は変わることがあります）。'
            : ratio < 1
              ? `で、p(z) の ${fixed(100 * ratio, 0)} % です。`
              : 'で、p(z) より広がっています。p(z) の平均から離れた z にも、この x をよく説明するものがあるためです。x について平均すれば、分散が増えることはありません。';
        const shape = isGaussian
          ? 'p(z | x) は正規分布で、破線はそれ自身です。'
          : '破線は、平均と標準偏差が同じ正規分布で、p(z | x) の近似にすぎません。';
        const how = isLine ? '公式による値' : '数値積分による正確な値';
        return `${trained.learned(/** @type {any} */ (facts))}${widths}${compared}${shape}log p(x) = ${fixed(facts.logEvidence, 3)} nat（${how}）です。${components(facts)}${remainder(facts)}`;
      },
    },
  },
};

/** @param {any} facts */
function components({ responsibilities, best }) {
  if (responsibilities.length === 1) return '';
  const highest = fixed(Math.max(...responsibilities), 3);
  return best === null
    ? `x を生んだ成分として、ほかのすべてより確からしいものはありません（負担率は最大で ${highest}）。`
    : `x を生んだのは成分 ${best + 1} である確率が最も高く、その負担率（x が与えられたときの成分の確率）は ${highest} です。`;
}

/** @param {any} facts */
const remainder = ({ remainder, peaks }) =>
  `事後平均を写した f(E[z | x]) と x との距離は ${fixed(remainder, 2)} σ で、これが x のうち説明されずに残る分です。${
    peaks > 1
      ? `p(z | x) の峰が ${peaks} 個あるので、その平均が z の確からしい値とは限らず、そのずれもこの距離に入っています。`
      : ''
  }`;
