import { univariate } from '../../engine/mixture.js';

/** @typedef {import('../../wasm/vae.js').LatentDecoder} LatentDecoder */

/** Decoders of one latent value into the plane, by their names. @type {Record<string, LatentDecoder>} */
export const DECODERS = {
  line: { kind: 'line', slope: Float64Array.of(1.2, 0.6), offset: Float64Array.of(0, 0) },
  arc: { kind: 'arc', radius: 1.5, turn: 1.2 },
  spiral: { kind: 'spiral', radius: 1.2, growth: 0.3, turn: 1.5 },
};

/** Weight, mean and standard deviation of each component. @type {Record<string, number[][]>} */
export const PRIORS = {
  normal: [[1, 0, 1]],
  modes: [
    [0.5, -1.5, 0.5],
    [0.5, 1.5, 0.5],
  ],
};

/**
 * The model that the reader has chosen, as the core takes it, and its observation.
 * @param {Record<string, any>} own
 */
export function modelOf({ labDecoder, labPrior, labNoise, labX1, labX2 }) {
  const modes = PRIORS[labPrior];
  return {
    prior: univariate(
      modes.map(([weight]) => weight),
      modes.map(([, mean]) => mean),
      modes[0][2],
    ),
    decoder: DECODERS[labDecoder],
    noiseVariance: labNoise ** 2,
    x: Float64Array.of(labX1, labX2),
  };
}

/**
 * Whether p(z | x) is Gaussian: log p(x | z) is then quadratic in z, which for a line it always is, and for
 * the curves, whose length |f(z)|² is, where x is the origin.
 * @param {Record<string, any>} own
 */
export const isPosteriorGaussian = ({ labDecoder, labPrior, labX1, labX2 }) =>
  labPrior === 'normal' && (labDecoder === 'line' || (labX1 === 0 && labX2 === 0));
