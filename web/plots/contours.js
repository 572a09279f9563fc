import { contours as contoursOf } from 'd3-contour';

/**
 * Values on a grid, row by row from the top.
 * @typedef {object} Grid
 * @property {number} columns
 * @property {number} rows
 * @property {ArrayLike<number>} values
 */

/** Of the largest value. */
const LEVELS = [0.02, 0.07, 0.15, 0.3, 0.5, 0.75];

/**
 * Lines of equal value.
 * @param {import('./layer.js').Layer} parent
 * @param {Grid | null} grid
 * @param {{left: number, right: number, top: number, bottom: number}} box  pixels of the outer
 *   columns and rows
 */
export function contours(parent, grid, { left, right, top, bottom }) {
  const values = Array.from(grid?.values ?? []);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const lines =
    grid && most > 0 && Number.isFinite(most)
      ? contoursOf()
          .size([grid.columns, grid.rows])
          .thresholds(LEVELS.map((level) => level * most))(values)
      : [];
  const px = (/** @type {number} */ i) =>
    (left + ((i - 0.5) / ((grid?.columns ?? 2) - 1)) * (right - left)).toFixed(1);
  const py = (/** @type {number} */ j) =>
    (top + ((j - 0.5) / ((grid?.rows ?? 2) - 1)) * (bottom - top)).toFixed(1);
  parent
    .selectAll('path.contour')
    .data(lines)
    .join('path')
    .attr('class', 'contour')
    .attr('d', ({ coordinates }) =>
      coordinates
        .flat()
        .map((ring) => `M${ring.map(([i, j]) => `${px(i)},${py(j)}`).join('L')}Z`)
        .join(''),
    );
}
