import { distancesFrom, REPEATS, repeatSeed } from './sampling-floors.js';

/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {import('./sampling-floors.js').FloorArgs & {
 *   betas: Float64Array,
 *   denoiser: import('../../wasm/core.js').Denoiser,
 *   options: import('../../wasm/core.js').ReverseOptions}} DistancesArgs  seed: of the first run
 */

/**
 * How far one sampler's particles end from x₀'s law, Wasserstein-1 in data units: in REPEATS runs.
 * @param {Core} core
 * @param {DistancesArgs} args
 * @returns {Generator<number, Float64Array, void>}
 */
export function* reverseDistances(core, args) {
  const { clean, betas, denoiser, options, count, seed } = args;
  const distances = distancesFrom(core, args);
  const ends = new Float64Array(REPEATS);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const own = repeatSeed(seed, repeat);
    const reverse = core.makeReverse(clean, betas, denoiser, options, count, own);
    try {
      while (reverse.isOnItsWay()) {
        reverse.pass();
        yield repeat;
      }
      ends[repeat] = distances.of(reverse.points(), repeat);
    } finally {
      reverse.delete();
    }
    yield repeat;
  }
  return ends;
}
