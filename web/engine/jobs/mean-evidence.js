/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} MeanEvidenceArgs
 * @property {Float32Array} weights  of a variational autoencoder
 * @property {Float64Array} training  (N, D) points that it was trained on
 * @property {Float64Array} heldOut  (M, D) others
 */

/** Means of log p(x) over the points, nats. @typedef {{training: number, heldOut: number}} MeanEvidence */

/** Points at a time, by latent dimensions: with two each takes some milliseconds. */
const PORTIONS = [0, 64, 4];

/**
 * log p(x) of a variational autoencoder by quadrature.
 * @param {Core} core
 * @param {MeanEvidenceArgs} args
 * @returns {Generator<null, MeanEvidence, void>}
 */
export function* meanEvidence(core, { weights, training, heldOut }) {
  const { latent, observed, noiseVariance } = core.vaeSizes(weights);
  /** @type {import('../../wasm/vae.js').LatentDecoder} */
  const decoder = { kind: 'trained', weights };
  /** @type {Mixture} */
  const prior = {
    kind: 'spherical',
    weights: Float64Array.of(1),
    means: new Float64Array(latent),
    covariances: Float64Array.of(1),
  };
  const portion = PORTIONS[latent] * observed;
  const means = [];
  for (const x of [training, heldOut]) {
    let sum = 0;
    for (let at = 0; at < x.length; at += portion) {
      const part = x.slice(at, at + portion);
      const { logDensity } = core.latentEvidence(prior, decoder, noiseVariance, part);
      sum += logDensity.reduce((a, b) => a + b, 0);
      yield null;
    }
    means.push((sum * observed) / x.length);
  }
  return { training: means[0], heldOut: means[1] };
}
