import { spherical, univariate } from '../../engine/mixture.js';
import { linspace } from '../../plots/grid.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {Awaited<ReturnType<typeof describeVae>>} VaePicture */
/** @typedef {Awaited<ReturnType<typeof describePoint>>} PointPicture */

/** Points of which the reconstruction is shown, and draws from the model. */
const [RECONSTRUCTED, DRAWN] = [80, 240];
/** Latent values to either side, lines across the sheet, and points along a line. */
const [SIDE, ACROSS, ALONG] = [3, 9, 61];
const [GRID, REACH] = [401, 4.5];
/** With two latent dimensions and less noise than this, the mean of log p(x) takes too long to integrate. */
export const LEAST_NOISE = 0.12;

/** N(0, I) of the latent values. @param {number} latent */
export const priorOf = (latent) => spherical(new Array(latent).fill(0), latent, 1);

/**
 * What a network makes of the plane and of the latent values.
 * @param {Engine} engine
 * @param {{weights: Float32Array, heldOut: Float64Array, seed: string}} of
 */
export async function describeVae(engine, { weights, heldOut, seed }) {
  /** @type {import('../../wasm/vae.js').LatentDecoder} */
  const decoder = { kind: 'trained', weights };
  const [{ latent, noiseVariance }, codes, usage] = await Promise.all([
    engine.vaeSizes(weights),
    engine.vaeEncode(weights, heldOut),
    engine.latentUsage(weights, heldOut, seed),
  ]);
  const shown = heldOut.subarray(0, 2 * RECONSTRUCTED);
  const lines = linesOf(latent);
  const [normal, noise] = await Promise.all([
    engine.sample(priorOf(latent), DRAWN, seed),
    engine.sample(univariate([1], [0], Math.sqrt(noiseVariance)), 2 * DRAWN, `${seed}1`),
  ]);
  const [reconstructed, drawn, ...decoded] = await Promise.all(
    [codes.means.slice(0, (latent * shown.length) / 2), normal.points, ...lines].map((z) =>
      engine.decodeLatent(decoder, z),
    ),
  );
  return {
    ...{ latent, noiseVariance, shown, reconstructed, lines: decoded, codes, usage },
    isTooFine: latent === 2 && noiseVariance < LEAST_NOISE ** 2,
    drawn: drawn.map((value, i) => value + noise.points[i]),
    aggregated: latent === 1 ? await aggregatedOf(engine, codes) : null,
  };
}

/**
 * Latent values along the curve, or along the lines of a lattice over the sheet.
 * @param {number} latent
 * @returns {Float64Array[]}
 */
function linesOf(latent) {
  if (latent === 1) return [linspace(-SIDE, SIDE, 4 * ALONG)];
  const along = linspace(-SIDE, SIDE, ALONG);
  return [0, 1].flatMap((axis) =>
    Array.from(linspace(-SIDE, SIDE, ACROSS), (at) =>
      Float64Array.from({ length: 2 * ALONG }, (_, i) =>
        i % 2 === axis ? along[Math.floor(i / 2)] : at,
      ),
    ),
  );
}

/**
 * The mean of q(z | x) over points, and N(0, 1), over a grid.
 * @param {Engine} engine
 * @param {{means: Float64Array, variances: Float64Array}} codes
 */
async function aggregatedOf(engine, { means, variances }) {
  const z = linspace(-REACH, REACH, GRID);
  const weights = new Float64Array(means.length).fill(1 / means.length);
  const [density, prior] = await Promise.all([
    engine.density({ kind: 'spherical', weights, means, covariances: variances }, z),
    engine.density(univariate([1], [0], 1), z),
  ]);
  return { z, density, prior };
}

/**
 * One point x: its exact posterior, the encoder's Gaussian, the best one, and what both lack.
 * @param {Engine} engine
 * @param {{weights: Float32Array, x: Float64Array}} of
 */
export async function describePoint(engine, { weights, x }) {
  /** @type {import('../../wasm/vae.js').LatentDecoder} */
  const decoder = { kind: 'trained', weights };
  const [{ latent, noiseVariance }, code] = await Promise.all([
    engine.vaeSizes(weights),
    engine.vaeEncode(weights, x),
  ]);
  const prior = priorOf(latent);
  const q = { mean: code.means, variance: code.variances };
  const args = { prior, decoder, noiseVariance, x, q };
  const { posterior, ...gaps } = await engine.run('bestGaussian', args);
  const { mean, covariance } = posterior;
  return {
    x,
    latent,
    q,
    gaps,
    posterior: {
      mean,
      covariance,
      curve: null,
      ...(latent === 1 && (await curvesOf(engine, args, gaps))),
    },
  };
}

/**
 * p(z | x) and both Gaussians over a grid that is fine where they are.
 * @param {Engine} engine
 * @param {{prior: import('../../wasm/core.js').Mixture, decoder: import('../../wasm/vae.js').LatentDecoder,
 *   noiseVariance: number, x: Float64Array, q: import('../../wasm/vae.js').DiagonalGaussian}} model
 * @param {{bestGaussian: import('../../wasm/vae.js').DiagonalGaussian,
 *   best: import('../../wasm/vae.js').EvidenceBound}} gaps
 */
async function curvesOf(engine, { prior, decoder, noiseVariance, x, q }, { bestGaussian, best }) {
  const near = [q, bestGaussian].flatMap(({ mean, variance }) => [
    ...linspace(mean[0] - 5 * Math.sqrt(variance[0]), mean[0] + 5 * Math.sqrt(variance[0]), 121),
  ]);
  const z = Float64Array.from([...linspace(-REACH, REACH, 1201), ...near]).sort();
  /** @param {import('../../wasm/vae.js').DiagonalGaussian} of */
  const gaussian = ({ mean, variance }) => univariate([1], [mean[0]], Math.sqrt(variance[0]));
  const [decoded, priorDensity, encoder, ofBest] = await Promise.all([
    engine.decodeLatent(decoder, z),
    engine.density(prior, z),
    engine.density(gaussian(q), z),
    engine.density(gaussian(bestGaussian), z),
  ]);
  const exact = priorDensity.map((p, n) => {
    const squares = (x[0] - decoded[2 * n]) ** 2 + (x[1] - decoded[2 * n + 1]) ** 2;
    const peak = -Math.log(2 * Math.PI * noiseVariance);
    return p * Math.exp(peak - squares / (2 * noiseVariance) - best.logEvidence);
  });
  return { curve: { z, exact, encoder, best: ofBest } };
}
