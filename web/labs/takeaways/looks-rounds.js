import { seedAfter } from '../../engine/seed-after.js';
import { univariate } from '../../engine/mixture.js';
import { drawable } from '../../plots/drawable.js';
import { mixtureOfSamples } from '../../panels/mixture-of-samples.js';
import { wrongModel } from '../../panels/wrong-model.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {{p: Mixture, q: Mixture, n: number, seed: string}} Drawn */
/** @typedef {Awaited<ReturnType<typeof drawRounds>>[number]} Round */
/** @typedef {Awaited<ReturnType<typeof shareOf>>} Share */

export const ROUNDS = 10;
/** Of all intervals here. */
export const LEVEL = 0.95;
/** Numbers of draws at which the test is tried, and how often. */
const COUNTS = [2, 5, 10, 20, 50, 100, 200, 500, 1000];
export const TRIALS = 400;
/** The trials' seeds lie beyond those of the rounds. */
export const SKIPPED = 50;
/** So many standard deviations of the outermost modes are shown: 99.99 % of all draws, whatever they are. */
const REACH = 4;

/** Beside a value of 1: narrower components drown in the rounding of the numbers. */
const SMALLEST_SIGMA = 1e-9;

/**
 * What the rounds are drawn from, or why they cannot be.
 * @param {import('../../panels/panel.js').Values} values
 * @returns {{obstacle: string, drawn: Drawn | null}}
 */
export function roundsOf(values) {
  const { samples, takeaways } = values;
  const { modes, sigma } = samples;
  const p = mixtureOfSamples(values);
  const largest = Math.max(1, ...modes.map(Math.abs));
  const isExtreme = !drawable([...modes, sigma]) || (sigma > 0 && sigma < SMALLEST_SIGMA * largest);
  const of = (/** @type {string} */ obstacle) => ({ obstacle, drawn: null });
  if (modes.length === 0) return of('empty');
  if (isExtreme) return of('extreme');
  if (!p) return of('pointlike');
  const q = wrongModel(values);
  const isSame = takeaways.widen === 1 && q.weights.every((weight, k) => weight === p.weights[k]);
  if (isSame) return of('same');
  return { obstacle: '', drawn: { p, q, n: takeaways.looksCount, seed: takeaways.looksSeed } };
}

/**
 * Ten times two sets of draws, one from p and one from q, and which of them is upper.
 * @param {Engine} engine
 * @param {Drawn} drawn
 */
export async function drawRounds(engine, { p, q, n, seed }) {
  // A fair coin for each round: the component of a draw from two of equal weight.
  const coin = univariate([1, 1], [0, 1], 1);
  const { components } = await engine.sample(coin, ROUNDS, seed);
  return Promise.all(
    Array.from(components, async (side, round) => {
      const [truth, model] = await Promise.all([
        drawSet(engine, { from: p, n, seed: seedAfter(seed, 2 * round + 1) }, { p, q }),
        drawSet(engine, { from: q, n, seed: seedAfter(seed, 2 * round + 2) }, { p, q }),
      ]);
      const sets = side === 0 ? [truth, model] : [model, truth];
      return { truth: side, sets, test: sets[0].ratio > sets[1].ratio ? 0 : 1 };
    }),
  );
}

/**
 * Draws, and the mean of log p − log q over them: what the likelihood-ratio test looks at.
 * @param {Engine} engine
 * @param {{from: Mixture, n: number, seed: string}} draws
 * @param {{p: Mixture, q: Mixture}} laws
 */
async function drawSet(engine, { from, n, seed }, { p, q }) {
  const { points } = await engine.sample(from, n, seed);
  const [logP, logQ] = await Promise.all([
    engine.logDensity(p, points),
    engine.logDensity(q, points),
  ]);
  const { mean, standardError } = await engine.pairedDifference(logP, logQ);
  return { points, ratio: mean, standardError };
}

/**
 * The part of the axis that all rounds show: it follows from the modes, not from what was drawn.
 * @param {Drawn} drawn
 * @returns {[low: number, high: number]}
 */
export function rangeOfRounds({ p, q }) {
  const reach = REACH * Math.sqrt(Math.max(p.covariances[0], q.covariances[0]));
  return [Math.min(...p.means) - reach, Math.max(...p.means) + reach];
}

/**
 * A share of hits with its interval.
 * @param {Engine} engine
 * @param {number} hits
 * @param {number} of
 */
export async function shareOf(engine, hits, of) {
  const { low, high } = await engine.binomialInterval(hits, of, LEVEL);
  return { hits, of, share: hits / of, low, high };
}

/** Numbers of draws at which the test is tried: those of the curve, and the reader's. @param {number} n */
export const countsWith = (n) => [...new Set([...COUNTS, n])].sort((a, b) => a - b);

/**
 * @param {Round[]} rounds
 * @param {number[]} picks  by round
 */
export const hitsOf = (rounds, picks) => picks.map((pick, round) => pick === rounds[round].truth);
