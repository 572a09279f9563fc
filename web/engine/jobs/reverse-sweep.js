import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} SweepArgs
 * @property {Mixture} clean  the law of x₀, in one or two dimensions
 * @property {import('../../wasm/core.js').Denoiser} denoiser
 * @property {Record<string, Float64Array>} betasBySchedule
 * @property {Record<string, Omit<import('../../wasm/core.js').ReverseOptions, 'steps'>>} samplers
 * @property {number[]} stepCounts  those above a schedule's T are left out
 * @property {number} count  particles
 * @property {number} directions  of the sliced distance in two dimensions
 * @property {string} seed  of every run, so that all start from the same noise
 */

/**
 * How far a sampler's particles end from draws of x₀'s law.
 * @typedef {object} SweepPoint
 * @property {string} schedule
 * @property {string} sampler
 * @property {number} steps
 * @property {number} distance  Wasserstein-1, data units
 */

/**
 * @typedef {object} Sweep
 * @property {SweepPoint[]} points
 * @property {number} total  points when it is done
 * @property {number} floor  the distance of two sets of so many draws from each other
 */

/**
 * Every sampler on every schedule with every number of steps.
 * @param {Core} core
 * @param {SweepArgs} args
 * @returns {Generator<Sweep, Sweep, void>}
 */
export function* reverseSweep(core, args) {
  const { clean, denoiser, betasBySchedule, samplers, stepCounts, count, directions, seed } = args;
  const plane = clean.means.length === 2 * clean.weights.length;
  const distance = (/** @type {Float64Array} */ a, /** @type {Float64Array} */ b) =>
    plane ? core.slicedWasserstein(a, b, directions) : core.wasserstein(a, b);
  const drawn = (/** @type {number} */ offset) =>
    core.sample(clean, count, seedAfter(seed, offset)).points;
  const truth = drawn(1);
  const floor = distance(truth, drawn(2));
  const runs = Object.entries(betasBySchedule).flatMap(([schedule, betas]) =>
    Object.entries(samplers).flatMap(([sampler, options]) =>
      stepCounts
        .filter((steps) => steps <= betas.length)
        .map((steps) => ({ schedule, betas, sampler, options: { ...options, steps } })),
    ),
  );
  /** @type {SweepPoint[]} */
  const points = [];
  const soFar = () => ({ points: [...points], total: runs.length, floor });
  for (const { schedule, betas, sampler, options } of runs) {
    const reverse = core.makeReverse(clean, betas, denoiser, options, count, seed);
    try {
      while (reverse.step()) yield soFar();
      points.push({
        schedule,
        sampler,
        steps: options.steps,
        distance: distance(reverse.points(), truth),
      });
    } finally {
      reverse.delete();
    }
    yield soFar();
  }
  return soFar();
}
