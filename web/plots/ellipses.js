/** @typedef {import('./axes.js').Scale} Scale */

/**
 * All points at `radius` standard deviations from a mean.
 * @typedef {object} Ellipse
 * @property {string} key
 * @property {[number, number]} mean  data units
 * @property {[xx: number, xy: number, yy: number]} covariance  data units squared
 * @property {number} radius  standard deviations
 * @property {string} mark  classes
 */

const CORNERS = 72;

/**
 * @param {import('./layer.js').Layer} parent
 * @param {Ellipse[]} ellipses
 * @param {{x: Scale, y: Scale}} scales
 */
export function ellipses(parent, ellipses, { x, y }) {
  parent
    .selectAll('path.ellipse')
    .data(ellipses, (ellipse) => /** @type {Ellipse} */ (ellipse).key)
    .join('path')
    .attr('class', ({ mark }) => `ellipse ${mark}`)
    .attr('d', ({ mean, covariance: [xx, xy, yy], radius }) => {
      // The unit circle through the Cholesky factor of the covariance.
      const a = Math.sqrt(Math.max(xx, 0));
      const b = a > 0 ? xy / a : 0;
      const c = Math.sqrt(Math.max(yy - b * b, 0));
      const corners = Array.from({ length: CORNERS }, (_, n) => {
        const turn = (2 * Math.PI * n) / CORNERS;
        const [u, v] = [radius * Math.cos(turn), radius * Math.sin(turn)];
        return `${x(mean[0] + a * u).toFixed(2)},${y(mean[1] + b * u + c * v).toFixed(2)}`;
      });
      return `M${corners.join('L')}Z`;
    });
}
