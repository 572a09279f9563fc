import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { significant } from '../../plots/number.js';
import { readout } from '../../plots/readout.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { cursorHandle, MARGIN, outsideNote, readoutPlace } from './cursor.js';

/** @typedef {import('./compute.js').FormulasData} FormulasData */
/** @typedef {import('./compute.js').Picture} Picture */

const TOP = 44;
const AXIS = 236;
const READOUT = { y: 290, width: 380, most: 3 };
/** Slices are named in the picture as long as their names find room. */
const NAME_WIDTH = 46;

/**
 * p(x) as the stack of its z-slices, and how they add up at the cursor.
 * @type {import('../panel.js').Figure<FormulasData>['draw']}
 */
export function drawSlices(svg, { obstacle, picture }, { width, height, text, set }) {
  message(svg, obstacle ? text.marks.obstacle[obstacle] : [], { width, height });
  if (!picture) return;
  const { grid, p, slices, range, cursor } = picture;
  const x = scaleLinear(range, [MARGIN.left, width - MARGIN.right]);
  const highest = p.reduce((a, b) => Math.max(a, b), 0);
  const y = scaleLinear([0, highest * 1.1 || 1], [AXIS, TOP]);

  areas(
    layer(svg, 'slices'),
    slices.map(({ from, lower, upper }, k) => ({
      key: String(k),
      xs: grid.subarray(from, from + upper.length),
      ys: upper,
      base: lower,
      mark: `slice ${componentMark(k)}`,
    })),
    { x, y },
  );
  curves(layer(svg, 'sum'), [{ key: 'p', xs: grid, ys: p, mark: 'exact' }], { x, y });
  const axes = layer(svg, 'axes');
  yAxis(axes, y, { x: MARGIN.left, label: text.marks.density });
  xAxis(axes, x, { y: AXIS, label: text.marks.x, padding: 10 });
  labels(layer(svg, 'names'), sliceNames(picture, x, y));

  drawStackAt(svg, picture, x, y);
  labels(layer(svg, 'outside'), outsideNote(picture, x, TOP - 30, text));
  const rows = cursor ? rowsOf(cursor, text) : [];
  readout(layer(svg, 'readout'), rows, readoutPlace(width, READOUT));
  cursorHandle(svg, picture, { x, y: AXIS, text, set });
}

/**
 * At the cursor the slices stand on each other up to the curve.
 * @param {Parameters<typeof drawSlices>[0]} svg
 * @param {Picture} picture
 * @param {import('../../plots/axes.js').Scale} x
 * @param {import('../../plots/axes.js').Scale} y
 */
function drawStackAt(svg, { cursor }, x, y) {
  let base = 0;
  const parts = (cursor?.slices ?? []).map((height, k) => {
    const from = base;
    base += height;
    const at = x(cursor?.x ?? 0);
    return { x1: at, x2: at, y1: y(from), y2: y(base), mark: `part ${componentMark(k)}` };
  });
  segments(layer(svg, 'stack-at'), parts);
  dots(
    layer(svg, 'sum-at'),
    cursor ? [{ x: x(cursor.x), y: y(cursor.p), mark: 'exact', r: 5 }] : [],
  );
}

/**
 * @param {Picture} picture
 * @param {import('../../plots/axes.js').Scale} x
 * @param {import('../../plots/axes.js').Scale} y
 */
function sliceNames({ slices, grid, p }, x, y) {
  /** @type {number[]} */
  const taken = [];
  return slices.flatMap(({ peak }, k) => {
    const at = x(grid[peak]);
    if (taken.some((other) => Math.abs(other - at) < NAME_WIDTH)) return [];
    taken.push(at);
    // Above the sum wherever the name reaches.
    const below = p.filter((_, n) => Math.abs(x(grid[n]) - at) < NAME_WIDTH / 2);
    const highest = below.reduce((a, b) => Math.max(a, b), 0);
    const label = {
      x: at,
      y: y(highest) - 8,
      text: `z = ${k + 1}`,
      mark: `name ${componentMark(k)}`,
    };
    return [{ ...label, anchor: /** @type {'middle'} */ ('middle') }];
  });
}

/**
 * The addition at x: the largest slices, the rest together, the sum.
 * @param {NonNullable<Picture['cursor']>} cursor
 * @param {import('../panel.js').FigureText} text
 */
function rowsOf({ p, slices }, text) {
  const { most } = READOUT;
  const shown = slices
    .map((height, k) => ({ height, k }))
    .sort((a, b) => b.height - a.height || a.k - b.k)
    .slice(0, slices.length > most ? most - 1 : most)
    .sort((a, b) => a.k - b.k);
  const rest = slices.length - shown.length;
  const restHeight = slices.reduce(
    (sum, height, k) => (shown.some((slice) => slice.k === k) ? sum : sum + height),
    0,
  );
  return [
    ...shown.map(({ height, k }) => ({
      label: text.marks.slice(k + 1),
      value: significant(height),
      swatch: `slice ${componentMark(k)}`,
    })),
    ...(rest > 0 ? [{ label: text.marks.rest(rest), value: significant(restHeight) }] : []),
    { label: text.marks.total, value: significant(p), total: true },
  ];
}
