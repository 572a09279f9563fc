/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} StartArgs
 * @property {Float64Array} x  (N, D)
 * @property {number} columns  D
 * @property {number} components
 * @property {Mixture['kind']} kind
 * @property {import('../../wasm/core.js').EmInit} init
 * @property {number} floor
 * @property {string} seed
 */

/** As many as core.initialMixture makes at most. */
const MOST_ITERATIONS = 300;

/**
 * core.initialMixture() in pieces: k-means on many points takes seconds.
 * @param {Core} core
 * @param {StartArgs} args
 * @returns {Generator<null, Mixture, void>}
 */
export function* initialMixture(core, { x, columns, components, kind, init, floor, seed }) {
  if (init !== 'kmeans') {
    yield null;
    return core.initialMixture(x, columns, components, kind, init, floor, seed);
  }
  const centres = core.kmeansPlusPlus(x, columns, components, seed);
  yield null;
  const kmeans = core.makeKmeans(x, centres, columns, MOST_ITERATIONS);
  try {
    while (kmeans.step()) yield null;
    return kmeans.mixture(kind, floor);
  } finally {
    kmeans.delete();
  }
}
