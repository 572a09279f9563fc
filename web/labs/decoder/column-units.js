/**
 * Factor analysis starts from noise variances of 1: in units of the columns' own deviations it starts, and
 * ends, at the same model whatever the table's units are.
 * @param {Float64Array} deviations
 * @param {Float64Array} x
 */
export const inUnitsOf = (deviations, x) =>
  x.map((value, at) => value / deviations[at % deviations.length]);

/**
 * Back from there.
 * @template {import('../../wasm/linear.js').ScoredFactorModel} Fit
 * @param {Fit} fit
 * @param {Float64Array} deviations
 * @returns {Fit}
 */
export function inTableUnits(fit, deviations) {
  const latent = fit.loadings.length / deviations.length;
  return {
    ...fit,
    mean: fit.mean.map((mean, i) => mean * deviations[i]),
    loadings: fit.loadings.map((value, at) => value * deviations[Math.floor(at / latent)]),
    noiseVariances: fit.noiseVariances.map((variance, i) => variance * deviations[i] ** 2),
    logLikelihood: fit.logLikelihood - logOf(deviations),
  };
}

/** By how much log densities fall in units that are so much smaller. @param {Float64Array} deviations */
export const logOf = (deviations) => deviations.reduce((sum, value) => sum + Math.log(value), 0);
