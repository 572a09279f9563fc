/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {object} BestGaussianArgs
 * @property {import('../../wasm/core.js').Mixture} prior  of z
 * @property {import('../../wasm/vae.js').LatentDecoder} decoder
 * @property {number} noiseVariance  data units squared
 * @property {Float64Array} x  (D)
 * @property {import('../../wasm/vae.js').DiagonalGaussian} q  to which the best one is compared
 */

/**
 * What the bound of a Gaussian q lacks for one x, and the best Gaussian that a search finds.
 * @param {Core} core
 * @param {BestGaussianArgs} args
 * @returns {Generator<null, ReturnType<import('../../wasm/vae.js').GapSearch['gaps']>, void>}
 */
export function* bestGaussian(core, { prior, decoder, noiseVariance, x, q }) {
  const search = core.makeGapSearch(prior, decoder, noiseVariance, x, q);
  try {
    do yield null;
    while (search.advance());
    return search.gaps();
  } finally {
    search.delete();
  }
}
