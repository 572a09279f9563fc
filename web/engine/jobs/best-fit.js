import { initialMixture } from './initial-mixture.js';

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
 * @property {string[]} seeds  of the starts, at least one
 */

/** @typedef {{mixture: Mixture, logLikelihood: number}} Fit  summed over the points, nats */

/**
 * EM from each start to its end: the first of those with the highest log-likelihood.
 * @param {Core} core
 * @param {FitArgs} args
 * @returns {Generator<null, Fit, void>}
 */
export function* bestFit(core, { x, columns, components, kind, init, options, seeds }) {
  /** @type {Fit[]} */
  const fits = [];
  for (const seed of seeds) {
    const { floor } = options;
    const own = { x, columns, components, kind, init, floor, seed };
    const start = yield* initialMixture(core, own);
    yield null;
    const em = core.makeEm(x, start, options);
    try {
      while (em.step()) yield null;
      const { mixture } = em.state();
      yield null;
      fits.push({ mixture, logLikelihood: core.logLikelihood(mixture, x) });
    } finally {
      em.delete();
    }
    yield null;
  }
  return best(fits);
}

/** @param {Fit[]} fits */
export const best = (fits) => fits.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
