/**
 * @typedef {object} Particles
 * @property {ArrayLike<number>} xs  pixels
 * @property {ArrayLike<number>} ys
 * @property {ArrayLike<number> | null} kinds  index of each one's colour; null: all the first
 */

/** Beyond so many, points are drawn small. */
const MANY = 1200;

/**
 * Many points in few colours, one colour after another: changing a canvas's colour for every point
 * would cost more than the points (10,000 of them in 2 ms).
 * @param {CanvasRenderingContext2D} context
 * @param {Particles} particles
 * @param {import('./palette.js').Colour[]} colours
 * @param {{left: number, right: number, top: number, bottom: number}} box  outside it none is drawn
 */
export function particles(context, { xs, ys, kinds }, colours, { left, right, top, bottom }) {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  const side = xs.length > MANY ? 2 : 3.2;
  context.globalAlpha = xs.length > MANY ? 0.6 : 0.8;
  for (const [kind, colour] of colours.entries()) {
    context.fillStyle = `rgb(${colour.join()})`;
    for (let n = 0; n < xs.length; n++) {
      if ((kinds ? kinds[n] : 0) === kind) {
        context.fillRect(xs[n] - side / 2, ys[n] - side / 2, side, side);
      }
    }
  }
  context.restore();
}
