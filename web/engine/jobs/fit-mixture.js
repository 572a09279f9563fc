/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} FitArgs
 * @property {Float64Array} x  (N, D)
 * @property {number} columns  D
 * @property {number} components
 * @property {Mixture['kind']} kind
 * @property {import('../../wasm/core.js').EmInit} init
 * @property {import('../../wasm/core.js').EmOptions} options
 * @property {string} seed  of the start
 */

/** @typedef {{mixture: Mixture, logLikelihood: number}} Fit  summed over the points, nats */

/**
 * EM from one start to its end.
 * @param {Core} core
 * @param {FitArgs} args
 * @returns {Generator<null, Fit, void>}
 */
export function* fitMixture(core, { x, columns, components, kind, init, options, seed }) {
  const start = core.initialMixture(x, columns, components, kind, init, options.floor, seed);
  yield null;
  const em = core.makeEm(x, start, options);
  try {
    while (em.step()) yield null;
    const { mixture } = em.state();
    return { mixture, logLikelihood: core.logLikelihood(mixture, x) };
  } finally {
    em.delete();
  }
}
