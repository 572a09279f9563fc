import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { arrows, segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';

/** @typedef {import('./panel.js').Schedule} Schedule */

const MARGIN = 14;
/** Where there is room, the words stand left of the hills. */
const [WIDE, WORDS] = [640, 244];
const BLOCK = { first: 6, height: 168, rows: [40, 82, 124] };
const AXIS = BLOCK.first + 2 * BLOCK.height + 8;

/**
 * Two blocks, one for each β, over one axis: adding the noise, recovering x₀ with the noise known,
 * and guessing it from x_t alone.
 * @type {import('../panel.js').Figure<import('./panel.js').TakeawaysData>['draw']}
 */
export function drawSchedule(svg, { obstacle, schedule }, { width, height, values, text, set }) {
  message(svg, schedule ? [] : text.marks[obstacle], { width, height });
  if (!schedule) return;
  const { x0 } = values.takeaways;
  const range = steadyRange(svg, schedule.range);
  const x = scaleLinear(range, [width < WIDE ? MARGIN : WORDS, width - MARGIN]).clamp(true);

  schedule.steps.forEach((step, i) => {
    const top = BLOCK.first + i * BLOCK.height;
    drawBlock(layer(svg, `block-${i}`), step, { x, top, x0, schedule, text, name: 'AB'[i] });
  });
  xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.x, padding: 10 });
  handles(layer(svg, 'handles'), [
    {
      key: 'x0',
      x: x(x0),
      y: AXIS,
      axis: 'x',
      label: text.marks.handle,
      value: x0,
      valueText: short(x0),
      min: Math.max(-1000, range[0]),
      max: Math.min(1000, range[1]),
      step: 0.05,
      mark: '',
      invert: x.invert,
      onMove: (value) => set('x0', String(value)),
    },
  ]);
}

/**
 * p(x₀ | x_t), as high as p is drawn: of both only the shape counts.
 * @param {import('../../plots/layer.js').Layer} parent
 * @param {Schedule['steps'][number]} step
 * @param {import('../../plots/axes.js').Scale} x
 * @param {{top: number, bottom: number}} place
 */
function drawPosterior(parent, { posterior }, x, { top, bottom }) {
  const highest = posterior?.density.reduce((a, b) => Math.max(a, b), 0) ?? 0;
  const y = scaleLinear([0, highest || 1], [bottom, top]);
  const shape = posterior
    ? [{ key: 'posterior', xs: posterior.grid, ys: posterior.density, mark: 'set-b' }]
    : [];
  areas(layer(parent, 'posterior-area'), shape, { x, y });
  curves(layer(parent, 'posterior'), shape, { x, y });
}

/**
 * @param {import('../../plots/layer.js').Layer} parent
 * @param {Schedule['steps'][number]} step
 * @param {{x: import('../../plots/axes.js').Scale, top: number, x0: number, schedule: Schedule,
 *   text: import('../panel.js').FigureText, name: string}} place
 */
function drawBlock(parent, step, { x, top, x0, schedule, text, name }) {
  const { shrunk, xt, known, guess } = step;
  const [noised, recovered, guessed] = BLOCK.rows.map((row) => top + row);
  const bottom = top + BLOCK.height - 24;
  const highest = schedule.density.reduce((a, b) => Math.max(a, b), 0);
  const y = scaleLinear([0, highest || 1], [bottom, top + 24]);
  const density = [{ key: 'p', xs: schedule.grid, ys: schedule.density, mark: 'faint' }];
  areas(layer(parent, 'hills'), density, { x, y });
  curves(layer(parent, 'ridges'), density, { x, y });
  drawPosterior(parent, step, x, { top: top + 24, bottom });

  const at = x(x0);
  segments(layer(parent, 'lines'), [
    { x1: at, x2: at, y1: top + 24, y2: bottom, mark: 'guide' },
    { x1: x.range()[0], x2: x.range()[1], y1: bottom, y2: bottom, mark: 'hairline' },
    { x1: x(shrunk), x2: x(xt), y1: noised, y2: noised, mark: 'noise' },
    { x1: at, x2: x(guess), y1: guessed, y2: guessed, mark: 'error' },
    ...[noised, recovered, guessed].map((y) => ({
      x1: at,
      x2: at,
      y1: y - 7,
      y2: y + 7,
      mark: 'exact',
    })),
  ]);
  arrows(layer(parent, 'shrinking'), [{ x1: at, x2: x(shrunk), y1: noised, y2: noised, mark: '' }]);
  dots(layer(parent, 'points'), [
    { x: x(xt), y: noised, mark: 'noised', r: 5 },
    { x: x(known), y: recovered, mark: '', r: 5 },
    { x: x(guess), y: guessed, mark: 'set-b', r: 5 },
  ]);
  labels(layer(parent, 'words'), [
    { x: 0, y: top + 8, text: text.marks.step(name, step), mark: 'strong halo' },
    { x: 0, y: noised - 12, text: text.marks.noised(step), mark: 'halo' },
    { x: 0, y: recovered - 12, text: text.marks.known(step, x0), mark: 'halo' },
    { x: 0, y: guessed - 12, text: text.marks.guess(step, x0), mark: 'halo' },
  ]);
}
