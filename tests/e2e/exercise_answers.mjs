// What answers our exercises: states that reach a goal, options that are right, and what is to be predicted
// by a formula of its own.

/** States that reach the goals. @type {Record<string, Record<string, string>>} */
export const REACHED = {
  'one-peak': { sigma: '1.8' },
  'log-density-above-zero': { x: '1.8' },
  'lucky-noise': { noise: '0' },
  'parts-that-cancel': { weights: '-0.5824,0,0,0,0' },
  'mean-hides-the-worst': { errors: '0.1,0.1,0.1,0.1,1.2' },
  'shares-become-hard': { labSigma: '0.1' },
  'score-zero-in-a-valley': { x: '0.15' },
  'posterior-is-not-prior': { labMean: '0.18', labWidth: '0.29' },
  'noise-that-can-be-guessed': { x0: '1.8' },
  'worst-grows-with-n': { labWorstOf: '200' },
};

/** The right option, from 0; all others are wrong. @type {Record<string, number>} */
export const CHOSEN = {
  'what-merges': 1,
  'least-certain-count': 1,
  'longer-list-worse-worst': 2,
  'more-likely-than-true': 1,
  relabelled: 0,
  'where-the-score-is-high': 1,
  'weights-are-shares': 0,
  'zero-divergence': 2,
  'units-of-one-column': 1,
  'more-data-same-start': 2,
  'flat-is-not-done': 2,
  'collapse-of-a-component': 1,
  'distance-of-few-draws': 0,
  'alike-until-counted': 2,
  'mean-of-two-modes': 2,
  'noise-on-the-way-back': 2,
  'flat-loss-still-learns': 2,
};

/** β of the linear schedule: its usual ends for 1,000 steps, made as much larger as there are fewer. */
const linearBeta = (/** @type {number} */ step, /** @type {number} */ steps) =>
  (1000 / steps) * (1e-4 + ((0.02 - 1e-4) * step) / (steps - 1));

/** The mass of a normal distribution within so many of its standard deviations, by Simpson's rule. */
function within(/** @type {number} */ deviations) {
  const n = 2000;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const z = deviations * ((2 * i) / n - 1);
    const factor = i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2;
    sum += factor * Math.exp(-(z ** 2) / 2);
  }
  return (sum * 2 * deviations) / n / 3 / Math.sqrt(2 * Math.PI);
}

/** z of cell 1, which the decoder weighs. */
const Z = [1.717, -1.182, -1.652, -1.762, -1.238];
const WEIGHTS = [2.8, -0.6, 0.8, 0.5, -1.1];

const normal = (
  /** @type {number} */ x,
  /** @type {number} */ mean,
  /** @type {number} */ variance,
) => Math.exp(-((x - mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);

/**
 * Density at the posterior mean of x₀ beside the highest, of equal components at −1.5 and 1.8, σ = 0.15.
 * @param {{beta: number, x0: number, noise: number}} step
 */
function likenessOfGuess({ beta, x0, noise }) {
  const [modes, variance] = [[-1.5, 1.8], 0.15 ** 2];
  const signal = Math.sqrt(1 - beta);
  const xt = signal * x0 + Math.sqrt(beta) * noise;
  const total = signal ** 2 * variance + beta;
  const likelihoods = modes.map((mode) => normal(xt, signal * mode, total));
  const means = modes.map((mode) => mode + ((variance * signal) / total) * (xt - signal * mode));
  const sum = likelihoods[0] + likelihoods[1];
  const guess = (likelihoods[0] * means[0] + likelihoods[1] * means[1]) / sum;
  const p = (/** @type {number} */ x) =>
    normal(x, modes[0], variance) + normal(x, modes[1], variance);
  return p(guess) / p(modes[1]);
}

/** @type {Record<string, number>} */
export const PREDICTED = {
  'no-weight-left': 0.2,
  'score-on-a-slope': -(2.1 - 1.8) / 0.15 ** 2,
  'noise-taken-for-zero': Math.sqrt(0.8 / 0.2),
  'one-of-a-hundred': (99 * 0.33 + 1.53) / 100,
  'between-the-modes': likenessOfGuess({ beta: 0.99, x0: 1.7, noise: -1.2 }),
  'spread-of-a-count': Math.sqrt(10000 * 0.5 * 0.5),
  'double-a-weight': WEIGHTS.reduce((sum, w, i) => sum + w * Z[i], 0.2),
  'signal-kept': Math.sqrt(1 - 0.36),
  'never-seen': 0.95 ** 20,
  // The modes lie 22 σ apart: neither reaches into the other.
  'sharp-loses-mass': within(1.96 * 0.25),
  'half-time': Array.from({ length: 50 }, (_, t) => 1 - linearBeta(t, 100)).reduce((a, b) => a * b),
  // By NumPy: tests/oracle/exercises.test.mjs.
  'peak-depends-on-noise': 3,
};
