import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { measures } from '../../plots/measures.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { symbols } from '../../plots/symbols.js';
import { textWidth } from '../../plots/text-width.js';
import { readable } from '../readable.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { swarm } from '../../plots/swarm.js';

/** @typedef {import('./panel.js').MetricsData} MetricsData */
/** @typedef {import('../panel.js').Context} Context */
/** @typedef {import('../../plots/axes.js').Scale} Scale */

const MARGIN = { left: 16, right: 20 };
const DISTANCE = 34;
const STACK = { top: 56, bottom: 206 };
const NAMES = { top: 274, line: 26 };
const NOTE = 362;

/** So many errors can be taken hold of, each with room for its ring. */
const MOST_RINGS = 12;
const RING_DISTANCE = 26;
/** More than these are counted in bins at once. */
const MOST_DOTS = 600;
const DOT_DISTANCES = [12, 9, 7, 5];
const LONE_RADIUS = 2.5;

/**
 * Every error over its axis, from 0; on top the distance from the mean to the worst; below the axis
 * best, mean and worst by name.
 * @type {import('../panel.js').Figure<MetricsData>['draw']}
 */
export function drawErrors(svg, data, context) {
  const { width, height, text } = context;
  if (data.errors.length === 0) return message(svg, text.marks.none, { width, height });
  if (!data.drawable) return message(svg, text.marks.tooLarge, { width, height });
  message(svg, [], { width, height });

  const stack = bestStack(data, width);
  const dense = stack === undefined;
  const left = dense ? MARGIN.left + 30 : MARGIN.left;
  const range = steadyRange(svg, [0, data.high]);
  const x = scaleLinear(range, [left, width - MARGIN.right]).clamp(true);

  const guide = (
    /** @type {number} */ value,
    /** @type {number} */ row,
    /** @type {string} */ mark,
  ) => ({
    x1: x(value),
    x2: x(value),
    y1: row === 0 ? STACK.bottom : DISTANCE,
    y2: NAMES.top + row * NAMES.line - 9,
    mark,
  });
  drawBins(svg, data, x, dense, text);
  segments(layer(svg, 'guides'), [
    guide(data.best, 0, 'guide'),
    guide(data.mean, 1, 'exact'),
    guide(data.worst, 2, 'guide'),
  ]);
  drawErrorDots(svg, data, stack, x, context);
  xAxis(layer(svg, 'axes').classed('halo', true), x, {
    y: STACK.bottom,
    label: text.marks.error,
    ticks: 9,
  });
  drawNames(svg, data, x, context);
}

/**
 * The largest dots whose stacks fit, or nothing where bins must do.
 * @param {MetricsData} data
 * @param {number} width
 */
function bestStack({ errors, high }, width) {
  if (errors.length > MOST_DOTS) return undefined;
  const scale = (width - MARGIN.left - MARGIN.right) / high;
  const xs = errors.map((error) => error * scale);
  const room = STACK.bottom - STACK.top;
  if (errors.length <= MOST_RINGS) {
    const stack = swarm(xs, RING_DISTANCE);
    return { ...stack, distance: Math.min(RING_DISTANCE, room / stack.height), radius: 5 };
  }
  for (const distance of DOT_DISTANCES) {
    const stack = swarm(xs, distance);
    if (stack.height * distance <= room) return { ...stack, distance, radius: distance / 2 - 0.5 };
  }
  return undefined;
}

/**
 * @param {Parameters<typeof drawErrors>[0]} svg
 * @param {MetricsData} data
 * @param {Scale} x
 * @param {boolean} dense
 * @param {import('../panel.js').FigureText} text
 */
function drawBins(svg, { counts, edges }, x, dense, { marks }) {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const y = scaleLinear([0, most], [STACK.bottom, STACK.top]);
  const all = dense ? Array.from(counts, (count, bin) => ({ count, bin })) : [];
  bars(
    layer(svg, 'bins'),
    all
      .filter(({ count }) => count > 0)
      .map(({ count, bin }) => ({
        x: x(edges[bin]),
        width: Math.max(x(edges[bin + 1]) - x(edges[bin]) - 0.5, 0.5),
        y: y(count),
        height: y(0) - y(count),
        mark: 'offset',
      })),
  );
  if (dense) yAxis(layer(svg, 'counts'), y, { x: MARGIN.left + 30, label: marks.count });
}

/**
 * @param {Parameters<typeof drawErrors>[0]} svg
 * @param {MetricsData} data
 * @param {Scale} x
 * @param {Context} context
 */
function drawNames(svg, { errors, best, mean, worst }, x, { width, text }) {
  const { marks } = text;
  const rows = /** @type {const} */ ([
    { value: best, name: marks.best, shape: 'up', mark: 'best' },
    { value: mean, name: marks.mean, shape: 'dash', mark: 'mean' },
    { value: worst, name: marks.worst, shape: 'down', mark: 'worst' },
  ]).map((row, i) => ({ ...row, x: x(row.value), y: NAMES.top + i * NAMES.line }));
  symbols(layer(svg, 'symbols'), rows);
  labels(
    layer(svg, 'names'),
    rows.map(({ value, name, x, y, mark }) => {
      const words = `${name} ${readable(value)}`;
      const room = 14 + textWidth(words);
      // On the left no other guide comes by; the worst has the right side to itself as well.
      const right = mark === 'worst' ? x + room < width : x - room < 0;
      return {
        x: right ? x + 14 : x - 14,
        y: y + 4.5,
        anchor: /** @type {'start' | 'end'} */ (right ? 'start' : 'end'),
        text: words,
        mark: `halo ${mark}`,
      };
    }),
  );

  measures(layer(svg, 'distance'), [{ x1: x(mean), x2: x(worst), y: DISTANCE, mark: 'worst' }]);
  const words = marks.distance(readable(worst - mean));
  const half = textWidth(words) * 0.54; // bold
  const centre = Math.min(width - half, Math.max(half, (x(mean) + x(worst)) / 2));
  labels(layer(svg, 'distance-label'), [
    { x: centre, y: DISTANCE - 16, text: words, anchor: 'middle', mark: 'worst strong' },
  ]);
  const note =
    errors.length <= MOST_RINGS
      ? { text: marks.rings, mark: 'quiet hint' }
      : { text: marks.many(errors.length), mark: 'quiet' };
  labels(layer(svg, 'note'), [{ x: 0, y: NOTE, ...note }]);
}

/**
 * The errors one by one, the few with rings to take hold of.
 * @param {Parameters<typeof drawErrors>[0]} svg
 * @param {MetricsData} data
 * @param {ReturnType<typeof bestStack>} stack
 * @param {Scale} x
 * @param {Context} context
 */
function drawErrorDots(svg, data, stack, x, { text, set }) {
  const { errors } = data;
  const y = (/** @type {number} */ i) =>
    stack
      ? STACK.bottom - (stack.levels[i] + 0.5) * stack.distance - 2
      : STACK.bottom - LONE_RADIUS;
  const held = errors.length <= MOST_RINGS ? errors : [];
  handles(
    layer(svg, 'handles'),
    held.map((error, i) => ({
      key: String(i),
      x: x(error),
      y: y(i),
      axis: /** @type {const} */ ('x'),
      label: text.marks.handle(i + 1),
      value: error,
      valueText: short(error),
      min: 0,
      step: keyStep(x.domain()[1]),
      mark: 'error',
      invert: x.invert,
      onMove: (/** @type {number} */ value) => set('errors', errors.with(i, value).join(',')),
    })),
  );
  const alone = stack ? errors.map((_, i) => i) : outOfBins(data);
  dots(
    layer(svg, 'errors'),
    alone.map((i) => ({
      x: x(errors[i]),
      y: y(i),
      r: stack?.radius ?? LONE_RADIUS,
      mark: 'error',
    })),
  );
}

/**
 * The errors in bins whose bars are too low to be seen: outliers, shown one by one.
 * @param {MetricsData} data
 * @returns {number[]}  their indices
 */
function outOfBins({ errors, counts, high }) {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const low = (most * LONE_RADIUS * 2) / (STACK.bottom - STACK.top);
  const bin = (/** @type {number} */ error) =>
    Math.min(counts.length - 1, Math.floor((error / high) * counts.length));
  return errors.map((_, i) => i).filter((i) => counts[bin(errors[i])] < low);
}
