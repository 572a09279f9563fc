/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * p_t at the same points for many t: one journey to the worker instead of one for each t.
 * @param {Core} core
 * @param {{clean: import('../../wasm/core.js').Mixture, alphaBars: Float64Array, x: Float64Array}} args
 *   alphaBars: (T); x: (N, D)
 * @returns {Generator<number, Float64Array, void>}  (T, N), row by row; yields how many t are done
 */
export function* noisedDensities(core, { clean, alphaBars, x }) {
  const points = (x.length * clean.weights.length) / clean.means.length;
  const densities = new Float64Array(alphaBars.length * points);
  for (let t = 0; t < alphaBars.length; t++) {
    densities.set(core.density(core.noised(clean, alphaBars[t]), x), t * points);
    yield t + 1;
  }
  return densities;
}
