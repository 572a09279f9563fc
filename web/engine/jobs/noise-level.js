/** The share of the signal's variance, ᾱ, at a log SNR in nats. */
export const alphaBarAt = (/** @type {number} */ logSnr) => 1 / (1 + Math.exp(-logSnr));

/**
 * x_t = √ᾱ x₀ + √(1−ᾱ) ε.
 * @param {{x0: number, epsilon: number}} clean  data units, standard deviations
 * @param {number} alphaBar
 */
export const noisedAt = ({ x0, epsilon }, alphaBar) =>
  Math.sqrt(alphaBar) * x0 + Math.sqrt(1 - alphaBar) * epsilon;
