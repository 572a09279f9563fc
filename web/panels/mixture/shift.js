import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { arrows, segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { steadyRange } from '../../plots/steady-range.js';

/** @typedef {import('./panel.js').MixtureData} MixtureData */
/** @typedef {import('../../plots/handles.js').Handle} Handle */

export const MARGIN = { left: 40, right: 14 };
const TOP = 40;
/** Above the axis, so that the ring of a weight of 0 keeps clear of the ring of its mean. */
const ZERO = 168;
const AXIS = 200;
const ROWS = { top: 278, height: 20, most: 3 };

/**
 * The weighted modes as pins, and below them all that the notebook's loop does: each mean moves by
 * a tenth of its weight.
 * @type {import('../panel.js').Figure<MixtureData>['draw']}
 */
export function drawShift(svg, data, { width, height, values, text, set }) {
  /** @type {[mean: number, weight: number][]} */
  const modes = values.mixture.modes;
  const { obstacle } = data;
  const lines = obstacle === 'empty' || obstacle === 'tooLarge' ? text.marks[obstacle] : [];
  message(svg, lines, { width, height });
  if (lines.length > 0) return;

  const range = steadyRange(svg, data.range);
  const x = scaleLinear(range, [MARGIN.left, width - MARGIN.right]).clamp(true);
  const largest = modes.reduce((most, [, weight]) => Math.max(most, weight), 1);
  const y = scaleLinear([0, largest], [ZERO, TOP]).nice();
  const axes = layer(svg, 'axes');
  yAxis(axes, y, { x: MARGIN.left, label: text.marks.weight });
  xAxis(axes, x, { y: AXIS, label: text.marks.mean, padding: 10 });
  segments(layer(svg, 'pins'), [
    { x1: MARGIN.left, x2: width - MARGIN.right, y1: ZERO, y2: ZERO, mark: 'hairline' },
    ...modes.map(([mean], k) => ({
      x1: x(mean),
      x2: x(mean),
      y1: ZERO,
      y2: AXIS,
      mark: `guide ${componentMark(k)}`,
    })),
    ...modes.map(([mean, weight], k) => ({
      x1: x(mean),
      x2: x(mean),
      y1: ZERO,
      y2: y(weight),
      mark: componentMark(k),
    })),
  ]);
  drawResults(svg, data, modes, x, width, text);

  // A ring stops at the end of its axis: an axis that grows under the pointer would run away.
  const change = (/** @type {number} */ k, /** @type {[number, number]} */ mode) =>
    set(
      'modes',
      modes
        .with(k, mode)
        .map((pair) => pair.join(':'))
        .join(','),
    );
  handles(layer(svg, 'handles'), [
    ...modes.map(([mean, weight], k) => ({
      key: `mean-${k}`,
      x: x(mean),
      y: AXIS,
      axis: /** @type {'x'} */ ('x'),
      label: text.marks.meanHandle(k + 1),
      value: mean,
      valueText: short(mean),
      min: range[0],
      max: range[1],
      step: 0.05,
      mark: componentMark(k),
      invert: x.invert,
      onMove: (/** @type {number} */ value) => change(k, [value, weight]),
    })),
    ...modes.map(([mean, weight], k) => ({
      key: `weight-${k}`,
      x: x(mean),
      y: y(weight),
      axis: /** @type {'y'} */ ('y'),
      label: text.marks.weightHandle(k + 1),
      value: weight,
      valueText: short(weight),
      min: 0,
      max: y.domain()[1],
      step: 0.01,
      mark: componentMark(k),
      invert: y.invert,
      onMove: (/** @type {number} */ value) => change(k, [mean, value]),
    })),
  ]);
}

/**
 * @param {Parameters<typeof drawShift>[0]} svg
 * @param {MixtureData} data
 * @param {[mean: number, weight: number][]} modes
 * @param {import('../../plots/axes.js').Scale} x
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 */
function drawResults(svg, { results }, modes, x, width, text) {
  const rows = modes.slice(0, ROWS.most).map(([mean, weight], k) => ({
    y: ROWS.top + k * ROWS.height,
    from: x(mean),
    to: x(results[k]),
    mark: componentMark(k),
    sum: text.marks.sum(short(mean), short(weight), short(results[k], 3)),
  }));
  segments(
    layer(svg, 'from'),
    rows.map(({ y, from, mark }) => ({ x1: from, x2: from, y1: y - 7, y2: y + 7, mark })),
  );
  arrows(
    layer(svg, 'shifts'),
    rows.map(({ y, from, to }) => ({ x1: from, x2: to, y1: y, y2: y, mark: '' })),
  );
  const rest = modes.length - rows.length;
  labels(layer(svg, 'sums'), [
    { x: 0, y: ROWS.top - 18, text: text.marks.shifts },
    ...rows.map(({ y, to, from, sum }) => {
      const fits = to < width / 2;
      return {
        x: fits ? Math.max(to, from) + 12 : from - 12,
        y: y + 4,
        anchor: /** @type {'start' | 'end'} */ (fits ? 'start' : 'end'),
        text: sum,
      };
    }),
    ...(rest > 0
      ? [
          {
            x: 0,
            y: ROWS.top + ROWS.most * ROWS.height + 4,
            text: text.marks.rest(rest),
            mark: 'quiet',
          },
        ]
      : []),
  ]);
}
