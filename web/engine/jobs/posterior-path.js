import { alphaBarAt, noisedAt } from './noise-level.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/**
 * What is known of x₀ from x_t = √ᾱ x₀ + √(1−ᾱ) ε at one noise level.
 * @typedef {object} Known
 * @property {number} logSnr  nats
 * @property {number} xt  data units
 * @property {Mixture} noised  p_t
 * @property {Mixture} posterior  p(x₀ | x_t)
 * @property {number} mean  of it, data units
 * @property {number} deviation  its standard deviation, data units
 * @property {number} noiseDeviation  the standard deviation of ε given x_t
 */

/**
 * The posterior along a way into the noise, with one x₀ and one ε, in one dimension.
 * @param {Core} core
 * @param {{clean: Mixture, x0: number, epsilon: number, logSnrs: number[]}} args  clean: spherical
 * @returns {Generator<undefined, Known[], void>}  by level
 */
export function* posteriorPath(core, { clean, x0, epsilon, logSnrs }) {
  /** @type {Known[]} */
  const known = [];
  for (const logSnr of logSnrs) {
    const alphaBar = alphaBarAt(logSnr);
    const xt = noisedAt({ x0, epsilon }, alphaBar);
    const noised = core.noised(clean, alphaBar);
    const posterior = posteriorOf(core, { clean, noised, alphaBar, xt });
    const { weights, means, covariances } = posterior;
    const mean = weights.reduce((sum, weight, k) => sum + weight * means[k], 0);
    const variance = weights.reduce(
      (sum, weight, k) => sum + weight * (covariances[k] + (means[k] - mean) ** 2),
      0,
    );
    const deviation = Math.sqrt(variance);
    // x₀ and ε are tied by x_t: what one may still be, the other may in this proportion.
    const noiseDeviation = Math.exp(logSnr / 2) * deviation;
    known.push({ logSnr, xt, noised, posterior, mean, deviation, noiseDeviation });
    yield;
  }
  return known;
}

/**
 * p(x₀ | x_t): of each component the posterior of a Gaussian, weighed by p(k | x_t).
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), eq. 2.116
 * @param {Core} core
 * @param {{clean: Mixture, noised: Mixture, alphaBar: number, xt: number}} at
 * @returns {Mixture}
 */
function posteriorOf(core, { clean, noised, alphaBar, xt }) {
  const x = Float64Array.of(xt);
  return {
    kind: clean.kind,
    weights: core.responsibilities(noised, x),
    means: clean.means.map(
      (_, component) => core.denoise(clean, alphaBar, x, { kind: 'one_mode', component })[0],
    ),
    covariances: clean.covariances.map(
      (variance, k) => ((1 - alphaBar) * variance) / noised.covariances[k],
    ),
  };
}
