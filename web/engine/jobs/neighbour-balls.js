import { drawRun } from './plane-samples.js';

/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * Two samples in the plane with their balls; (N, 2) each, row by row.
 * @typedef {ReturnType<Core['neighbourBalls']> & {real: Float64Array, generated: Float64Array}} NeighbourBalls
 */

/**
 * One draw of each law with all balls.
 * @param {Core} core
 * @param {import('./plane-samples.js').PlaneLaws & {neighbours: number}} args  neighbours: below the number of points
 * @returns {Generator<number, NeighbourBalls, void>}
 */
export function* neighbourBalls(core, { neighbours, ...laws }) {
  const { real, generated } = drawRun(core, laws, 0);
  yield 0;
  return { real, generated, ...core.neighbourBalls(real, generated, 2, neighbours) };
}
