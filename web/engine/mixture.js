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
