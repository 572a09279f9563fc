import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { componentMark } from '../../plots/components.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { ENDS, LEVELS } from './undo-compute.js';

/**
 * @typedef {object} UndoPicture
 * @property {import('./undo-compute.js').Question} question
 * @property {import('./undo-compute.js').Seen} seen
 * @property {import('./undo-compute.js').Known | null} known  null: covered, or not there yet
 * @property {boolean} isShown
 * @property {number[] | null} guess  by level; null: none is asked for, or it is not complete
 * @property {boolean} isCommitted
 */
/** @typedef {{obstacle: string, picture: UndoPicture | null}} UndoData */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

const CHANCES = { left: 52, top: 36, bottom: 196 };
/** Room beside the outermost rings, at the right. */
const RIGHT = 20;
const ROWS = { top: 290, height: 76 };
/** Of a row: its words, and what lies under its density. */
const [WORDS, UNDER] = [20, 6];
const GAP = 28;
const BOTTOM = ROWS.top + LEVELS.length * ROWS.height;

/**
 * Above, the chance of the right mode over the noise level: predicted, then exact; below, at five levels
 * x_t on p_t, and beside it what is known of x₀ then.
 * @type {import('../../panels/panel.js').Figure<UndoData>}
 */
export const undoFigure = {
  id: 'undo',
  height: BOTTOM + 48,
  controls: ['undoX', 'undoNoise', 'undoGuess'],
  draw(svg, { obstacle, picture }, context) {
    const { width, height, text } = context;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['chances', 'seen', 'known']);
    drawChances(layer(svg, 'chances'), picture, context);
    const half = (width - GAP) / 2;
    drawSeen(layer(svg, 'seen'), picture, { left: 4, right: half }, context);
    drawKnown(layer(svg, 'known'), picture, { left: half + GAP, right: width - 4 }, context);
  },
  facts({ obstacle, picture }) {
    if (!picture) return { obstacle };
    const { question, seen, known, isShown, guess, isCommitted } = picture;
    const common = { obstacle, isShown, x0: question.x0, epsilon: question.epsilon };
    // Nothing of the posterior before it may be said.
    if (!known) {
      const rows = seen.rows.map(({ logSnr, xt }) => ({ logSnr, xt }));
      return { ...common, guess, rows };
    }
    return {
      ...{ ...common, mode: known.mode, guess: isCommitted ? guess : null },
      known: known.rows.map(({ logSnr, xt, chance, mean, deviation, noiseDeviation }) => ({
        ...{ logSnr, xt, chance, mean, deviation, noiseDeviation },
      })),
    };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {UndoPicture} picture
 * @param {import('../../panels/panel.js').Context} context
 */
function drawChances(group, { known, isShown, guess, isCommitted }, { width, text, set }) {
  ordered(group, ['axes', 'guides', 'guess', 'exact', 'names', 'handles']);
  const x = scaleLinear(ENDS, [CHANCES.left, width - RIGHT]);
  const y = scaleLinear([0, 1], [CHANCES.bottom, CHANCES.top]).clamp(true);
  yAxis(layer(group, 'axes'), y, { x: CHANCES.left, label: text.marks.chance, ticks: 5 });
  xAxis(layer(group, 'axes'), x, {
    ...{ y: CHANCES.bottom, label: text.marks.logSnr, ticks: 7, padding: 12 },
  });
  segments(
    layer(group, 'guides'),
    LEVELS.map((level) => ({
      ...{ x1: x(level), x2: x(level), y1: CHANCES.bottom, y2: CHANCES.top, mark: 'hairline' },
    })),
  );
  const said = guess && (!isShown || isCommitted) ? guess : null;
  curves(
    layer(group, 'guess'),
    said ? [{ key: 'guess', xs: LEVELS, ys: said, mark: 'guess hill' }] : [],
    { x, y },
  );
  const curve = known?.curve ?? [];
  curves(
    layer(group, 'exact'),
    known
      ? [
          {
            ...{ key: 'exact', xs: curve.map(({ logSnr }) => logSnr) },
            ...{ ys: curve.map(({ chance }) => chance), mark: 'exact' },
          },
        ]
      : [],
    { x, y },
  );
  dots(layer(group, 'places'), [
    ...(said && known
      ? said.map((chance, i) => ({ x: x(LEVELS[i]), y: y(chance), r: 5, mark: 'guess' }))
      : []),
    ...(known?.rows ?? []).map(({ logSnr, chance }) => ({
      ...{ x: x(logSnr), y: y(chance), r: 5, mark: 'exact' },
    })),
  ]);
  handles(
    layer(group, 'handles'),
    guess && !isShown
      ? guess.map((value, i) => ({
          ...{ key: `guess-${i}`, axis: 'y', mark: 'guess', value, step: 0.01, min: 0, max: 1 },
          ...{ x: x(LEVELS[i]), y: y(value), label: text.marks.guess(LEVELS[i]) },
          valueText: fixed(value, 2),
          invert: (pixel) => y.invert(pixel),
          onMove: (next) => set('undoGuess', guess.with(i, next).join()),
        }))
      : [],
  );
}

/** Where the density of each row stands. @param {number} row @param {number} most  of it */
const heightOf = (row, most) => {
  const top = ROWS.top + row * ROWS.height;
  return scaleLinear([0, most], [top + ROWS.height - UNDER, top + WORDS + 4]);
};

/** @param {ArrayLike<number>} values */
const mostOf = (values) => Math.max(Number.MIN_VALUE, ...Array.from(values));

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {UndoPicture} picture
 * @param {{left: number, right: number}} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawSeen(group, { seen }, { left, right }, { text }) {
  const x = scaleLinear(steadyRange(group, seen.range), [left, right]).clamp(true);
  for (const [row, { logSnr, xt, density }] of seen.rows.entries()) {
    const part = layer(group, `level-${row}`);
    const y = heightOf(row, mostOf(density.ys));
    areas(layer(part, 'area'), [{ key: 'p', ...density, mark: 'noised' }], { x, y });
    curves(layer(part, 'curve'), [{ key: 'p', ...density, mark: 'hill' }], { x, y });
    segments(layer(part, 'xt'), [
      { x1: x(xt), x2: x(xt), y1: y.range()[0], y2: y.range()[1], mark: 'exact' },
    ]);
    dots(layer(part, 'dot'), [{ x: x(xt), y: y.range()[0], r: 5, mark: 'exact' }]);
    labels(layer(part, 'name'), [
      {
        x: left,
        y: ROWS.top + row * ROWS.height + 14,
        text: text.marks.level(logSnr),
        mark: 'small',
      },
    ]);
  }
  labels(layer(group, 'title'), [
    { x: left, y: ROWS.top - 14, text: text.marks.seen, mark: 'strong' },
  ]);
  xAxis(layer(group, 'axis'), x, { y: BOTTOM, label: text.marks.xt, ticks: 4 });
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {UndoPicture} picture
 * @param {{left: number, right: number}} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawKnown(group, { known, isShown, question }, { left, right }, { text }) {
  labels(layer(group, 'title'), [
    { x: left, y: ROWS.top - 14, text: text.marks.known, mark: 'strong' },
  ]);
  labels(
    layer(group, 'covered'),
    known
      ? []
      : text.marks[isShown ? 'computing' : 'covered'].map(
          (/** @type {string} */ words, /** @type {number} */ line) => ({
            ...{ x: left, y: ROWS.top + 60 + 24 * line, text: words, mark: 'quiet' },
          }),
        ),
  );
  if (!known) return;
  const x = scaleLinear(steadyRange(group, known.range), [left, right]).clamp(true);
  for (const [row, { components, chance, deviation }] of known.rows.entries()) {
    const part = layer(group, `level-${row}`);
    const drawn = components.map(({ weight, xs, ys }) => ({
      xs,
      ys: ys.map((value) => weight * value),
    }));
    const y = heightOf(row, Math.max(...drawn.map(({ ys }) => mostOf(ys))));
    areas(
      layer(part, 'area'),
      drawn.map((each, k) => ({ key: String(k), ...each, mark: `slice ${componentMark(k)}` })),
      { x, y },
    );
    const at = x(question.x0);
    segments(layer(part, 'x0'), [
      { x1: at, x2: at, y1: y.range()[0], y2: y.range()[1], mark: 'guide' },
      { x1: left, x2: right, y1: y.range()[0], y2: y.range()[0], mark: 'hairline' },
    ]);
    labels(layer(part, 'name'), [
      {
        ...{ x: left, y: ROWS.top + row * ROWS.height + 14, mark: 'small halo' },
        text: text.marks.row(fixed(chance, 2), fixed(deviation, 2)),
      },
    ]);
  }
  xAxis(layer(group, 'axis'), x, { y: BOTTOM, label: text.marks.x0, ticks: 4 });
}
