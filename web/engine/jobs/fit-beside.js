/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {object} BesideArgs
 * @property {Float64Array} x  (N, D)
 * @property {Float64Array} shown  (M, D) points that are drawn, whose responsibilities are wanted
 * @property {import('../../wasm/core.js').Mixture} start  of all fits: k-means starts from its means, the
 *   variational fit from its responsibilities
 * @property {import('../../wasm/core.js').EmOptions} options  k-means takes only the iterations
 * @property {'dirichlet_distribution' | 'dirichlet_process'} weights
 * @property {number} concentration
 */

/** Iterations of k-means between two looks at the messages. */
const AT_A_TIME = 5;

/**
 * @param {Core} core
 * @param {BesideArgs} args
 */
function* kmeans(core, { x, start, options }) {
  const columns = start.means.length / start.weights.length;
  let fit = core.fitKmeans(x, start.means, columns, Math.min(AT_A_TIME, options.maxIterations));
  let { iterations } = fit;
  while (!fit.converged && iterations < options.maxIterations) {
    yield 'kmeans';
    const count = Math.min(AT_A_TIME, options.maxIterations - iterations);
    fit = core.fitKmeans(x, fit.centres, columns, count);
    iterations += fit.iterations;
  }
  return { ...fit, iterations };
}

/**
 * @param {Core} core
 * @param {BesideArgs} args
 */
function* variational(core, { x, shown, start, options, weights, concentration }) {
  const fit = core.makeVariational(x, start, weights, concentration, options);
  try {
    while (fit.step()) yield 'variational';
    return { ...fit.state(), shares: fit.responsibilities(shown) };
  } finally {
    fit.delete();
  }
}

/**
 * @param {Core} core
 * @param {BesideArgs} args
 */
function* em(core, { x, shown, start, options }) {
  const fit = core.makeEm(x, start, options);
  try {
    while (fit.step()) yield 'em';
    const state = fit.state();
    return { ...state, shares: core.responsibilities(state.mixture, shown) };
  } finally {
    fit.delete();
  }
}

/**
 * k-means, EM and the variational fit from one start, each to its end.
 * @param {Core} core
 * @param {BesideArgs} args
 */
export function* fitBeside(core, args) {
  return {
    kmeans: yield* kmeans(core, args),
    em: yield* em(core, args),
    variational: yield* variational(core, args),
  };
}

/** @typedef {ReturnType<typeof fitBeside> extends Generator<any, infer Result> ? Result : never} Beside */
