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
const SMALL_DOTS_FROM = 1200;

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
  const radius = xs.length > SMALL_DOTS_FROM ? 1.4 : 2.8;
  context.globalAlpha = xs.length > SMALL_DOTS_FROM ? 0.65 : 0.8;
  // Colour by colour: to set one takes longer than to draw a point.
  for (const [colour, ns] of byColour(shares, colours, xs.length)) {
    const [red, green, blue] =
      colour < 0 ? plain : [colour >> 16, (colour >> 8) & 255, colour & 255];
    context.fillStyle = `rgb(${red},${green},${blue})`;
    for (const n of ns) {
      if (xs.length > SMALL_DOTS_FROM) {
        context.fillRect(xs[n] - radius, ys[n] - radius, 2 * radius, 2 * radius);
      } else {
        context.beginPath();
        context.arc(xs[n], ys[n], radius, 0, 2 * Math.PI);
        context.fill();
      }
    }
  }
}

/** Of a channel's eight bits; finer steps cannot be told apart. */
const STEPS = 0xfc;

/**
 * Which points have which blend of colours.
 * @param {ArrayLike<number> | null} shares
 * @param {import('./palette.js').Colour[]} colours
 * @param {number} count
 * @returns {Map<number, number[]>}  0xRRGGBB, or −1 without shares
 */
function byColour(shares, colours, count) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  const components = colours.length;
  for (let n = 0; n < count; n++) {
    let [red, green, blue] = [0, 0, 0];
    for (let k = 0; shares && k < components; k++) {
      const share = shares[n * components + k];
      red += share * colours[k][0];
      green += share * colours[k][1];
      blue += share * colours[k][2];
    }
    const colour = shares ? ((red & STEPS) << 16) | ((green & STEPS) << 8) | (blue & STEPS) : -1;
    const group = groups.get(colour);
    if (group) group.push(n);
    else groups.set(colour, [n]);
  }
  return groups;
}
