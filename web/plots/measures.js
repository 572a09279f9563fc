/** Half the height of the strokes that end a measured distance. */
const END = 6;

/**
 * @typedef {object} Measure
 * @property {number} x1  pixels
 * @property {number} x2  pixels
 * @property {number} y  pixels
 * @property {string} mark  classes
 */

/**
 * Horizontal distances with a stroke across each end, as on a technical drawing.
 * @param {import('./layer.js').Layer} parent
 * @param {Measure[]} measures
 */
export function measures(parent, measures) {
  parent
    .selectAll('path.measure')
    .data(measures)
    .join('path')
    .attr('class', ({ mark }) => `measure ${mark}`)
    .attr(
      'd',
      ({ x1, x2, y }) =>
        `M${x1},${y - END}V${y + END}M${x1},${y}H${x2}M${x2},${y - END}V${y + END}`,
    );
}
