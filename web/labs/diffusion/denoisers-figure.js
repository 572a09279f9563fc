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
import { cellsOf } from './cells.js';
import { POINTS } from './compute.js';

/** @typedef {import('./judge.js').Judged} Judged */
/** @typedef {import('./judge.js').Row} Row */
/** @typedef {import('./panes.js').Box} Box */

/** Pixels below each picture: the errors on their axis, and three lines of numbers. */
const BELOW = 92;
/** Pixels of a cell below which names are shortened. */
const NARROW = 160;
/** The strip of guesses under a density. */
const STRIP = 14;

/**
 * Each denoiser's guesses on the density of the data, and their errors.
 * @type {import('../../panels/panel.js').Figure<Judged | null>}
 */
export const denoisersFigure = {
  id: 'labDenoisers',
  height: 620,
  controls: ['labMode'],
  draw(svg, judged, { width, height, text, uid }) {
    message(svg, judged ? [] : text.marks.nothing, { width, height });
    if (!judged) return;
    const { picture, rows } = judged;
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
      picture.dimension === 2 && row.guesses ? [placesOf(row.guesses, squareOf(box, picture))] : [],
    );
    paint(svg, inPlane, judged, { width, height });
    for (const [n, { row, box }] of cells.entries()) {
      const group = layer(svg, `cell-${n}`);
      const inside = layer(group, 'inside');
      clip(inside, `${uid}-${n}`, { ...box, bottom: box.bottom + STRIP });
      if (picture.dimension === 1) drawLine(inside, row, box, judged);
      else contours(layer(inside, 'plane'), judged.density.grid, squareOf(box, picture).box);
      drawErrors(group, row, box, { most, text, judged });
    }
  },
  facts: (judged) => ({
    ...judged,
    rows: judged?.rows.filter(({ errors }) => errors),
    points: POINTS,
    t: judged?.picture.forwards[0].t,
    alphaBar: judged?.picture.forwards[0].alphaBar,
  }),
};

/**
 * The largest square in a box, with the scales of the plane.
 * @param {Box} box
 * @param {Judged['picture']} picture
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
 * @param {Judged} judged
 * @param {{width: number, height: number}} size
 */
function paint(svg, places, judged, size) {
  const { marks, forwards } = judged.picture;
  const colours = palette(svg, marks, () => paint(svg, places, judged, size));
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
 * @param {Judged} judged
 */
function drawLine(group, { guesses }, { left, right, top, bottom }, { density, picture }) {
  const { range, marks, forwards } = picture;
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
 * @param {{most: number, text: import('../../panels/panel.js').FigureText, judged: Judged}} context
 */
function drawErrors(group, { kind, errors, logDensity }, { left, right, top, bottom }, context) {
  const { most, text, judged } = context;
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
  const name = text.marks.denoisers[kind](judged, right - left < NARROW);
  labels(layer(group, 'words'), [
    { x: left, y: top - 10, text: name, mark: 'strong' },
    ...(errors && logDensity
      ? [...text.marks.errors(errors), text.marks.logDensity(logDensity)].map((words, line) => ({
          ...{ x: left, y: y + 22 + 16 * line, text: words },
        }))
      : [{ x: left, y: y + 22, text: text.marks.untrained, mark: 'quiet' }]),
  ]);
}
