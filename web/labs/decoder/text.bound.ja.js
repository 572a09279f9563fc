import { fixed, short } from '../../plots/number.js';
import trained from './text.trained.ja.js';

/** The words of the bound, in Japanese. */
export default {
  parameters: {
    labDecoder: {
      label: 'デコーダ f(z)',
      unit: '',
      options: { line: '直線', arc: '円弧', spiral: 'らせん', trained: trained.option },
    },
    labPrior: {
      label: '事前分布 p(z)',
      unit: '',
      options: { normal: 'N(0, 1)', modes: 'モードに置いた成分' },
    },
    labNoise: { label: 'ノイズの標準偏差 σ', unit: 'x の単位' },
    labX1: { label: '観測 x₁', unit: 'x の単位' },
    labX2: { label: '観測 x₂', unit: 'x の単位' },
    labMean: { label: 'q の平均 m', unit: 'z の単位' },
    labWidth: { label: 'q の標準偏差 s', unit: 'z の単位' },
    labBeta: { label: 'KL に掛ける β', unit: '1 なら変分下界' },
    labDraws: { label: '一回の推定に使う個数 L', unit: '256 まで' },
    labSeed: { label: '乱数の種', unit: '整数' },
  },
  words: {
    best: '最良の q にする（β = 1）',
    line: '事後分布が正規分布の例',
    peaks: '事後分布に峰が二つある例',
    program:
      '同じ積分を、標準ライブラリだけの Python で書いたものです。ラボの適応的な求積法の代わりに台形公式を使い、同じ桁まで一致します。',
  },
  figures: {
    labBound: {
      title: '一つの x の変分下界',
      prose:
        '潜在変数 <var>z</var> は曲線上の点 f(<var>z</var>) に写り、標準偏差 σ の正規ノイズが加わって観測 <var>x</var> になります。平面の上で <var>x</var> を動かすと、下の正確な事後分布 p(<var>z</var> | <var>x</var>) が変わります。次に、平均と幅の○ハンドルで <var>q</var>(<var>z</var>) = N(m, s²) を動かし、事後分布に重ねてみてください。棒は変分下界（evidence lower bound, ELBO）を二通りに分けたもので、β = 1 なら、どちらも同じ数になります。単位の nat は、自然対数で測った情報量の単位です。',
      marks: {
        ...trained.marks,
        x1: '観測 x₁',
        x2: 'x₂',
        z: '潜在変数 z',
        nats: 'nat',
        curve: 'f(z)、|z| ≤ 3.5',
        span: 'f(m ± 2s)',
        noise: 'x ± σ',
        posterior: 'p(z | x)',
        q: 'q(z)（破線）',
        prior: 'p(z)（点線）',
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) => `観測 x = (${x1}, ${x2})`,
        mean: 'q の平均 m',
        width: 'q の標準偏差 s',
        reconstruction: (/** @type {string} */ value) => `再構成：${value}`,
        priorDivergence: (
          /** @type {string} */ value,
          /** @type {string} */ end,
          /** @type {boolean} */ isPlain,
        ) =>
          `− ${isPlain ? '' : 'β '}KL(q‖p(z))：${value} → ${isPlain ? '下界' : 'この β での値'} ${end}`,
        evidence: (/** @type {string} */ value) => `log p(x)：${value}`,
        posteriorDivergence: (
          /** @type {string} */ value,
          /** @type {string} */ end,
          /** @type {boolean} */ isPlain,
        ) => `− KL(q‖p(z | x))：${value} → ${isPlain ? '下界' : 'β = 1 の下界'} ${end}`,
      },
      /** @param {any} facts */
      summary({ obstacle, ...facts }) {
        if (obstacle) return trained.obstacles[obstacle];
        const { x1, x2, beta, peaks, best, isGaussian, ...bound } = facts;
        const { reconstruction, priorDivergence, logEvidence, posteriorDivergence } = bound;
        const plain = logEvidence - posteriorDivergence;
        const first = `再構成 E_q[log p(x | z)] の ${fixed(reconstruction, 3)} から、KL(q‖p(z)) の ${fixed(priorDivergence, 3)} ${beta === 1 ? '' : `を β = ${short(beta)} 倍したもの`}を引くと ${fixed(bound.bound, 3)} `;
        const second = `log p(x) から KL(q‖p(z | x)) の ${fixed(posteriorDivergence, 3)} を引くと ${fixed(plain, 3)} `;
        const both =
          beta === 1
            ? `${first}です。${second}で、同じ下界になります。`
            : `${first}です。もう一つの分け方は β = 1 のときのもので、${second}です。${
                beta > 1
                  ? 'β が 1 より大きいと、値は下界のままですが、β = 1 のときより log p(x) に近くなることはありません。'
                  : `β が 1 より小さいと、下界とは限りません。ここでは log p(x) ${bound.bound > logEvidence ? 'を超えています' : '以下です'}。`
              }`;
        const shape = `事後分布の峰は ${peaks} 個です（最も高い峰の 1 % に満たないものは数えません）。`;
        const gap = isGaussian
          ? 'ここでは事後分布が正規分布なので、最良の q は事後分布そのもので、差は残りません。'
          : `ここでは事後分布が正規分布ではないので、どの正規分布 q でも log p(x) には届きません。探索で見つかった最良の q（m = ${fixed(best.mean, 2)}、s = ${fixed(best.width, 2)}）でも、${best.gap < 5e-5 ? '0.0001 nat 未満' : `${fixed(best.gap, 4)} nat `}の差が残ります。`;
        return `${trained.learned(/** @type {any} */ (facts))}x = (${short(x1)}, ${short(x2)}) で、log p(x) = ${fixed(logEvidence, 3)} nat（数値積分による正確な値）です。${both}${shape}${gap}`;
      },
    },
    labImportance: {
      title: '引く個数を増やして下界を上げる',
      prose:
        '重点重み付き下界（importance-weighted bound）は、<var>q</var> から <var>z</var> を L 個引き、重み p(<var>x</var>, <var>z</var>) ÷ <var>q</var>(<var>z</var>) の平均の対数を取ります。L = 1 の期待値は変分下界（β = 1）です。期待値は L を増やしても下がらず、log p(<var>x</var>) を超えずに、それへ収束します。点は 200 回の平均、帯は標準誤差の ±1 倍です。',
      marks: {
        nats: 'nat',
        draws: '引く個数 L',
        exact: 'log p(x)',
        bound: '変分下界（β = 1）',
      },
      /** @param {any} facts */
      summary({ draws, mean, standardError, repetitions, logEvidence, bound }) {
        return `L = ${draws} の重点重み付き下界は ${fixed(mean, 3)} ± ${fixed(standardError, 3)} nat（n = ${repetitions} 回）です。変分下界は ${fixed(bound, 3)}、log p(x) は ${fixed(logEvidence, 3)} で、どちらも正確な値です。推定は乱数で揺れるので、log p(x) を上回ることも、より小さい L での推定を下回ることもあります。q が事後分布の一部にほとんど届いていないと、まれに現れる大きな重みをたいてい引き当てられず、± も小さすぎる値になります。`;
      },
    },
  },
};
