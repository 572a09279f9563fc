import { canvasUnder } from './canvas-under.js';
import { palette } from './palette.js';

/**
 * @typedef {object} Points
 * @property {ArrayLike<number>} xs  pixels
 * @property {ArrayLike<number>} ys
 * @property {ArrayLike<number> | null} shares  (N, K) rows summing to 1, or none: all in quiet ink
 * @property {string[]} marks  (K) colour classes
 */

/** Beyond so many, points are drawn small. */
const MANY = 1200;

/**
 * Many points under a drawing, each a blend of the colours it has a share in. A canvas of the same
 * size lies beneath the SVG, since thousands of SVG nodes would not move smoothly.
 * @param {import('d3-selection').Selection<SVGSVGElement, any, any, any>} svg
 * @param {Points} points
 * @param {{width: number, height: number}} size
 */
export function pointsCanvas(svg, points, { width, height }) {
  const context = canvasUnder(svg, { width, height });
  if (!context) return;

  const again = () => pointsCanvas(svg, points, { width, height });
  const [plain, ...colours] = palette(svg, ['quiet', ...points.marks], again);
  const { xs, ys, shares } = points;
  const radius = xs.length > MANY ? 1.4 : 2.8;
  context.globalAlpha = xs.length > MANY ? 0.65 : 0.8;
  for (let n = 0; n < xs.length; n++) {
    const [red, green, blue] = shares ? blend(shares, n, colours) : plain;
    context.fillStyle = `rgb(${red | 0},${green | 0},${blue | 0})`;
    if (xs.length > MANY) {
      context.fillRect(xs[n] - radius, ys[n] - radius, 2 * radius, 2 * radius);
    } else {
      context.beginPath();
      context.arc(xs[n], ys[n], radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/**
 * @param {ArrayLike<number>} shares
 * @param {number} n
 * @param {import('./palette.js').Colour[]} colours
 */
function blend(shares, n, colours) {
  const sum = [0, 0, 0];
  for (const [k, colour] of colours.entries()) {
    const share = shares[n * colours.length + k];
    for (let channel = 0; channel < 3; channel++) sum[channel] += share * colour[channel];
  }
  return sum;
}
