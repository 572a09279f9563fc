/**
 * @typedef {object} Swarm
 * @property {Int32Array} levels  of each point, from 0 at the axis
 * @property {number} height  how many levels there are
 */

/**
 * Stacks points that would overlap: one after another, each keeps its place along the axis and takes
 * the lowest level that is free there. In the given order, not from left to right: stacks of sorted
 * points lean.
 * @param {number[]} xs  pixels
 * @param {number} distance  that two points of one level keep, pixels
 * @returns {Swarm}
 */
export function swarm(xs, distance) {
  const levels = new Int32Array(xs.length);
  /** @type {number[][]} */
  const taken = [];
  for (const [i, x] of xs.entries()) {
    const free = taken.findIndex((level) =>
      level.every((other) => Math.abs(other - x) >= distance),
    );
    levels[i] = free === -1 ? taken.push([]) - 1 : free;
    taken[levels[i]].push(x);
  }
  return { levels, height: taken.length };
}
