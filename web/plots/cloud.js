/**
 * Many points of one kind: a single path, so that ten thousand of them stay quick.
 * @typedef {object} Cloud
 * @property {string} key
 * @property {ArrayLike<number>} xs  data units
 * @property {number} top  pixels
 * @property {number} bottom  pixels
 * @property {string} mark  classes
 */

/** Steps of the golden ratio spread the points over the strip's height; it carries no meaning. */
const GOLDEN = 0.6180339887498949;

/**
 * Strips of points: x is the value, the height within the strip only keeps points apart.
 * @param {import('./layer.js').Layer} parent
 * @param {Cloud[]} clouds
 * @param {import('./axes.js').Scale} x
 */
export function clouds(parent, clouds, x) {
  parent
    .selectAll('path.cloud')
    .data(clouds, (cloud) => /** @type {Cloud} */ (cloud).key)
    .join('path')
    .attr('class', ({ mark }) => `cloud ${mark}`)
    .attr('d', ({ xs, top, bottom }) =>
      Array.from(xs, (value, i) => {
        const y = top + (bottom - top) * ((i * GOLDEN) % 1);
        return `M${x(value).toFixed(1)},${y.toFixed(1)}h0`;
      }).join(''),
    );
}
