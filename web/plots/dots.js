/**
 * @typedef {object} Dot
 * @property {number} x  pixels
 * @property {number} y  pixels
 * @property {string} mark  classes
 * @property {number} [r]  pixels
 * @property {string} [title]  shown on hover
 */

/**
 * Points, in pixels; one that lies nowhere is left out.
 * @param {import('./layer.js').Layer} parent
 * @param {Dot[]} dots
 */
export function dots(parent, dots) {
  parent
    .selectAll('circle.dot')
    .data(dots.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    .join('circle')
    .attr('class', ({ mark }) => `dot ${mark}`)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ r = 4 }) => r);
}
