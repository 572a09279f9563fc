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
