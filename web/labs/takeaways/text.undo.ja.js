import { fixed, short } from '../../plots/number.js';

/** @typedef {import('./text.undo.en.js').Level} Level */
/** @typedef {import('./text.undo.en.js').UndoFacts} UndoFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['「手を動かす 1」にモードがないので、', '当てる x₀ がありません。'],
  many: ['「手を動かす 1」のモードが多すぎます。', 'ここで扱えるのは 12 個までです。'],
  pointlike: ['「手を動かす 1」の σ が 0 なので、', 'p₀ に密度がありません。'],
  extreme: ['「手を動かす 1」の値が大きすぎるか', '小さすぎて、ここでは扱えません。'],
};

/** @param {UndoFacts & {known: Level[]}} facts */
function missText({ guess, known }) {
  if (!guess) return '';
  const misses = known.map(({ chance }, i) => Math.abs(chance - guess[i]));
  const most = Math.max(...misses);
  const said = guess.map((each) => fixed(each, 2)).join('、');
  return most < 0.005
    ? `予想 ${said} は、どれも 0.005 未満のずれで当たっています。`
    : `予想は ${said} で、いちばん外れたのは log SNR ${short(known[misses.indexOf(most)].logSnr, 1)} の ${fixed(most, 2)} です。`;
}

const parameters = {
  undoX: { label: '元の値 x₀', unit: '' },
  undoNoise: { label: 'ノイズ ε', unit: '標準偏差を単位として' },
  undoGuess: {
    label: 'log SNR 5、2、0、−2、−5 で x₀ にいちばん近いモードである確率の予想',
    unit: '0 から 1',
  },
  undoShow: {
    label: '事後分布の見せ方',
    unit: '',
    options: { guess: '先に予想する', committed: '予想と事後分布', results: 'すぐに事後分布' },
  },
};

const words = {
  undo: {
    commit: '予想を決めて事後分布を見る',
    show: '予想せずに事後分布を見る',
    cover: '事後分布を隠す',
    five: '予想には、ノイズレベルごとに一つ、五つの数が必要です。',
    program: '五つのノイズレベルで事後分布を計算する Python プログラム',
  },
};

const figures = {
  undo: {
    title: 'どのノイズなら取り除けるか',
    prose:
      '一つの <var>x</var>₀ と一つの <var>ε</var> を、五通りの割合で混ぜました。ノイズレベルごとに、<var>x<sub>t</sub></var> と、それが従う分布 <var>p<sub>t</sub></var> が見えています。このとき、「手を動かす 1」のモードのうち <var>x</var>₀ にいちばん近いものは、どれくらい確からしいでしょうか。五つの ○ハンドルを予想する確率のところに動かしてから、決めてください。答えは正確に求まります。混合ガウス分布では、事後分布 <var>p</var>(<var>x</var>₀ | <var>x<sub>t</sub></var>) も混合ガウス分布になるからです。密度の縦の縮尺は段ごとに違います。',
    summary(/** @type {UndoFacts} */ facts) {
      const { obstacle, isShown, x0, epsilon, mode, guess, known, rows = [] } = facts;
      if (obstacle) return obstacles[obstacle].join('');
      const of = `x₀ = ${short(x0, 3)}、ε = ${short(epsilon, 3)} のとき`;
      if (!known) {
        const seen = rows.map(({ logSnr, xt }) => `${fixed(xt, 2)}（log SNR ${short(logSnr, 1)}）`);
        const said = guess
          ? `今の予想は ${guess.map((each) => fixed(each, 2)).join('、')} です。`
          : '';
        const rest = isShown ? '事後分布を計算しています。' : said;
        return `${of}、x_t は ${seen.join('、')} です。${rest}`;
      }
      const list = known.map(
        ({ logSnr, chance, deviation, noiseDeviation }) =>
          `log SNR ${short(logSnr, 1)} で ${fixed(chance, 2)}（x₀ ± ${fixed(deviation, 2)}、ε ± ${fixed(noiseDeviation, 2)}）`,
      );
      return `${of}、x₀ にいちばん近いモード ${short(mode, 3)} である確率は、${list.join('、')}です。± は、p₀ を事前分布とする事後分布の標準偏差です。p₀ からほとんど出ない x₀ では、実際のずれがこれよりずっと大きいことがあります。${missText({ ...facts, known })}x_t が分かると x₀ と ε は一方から他方が決まるので、ε の標準偏差は x₀ の標準偏差の √SNR 倍です。log SNR が 0 より上では x₀ の標準偏差のほうが、下では ε のほうが小さくなります（もとの広がりとの比ではありません）。`;
    },
    marks: {
      ...obstacles,
      chance: 'x₀ にいちばん近いモードである確率',
      logSnr: 'log SNR（nat）',
      guess: (/** @type {number} */ level) => `log SNR ${short(level, 1)} での予想の確率`,
      seen: 'p_t の上の x_t',
      known: 'p(x₀ | x_t)',
      level: (/** @type {number} */ level) => `log SNR ${short(level, 1)}`,
      row: (/** @type {string} */ chance, /** @type {string} */ deviation) =>
        `最も近いモード ${chance}、SD ${deviation}`,
      xt: 'x_t',
      x0: 'x₀',
      covered: ['決めると', '現れます。'],
      computing: ['計算しています。', ''],
    },
  },
};

/** Of the part about what noise leaves. */
export default { parameters, words, figures };
