import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { canvasUnder } from '../../plots/canvas-under.js';
import { clip } from '../../plots/clip.js';
import { contours } from '../../plots/contours.js';
import { curves } from '../../plots/curve.js';
import { heatmap } from '../../plots/heatmap.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { palette } from '../../plots/palette.js';
import { particles } from '../../plots/particles.js';
import { segments } from '../../plots/segments.js';
import { boxesOf } from '../../plots/small-multiples.js';

/**
 * A pane is one of the pictures that stand side by side in a figure, one for each schedule: axes, p_t as a
 * ground, and points that move through time. What one shows is the schedule's process at one time.
 * @typedef {object} Pane
 * @property {string} title
 * @property {import('./compute.js').Forward['heat']} heat  p_t(x) over t; in one dimension
 * @property {import('./compute.js').Slice} slice  p_t(x) at t
 * @property {number} t
 * @property {ArrayLike<number>} points  (N, D) at t
 * @property {ArrayLike<number> | null} kinds  (N) index of each one's colour
 * @property {Path[]} paths  some points' way through time
 */

/** @typedef {{times: ArrayLike<number>, values: ArrayLike<number>, mark: string}} Path  values: (T, D) */
/** @typedef {import('../../plots/small-multiples.js').Box} Box */
/** @typedef {{x: import('d3-scale').ScaleLinear<number, number>,
 *   y: import('d3-scale').ScaleLinear<number, number>,
 *   p: import('d3-scale').ScaleLinear<number, number>, box: Box}} Scales
 *   in one dimension x is time, y the value, p the density; in two x and y are the plane's */

const WIDE = 600;
const GAP = 28;
/** Steps of the golden ratio keep points apart beside their true place; they carry no meaning. */
const [GOLDEN, SPREAD] = [0.6180339887498949, 9];

/**
 * Where each pane stands: side by side, or one below another.
 * @param {number} count
 * @param {{width: number, height: number}} size
 */
export const panesOf = (count, size) =>
  boxesOf(count, size, { columns: size.width >= WIDE ? count : 1, gap: GAP });

/**
 * @param {Box} pane
 * @param {object} of
 * @param {number} of.dimension
 * @param {import('./compute.js').Range} of.range  of space
 * @param {number} of.steps  T
 * @param {number} of.most  of p_t, over space and time
 * @returns {Scales}
 */
export function scalesOf({ left, right, top, bottom }, { dimension, range, steps, most }) {
  const inner = { left: left + 34, right: right - 4, top: top + 44, bottom: bottom - 46 };
  if (dimension === 2) {
    const side = Math.min(inner.right - inner.left, inner.bottom - inner.top);
    const box = { ...inner, right: inner.left + side, bottom: inner.top + side };
    const x = scaleLinear(range, [box.left, box.right]).clamp(true);
    const y = scaleLinear(range, [box.bottom, box.top]).clamp(true);
    return { x, y, p: x, box };
  }
  const slice = inner.right - Math.max(64, 0.24 * (right - left));
  const box = { ...inner, left: inner.left + 14, right: slice - 12 };
  return {
    x: scaleLinear([0, steps], [box.left, box.right]).clamp(true),
    y: scaleLinear(range, [box.bottom, box.top]).clamp(true),
    p: scaleLinear([0, most], [slice, inner.right]).clamp(true),
    box,
  };
}

/**
 * The most of p_t on all grounds.
 * @param {Pick<Pane, 'heat'>[]} grounds
 */
export const mostOf = (grounds) => Math.max(...grounds.map(({ heat }) => heat?.most ?? 0));

/**
 * The ground and the points, on the canvas beneath. Answers with what paints the points elsewhere.
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {{scales: Scales, pane: Pane}[]} drawn
 * @param {{marks: string[], size: {width: number, height: number}}} look
 */
export function paintPanes(svg, drawn, { marks, size }) {
  /** @type {import('../../plots/palette.js').Colour[]} */
  let colours = [];
  /** @type {{t: number, points: ArrayLike<number>}[]} */
  let latest = drawn.map(({ pane }) => pane);
  const paint = (/** @type {typeof latest} */ moments) => {
    latest = moments;
    const context = canvasUnder(svg, size);
    if (!context) return;
    const [ink, ...hues] = colours;
    for (const [n, { scales, pane }] of drawn.entries()) {
      const { left, right } = scales.box;
      if (pane.heat) heatmap(context, pane.heat, scales.box, ink);
      particles(
        context,
        { ...placesOf(scales, pane, moments[n]), kinds: pane.kinds },
        hues,
        // The spread about the first and the last time.
        { ...scales.box, left: left - SPREAD, right: right + SPREAD },
      );
    }
  };
  /** At first, and when the theme changes. */
  const colour = () => {
    colours = palette(svg, ['ink', ...marks], colour);
    paint(latest);
  };
  colour();
  return paint;
}

/**
 * @param {Scales} scales
 * @param {Pane} pane
 * @param {{t: number, points: ArrayLike<number>}} moment
 */
function placesOf({ x, y }, { heat }, { t, points }) {
  const isPlane = !heat;
  const count = isPlane ? points.length / 2 : points.length;
  const [xs, ys] = [new Float32Array(count), new Float32Array(count)];
  // A scale's own arithmetic: calling it for each of ten thousand points would cost a frame.
  const [across, fromX] = linearOf(x);
  const [down, fromY] = linearOf(y);
  for (let n = 0; n < count; n++) {
    xs[n] = isPlane
      ? fromX + across * points[2 * n]
      : fromX + across * t + (((n * GOLDEN) % 1) - 0.5) * SPREAD;
    ys[n] = fromY + down * points[isPlane ? 2 * n + 1 : n];
  }
  return { xs, ys };
}

/**
 * @param {import('d3-scale').ScaleLinear<number, number>} scale
 * @returns {[slope: number, offset: number]}
 */
function linearOf(scale) {
  const [[a, b], [from, to]] = [scale.domain(), scale.range()];
  const slope = (to - from) / (b - a);
  return [slope, from - slope * a];
}

/**
 * Axes, p_t, and the ways of some points.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Scales} scales
 * @param {Pane} pane
 * @param {{marks: string[], text: import('../../panels/panel.js').FigureText, uid: string}} look
 */
export function drawPane(group, { x, y, p, box }, pane, { marks, text, uid }) {
  const isPlane = !pane.heat;
  const ways = layer(group, 'ways');
  clip(ways, uid, box);
  curves(
    ways,
    pane.paths.map(({ times, values, mark }, n) => ({
      key: String(n),
      xs: isPlane ? every(values, 0) : times,
      ys: isPlane ? every(values, 1) : values,
      mark: `way ${mark}`,
    })),
    { x, y },
  );
  const lines = layer(group, 'contours');
  contours(lines, pane.slice.grid, box);
  const at = x(pane.t);
  segments(
    layer(group, 'now'),
    isPlane ? [] : [{ x1: at, x2: at, y1: box.top, y2: box.bottom, mark: 'guide' }],
  );
  const bins = pane.slice.bins.filter(({ left, right }) => left < right);
  bars(
    layer(group, 'histogram'),
    bins.map(({ k, left, right, from, to }) => ({
      x: p(from),
      width: p(to) - p(from),
      y: y(right),
      height: Math.max(y(left) - y(right) - 0.5, 0.5),
      mark: `estimate ${marks[k]}`,
    })),
  );
  const { curve } = pane.slice;
  curves(
    layer(group, 'slice'),
    curve ? [{ key: 'p', xs: curve.density, ys: curve.x, mark: 'exact' }] : [],
    { x: p, y },
  );
  const axes = layer(group, 'axes');
  yAxis(axes, y, {
    x: box.left - (isPlane ? 0 : 14),
    label: isPlane ? text.marks.second : text.marks.value,
  });
  xAxis(axes, x, {
    y: box.bottom,
    label: isPlane ? text.marks.first : text.marks.time,
    padding: isPlane ? 3 : 10,
    ticks: 5,
  });
  labels(layer(group, 'title'), [
    { x: box.left - (isPlane ? 34 : 48), y: box.top - 30, text: pane.title, mark: 'strong' },
    ...(isPlane
      ? []
      : [
          {
            x: p.range()[1],
            y: box.bottom + 42,
            text: text.marks.density,
            anchor: /** @type {'end'} */ ('end'),
            mark: 'quiet',
          },
        ]),
  ]);
}

/**
 * One coordinate of points in the plane.
 * @param {ArrayLike<number>} values  (N, 2)
 * @param {0 | 1} axis
 */
const every = (values, axis) =>
  Array.from({ length: values.length / 2 }, (_, n) => values[2 * n + axis]);
