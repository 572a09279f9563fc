/**
 * The mean and the standard deviation of each column, over all rows.
 * @param {Float64Array} x  (N, width)
 * @param {number} width
 */
export function spreadOf(x, width) {
  const rows = x.length / width;
  const [means, squares] = [new Float64Array(width), new Float64Array(width)];
  for (const [at, value] of x.entries()) means[at % width] += value / rows;
  for (const [at, value] of x.entries()) squares[at % width] += (value - means[at % width]) ** 2;
  return { means, deviations: squares.map((sum) => Math.sqrt(sum / rows)) };
}

/**
 * Columns in standard deviations from their means.
 * @param {Float64Array} x  (N, width)
 * @param {number} width
 */
export function standardised(x, width) {
  const { means, deviations } = spreadOf(x, width);
  return x.map((value, at) => (value - means[at % width]) / deviations[at % width]);
}
