/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {object} JudgeVaeArgs
 * @property {Float32Array} weights
 * @property {Float64Array} training  (N, D) points that it was trained on
 * @property {Float64Array} heldOut  (M, D) others
 * @property {string} seed
 */

/**
 * @typedef {object} JudgedVae
 * @property {number} training  mean log p(x) of those points, nats
 * @property {number} heldOut
 * @property {ReturnType<Core['latentUsage']>} usage  over the points that are held out
 */

/**
 * What takes longer than the bound of a variational autoencoder: log p(x), exactly, and what its encoder
 * makes use of. With two latent dimensions a stretch takes a few tenths of a second: the integral's cells
 * are cut in the first of them.
 * @param {Core} core
 * @param {JudgeVaeArgs} args
 * @returns {Generator<null, JudgedVae, void>}
 */
export function* judgeVae(core, { weights, training, heldOut, seed }) {
  const { latent, noiseVariance } = core.vaeSizes(weights);
  /** @type {import('../../wasm/core.js').Mixture} */
  const prior = {
    kind: 'spherical',
    weights: Float64Array.of(1),
    means: new Float64Array(latent),
    covariances: Float64Array.of(1),
  };
  const meanOf = (/** @type {Float64Array} */ x) => {
    const { logDensity } = core.latentEvidence(
      ...[prior, /** @type {const} */ ({ kind: 'trained', weights }), noiseVariance, x],
    );
    return logDensity.reduce((a, b) => a + b, 0) / logDensity.length;
  };
  const usage = core.latentUsage(weights, heldOut, seed);
  yield null;
  const ofTraining = meanOf(training);
  yield null;
  return { training: ofTraining, heldOut: meanOf(heldOut), usage };
}
