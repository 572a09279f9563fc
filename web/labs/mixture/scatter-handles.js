import { pointer } from 'd3-selection';
import { layer } from '../../plots/layer.js';
import { placeIn } from '../../plots/place.js';
import { pointHandles } from '../../plots/point-handles.js';
import { segments } from '../../plots/segments.js';
import { axesOf, endsOf, turnedInside, withEnd } from './ellipse-axes.js';

/** The axes that a drag has set, which may be others than the principal ones of a near circle. */
const dragged = new WeakMap();

/** Pixels around a point within which a click means it. */
const NEAR = 14;

/**
 * What of the scatter plot can be taken hold of: at the start the means and the ends of an ellipse,
 * and the ground for clicks.
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {import('./scatter-picture.js').Picture} picture
 * @param {{x: import('d3-scale').ScaleLinear<number, number>,
 *   y: import('d3-scale').ScaleLinear<number, number>,
 *   box: {left: number, right: number, top: number, bottom: number}, marks: string[],
 *   points: {xs: ArrayLike<number>, ys: ArrayLike<number>},
 *   text: import('../../panels/panel.js').FigureText}} drawing
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
      const [px, py] = pointer(event, placeIn(/** @type {SVGRectElement} */ (event.currentTarget)));
      if (hands.click === 'add') {
        hands.add(x.invert(px), y.invert(py));
        return;
      }
      const index = nearest(points, px, py);
      if (index >= 0) hands.remove(index);
    });

  const rings = state.position > 0 ? [] : Array.from(plane.weights, (_, k) => k);
  const held = rings.length > 0 ? [Math.min(hands.held, rings.length - 1)] : [];
  const centre = (/** @type {number} */ k) => ({
    x: x(plane.means[2 * k]),
    y: y(plane.means[2 * k + 1]),
  });
  /** @type {import('./ellipse-axes.js').Vector} */
  const scale = [x(1) - x(0), y(1) - y(0)];
  const { kind } = state.mixture;
  const node = /** @type {SVGSVGElement} */ (svg.node());
  const ends = held.flatMap((k) => {
    const before = dragged.get(node);
    const fitting = axesOf(plane, k, scale, before?.k === k ? before.axes : undefined);
    const { x: cx, y: cy } = centre(k);
    const axes = turnedInside(fitting, (dx, dy) => {
      const [px, py] = [cx + dx, cy + dy];
      return px > box.left && px < box.right && py > box.top && py < box.bottom;
    });
    return endsOf(kind, axes).map((end) => ({
      ...{ k, key: `${k}-${end}`, mark: marks[k] },
      x: cx + axes[end][0],
      y: cy + axes[end][1],
      label: text.marks.end(
        k + 1,
        [0, 3].map((i) => Math.sqrt(plane.covariances[4 * k + i])),
      ),
      onMove(/** @type {number} */ px, /** @type {number} */ py) {
        const next = withEnd(kind, axes, end, [px - cx, py - cy], scale);
        dragged.set(node, { k, axes: next });
        hands.reshape(k, next, scale);
      },
    }));
  });
  segments(
    layer(svg, 'ends'),
    ends.map(({ k, x, y, mark }) => ({ x1: centre(k).x, y1: centre(k).y, x2: x, y2: y, mark })),
  );
  pointHandles(
    layer(svg, 'handles'),
    rings.flatMap((k) => [
      {
        ...{ key: String(k), ...centre(k), mark: marks[k], onHold: () => hands.hold(k) },
        label: text.marks.mean(k + 1, plane.means[2 * k], plane.means[2 * k + 1]),
        onMove: (/** @type {number} */ px, /** @type {number} */ py) =>
          hands.moveMean(k, x.invert(px), y.invert(py)),
      },
      ...ends.filter((end) => end.k === k),
    ]),
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
