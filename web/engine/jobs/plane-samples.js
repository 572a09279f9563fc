import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * A truth and a model in the plane, and how both are drawn from.
 * @typedef {object} PlaneLaws
 * @property {Mixture} p
 * @property {Mixture | null} q  null: the generated points are the real ones, copied
 * @property {number} count  draws of each
 * @property {string} seed
 * @property {number[]} outlier  (2) where the last real point stands, whatever was drawn; or none
 */

/**
 * Seeds that a run takes: of real and generated points, of the same where the model is the truth, then of what is drawn
 * to judge the one, the other, and the laws. No draw comes twice.
 */
const SEEDS = 7;
export const JUDGING = { model: 4, perfect: 5, laws: 6 };

/**
 * @param {string} seed
 * @param {number} run
 * @param {number} place  0 … SEEDS − 1
 */
export const seedOfRun = (seed, run, place) => seedAfter(seed, SEEDS * run + place);

/**
 * The draws of one run.
 * @param {Core} core
 * @param {PlaneLaws} laws
 * @param {number} run
 * @returns {{real: Float64Array, generated: Float64Array}}  (N, 2) each, row by row
 */
export function drawRun(core, { p, q, count, seed, outlier }, run) {
  const real = realPoints(core, { p, count, outlier }, seedOfRun(seed, run, 0));
  if (!q) return { real, generated: real };
  return { real, generated: core.sample(q, count, seedOfRun(seed, run, 1)).points };
}

/**
 * As many draws, independent of those, of a model that is the truth.
 * @param {Core} core
 * @param {PlaneLaws} laws
 * @param {number} run
 */
export function drawPerfectRun(core, { p, count, seed, outlier }, run) {
  const real = realPoints(core, { p, count, outlier }, seedOfRun(seed, run, 2));
  return { real, generated: core.sample(p, count, seedOfRun(seed, run, 3)).points };
}

/**
 * @param {Core} core
 * @param {Pick<PlaneLaws, 'p' | 'count' | 'outlier'>} what
 * @param {string} seed
 */
function realPoints(core, { p, count, outlier }, seed) {
  const { points } = core.sample(p, count, seed);
  if (outlier.length === 2) points.set(outlier, 2 * (count - 1));
  return points;
}
