/**
 * @typedef {object} Bar
 * @property {number} x  pixels, either end
 * @property {number} y
 * @property {number} width  pixels, may be negative
 * @property {number} height
 * @property {string} mark  classes
 */

/**
 * Rectangles, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Bar[]} bars
 */
export function bars(parent, bars) {
  parent
    .selectAll('rect.bar')
    .data(bars)
    .join('rect')
    .attr('class', ({ mark }) => `bar ${mark}`)
    .attr('x', ({ x, width }) => Math.min(x, x + width))
    .attr('y', ({ y, height }) => Math.min(y, y + height))
    .attr('width', ({ width }) => Math.abs(width))
    .attr('height', ({ height }) => Math.abs(height));
}
