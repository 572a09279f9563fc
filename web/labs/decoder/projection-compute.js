/** @typedef {import('../../wasm/linear.js').FactorModel} FactorModel */

/**
 * By how much the posterior mean of each latent value is smaller than its projection. In the axes of a
 * fit WᵀΨ⁻¹W is diagonal, g: the likelihood alone says b / g, together with the prior b / (1 + g).
 * @param {FactorModel} model
 * @returns {Float64Array}  (K) g / (1 + g), 0 … 1; the posterior variances are 1 less these
 * Source: Bartlett, The statistical conception of mental factors (1937)
 */
export function shrinkageOf({ mean, loadings, noiseVariances }) {
  const latent = loadings.length / mean.length;
  const precisions = new Float64Array(latent);
  for (const [at, loading] of loadings.entries()) {
    const noise = noiseVariances[Math.floor(at / latent)] ?? noiseVariances[0];
    precisions[at % latent] += loading ** 2 / noise;
  }
  return precisions.map((g) => 1 / (1 + 1 / g)); // also without noise, where g is infinite
}

/**
 * Latent values of the most probable decoded row, without the prior: for probabilistic PCA the projection
 * at right angles, for factor analysis one that weighs columns by their noise.
 * @param {Float64Array} means  (N, K) posterior means
 * @param {Float64Array} shrinkage  (K)
 */
export const projectionOf = (means, shrinkage) =>
  means.map((value, at) => {
    const share = shrinkage[at % shrinkage.length];
    return share > 0 ? value / share : 0; // a latent value that moves nothing
  });

/**
 * Rows decoded.
 * @param {Float64Array} codes  (N, K)
 * @param {Float64Array} decoder  (columns, K)
 * @param {Float64Array} mean  (columns)
 */
export function decodedRows(codes, decoder, mean) {
  const width = mean.length;
  const latent = decoder.length / width;
  return Float64Array.from({ length: (codes.length / latent) * width }, (_, at) => {
    const [row, i] = [Math.floor(at / width), at % width];
    let value = mean[i];
    for (let k = 0; k < latent; k++) value += decoder[i * latent + k] * codes[row * latent + k];
    return value;
  });
}

/**
 * Both for one row.
 * @param {import('./directions-compute.js').Directions} fit
 * @param {number} row  from 1; 0, or beyond the table: none
 */
export function rowOf({ codes, projection, latent, x, columns }, row) {
  if (!projection || row < 1 || row > x.length / columns.length) return null;
  const of = (/** @type {Float64Array} */ values) =>
    Array.from(values.subarray((row - 1) * latent, row * latent));
  return {
    row,
    means: of(codes),
    projected: of(projection.codes),
    deviations: Array.from(projection.shrinkage, (share) => Math.sqrt(1 - share)),
  };
}
