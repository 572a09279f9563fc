import { area, line } from 'd3-shape';

/** @typedef {import('./axes.js').Scale} Scale */

/**
 * @typedef {object} Curve
 * @property {string} key
 * @property {ArrayLike<number>} xs
 * @property {ArrayLike<number>} ys
 * @property {string} mark  classes, e.g. "exact" or "estimate component-1"
 */

/** @param {ArrayLike<number>} xs */
const indices = (xs) => Array.from(xs, (_, index) => index);

/** A logarithmic scale, for one, has no place for 0. @param {number[]} pixels */
const isPlace = (...pixels) => pixels.every(Number.isFinite);

/**
 * Lines through points.
 * @param {import('./layer.js').Layer} parent
 * @param {Curve[]} curves
 * @param {{x: Scale, y: Scale}} scales
 */
export function curves(parent, curves, { x, y }) {
  parent
    .selectAll('path.curve')
    .data(curves, (curve) => /** @type {Curve} */ (curve).key)
    .join('path')
    .attr('class', ({ mark }) => `curve ${mark}`)
    .attr('d', ({ xs, ys }) =>
      line(
        (/** @type {number} */ i) => x(xs[i]),
        (i) => y(ys[i]),
      ).defined((i) => isPlace(x(xs[i]), y(ys[i])))(indices(xs)),
    );
}

/**
 * The areas between curves and a base line, in data units.
 * @param {import('./layer.js').Layer} parent
 * @param {(Curve & {base?: ArrayLike<number>})[]} curves
 * @param {{x: Scale, y: Scale}} scales
 */
export function areas(parent, curves, { x, y }) {
  parent
    .selectAll('path.area')
    .data(curves, (curve) => /** @type {Curve} */ (curve).key)
    .join('path')
    .attr('class', ({ mark }) => `area ${mark}`)
    .attr('d', ({ xs, ys, base }) =>
      area(
        (/** @type {number} */ i) => x(xs[i]),
        (i) => y(base ? base[i] : 0),
        (i) => y(ys[i]),
      ).defined((i) => isPlace(x(xs[i]), y(ys[i]), y(base ? base[i] : 0)))(indices(xs)),
    );
}
