import { scaleLinear } from 'd3-scale';
import { canvasUnder } from '../../plots/canvas-under.js';
import { clip } from '../../plots/clip.js';
import { clouds } from '../../plots/cloud.js';
import { contours } from '../../plots/contours.js';
import { areas, curves } from '../../plots/curve.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { palette } from '../../plots/palette.js';
import { particles } from '../../plots/particles.js';
import { segments } from '../../plots/segments.js';
import { symbols } from '../../plots/symbols.js';
import { cellsOf } from '../../plots/small-multiples.js';
import { POINTS } from './compute.js';

/** @typedef {import('./denoiser-metrics.js').DenoiserMetrics} DenoiserMetrics */
/** @typedef {import('./denoiser-metrics.js').Row} Row */
/** @typedef {import('../../plots/small-multiples.js').Box} Box */

/** Pixels below each picture: the errors on their axis, and three lines of numbers. */
const BELOW = 92;
/** Pixels of a cell below which names are shortened. */
const NARROW = 160;
/** The strip of guesses under a density. */
const STRIP = 14;

/**
 * Each denoiser's guesses on the density of the data, and their errors.
 * @type {import('../../panels/panel.js').Figure<DenoiserMetrics | null>}
 */
export const denoisersFigure = {
  id: 'labDenoisers',
  height: 620,
  controls: ['labMode'],
  draw(svg, metrics, { width, height, text, uid }) {
    message(svg, metrics ? [] : text.marks.nothing, { width, height });
    if (!metrics) return;
    const { rows } = metrics;
    const { space } = metrics.picture;
    const boxes = cellsOf(rows.length, { width, height });
    const cells = rows.map((row, n) => {
      const { left, right, top, bottom } = boxes[n];
      return { row, box: { left, right, top: top + 24, bottom: bottom - BELOW } };
    });
    const fair = rows.flatMap(({ kind, errors }) =>
      errors && kind !== 'naive' ? errors.worst : [],
    );
    const most = Math.max(...fair, 1e-9);
    const inPlane = cells.flatMap(({ row, box }) =>
      space.dimension === 2 && row.guesses ? [placesOf(row.guesses, squareOf(box, space))] : [],
    );
    paint(svg, inPlane, metrics, { width, height });
    for (const [n, { row, box }] of cells.entries()) {
      const group = layer(svg, `cell-${n}`);
      const inside = layer(group, 'inside');
      clip(inside, `${uid}-${n}`, { ...box, bottom: box.bottom + STRIP });
      if (space.dimension === 1) drawLine(inside, row, box, metrics);
      else contours(layer(inside, 'plane'), metrics.density.grid, squareOf(box, space).box);
      drawErrors(group, row, box, { most, text, metrics });
    }
  },
  facts: (metrics) => ({
    ...metrics,
    rows: metrics?.rows.filter(({ errors }) => errors),
    points: POINTS,
    t: metrics?.picture.forwards[0].t,
    alphaBar: metrics?.picture.forwards[0].alphaBar,
  }),
};

/**
 * The largest square in a box, with the scales of the plane.
 * @param {Box} box
 * @param {import('./compute.js').Space} space
 */
function squareOf({ left, top, right, bottom }, { dataRange }) {
  const side = Math.min(right - left, bottom - top);
  const box = { left, top, right: left + side, bottom: top + side };
  return {
    box,
    x: scaleLinear(dataRange, [box.left, box.right]),
    y: scaleLinear(dataRange, [box.bottom, box.top]),
  };
}

/**
 * @param {Float64Array} guesses  (N, 2)
 * @param {ReturnType<typeof squareOf>} scales
 */
function placesOf(guesses, { x, y, box }) {
  const points = Array.from({ length: guesses.length / 2 }, (_, n) => 2 * n);
  return { box, xs: points.map((i) => x(guesses[i])), ys: points.map((i) => y(guesses[i + 1])) };
}

/**
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {ReturnType<typeof placesOf>[]} places
 * @param {DenoiserMetrics} metrics
 * @param {{width: number, height: number}} size
 */
function paint(svg, places, metrics, size) {
  const { space, forwards } = metrics.picture;
  const colours = palette(svg, space.marks, () => paint(svg, places, metrics, size));
  const context = canvasUnder(svg, size);
  if (!context) return;
  for (const each of places) {
    particles(context, { ...each, kinds: forwards[0].path.from }, colours, each.box);
  }
}

/**
 * The guesses as a strip under the density of the data.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Row} row
 * @param {Box} box
 * @param {DenoiserMetrics} metrics
 */
function drawLine(group, { guesses }, { left, right, top, bottom }, { density, picture }) {
  const { space, forwards } = picture;
  const { range, marks } = space;
  const { curve } = density;
  if (!curve) return;
  const x = scaleLinear(range, [left, right]);
  const highest = curve.density.reduce((a, b) => Math.max(a, b));
  const y = scaleLinear([0, highest], [bottom - 4, top]);
  const drawn = [{ key: 'p', xs: curve.x, ys: curve.density, mark: 'exact' }];
  areas(layer(group, 'under'), drawn, { x, y });
  curves(layer(group, 'density'), drawn, { x, y });
  const { from } = forwards[0].path;
  clouds(
    layer(group, 'guesses'),
    marks.map((mark, k) => ({
      ...{ key: String(k), top: bottom, bottom: bottom + STRIP - 2, mark },
      xs: (guesses ?? []).filter((/** @type {number} */ _, n) => !from || from[n] === k),
    })),
    x,
  );
}

/**
 * A denoiser's name, its errors on an axis common to all, and its numbers.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Row} row
 * @param {Box} box
 * @param {{most: number, text: import('../../panels/panel.js').FigureText, metrics: DenoiserMetrics}} context
 */
function drawErrors(group, { kind, errors, logDensity }, { left, right, top, bottom }, context) {
  const { most, text, metrics } = context;
  const x = scaleLinear([0, most], [left + 8, right - 20]).clamp(true);
  const y = bottom + STRIP + 12;
  segments(layer(group, 'error-axis'), [{ x1: x(0), x2: x(most), y1: y, y2: y, mark: 'hairline' }]);
  symbols(
    layer(group, 'errors'),
    errors
      ? [
          { x: x(errors.best), y, shape: 'up', mark: 'best' },
          { x: x(errors.worst), y, shape: 'down', mark: 'worst' },
          { x: x(errors.mean), y, shape: 'dash', mark: 'mean' },
        ]
      : [],
  );
  const beyond = errors !== null && errors.worst > most;
  labels(layer(group, 'beyond'), beyond ? [{ x: right, y: y + 4, text: '→', anchor: 'end' }] : []);
  const name = text.marks.denoisers[kind](metrics, right - left < NARROW);
  labels(layer(group, 'words'), [
    { x: left, y: top - 10, text: name, mark: 'strong' },
    ...(errors && logDensity
      ? [...text.marks.errors(errors), text.marks.logDensity(logDensity)].map((words, line) => ({
          ...{ x: left, y: y + 22 + 16 * line, text: words },
        }))
      : [{ x: left, y: y + 22, text: text.marks.untrained, mark: 'quiet' }]),
  ]);
}
