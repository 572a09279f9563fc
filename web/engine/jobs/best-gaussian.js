/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/vae.js').GapSearch} GapSearch */

/**
 * @typedef {object} BestGaussianArgs
 * @property {import('../../wasm/core.js').Mixture} prior  of z
 * @property {import('../../wasm/vae.js').LatentDecoder} decoder
 * @property {number} noiseVariance  data units squared
 * @property {Float64Array} x  (D)
 * @property {import('../../wasm/vae.js').DiagonalGaussian} q  to which the best one is compared
 */

/**
 * p(z | x) of one x, what the bound of a Gaussian q lacks there, and the best Gaussian that a search finds.
 * @param {Core} core
 * @param {BestGaussianArgs} args
 * @returns {Generator<null, ReturnType<GapSearch['gaps']> & {posterior: ReturnType<GapSearch['posterior']>}, void>}
 */
export function* bestGaussian(core, { prior, decoder, noiseVariance, x, q }) {
  const search = core.makeGapSearch(prior, decoder, noiseVariance, x, q);
  try {
    do yield null;
    while (search.advance());
    return { ...search.gaps(), posterior: search.posterior() };
  } finally {
    search.delete();
  }
}
