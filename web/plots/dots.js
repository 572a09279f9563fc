/**
 * @typedef {object} Dot
 * @property {number} x  pixels
 * @property {number} y  pixels
 * @property {string} mark  classes
 * @property {number} [r]  pixels
 * @property {string} [title]  shown on hover
 */

/**
 * Points, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Dot[]} dots
 */
export function dots(parent, dots) {
  parent
    .selectAll('circle.dot')
    .data(dots)
    .join('circle')
    .attr('class', ({ mark }) => `dot ${mark}`)
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ r = 4 }) => r);
}
