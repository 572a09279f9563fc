import { createDdim, levelsOf } from './ddim-distance.js';

/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * How far DDIM's particles end from x₀'s law, by schedule and number of steps.
 * @param {Core} core
 * @param {{clean: import('../../wasm/core.js').Mixture, alphaBars: Float64Array[], most: number}} args
 *   alphaBars: (T) of each schedule; most: steps
 * @returns {Generator<undefined, Float64Array[], void>}  (most) of each schedule, from one step on
 */
export function* scheduleDistances(core, { clean, alphaBars, most }) {
  const distance = createDdim(core, clean);
  const found = [];
  for (const schedule of alphaBars) {
    const distances = new Float64Array(most);
    for (let steps = 1; steps <= most; steps++) {
      distances[steps - 1] = yield* distance(levelsOf(schedule, steps));
    }
    found.push(distances);
  }
  return found;
}
