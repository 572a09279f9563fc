import { pointer } from 'd3-selection';
import { layer } from '../../../plots/layer.js';
import { pointHandles } from '../../../plots/point-handles.js';

/** Pixels around a point within which a click means it. */
const NEAR = 14;

/**
 * What of the scatter plot can be taken hold of: means at the start, and the ground for clicks.
 * @param {import('../../../plots/frame.js').Drawing} svg
 * @param {import('./picture.js').Picture} picture
 * @param {{x: import('d3-scale').ScaleLinear<number, number>,
 *   y: import('d3-scale').ScaleLinear<number, number>,
 *   box: {left: number, right: number, top: number, bottom: number}, marks: string[],
 *   points: {xs: ArrayLike<number>, ys: ArrayLike<number>},
 *   text: import('../../panel.js').FigureText}} drawing
 */
export function handsOn(svg, { hands, plane, state }, { x, y, box, marks, points, text }) {
  layer(svg, 'ground')
    .selectAll('rect')
    .data(hands.click === 'nothing' ? [] : [hands.click])
    .join('rect')
    .attr('class', 'ground')
    .attr('x', box.left)
    .attr('y', box.top)
    .attr('width', Math.max(0, box.right - box.left))
    .attr('height', box.bottom - box.top)
    .on('click', (event) => {
      const [px, py] = pointer(event);
      if (hands.click === 'add') {
        hands.add(x.invert(px), y.invert(py));
        return;
      }
      const index = nearest(points, px, py);
      if (index >= 0) hands.remove(index);
    });

  const { moveMean } = hands;
  const movable = state.position === 0 && moveMean !== null;
  pointHandles(
    layer(svg, 'handles'),
    movable
      ? Array.from(plane.weights, (_, k) => ({
          key: String(k),
          x: x(plane.means[2 * k]),
          y: y(plane.means[2 * k + 1]),
          label: text.marks.mean(k + 1, plane.means[2 * k], plane.means[2 * k + 1]),
          mark: marks[k],
          onMove: (/** @type {number} */ px, /** @type {number} */ py) =>
            moveMean(k, x.invert(px), y.invert(py)),
        }))
      : [],
  );
}

/**
 * @param {{xs: ArrayLike<number>, ys: ArrayLike<number>}} points  pixels
 * @param {number} px
 * @param {number} py
 * @returns {number}  −1 when none is near
 */
function nearest({ xs, ys }, px, py) {
  let [best, least] = [-1, NEAR];
  for (let n = 0; n < xs.length; n++) {
    const distance = Math.hypot(xs[n] - px, ys[n] - py);
    if (distance < least) [best, least] = [n, distance];
  }
  return best;
}
