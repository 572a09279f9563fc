/**
 * The mean of independent values, with its standard error s/√n.
 * @param {Float64Array} values  at least two
 */
export function meanEstimate(values) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/**
 * How many standard errors a value lies from what is expected. Where nothing can vary, a value that
 * is as expected is at 0.
 * @param {number} value
 * @param {number} expected
 * @param {number} standardError
 */
export function zScore(value, expected, standardError) {
  return value === expected ? 0 : (value - expected) / standardError;
}
