import { univariate } from '../../engine/mixture.js';

/** @typedef {import('../../wasm/vae.js').LatentDecoder} LatentDecoder */

/** Curved decoders of one latent value into the plane, by their names. @type {Record<string, LatentDecoder>} */
export const CURVES = {
  arc: { kind: 'arc', radius: 1.5, turn: 1.2 },
  spiral: { kind: 'spiral', radius: 1.2, growth: 0.3, turn: 1.5 },
};

/**
 * The decoder that the reader has chosen.
 * @param {Record<string, any>} own  the lab's values, and the network where it is that
 * @returns {LatentDecoder}
 */
export function decoderOf({ labDecoder, labW1, labW2, labMu1, labMu2, network }) {
  if (labDecoder === 'trained') return { kind: 'trained', weights: network.weights };
  if (labDecoder !== 'line') return CURVES[labDecoder];
  return {
    kind: 'line',
    slope: Float64Array.of(labW1, labW2),
    offset: Float64Array.of(labMu1, labMu2),
  };
}

/**
 * Weight, mean and standard deviation of each component of the prior: none, where the reader has left no
 * mode.
 * @param {Record<string, any>} own
 * @returns {[weight: number, mean: number, deviation: number][]}
 */
export const componentsOf = ({ labPrior, labModes, labSpread }) =>
  labPrior === 'normal'
    ? [[1, 0, 1]]
    : labModes.map((/** @type {number} */ mean) => [1 / labModes.length, mean, labSpread]);

/** What the model and its observation follow from. */
export const MODEL_NAMES = [
  ...['labDecoder', 'labPrior', 'labModes', 'labSpread'],
  ...['labW1', 'labW2', 'labMu1', 'labMu2', 'labNoise'],
];

/**
 * The model that the reader has chosen, as the core takes it, and its observation.
 * @param {Record<string, any>} own  with a mode at least
 */
export function modelOf(own) {
  const components = componentsOf(own);
  return {
    prior: univariate(
      components.map(([weight]) => weight),
      components.map(([, mean]) => mean),
      components[0][2],
    ),
    decoder: decoderOf(own),
    noiseVariance: own.labNoise ** 2,
    x: Float64Array.of(own.labX1, own.labX2),
  };
}

/**
 * Whether p(z | x) is Gaussian: log p(x | z) is then quadratic in z, which for a line it always is, and for
 * arc and spiral, whose length |f(z)|² is, where x is the origin. The prior has to be one Gaussian.
 * @param {Record<string, any>} own
 */
export function isPosteriorGaussian(own) {
  const { labDecoder, labX1, labX2 } = own;
  const places = new Set(componentsOf(own).map(([, mean]) => mean));
  const isByOrigin = labDecoder in CURVES && labX1 === 0 && labX2 === 0;
  return places.size === 1 && (labDecoder === 'line' || isByOrigin);
}
