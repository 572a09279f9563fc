/** @typedef {import('../wasm/core.js').Mixture} Mixture */

/**
 * A mixture in one dimension, in the form in which it crosses to the core.
 * @param {number[]} weights  non-negative, with a positive sum; scaled here to sum to 1
 * @param {number[]} means
 * @param {number} deviation  standard deviation of every component, positive
 * @returns {Mixture}
 */
export function univariate(weights, means, deviation) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    kind: 'spherical',
    weights: Float64Array.from(weights, (weight) => weight / total),
    means: Float64Array.from(means),
    covariances: Float64Array.from(means, () => deviation ** 2),
  };
}

/**
 * One Gaussian with mean 0 and covariance I.
 * @param {number} dimension
 * @returns {Mixture}
 */
export const standardNormal = (dimension) => ({
  kind: 'spherical',
  weights: Float64Array.of(1),
  means: new Float64Array(dimension),
  covariances: Float64Array.of(1),
});

/**
 * The mixture with its standard deviations times a factor.
 * @param {Mixture} mixture
 * @param {number} factor  positive
 * @returns {Mixture}
 */
export const broadened = (mixture, factor) => ({
  ...mixture,
  covariances: mixture.covariances.map((value) => value * factor ** 2),
});

/**
 * Equally probable Gaussians of one width.
 * @param {number[]} means  (K, D), row by row; an incomplete last row is left out
 * @param {number} dimension  D
 * @param {number} deviation  standard deviation in each direction, positive
 * @returns {Mixture}
 */
export function spherical(means, dimension, deviation) {
  const components = Math.floor(means.length / dimension);
  return {
    kind: 'spherical',
    weights: new Float64Array(components).fill(1 / components),
    means: Float64Array.from(means.slice(0, components * dimension)),
    covariances: new Float64Array(components).fill(deviation ** 2),
  };
}

/**
 * The mixture of two of its coordinates, as full covariances.
 * @param {Mixture} mixture
 * @param {[number, number]} axes  0-based coordinates
 * @returns {Mixture}
 */
export function planeOf(mixture, axes) {
  const components = mixture.weights.length;
  const dimension = mixture.means.length / components;
  const means = new Float64Array(2 * components);
  const covariances = new Float64Array(4 * components);
  for (let k = 0; k < components; k++) {
    for (let i = 0; i < 2; i++) {
      means[2 * k + i] = mixture.means[k * dimension + axes[i]];
      for (let j = 0; j < 2; j++) {
        covariances[4 * k + 2 * i + j] = covarianceAt(mixture, k, axes[i], axes[j]);
      }
    }
  }
  return { kind: 'full', weights: mixture.weights, means, covariances };
}

/**
 * One number of a component's covariance, whatever the kind.
 * @param {Mixture} mixture
 * @param {number} k
 * @param {number} i
 * @param {number} j
 */
export function covarianceAt({ kind, weights, means, covariances }, k, i, j) {
  const dimension = means.length / weights.length;
  switch (kind) {
    case 'full':
      return covariances[(k * dimension + i) * dimension + j];
    case 'tied':
      return covariances[i * dimension + j];
    case 'diagonal':
      return i === j ? covariances[k * dimension + i] : 0;
    case 'spherical':
      return i === j ? covariances[k] : 0;
  }
}
