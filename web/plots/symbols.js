/** Outlines around the origin, at most 18 px wide. */
const SHAPES = {
  up: 'M0,-7L7,6H-7Z',
  down: 'M0,7L7,-6H-7Z',
  dash: 'M-9,-2.5H9V2.5H-9Z',
  diamond: 'M0,-8L6,0L0,8L-6,0Z',
};

/**
 * @typedef {object} Symbol
 * @property {number} x  pixels
 * @property {number} y  pixels
 * @property {keyof typeof SHAPES} shape
 * @property {string} mark  classes
 */

/**
 * Small filled shapes for single values that have a name: best ▲, mean ━, worst ▼, a result ◆.
 * @param {import('./layer.js').Layer} parent
 * @param {Symbol[]} symbols
 */
export function symbols(parent, symbols) {
  parent
    .selectAll('path.symbol')
    .data(symbols)
    .join('path')
    .attr('class', ({ mark }) => `symbol ${mark}`)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .attr('d', ({ shape }) => SHAPES[shape]);
}
