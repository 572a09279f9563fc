/**
 * Evenly spaced numbers, both ends included.
 * @param {number} low
 * @param {number} high
 * @param {number} count
 */
export function linspace(low, high, count) {
  return Float64Array.from(
    { length: count },
    (_, index) => low + ((high - low) * index) / (count - 1),
  );
}

/**
 * Points of the plane in rows from the top, as pictures have them.
 * @param {[low: number, high: number][]} ranges  of both coordinates
 * @param {{columns: number, rows: number}} grid
 * @param {number} [inset]  how far the outer ones lie inside, in parts of a cell; 0: on the edges
 * @returns {Float64Array}  (rows · columns, 2)
 */
export function lattice([[left, right], [bottom, top]], { columns, rows }, inset = 0) {
  const [across, down] = [((right - left) * inset) / columns, ((top - bottom) * inset) / rows];
  const xs = linspace(left + across, right - across, columns);
  const ys = linspace(top - down, bottom + down, rows);
  const points = new Float64Array(2 * rows * columns);
  for (let n = 0; n < rows * columns; n++) {
    points[2 * n] = xs[n % columns];
    points[2 * n + 1] = ys[Math.floor(n / columns)];
  }
  return points;
}

/**
 * Points at which to evaluate a mixture's density: even over the range, and close together around
 * each mean, so that no narrow peak is missed.
 * @param {number[]} means
 * @param {number} deviation
 * @param {[low: number, high: number]} range
 */
export function mixtureGrid(means, deviation, [low, high]) {
  const around = means.flatMap((mean) =>
    Array.from(linspace(-4, 4, 65), (step) => mean + step * deviation),
  );
  const all = [...linspace(low, high, 301), ...around].filter((x) => x >= low && x <= high);
  return Float64Array.from(all.sort((a, b) => a - b));
}

/**
 * The range that shows all these values, with a margin, and never empty.
 * @param {number[]} values
 * @param {number} margin
 * @returns {[low: number, high: number]}
 */
export function rangeOf(values, margin) {
  if (values.length === 0) return [-1, 1];
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  // Not below a millionth of the values themselves, which the axis could no longer tell apart.
  const room = Math.max(
    margin,
    (high - low) * 0.02,
    Math.max(Math.abs(low), Math.abs(high)) * 1e-6,
  );
  return room > 0 ? [low - room, high + room] : [low - 1, high + 1];
}
