import { seedAfter } from '../../engine/seed-after.js';
import { univariate } from '../../engine/mixture.js';
import { wrongModel } from '../wrong-model.js';
import { zScore } from '../z-score.js';
import { rangeOf } from '../../plots/grid.js';

/** @typedef {import('../../engine/engine.js').PanelEngine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Modes closer than this part of σ are counted as one. */
const SAME = 1e-6;

/** Beyond so many standard deviations of the outermost modes p has no mass that a number can hold. */
const FAR = 40;

/**
 * The exact share of a mixture that lies nearest to each mode. With modes far apart these are the
 * weights; where components overlap they are not, and a count by value must not be held against the
 * weights.
 * @param {Engine} engine
 * @param {Mixture} mixture
 * @param {number[]} modes  ascending, all different
 * @param {number} sigma  of its components
 */
async function sharesNearest(engine, mixture, modes, sigma) {
  const low = modes[0] - FAR * sigma;
  const borders = modes.slice(1).map((mode, k) => (modes[k] + mode) / 2);
  // The mass below a border is what one interval from far below up to it covers.
  const below = await Promise.all(
    borders.map((border) =>
      engine.coveredMass(univariate([1], [(low + border) / 2], (border - low) / 2), mixture, 1),
    ),
  );
  return modes.map((_, k) => (below[k] ?? 1) - (below[k - 1] ?? 0));
}

/**
 * What counts per mode and mean log p say of one set of points, if they were draws from p. A point
 * counts for the mode that it is nearest to. `expectedZ` is where z is expected in fact, by the model
 * that the points come from: exact, whatever the draw.
 * @param {Engine} engine
 * @param {Float64Array} points
 * @param {{shares: number[], logP: number}} model
 * @param {{p: Mixture, nearest: Mixture, shares: number[], expectedLogP: number}} truth
 */
async function judge(engine, points, model, { p, nearest, shares, expectedLogP }) {
  const [{ counts }, logP] = await Promise.all([
    engine.occupancy(nearest, points),
    engine.logDensity(p, points),
  ]);
  const n = points.length;
  const { mean, standardError } = await engine.meanError(logP);
  return {
    points,
    modes: shares.map((share, k) => {
      const expected = n * share;
      const deviation = Math.sqrt(Math.max(0, n * share * (1 - share)));
      return {
        mode: nearest.means[k],
        count: counts[k],
        expected,
        deviation,
        z: zScore(counts[k], expected, deviation),
        expectedZ: zScore(n * model.shares[k], expected, deviation),
      };
    }),
    logP: {
      mean,
      standardError,
      z: zScore(mean, expectedLogP, standardError),
      expectedZ: zScore(model.logP, expectedLogP, standardError),
    },
  };
}

/**
 * Two sets that look alike: A drawn from p, B from a model that misses p a little. Their seeds
 * differ by one, so that neither is a distorted copy of the other.
 * @param {Engine} engine
 * @param {import('../panel.js').Values} values
 * @param {Mixture} p
 */
export async function computeLooks(engine, values, p) {
  const { seed, n } = values.takeaways;
  const model = wrongModel(values);
  const { modes, sigma } = values.samples;
  /** @type {number[]} */
  const sorted = modes.toSorted((/** @type {number} */ x, /** @type {number} */ y) => x - y);
  const distinct = sorted.filter((mode, k) => k === 0 || mode - sorted[k - 1] > SAME * sigma);
  const nearest = univariate(
    distinct.map(() => 1),
    distinct,
    sigma,
  );
  const [drawnA, drawnB, shares, modelShares, expectedLogP, modelLogP] = await Promise.all([
    engine.sample(p, n, seed),
    engine.sample(model, n, seedAfter(seed, 1)),
    sharesNearest(engine, p, distinct, sigma),
    sharesNearest(engine, model, distinct, sigma * values.takeaways.widen),
    engine.expectedLogDensity(p, p),
    engine.expectedLogDensity(model, p),
  ]);
  const truth = { p, nearest, shares, expectedLogP };
  const [a, b] = await Promise.all([
    judge(engine, drawnA.points, { shares, logP: expectedLogP }, truth),
    judge(engine, drawnB.points, { shares: modelShares, logP: modelLogP }, truth),
  ]);
  const range = rangeOf([...drawnA.points, ...drawnB.points], 0);
  return { a, b, expectedLogP, modelLogP, modelWeights: model.weights, range };
}

/**
 * @param {Awaited<ReturnType<typeof computeLooks>>} looks
 * @param {import('../panel.js').Values} values
 */
export const looksFacts = (looks, { takeaways }) => ({ ...takeaways, ...looks });
