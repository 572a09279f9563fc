/**
 * Points of the plane; an incomplete last one is left out.
 * @param {ArrayLike<number>} values  x₁, x₂ of each
 * @returns {[number, number][]}
 */
export const componentMeans = (values) =>
  Array.from({ length: Math.floor(values.length / 2) }, (_, k) => [
    values[2 * k],
    values[2 * k + 1],
  ]);

/**
 * The text of a list in which one point has moved.
 * @param {number[]} values
 * @param {number} k
 * @param {[number, number]} to
 */
export const withPoint = (values, k, to) =>
  componentMeans(values)
    .with(k, to)
    .flat()
    .map((value) => Number(value.toPrecision(4)))
    .join(',');
