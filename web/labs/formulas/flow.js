import { univariate } from '../../engine/mixture.js';
import { lattice, linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {Awaited<ReturnType<typeof computeFlow>>} FlowField */
/** @typedef {NonNullable<FlowField['picture']>} FlowPicture */

/** Width over height of the picture of the plane. */
export const ASPECT = 1.6;
const ARROWS = { line: 21, plane: { columns: 16, rows: 10 } };
const GRID = { columns: 80, rows: 50 };

/**
 * The mixture that the particles are to end in.
 * @param {Record<string, any>} own  the panel's values
 */
function targetOf({ flowSpace, flowModes, flowHeights, flowSigma }) {
  /** @type {[mean: number, weight: number][]} */
  const modes = flowModes;
  const line = univariate(
    modes.map(([, weight]) => weight),
    modes.map(([mean]) => mean),
    flowSigma,
  );
  if (flowSpace === 'line') return line;
  const means = modes.flatMap(([mean], k) => [mean, flowHeights[k] ?? 0]);
  return { ...line, means: Float64Array.from(means) };
}

/**
 * What the job of the particles is asked for.
 * @param {Record<string, any>} own  the panel's values
 */
export function flowArgs(own) {
  const centre = own.flowSpace === 'line' ? [own.flowX] : [own.flowX, own.flowY];
  return {
    target: targetOf(own),
    options: {
      centre: Float64Array.from(centre),
      spread: own.flowSpread,
      step: own.flowStep,
      adjusted: own.flowMethod === 'mala',
    },
    count: own.flowCount,
    steps: own.flowSteps,
    seed: own.flowSeed,
  };
}

/**
 * The ranges of both axes, of one scale.
 * @param {number[]} xs
 * @param {number[]} ys
 * @param {number} margin
 */
function planeRanges(xs, ys, margin) {
  const [x, y] = [rangeOf(xs, margin), rangeOf(ys, margin)];
  const height = Math.max(y[1] - y[0], (x[1] - x[0]) / ASPECT);
  const around = (/** @type {[number, number]} */ [low, high], /** @type {number} */ length) =>
    /** @type {[number, number]} */ ([(low + high - length) / 2, (low + high + length) / 2]);
  return [around(x, height * ASPECT), around(y, height)];
}

/**
 * The density and the score to be drawn.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeFlow(engine, own) {
  const { flowModes, flowSigma: sigma, flowX, flowY, flowSpread, flowSpace } = own;
  if (modesObstacle(flowModes)) return { picture: null };
  const target = targetOf(own);
  /** @type {number[]} */
  const means = flowModes.map((/** @type {number[]} */ [mean]) => mean);
  const margin = 4 * sigma;
  const xs = [...means, flowX - flowSpread, flowX + flowSpread];
  if (flowSpace === 'line') {
    const range = rangeOf(xs, margin);
    const grid = mixtureGrid(means, sigma, range);
    const cell = (range[1] - range[0]) / ARROWS.line;
    const arrowsAt = linspace(range[0] + cell / 2, range[1] - cell / 2, ARROWS.line);
    const [density, score, arrows] = await Promise.all([
      engine.density(target, grid),
      engine.score(target, grid),
      engine.score(target, arrowsAt),
    ]);
    return {
      picture: { target, ranges: [range], grid, density, score, arrowsAt, arrows, cell },
    };
  }
  const heights = means.map((_, k) => own.flowHeights[k] ?? 0);
  const ys = [...heights, flowY - flowSpread, flowY + flowSpread];
  const ranges = planeRanges(xs, ys, margin);
  const arrowsAt = lattice(ranges, ARROWS.plane, 0.5);
  const [density, arrows] = await Promise.all([
    engine.density(target, lattice(ranges, GRID)),
    engine.score(target, arrowsAt),
  ]);
  const cell = (ranges[0][1] - ranges[0][0]) / ARROWS.plane.columns;
  return {
    picture: { target, ranges, grid: GRID, density, score: null, arrowsAt, arrows, cell },
  };
}
