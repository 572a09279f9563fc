import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { clip } from '../../plots/clip.js';
import { clouds } from '../../plots/cloud.js';
import { contours } from '../../plots/contours.js';
import { curves } from '../../plots/curve.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { keep, layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { pointsCanvas } from '../../plots/points-canvas.js';
import { arrows, segments } from '../../plots/segments.js';
import { tags } from '../../plots/tags.js';
import { componentMark } from '../../plots/components.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { ASPECT } from './flow.js';
import langevin from './langevin.tex';

/** @typedef {import('../../engine/jobs/follow-score.js').Flow} Flow */
/** @typedef {import('./flow.js').FlowPicture} FlowPicture */
/** @typedef {{field: import('./flow.js').FlowField, flow: Flow | null, at: number,
 *   isRunning: boolean}} FlowData  isRunning: its particles are on their way */
/** @typedef {import('../../panels/panel.js').Context} Context */
/** @typedef {Parameters<import('../../panels/panel.js').Figure<any>['draw']>[0]} Drawing */

const HEIGHT = 430;
const MARGIN = { left: 46, right: 14 };
const DENSITY = { top: 38, bottom: 170 };
const STRIP = { top: 216, bottom: 236, axis: 226 };
const SCORE = { top: 286, bottom: 386 };
const PLANE = { top: 56, bottom: 386 };
const LAYERS = [
  ...['contours', 'bars', 'guides', 'density', 'score', 'particles', 'arrows', 'modes'],
  ...['axes', 'handles', 'start', 'names'],
];
/** What is drawn already of what stays as it is while particles move. @type {WeakMap<object, any[]>} */
const still = new WeakMap();

/** Colour of what particles do: an estimate. */
const MARK = 'set-a';

/**
 * One step's particles.
 * @param {FlowData} data
 */
function pointsOf({ field, flow, at }) {
  if (!flow || !field.picture) return new Float64Array(0);
  const size = flow.points.length / (flow.steps + 1);
  return flow.points.subarray(at * size, (at + 1) * size);
}

/**
 * Particles on the way along the score: on a line with density, histogram and score, or in the plane
 * with contours and arrows.
 * @type {import('../../panels/panel.js').Figure<FlowData>}
 */
export const flowFigure = {
  id: 'labFlow',
  height: HEIGHT,
  controls: [
    ...['flowSpace', 'flowModes', 'flowHeights', 'flowSigma', 'flowMethod', 'flowStep'],
    ...['flowX', 'flowY', 'flowSpread', 'flowCount', 'flowSteps', 'flowSeed'],
  ],
  formula: langevin,
  symbols: {
    next: { layers: ['particles', 'bars'] },
    x: {
      layers: ['particles', 'handles', 'start'],
      control: 'flowX',
      value: ({ own }) => short(own.flowX),
    },
    step: {
      layers: ['arrows'],
      control: 'flowStep',
      value: ({ own }) => short(own.flowStep),
    },
    score: { layers: ['arrows', 'score'] },
    noise: { control: 'flowSeed' },
  },
  draw(svg, data, context) {
    const { width, height, text } = context;
    const { picture } = data.field;
    message(svg, picture ? [] : text.marks.none, { width, height });
    if (!picture) return;
    ordered(svg, LAYERS);
    if (picture.ranges.length === 1) drawLine(svg, picture, data, context);
    else drawPlane(svg, picture, data, context);
  },
  facts: ({ field, flow, at, isRunning }, { formulas: own }) => ({
    ...{ own, at, isThere: field.picture !== null, flow, isRunning },
    acceptance: flow?.acceptance[at] ?? 1,
  }),
};

/**
 * The share of the arrows' true length σ² s(x) at which none is longer than its cell.
 * @param {FlowPicture} picture
 * @param {number} sigma
 */
function arrowShare({ arrows: scores, ranges, cell }, sigma) {
  const dimension = ranges.length;
  let longest = 0;
  for (let i = 0; i < scores.length; i += dimension) {
    longest = Math.max(longest, Math.hypot(...scores.subarray(i, i + dimension)));
  }
  const share = cell / (longest * sigma ** 2 || 1);
  return Number(Math.min(1, share).toPrecision(1));
}

/**
 * @param {Drawing} svg
 * @param {FlowPicture} picture
 * @param {FlowData} data
 * @param {Context} context
 */
function drawLine(svg, picture, data, { width, height, values, text, uid, set }) {
  const own = values.formulas;
  const { grid, density, score, arrowsAt, arrows: scores } = picture;
  if (!(grid instanceof Float64Array) || !score) return;
  const box = { left: MARGIN.left, right: width - MARGIN.right };
  const range = steadyRange(svg, picture.ranges[0]);
  const x = scaleLinear(range, [box.left, box.right]);
  const points = pointsOf(data);
  const { histogram } = data.flow ?? {};
  const highest = density.reduce((a, b) => Math.max(a, b), 0);
  const bins = histogram ? histogram.length / ((data.flow?.steps ?? 0) + 1) : 1;
  const [low, high] = picture.ranges[0];
  const binWidth = (high - low) / bins;
  const heights = Array.from(
    histogram?.subarray(data.at * bins, (data.at + 1) * bins) ?? [],
    (count) => count / (points.length * binWidth),
  );
  const y = scaleLinear([0, highest * 1.5 || 1], [DENSITY.bottom, DENSITY.top]);
  clip(layer(svg, 'bars'), `${uid}-bars`, { ...box, ...DENSITY });
  bars(
    layer(svg, 'bars'),
    heights.map((value, i) => ({
      ...{ x: x(low + i * binWidth), y: y(0), mark: `estimate ${MARK}` },
      ...{ width: x(low + binWidth) - x(low), height: y(value) - y(0) },
    })),
  );
  curves(layer(svg, 'density'), [{ key: 'p', xs: grid, ys: density, mark: 'exact' }], { x, y });
  const particles = layer(svg, 'particles');
  clip(particles, `${uid}-particles`, { ...box, top: 0, bottom: height });
  clouds(particles, [{ key: 'now', xs: points, ...STRIP, mark: MARK }], x);
  const steepest = score.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const yScore = scaleLinear([-steepest, steepest], [SCORE.bottom, SCORE.top]);
  curves(layer(svg, 'score'), [{ key: 's', xs: grid, ys: score, mark: 'exact' }], { x, y: yScore });
  const share = arrowShare(picture, own.flowSigma);
  arrows(
    layer(svg, 'arrows'),
    Array.from(arrowsAt, (at, i) => ({
      ...{ x1: x(at), x2: x(at + share * own.flowSigma ** 2 * scores[i]) },
      ...{ y1: STRIP.bottom + 10, y2: STRIP.bottom + 10, mark: '' },
    })),
  );
  segments(layer(svg, 'guides'), [
    { x1: box.left, x2: box.right, y1: yScore(0), y2: yScore(0), mark: 'hairline' },
    { x1: box.left, x2: box.right, y1: DENSITY.bottom, y2: DENSITY.bottom, mark: 'hairline' },
  ]);
  still.delete(svg.node() ?? svg);
  const axes = layer(svg, 'axes');
  yAxis(layer(axes, 'density'), y, { x: box.left, label: text.marks.density, ticks: 3 });
  yAxis(layer(axes, 'second'), yScore, { x: box.left, label: text.marks.score, ticks: 3 });
  xAxis(axes, x, { y: SCORE.bottom, label: text.marks.x });
  labels(layer(svg, 'names'), [
    { x: box.left, y: STRIP.top - 12, text: text.marks.arrows(share), mark: 'quiet halo' },
  ]);
  handles(layer(svg, 'handles'), [
    {
      ...{ key: 'start', x: x(own.flowX), y: STRIP.axis, axis: 'x', mark: '' },
      ...{ label: text.marks.start, value: own.flowX, valueText: short(own.flowX) },
      ...{ min: range[0], max: range[1], step: keyStep((range[1] - range[0]) / 2) },
      invert: x.invert,
      onMove: (value) => set('flowX', String(value)),
    },
  ]);
}

/**
 * @param {Drawing} svg
 * @param {FlowPicture} picture
 * @param {FlowData} data
 * @param {Context} context
 */
function drawPlane(svg, picture, data, { width, height, values, text, set }) {
  const own = values.formulas;
  const { target, grid, density, arrowsAt, arrows: scores } = picture;
  if (grid instanceof Float64Array) return;
  const high = Math.min(PLANE.bottom - PLANE.top, (width - MARGIN.left - MARGIN.right) / ASPECT);
  const box = {
    ...{ left: MARGIN.left, right: MARGIN.left + high * ASPECT },
    ...{ top: PLANE.top, bottom: PLANE.top + high },
  };
  const [xRange, yRange] = picture.ranges.map((range, i) =>
    steadyRange(i === 0 ? svg : layer(svg, 'start'), range),
  );
  const x = scaleLinear(xRange, [box.left, box.right]);
  const y = scaleLinear(yRange, [box.bottom, box.top]);
  const points = pointsOf(data);
  const inside = [];
  for (let i = 0; i < points.length; i += 2) {
    const [px, py] = [x(points[i]), y(points[i + 1])];
    if (px > box.left && px < box.right && py > box.top && py < box.bottom) inside.push([px, py]);
  }
  pointsCanvas(
    svg,
    {
      ...{ xs: inside.map(([px]) => px), ys: inside.map(([, py]) => py), marks: [MARK] },
      shares: inside.map(() => 1),
    },
    { width, height },
  );
  pointHandles(layer(svg, 'start'), [
    {
      ...{ key: 'start', x: x(own.flowX), y: y(own.flowY), mark: '' },
      label: `${text.marks.start}: ${fixed(own.flowX)}, ${fixed(own.flowY)}`,
      onMove(px, py) {
        const clamp = (/** @type {number} */ v, /** @type {number[]} */ [low, high]) =>
          String(Number(Math.min(high, Math.max(low, v)).toPrecision(4)));
        set('flowX', clamp(x.invert(px), xRange));
        set('flowY', clamp(y.invert(py), yRange));
      },
    },
  ]);
  const now = [picture, width, xRange, yRange];
  if (still.get(svg.node() ?? svg)?.every((value, i) => value === now[i])) {
    return keep(svg, ['contours', 'arrows', 'modes', 'axes', 'names']);
  }
  still.set(svg.node() ?? svg, now);
  const drawn = picture.ranges.map((range, i) => range.map([x, y][i]));
  contours(
    layer(svg, 'contours'),
    { ...grid, values: density },
    { left: drawn[0][0], right: drawn[0][1], top: drawn[1][1], bottom: drawn[1][0] },
  );
  const share = arrowShare(picture, own.flowSigma);
  const scale = share * own.flowSigma ** 2;
  arrows(
    layer(svg, 'arrows'),
    Array.from({ length: scores.length / 2 }, (_, i) => {
      const [u, v] = [arrowsAt[2 * i], arrowsAt[2 * i + 1]];
      return {
        ...{ x1: x(u), y1: y(v), mark: 'thin' },
        ...{ x2: x(u + scale * scores[2 * i]), y2: y(v + scale * scores[2 * i + 1]) },
      };
    }),
  );
  tags(
    layer(svg, 'modes'),
    Array.from(target.weights, (_, k) => ({
      ...{ x: x(target.means[2 * k]), y: y(target.means[2 * k + 1]), text: String(k + 1) },
      mark: componentMark(k),
    })),
  );
  const axes = layer(svg, 'axes');
  yAxis(layer(axes, 'second'), y, { x: box.left, label: text.marks.x2 });
  xAxis(axes, x, { y: box.bottom, label: text.marks.x1 });
  labels(layer(svg, 'names'), [
    { x: box.left, y: 14, text: text.marks.arrows(share), mark: 'quiet' },
  ]);
}
