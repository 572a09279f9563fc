/** @typedef {import('../../engine/jobs/neighbour-balls.js').NeighbourBalls} NeighbourBalls */

/**
 * The metrics of one draw as what is counted in the picture.
 * @param {NeighbourBalls} balls
 * @param {number} neighbours
 */
export function ballFacts(balls, neighbours) {
  const { real, generated, realRadii, generatedRadii, inReal, held, inGenerated, metrics } = balls;
  const some = (/** @type {Float64Array} */ counts) => counts.filter((count) => count > 0).length;
  const memberships = inReal.reduce((sum, count) => sum + count, 0);
  const most = (/** @type {Float64Array} */ radii) => radii.reduce((a, b) => Math.max(a, b), 0);
  const median = (/** @type {Float64Array} */ radii) =>
    radii.slice().sort()[Math.floor((radii.length - 1) / 2)];
  const last = real.length / 2 - 1;
  const inLast = (/** @type {number} */ j) =>
    Math.hypot(real[2 * last] - generated[2 * j], real[2 * last + 1] - generated[2 * j + 1]) <=
    realRadii[last];
  return {
    count: real.length / 2,
    neighbours,
    metrics,
    inReal: some(inReal),
    held: some(held),
    inGenerated: some(inGenerated),
    memberships,
    realRadius: { median: median(realRadii), largest: most(realRadii) },
    generatedRadius: { median: median(generatedRadii), largest: most(generatedRadii) },
    /** The last real point, where one is set: alone are those that its ball alone holds. */
    outlier: {
      radius: realRadii[last],
      holds: held[last],
      alone: inReal.filter((count, j) => count === 1 && inLast(j)).length,
    },
  };
}
