import { fixed, short } from '../../plots/number.js';

/** @typedef {{logSnr: number, xt: number, chance: number, mean: number, deviation: number,
 *   noiseDeviation: number}} Level */
/** @typedef {Record<string, any> & {known?: Level[], rows?: Pick<Level, 'logSnr' | 'xt'>[],
 *   guess: number[] | null}} UndoFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['Section 1 has no modes,', 'so there is no x₀ to ask for.'],
  many: ['Section 1 has more modes', 'than the 12 that this part can deal with.'],
  pointlike: ['Section 1 has σ = 0,', 'so p₀ has no density.'],
  extreme: ['A value of section 1 is too large', 'or too small for this part.'],
};

/** @param {UndoFacts & {known: Level[]}} facts */
function missText({ guess, known }) {
  if (!guess) return '';
  const misses = known.map(({ chance }, i) => Math.abs(chance - guess[i]));
  const most = Math.max(...misses);
  return most < 0.005
    ? ` Your predictions ${guess.map((each) => fixed(each, 2)).join(', ')} are right within 0.005.`
    : ` You had said ${guess.map((each) => fixed(each, 2)).join(', ')}; the largest miss is ${fixed(most, 2)}, at log SNR ${short(known[misses.indexOf(most)].logSnr, 1)}.`;
}

const parameters = {
  undoX: { label: 'Clean value x₀', unit: '' },
  undoNoise: { label: 'Noise ε', unit: 'standard deviations' },
  undoGuess: {
    label: 'Predicted chance of the mode nearest to x₀ at log SNR 5, 2, 0, −2, −5',
    unit: '0 to 1',
  },
  undoShow: {
    label: 'What is shown of the posterior',
    unit: '',
    options: {
      guess: 'it is predicted first',
      committed: 'prediction and posterior',
      results: 'the posterior at once',
    },
  },
};

const words = {
  undo: {
    commit: 'Commit and show the posterior',
    show: 'Just show me',
    cover: 'Cover the posterior',
    five: 'A prediction needs five numbers, one for each noise level.',
    program: 'A Python program that computes the posterior at the five noise levels',
  },
};

const figures = {
  undo: {
    title: 'Which noise can be undone?',
    prose:
      'One <var>x</var>₀ and one <var>ε</var> are mixed in five proportions. At each noise level you see <var>x<sub>t</sub></var>, and the distribution <var>p<sub>t</sub></var> that it comes from. How probable is then the mode of section 1 that is nearest to <var>x</var>₀? Put the five ring handles at the chances that you expect, then commit to them. The answer is exact: with a Gaussian mixture, the posterior <var>p</var>(<var>x</var>₀ | <var>x<sub>t</sub></var>) is one too. Each density is drawn to a scale of its own.',
    summary(/** @type {UndoFacts} */ facts) {
      const { obstacle, isShown, x0, epsilon, mode, guess, known, rows = [] } = facts;
      if (obstacle) return obstacles[obstacle].join(' ');
      const of = `With x₀ = ${short(x0, 3)} and ε = ${short(epsilon, 3)}`;
      if (!known) {
        const seen = rows.map(({ logSnr, xt }) => `${fixed(xt, 2)} (log SNR ${short(logSnr, 1)})`);
        const said = guess
          ? ` Predicted so far: ${guess.map((each) => fixed(each, 2)).join(', ')}.`
          : '';
        const rest = isShown ? ' The posterior is being computed.' : said;
        return `${of}, x_t is ${seen.join(', ')}.${rest}`;
      }
      const list = known.map(
        ({ logSnr, chance, deviation, noiseDeviation }) =>
          `${fixed(chance, 2)} at log SNR ${short(logSnr, 1)} (x₀ ± ${fixed(deviation, 2)}, ε ± ${fixed(noiseDeviation, 2)})`,
      );
      return `${of}, the chance of the mode nearest to x₀, ${short(mode, 3)}, is ${list.join('; ')}. ± is the standard deviation of the posterior, with p₀ as the prior: an x₀ that p₀ hardly ever gives can lie much further off.${missText({ ...facts, known })} x_t ties x₀ and ε to each other: the standard deviation of ε is that of x₀ times √SNR. Above log SNR 0 the standard deviation of x₀ is the smaller, below it that of ε (not relative to how much each varies at first).`;
    },
    marks: {
      ...obstacles,
      chance: 'chance of the mode nearest to x₀',
      logSnr: 'log SNR (nats)',
      guess: (/** @type {number} */ level) => `Predicted chance at log SNR ${short(level, 1)}`,
      seen: 'x_t on p_t',
      known: 'p(x₀ | x_t)',
      level: (/** @type {number} */ level) => `log SNR ${short(level, 1)}`,
      row: (/** @type {string} */ chance, /** @type {string} */ deviation) =>
        `nearest: ${chance}, sd ${deviation}`,
      xt: 'x_t',
      x0: 'x₀',
      covered: ['Shown once', 'you commit.'],
      computing: ['Being computed …', ''],
    },
  },
};

/** Of the part about what noise leaves. */
export default { parameters, words, figures };
