import { drawRun } from './plane-samples.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('./plane-samples.js').PlaneLaws} PlaneLaws */

/**
 * Two samples in the plane and their balls, which reach to the k-th neighbour of the own set and hold their rim.
 * @typedef {object} NeighbourBalls
 * @property {Float64Array} real  (N, 2), row by row
 * @property {Float64Array} generated  (N, 2)
 * @property {Float64Array} realRadii  (N) data units
 * @property {Float64Array} generatedRadii  (N)
 * @property {Int32Array} inReal  (N) real balls that a generated point lies in
 * @property {Int32Array} held  (N) generated points in a real ball
 * @property {Int32Array} inGenerated  (N) generated balls that a real point lies in
 * @property {ReturnType<Core['neighbourMetrics']>} metrics  what follows from them
 */

/** Points whose distances to all others are found between two looks at the clock. */
const PORTION = 100;

/**
 * One draw of each law with all balls.
 * @param {Core} core
 * @param {PlaneLaws & {neighbours: number}} args  neighbours: below the number of points
 * @returns {Generator<number, NeighbourBalls, void>}
 */
export function* neighbourBalls(core, { neighbours, ...laws }) {
  const { real, generated } = drawRun(core, laws, 0);
  const count = real.length / 2;
  const metrics = core.neighbourMetrics(real, generated, 2, neighbours);
  const [realRadii, generatedRadii] = [new Float64Array(count), new Float64Array(count)];
  const [inReal, held, inGenerated] = [0, 1, 2].map(() => new Int32Array(count));
  for (let i = 0; i < count; i++) {
    realRadii[i] = radiusOf(real, i, neighbours);
    generatedRadii[i] = radiusOf(generated, i, neighbours);
    if (i % PORTION === 0) yield i;
  }
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const apart = distance(real, i, generated, j);
      if (apart <= realRadii[i]) {
        inReal[j]++;
        held[i]++;
      }
      if (apart <= generatedRadii[j]) inGenerated[i]++;
    }
    if (i % PORTION === 0) yield i;
  }
  return { real, generated, realRadii, generatedRadii, inReal, held, inGenerated, metrics };
}

/**
 * @param {Float64Array} a
 * @param {number} i
 * @param {Float64Array} b
 * @param {number} j
 */
function distance(a, i, b, j) {
  const [dx, dy] = [a[2 * i] - b[2 * j], a[2 * i + 1] - b[2 * j + 1]];
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * How far it is from a point to the k-th nearest other one.
 * @param {Float64Array} points
 * @param {number} i
 * @param {number} neighbours
 */
function radiusOf(points, i, neighbours) {
  const distances = Float64Array.from({ length: points.length / 2 }, (_, j) =>
    distance(points, i, points, j),
  ).sort();
  // The nearest of all is the point itself.
  return distances[neighbours];
}
