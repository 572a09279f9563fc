/**
 * @typedef {object} Swarm
 * @property {Int32Array} levels  of each point, from 0 at the axis
 * @property {number} height  how many levels there are
 */

/**
 * Stacks points that would overlap: each keeps its place along the axis and takes the lowest level
 * that is free there.
 * @param {number[]} xs  pixels
 * @param {number} distance  that two points of one level keep, pixels
 * @returns {Swarm}
 */
export function swarm(xs, distance) {
  const order = xs.map((_, i) => i).sort((a, b) => xs[a] - xs[b] || a - b);
  const levels = new Int32Array(xs.length);
  /** @type {number[]} */
  const ends = [];
  for (const i of order) {
    const free = ends.findIndex((end) => xs[i] - end >= distance);
    levels[i] = free === -1 ? ends.length : free;
    ends[levels[i]] = xs[i];
  }
  return { levels, height: ends.length };
}
