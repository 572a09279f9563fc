import { planeOf } from '../../engine/mixture.js';
import { lattice, rangeOf } from '../../plots/grid.js';
import { extentOf, thinned } from './data.js';

/** @typedef {import('./data.js').Dataset} Dataset */
/** @typedef {Awaited<ReturnType<typeof pictureOf>> & {hands: Hands}} Picture */

/**
 * What the reader may do in the picture.
 * @typedef {object} Hands
 * @property {'nothing' | 'add' | 'remove'} click
 * @property {(x: number, y: number) => void} add  data units
 * @property {(index: number) => void} remove  of the points shown
 * @property {number} held  the component whose ellipse has rings
 * @property {(k: number) => void} hold
 * @property {(k: number, x: number, y: number) => void} moveMean  data units
 * @property {(k: number, axes: import('./ellipse-axes.js').Axes,
 *   scale: import('./ellipse-axes.js').Vector) => void} reshape
 */

/** Points that a canvas draws in a few milliseconds. */
const MOST_POINTS = 4000;
/** The grid under the contours, and one that a frame has time for while a fit runs. */
const GRIDS = [
  { columns: 72, rows: 54 },
  { columns: 36, rows: 27 },
];

/**
 * The range of a coordinate with some air around its points.
 * @param {Dataset} dataset
 * @param {number} column
 */
function roomyRange(dataset, column) {
  const [low, high] = extentOf(dataset, column);
  return rangeOf([low, high], 0.1 * (high - low));
}

/**
 * What of a dataset is drawn, whatever the fit: made once.
 * @param {Dataset} dataset
 * @param {[number, number]} axes  0-based columns
 */
export function viewOf(dataset, axes) {
  const columns = dataset.columns.length;
  const shown = thinned(dataset.x, columns, MOST_POINTS);
  const coordinate = (/** @type {number} */ axis) =>
    Float64Array.from({ length: shown.length / columns }, (_, n) => shown[n * columns + axis]);
  const ranges = axes.map((column) => roomyRange(dataset, column));
  return {
    ...{ dataset, axes, shown, ranges },
    grids: GRIDS.map((grid) => ({ ...grid, points: lattice(ranges, grid) })),
    xs: coordinate(axes[0]),
    ys: coordinate(axes[1]),
    total: dataset.x.length / columns,
  };
}

/**
 * Which row of the data a drawn point is.
 * @param {{total: number, xs: Float64Array}} view
 * @param {number} index
 */
export const shownRow = ({ total, xs }, index) => Math.floor((index * total) / xs.length);

/**
 * All that the scatter plot of a fit shows, in data units.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {ReturnType<typeof viewOf>} view
 * @param {import('./history.js').FitState} state
 * @param {boolean} moving  in a moment the next one follows
 */
export async function pictureOf(engine, view, state, moving) {
  const plane = planeOf(state.mixture, view.axes);
  const { points, ...grid } = view.grids[+moving];
  const [shares, density] = await Promise.all([
    state.colouring && engine.responsibilities(state.colouring, view.shown),
    engine.density(plane, points),
  ]);
  return { ...view, state, plane, shares, grid: { ...grid, values: density } };
}
