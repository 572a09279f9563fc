/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/linear.js').ColumnMoments} ColumnMoments */
/** @typedef {import('../../wasm/linear.js').ScoredFactorModel} ScoredFactorModel */

/**
 * @typedef {object} FitFactorsArgs
 * @property {Float64Array} x  (N, columns)
 * @property {number} columns
 * @property {number} latent
 * @property {number} tolerance  nats, summed over the rows
 * @property {number} maxIterations
 */

/** @typedef {ScoredFactorModel & {iterations: number, converged: boolean}} FactorFit */

/** Iterations at a time: of 16 columns they take some milliseconds. */
const PORTION = 50;

/**
 * Factor analysis, as fitFactorAnalysis() does it at one go.
 * @param {Core} core
 * @param {FitFactorsArgs} args
 * @returns {Generator<{iterations: number}, FactorFit, void>}
 */
export function* fitFactors(core, { x, columns, latent, tolerance, maxIterations }) {
  const moments = core.columnMoments(x, columns);
  /** @type {Float64Array} */
  let noise = new Float64Array(columns).fill(1);
  let before = -Infinity;
  for (let iterations = 1; ; iterations++) {
    const { nextNoiseVariances, ...model } = core.factorAnalysisStep(moments, noise, latent);
    const converged = moments.count * (model.logLikelihood - before) < tolerance;
    // Where it has not converged, the model as it stands: loadings and likelihood of its own noise.
    if (converged || iterations === maxIterations) return { ...model, iterations, converged };
    before = model.logLikelihood;
    noise = nextNoiseVariances;
    if (iterations % PORTION === 0) yield { iterations };
  }
}
