import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { layer, ordered } from '../../plots/layer.js';
import { short } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { strokePad } from '../../plots/stroke-pad.js';
import { HALF, placed } from './drawing.js';

/** @typedef {import('../../panels/strokes.js').Stroke} Stroke */

/**
 * @typedef {object} DrawingData
 * @property {Stroke[]} strokes
 * @property {Stroke | null} underWay  the one that is being drawn
 * @property {{data: Float64Array, heldOut: Float64Array} | null} points  spread along the strokes
 * @property {[number, number]} cursor  where a key sets the next point
 * @property {boolean} takesTouch
 * @property {(stroke: Stroke) => void} onDraw
 * @property {(stroke: Stroke) => void} onStroke
 * @property {(cursor: [number, number]) => void} onCursor
 * @property {(event: KeyboardEvent) => void} onKey
 */

const [LEFT, RIGHT, TOP, BOTTOM] = [46, 16, 26, 326];
/** Pixels of one unit of x at most. */
const UNIT = (BOTTOM - TOP) / (2 * HALF.up);

/**
 * The plane that is drawn in, and the points that come of it.
 * @type {import('../../panels/panel.js').Figure<DrawingData>}
 */
export const drawingFigure = {
  id: 'labPad',
  height: 366,
  controls: ['labDrawing'],
  draw(svg, data, { width, text, uid }) {
    ordered(svg, ['points', 'strokes', 'axes', 'pad', 'handles']);
    const unit = Math.min(UNIT, (width - LEFT - RIGHT) / (2 * HALF.across));
    const box = {
      left: LEFT,
      right: LEFT + 2 * HALF.across * unit,
      top: TOP,
      bottom: TOP + 2 * HALF.up * unit,
    };
    const x = scaleLinear([-HALF.across, HALF.across], [box.left, box.right]);
    const y = scaleLinear([-HALF.up, HALF.up], [box.bottom, box.top]);
    for (const name of ['points', 'strokes']) clip(layer(svg, name), `${uid}-${name}`, box);
    const { strokes, underWay, points, cursor } = data;
    const spread = points?.heldOut ?? new Float64Array();
    dots(
      layer(svg, 'points'),
      Array.from({ length: spread.length / 2 }, (_, n) => ({
        ...{ x: x(spread[2 * n]), y: y(spread[2 * n + 1]), r: 1.6, mark: 'noised' },
      })),
    );
    const all = underWay ? [...strokes, underWay] : strokes;
    const axis = (/** @type {Stroke} */ stroke, /** @type {0 | 1} */ i) =>
      stroke.map((point) => point[i]);
    curves(
      layer(svg, 'strokes'),
      all.map((stroke, n) => ({
        ...{ key: String(n), xs: axis(stroke, 0), ys: axis(stroke, 1), mark: 'exact' },
      })),
      { x, y },
    );
    dots(
      layer(svg, 'strokes'),
      all
        .filter(({ length }) => length === 1)
        .map(([[px, py]]) => ({ x: x(px), y: y(py), r: 3.5, mark: 'exact' })),
    );
    xAxis(layer(svg, 'axes'), x, { y: box.bottom, label: text.marks.x1 });
    yAxis(layer(svg, 'axes'), y, { x: box.left, label: text.marks.x2, ticks: 5 });
    const inPlane = (/** @type {[number, number]} */ [px, py]) =>
      placed(x.invert(px), y.invert(py));
    strokePad(layer(svg, 'pad'), {
      box,
      takesTouch: data.takesTouch,
      onDraw: (pixels) => data.onDraw(pixels.map(inPlane)),
      onStroke: (pixels) => data.onStroke(pixels.map(inPlane)),
    });
    const handles = layer(svg, 'handles');
    pointHandles(handles, [
      {
        ...{ key: 'cursor', mark: 'keys-only', x: x(cursor[0]), y: y(cursor[1]) },
        label: text.marks.cursor(short(cursor[0]), short(cursor[1])),
        onMove: (px, py) => data.onCursor(inPlane([px, py])),
      },
    ]);
    handles.selectAll('g.handle').on('keydown.stroke', data.onKey);
  },
  facts: ({ strokes, points }) => ({
    strokes: strokes.length,
    nodes: strokes.reduce((sum, { length }) => sum + length, 0),
    counts: points && [points.data.length / 2, points.heldOut.length / 2],
  }),
};
