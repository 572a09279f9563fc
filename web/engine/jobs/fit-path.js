/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} FitPathArgs
 * @property {Mixture} truth  one dimension
 * @property {number} components  of the model
 * @property {Parameters<Core['makeDivergenceFit']>[2]} options
 * @property {string} seed  of the start
 */

/**
 * A model on its way down, before and after each step.
 * @typedef {object} FitPath
 * @property {Mixture[]} mixtures
 * @property {number[]} values  nats; of W₂ data units
 * @property {boolean} converged
 */

/**
 * A model from a random start to where its divergence from the truth falls no further.
 * @param {Core} core
 * @param {FitPathArgs} args
 * @returns {Generator<number, FitPath, void>}  yields the steps made
 */
export function* fitPath(core, { truth, components, options, seed }) {
  const fit = core.makeDivergenceFit(truth, core.fitStart(truth, components, seed), options);
  try {
    const states = [fit.state()];
    while (fit.step()) {
      states.push(fit.state());
      yield states.length - 1;
    }
    return {
      mixtures: states.map(({ mixture }) => mixture),
      values: states.map(({ value }) => value),
      converged: fit.state().converged,
    };
  } finally {
    fit.delete();
  }
}
