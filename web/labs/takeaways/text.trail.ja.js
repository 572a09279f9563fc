import { fixed, short } from '../../plots/number.js';

/** @typedef {import('./text.trail.en.js').TrailFacts} TrailFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['「手を動かす 1」にモードがないので、', '生成するものがありません。'],
  many: ['「手を動かす 1」のモードが多すぎます。', 'ここで扱えるのは 12 個までです。'],
  pointlike: ['「手を動かす 1」の σ が 0 なので、', 'p に密度がありません。'],
  extreme: ['「手を動かす 1」の値が大きすぎるか', '小さすぎて、ここでは扱えません。'],
};

const parameters = {
  trailSmall: { label: '小さい τ', unit: 'σ の倍率' },
  trailSmallCover: { label: '小さい τ でのカバー率の予想', unit: '0 から 1' },
  trailSmallGain: { label: '小さい τ での log p の平均の予想（τ = 1 との差）', unit: 'nat' },
  trailLarge: { label: '大きい τ', unit: 'σ の倍率' },
  trailLargeCover: { label: '大きい τ でのカバー率の予想', unit: '0 から 1' },
  trailLargeGain: { label: '大きい τ での log p の平均の予想（τ = 1 との差）', unit: 'nat' },
  trailCount: { label: '推定ごとに引く個数 n', unit: '' },
  trailSeed: { label: '推定の乱数の種', unit: '整数' },
  trailShow: {
    label: '軌跡の見せ方',
    unit: '',
    options: { guess: '先に予想する', committed: '予想と軌跡', results: 'すぐに軌跡' },
  },
};

const words = {
  trail: {
    commit: '予想を決めて軌跡を見る',
    show: '予想せずに軌跡を見る',
    cover: '軌跡を隠す',
    program: '軌跡を計算し、推定を引き直す Python プログラム',
  },
};

const figures = {
  labTrail: {
    title: '多様性と品質：予想してから見る',
    prose:
      'モデルは「手を動かす 1」の <var>p</var> の成分の幅をすべて <var>τ</var> 倍にしたものです。カバー率（coverage）は、<var>p</var> のうち、モデルの成分から標準偏差の 1.96 倍以内にある割合です。品質は、モデルが生成した値の log <var>p</var> の平均です。<var>τ</var> = 1 の位置は描いてあります。小さい <var>τ</var> と大きい <var>τ</var> ではどこに来るでしょうか。二つの ○ハンドルを予想の位置に動かしてから、決めてください。<var>τ</var> を変えたときの軌跡は正確で、色つきの点は引いた値からの推定です（棒は標準誤差）。',
    summary(/** @type {TrailFacts} */ { obstacle, isShown, full, said, spots, n }) {
      if (obstacle) return obstacles[obstacle].join('');
      const given = `τ = 1 では、カバー率は ${fixed(full.covered, 3)}、log p の平均は ${fixed(full.logP, 2)} nat です（正確な値）。`;
      if (!spots) {
        if (isShown) return `${given}軌跡を計算しています。`;
        const marks = said.map(
          ({ tau, covered, logP }) =>
            `τ = ${short(tau, 3)} でカバー率 ${fixed(covered, 3)}、log p の平均 ${fixed(logP, 2)} nat`,
        );
        return `${given}今の予想は、${marks.join('、')}です。`;
      }
      const found = spots.map(({ tau, covered, logP, estimate, error }, i) => {
        const exact = `τ = ${short(tau, 3)} では、カバー率は ${fixed(covered, 3)}、log p の平均は ${fixed(logP, 2)} nat です（正確な値）。それぞれ n = ${n} 個から推定すると ${fixed(estimate.covered, 3)} ± ${fixed(error.covered, 3)} と ${fixed(estimate.logP, 2)} ± ${fixed(error.logP, 2)} です。`;
        const mark = said[i];
        if (!mark) return exact;
        return `${exact}予想とのずれは、カバー率で ${fixed(Math.abs(mark.covered - covered), 3)}、log p の平均で ${fixed(Math.abs(mark.logP - logP), 2)} nat です。`;
      });
      return `${given}${found.join('')}`;
    },
    marks: {
      ...obstacles,
      covered: 'カバー率（p のうち届く割合）→',
      logP: '生成した値の log p の平均（nat）↑',
      yours: (/** @type {string} */ tau) => `予想：${tau}`,
      handle: (
        /** @type {{tau: number, covered: number}} */ { tau, covered },
        /** @type {number} */ logP,
      ) =>
        `τ = ${short(tau, 3)} での予想：カバー率 ${fixed(covered, 3)}、log p の平均 ${fixed(logP, 2)} nat`,
    },
  },
};

/** Of the part about diversity and quality. */
export default { parameters, words, figures };
