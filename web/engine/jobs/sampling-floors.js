import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Independent repetitions of whatever has to be averaged: runs of a sampler, pairs of exact samples. */
export const REPEATS = 20;

/** Which of a repetition's random numbers: the particles' noise, exact draws, others to pair them with. */
const [NOISE, TRUTH, OTHER] = [0, 1, 2];

/**
 * Seeds of the repetitions, so far apart that neighbouring seeds share none.
 * @param {string} seed
 * @param {number} repeat
 */
export const repeatSeed = (seed, repeat, which = NOISE) => seedAfter(seed, 1000 * repeat + which);

/**
 * @typedef {object} FloorArgs
 * @property {Mixture} clean  the law of x₀, in one or two dimensions
 * @property {number} count  points in a sample
 * @property {number} directions  of the sliced distance in two dimensions
 * @property {string} seed
 */

/**
 * How distances from the law of x₀ are measured, and what exact draws themselves have: in one dimension
 * the distance from the law itself and its expectation; in the plane the sliced distance from as many
 * exact draws, and that of pairs of such samples.
 * @param {Core} core
 * @param {FloorArgs} args
 */
export function distancesFrom(core, { clean, count, directions, seed }) {
  if (clean.means.length === clean.weights.length) {
    const expected = core.expectedWasserstein(count, clean);
    return {
      of: (/** @type {Float64Array} */ points) => core.exactWasserstein(points, clean),
      floor: () => expected,
    };
  }
  const drawn = (/** @type {number} */ repeat, /** @type {number} */ which) =>
    core.sample(clean, count, repeatSeed(seed, repeat, which)).points;
  /** @type {Float64Array[]} */
  const truths = [];
  const truth = (/** @type {number} */ repeat) => {
    truths[repeat] ??= drawn(repeat, TRUTH);
    return truths[repeat];
  };
  return {
    of: (/** @type {Float64Array} */ points, /** @type {number} */ repeat) =>
      core.slicedWasserstein(points, truth(repeat), directions),
    floor: (/** @type {number} */ repeat) =>
      core.slicedWasserstein(truth(repeat), drawn(repeat, OTHER), directions),
  };
}

/**
 * How far exact draws are from the law of x₀: REPEATS times the expected distance in one dimension, so
 * that their mean is exact; in the plane the distances of as many pairs.
 * @param {Core} core
 * @param {FloorArgs} args
 * @returns {Generator<number, Float64Array, void>}
 */
export function* samplingFloors(core, args) {
  const distances = distancesFrom(core, args);
  const floors = new Float64Array(REPEATS);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    floors[repeat] = distances.floor(repeat);
    yield repeat;
  }
  return floors;
}
