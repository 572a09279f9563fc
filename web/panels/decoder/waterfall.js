import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { measures } from '../../plots/measures.js';
import { message } from '../../plots/message.js';
import { short, signed } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { symbols } from '../../plots/symbols.js';
import { textWidth } from '../../plots/text-width.js';
import { drawable, OVERFLOW } from '../../plots/drawable.js';
import { readable } from '../readable.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { MOST, waterfallRows } from './rows.js';

/** @typedef {import('./panel.js').DecoderData} DecoderData */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../panel.js').Context} Context */
/** @typedef {import('../../plots/axes.js').Scale} Scale */

const AXIS = 48;
const ROWS = { top: 58, bottom: 444, highest: 58 };
const NOTES = { top: 474, line: 21 };
const RIGHT = 16;
/** The table on the left: row number, dot and number of the mode, then z and w by their right ends. */
const WIDE = { mode: 36, z: 124, w: 196, plot: 224 };
const NARROW = { mode: 23, z: 92, w: 140, plot: 156 };

/** From here on an axis' numbers are long. */
const WIDE_NUMBERS = 1e6;

/**
 * The bars zᵢwᵢ, each starting where the one above ends: from 0 over the bias b down to x̂. On the
 * left z and w of each bar, above the axis of the observation x.
 * @type {import('../panel.js').Figure<DecoderData>['draw']}
 */
export function drawWaterfall(svg, data, context) {
  const { width, height, values, text } = context;
  if (!data.exists) return message(svg, text.marks.noLatent, { width, height });
  const rows = waterfallRows(data, values.decoder.bias);
  const ends = [...rows.map(({ to }) => to), data.xHat];
  if (!drawable(ends, OVERFLOW)) {
    return message(svg, text.marks.tooLarge, { width, height });
  }
  message(svg, [], { width, height });

  const columns = width < 560 ? NARROW : WIDE;
  const range = steadyRange(svg, niceRange(ends));
  const x = scaleLinear(range, [columns.plot, width - RIGHT]).clamp(true);
  const count = rows.length + 1;
  const rowHeight = Math.min(ROWS.highest, (ROWS.bottom - ROWS.top) / count);
  const middle = (/** @type {number} */ row) => ROWS.top + (row + 0.5) * rowHeight;
  const last = middle(rows.length);
  const thickness = Math.min(24, rowHeight - 6);

  segments(layer(svg, 'guides'), [
    { x1: x(0), x2: x(0), y1: AXIS, y2: last + rowHeight / 2, mark: 'rule' },
    { x1: x(data.xHat), x2: x(data.xHat), y1: AXIS, y2: last, mark: 'guide' },
  ]);
  bars(
    layer(svg, 'bars'),
    rows.map(({ from, to, mark }, row) => ({
      x: x(from),
      width: x(to) - x(from),
      y: middle(row) - thickness / 2,
      height: thickness,
      mark,
    })),
  );
  segments(
    layer(svg, 'totals'),
    rows.map(({ to }, row) => ({
      x1: x(to),
      x2: x(to),
      y1: middle(row) - thickness / 2,
      y2: middle(row + 1) + (row === rows.length - 1 ? 0 : thickness / 2),
      mark: 'total',
    })),
  );
  xAxis(layer(svg, 'axes'), x, {
    y: AXIS,
    label: text.marks.x,
    // Numbers with a power of ten need twice the room.
    ticks: x.domain()[1] - x.domain()[0] < WIDE_NUMBERS ? 9 : (width - columns.plot) / 140,
    above: true,
  });
  drawResult(svg, data.xHat, x, last, text);
  drawTable(svg, data, rows, columns, middle, context);
  labels(
    layer(svg, 'changes'),
    rows.flatMap((row, index) => changeLabel(row, x, middle(index), data)),
  );
  drawHandles(svg, data, rows, x, middle, context);
}

/**
 * Round ends, so that the axis does not move with every change.
 * @param {number[]} ends
 * @returns {[number, number]}
 */
function niceRange(ends) {
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = Math.max((high - low) * 0.04, 0.01);
  const scale = scaleLinear().domain([low - room, high + room]);
  const [from, to] = (high - low < WIDE_NUMBERS ? scale.nice(6) : scale).domain();
  return [from, to];
}

/**
 * What a bar adds, beyond its end where there is room, else before its start, else inside it.
 * @param {Row} row
 * @param {Scale} x
 * @param {number} y
 * @param {DecoderData} data
 */
function changeLabel({ change, from, to, kind, index = 0 }, x, y, { z }) {
  const text = kind === 'bias' ? short(change, 3) : signed(change, 3);
  const width = textWidth(text);
  const [left, right] = x.range();
  const way = change < 0 ? -1 : 1;
  const ring = kind === 'bias' || (kind === 'term' && z[index] !== 0) ? 18 : 8;
  const starts = [x(to) + way * ring, x(from) - way * 8, x(to) - way * (ring + width)];
  const ways = [way, -way, way];
  const inside = Math.abs(x(to) - x(from)) > width + ring + 6;
  const place = [0, 1, 2].find((i) => {
    const end = starts[i] + ways[i] * width;
    if (i === 2) return inside;
    return Math.min(starts[i], end) >= left - 10 && Math.max(starts[i], end) <= right + RIGHT;
  });
  if (place === undefined) return [];
  const anchor = /** @type {'start' | 'end'} */ (ways[place] > 0 ? 'start' : 'end');
  return [{ x: starts[place], y: y + 4.5, text, anchor, mark: place === 2 ? '' : 'halo' }];
}

/**
 * x̂ and its distance from 0.
 * @param {Parameters<typeof drawWaterfall>[0]} svg
 * @param {number} xHat
 * @param {Scale} x
 * @param {number} y
 * @param {import('../panel.js').FigureText} text
 */
function drawResult(svg, xHat, x, y, text) {
  const words = text.marks.distance(readable(Math.abs(xHat)));
  const width = textWidth(words);
  const [left, right] = x.range();
  const middle = (x(0) + x(xHat)) / 2;
  const centre = Math.min(right + RIGHT - width / 2, Math.max(left - 8 + width / 2, middle));
  const nameX = x(xHat) + (xHat < 0 ? -16 : 16);
  const middleOfText = /** @type {const} */ ('middle');
  measures(layer(svg, 'distance'), [{ x1: x(0), x2: x(xHat), y, mark: 'exact' }]);
  symbols(layer(svg, 'result'), [{ x: x(xHat), y, shape: 'diamond', mark: 'exact' }]);
  labels(layer(svg, 'distance-label'), [
    { x: centre, y: y + 21, text: words, anchor: middleOfText, mark: 'halo' },
    ...(nameX > left - 8 && nameX < right + RIGHT - 6
      ? [{ x: nameX, y: y + 4.5, text: 'x̂', anchor: middleOfText, mark: 'halo strong' }]
      : []),
  ]);
}

/**
 * A number in few characters.
 * @param {number} value
 * @param {number} [most]  decimals
 * @param {number} [room]  characters
 */
function columnText(value, most = 3, room = 6) {
  for (let decimals = most; decimals >= 0; decimals--) {
    const text = short(value, decimals);
    if (text.length <= room && !(value !== 0 && text === '0')) return text;
  }
  return value.toExponential(0).replaceAll('-', '−').replace('+', '');
}

/**
 * @param {Parameters<typeof drawWaterfall>[0]} svg
 * @param {DecoderData} data
 * @param {Row[]} rows
 * @param {typeof WIDE} columns
 * @param {(row: number) => number} middle
 * @param {Context} context
 */
function drawTable(
  svg,
  { z, modeOf, contributions, xHat },
  rows,
  columns,
  middle,
  { values, text },
) {
  const { weights, bias } = values.decoder;
  const { marks } = text;
  const line = (/** @type {number} */ row) => middle(row) + 4.5;
  const end = /** @type {const} */ ('end');
  const terms = rows.flatMap(({ index }, row) => (index === undefined ? [] : [{ index, row }]));
  dots(
    layer(svg, 'modes'),
    terms.map(({ row }) => ({ x: columns.mode, y: middle(row), mark: rows[row].mark })),
  );
  const rest = contributions.length - MOST;
  const surplusZ = z.length - contributions.length;
  const surplusWeights = weights.length - contributions.length;
  const notes = [
    contributions.length > 0 ? marks.legend : marks.nothingToAdd,
    ...(surplusZ > 0 ? [marks.surplusZ(surplusZ)] : []),
    ...(surplusWeights > 0 ? [marks.surplusWeights(surplusWeights)] : []),
  ];
  labels(layer(svg, 'table'), [
    { x: columns.z, y: AXIS - 28, text: 'z', anchor: end, mark: 'quiet' },
    { x: columns.w, y: AXIS - 28, text: '× w', anchor: end, mark: 'quiet' },
    { x: 0, y: line(0), text: marks.bias },
    { x: columns.w, y: line(0), text: columnText(bias), anchor: end },
    ...terms.flatMap(({ index, row }) => [
      { x: 0, y: line(row), text: String(index + 1), mark: 'quiet' },
      { x: columns.mode + 6, y: line(row), text: String(modeOf[index] + 1), mark: 'small' },
      { x: columns.z, y: line(row), text: columnText(z[index]), anchor: end },
      { x: columns.w, y: line(row), text: columnText(weights[index]), anchor: end },
    ]),
    ...(rest > 0 ? [{ x: 0, y: line(rows.length - 1), text: marks.rest(rest) }] : []),
    { x: 0, y: line(rows.length), text: 'x̂', mark: 'strong' },
    {
      x: columns.w,
      y: line(rows.length),
      text: columnText(xHat, 4, 9),
      anchor: end,
      mark: 'strong',
    },
    ...notes.map((text, i) => ({ x: 0, y: NOTES.top + i * NOTES.line, text, mark: 'quiet' })),
  ]);
}

/**
 * Rings at the moving ends of the bars. A weight follows from the contribution that its bar's end
 * asks for; where z is 0, no weight moves the bar.
 * @param {Parameters<typeof drawWaterfall>[0]} svg
 * @param {DecoderData} data
 * @param {Row[]} rows
 * @param {Scale} x
 * @param {(row: number) => number} middle
 * @param {Context} context
 */
function drawHandles(svg, { z }, rows, x, middle, { values, text, set }) {
  const { weights, bias } = values.decoder;
  const span = x.domain()[1] - x.domain()[0];
  handles(
    layer(svg, 'handles'),
    rows.flatMap(({ kind, index, from, to, mark }, row) => {
      const ring = { x: x(to), y: middle(row), axis: /** @type {const} */ ('x'), mark };
      if (kind === 'bias') {
        return {
          ...ring,
          key: 'bias',
          label: text.marks.biasHandle,
          value: bias,
          valueText: short(bias),
          step: keyStep(span),
          invert: x.invert,
          onMove: (/** @type {number} */ value) => set('bias', String(value)),
        };
      }
      if (index === undefined || z[index] === 0 || !Number.isFinite(span / z[index])) return [];
      return {
        ...ring,
        key: String(index),
        label: text.marks.handle(index + 1),
        value: weights[index],
        valueText: text.marks.handleValue(short(weights[index]), signed(to - from, 3)),
        step: keyStep(span / Math.abs(z[index])),
        invert: (/** @type {number} */ pixel) => (x.invert(pixel) - from) / z[index],
        onMove: (/** @type {number} */ value) =>
          set('weights', weights.with(index, value).join(',')),
      };
    }),
  );
}
