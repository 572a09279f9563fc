import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { areas, curves } from '../../plots/curve.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { textWidth } from '../../plots/text-width.js';
import { panesOf } from './panes.js';

/** @typedef {import('../../engine/jobs/train-denoiser.js').Judged} Judged */

/**
 * A network while it learns.
 * @typedef {object} TrainData
 * @property {string} obstacle  key of the words that say why there is nothing, or ''
 * @property {Judged[]} losses
 * @property {number} steps  where the training is to end
 * @property {Guesses | null} guesses  in one dimension
 */

/**
 * E[x₀ | x_t] over x_t, exact and as the network has it, and p_t.
 * @typedef {{x: Float64Array, exact: Float64Array, learned: Float64Array, density: Float64Array,
 *   t: number, range: [low: number, high: number]}} Guesses
 */

/** A density below this part of its largest counts as a place without data. */
const NO_DATA = 0.01;
/** The share of the pane's height that p_t takes. */
const GROUND = 0.3;
/** Pixels that the network's words take. */
const WORDS = 240;
/** Pixels from one line of words to the next. */
const LINE = 18;

/**
 * The loss on its way down to the optimum, and where the network is still wrong.
 * @type {import('../../panels/panel.js').Figure<TrainData>}
 */
export const trainFigure = {
  id: 'labTrain',
  height: 460,
  controls: ['labTrained', 'labTrainSeed'],
  draw(svg, data, { width, height, text, uid }) {
    const lines = data.obstacle ? text.marks[data.obstacle] : [];
    message(svg, data.losses.length > 0 ? [] : [...lines], { width, height });
    if (data.losses.length === 0) return;
    const boxes = panesOf(data.guesses ? 2 : 1, { width, height });
    drawLosses(layer(svg, 'losses'), boxes[0], data, text);
    if (data.guesses) drawGuesses(layer(svg, 'guesses'), boxes[1], data.guesses, { text, uid });
  },
  facts({ obstacle, losses, guesses }) {
    const last = losses[losses.length - 1];
    return { obstacle, ...last, first: losses[0], ...(guesses && errorsOf(guesses)) };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {import('../../plots/small-multiples.js').Box} box
 * @param {TrainData} data
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawLosses(group, { left, right, top, bottom }, { losses, steps }, text) {
  const [{ loss: before, optimum }] = losses;
  const last = losses[losses.length - 1];
  const most = Math.max(...losses.map(({ loss }) => loss));
  const room = 0.35 * (most - optimum);
  const x = scaleLinear([0, steps], [left + 46, right - 20]);
  const y = scaleLinear([optimum - room, most + 0.7 * room], [bottom - 46, top + 44]);
  yAxis(group, y, { x: x.range()[0], label: text.marks.loss });
  xAxis(group, x, { y: y.range()[0], label: text.marks.steps, ticks: 5 });
  curves(
    layer(group, 'lines'),
    [
      { key: 'optimum', xs: [0, steps], ys: [optimum, optimum], mark: 'exact' },
      {
        key: 'loss',
        xs: losses.map(({ step }) => step),
        ys: losses.map(({ loss }) => loss),
        mark: 'guess',
      },
    ],
    { x, y },
  );
  // Its words stand above that part of the line which they would cross.
  const crossed = losses
    .filter((judged) => judged === last || x(judged.step) > x.range()[1] - WORDS)
    .map(({ loss }) => loss);
  const words = (
    /** @type {number} */ at,
    /** @type {string} */ words,
    /** @type {string} */ mark,
  ) => ({
    ...{ x: x.range()[1], y: at, text: words, mark, anchor: /** @type {'end'} */ ('end') },
  });
  const network = text.marks.network(fixed(last.loss, 4), fixed((100 * last.excess) / optimum, 1));
  const above = Math.min(y(Math.max(...crossed)), y(optimum) - 12) - 8;
  const begins = { x: x(0) + 8, y: y(before) - 8 };
  // On a phone both do not fit on one line: the network's words stand a line higher.
  const meet = begins.x + textWidth(text.marks.linear) > x.range()[1] - textWidth(network);
  const isNear = Math.abs(above - begins.y) < LINE;
  labels(layer(group, 'words'), [
    words(y(optimum) + 18, text.marks.optimum(fixed(optimum, 4)), ''),
    words(meet && isNear ? begins.y - LINE : above, network, 'guess'),
    { ...begins, text: text.marks.linear, mark: 'quiet' },
  ]);
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {import('../../plots/small-multiples.js').Box} box
 * @param {Guesses} guesses
 * @param {{text: import('../../panels/panel.js').FigureText, uid: string}} look
 */
function drawGuesses(group, { left, right, top, bottom }, guesses, { text, uid }) {
  const { x: xs, exact, learned, density, t, range } = guesses;
  const x = scaleLinear(range, [left + 46, right - 20]);
  const y = scaleLinear([Math.min(...exact), Math.max(...exact)], [bottom - 46, top + 44]).nice();
  const [low, high] = y.range();
  const ground = scaleLinear([0, Math.max(...density)], [low, low - GROUND * (low - high)]);
  areas(layer(group, 'density'), [{ key: 'p', xs, ys: density, mark: 'exact' }], { x, y: ground });
  yAxis(group, y, { x: x.range()[0], label: text.marks.guess });
  xAxis(group, x, { y: low, label: text.marks.value(t), ticks: 5 });
  const lines = layer(group, 'lines');
  clip(lines, uid, { left: x.range()[0], right: x.range()[1], top: high - 8, bottom: low });
  curves(
    lines,
    [
      { key: 'exact', xs, ys: exact, mark: 'exact' },
      { key: 'learned', xs, ys: learned, mark: 'guess' },
    ],
    { x, y },
  );
  labels(layer(group, 'words'), [
    { x: x.range()[0] + 10, y: high + 6, text: text.marks.exact, mark: '' },
    { x: x.range()[0] + 10, y: high + 26, text: text.marks.learned, mark: 'guess' },
  ]);
}

/**
 * The largest error where data is, and where none is.
 * @param {Guesses} guesses
 */
function errorsOf({ exact, learned, density, t }) {
  const most = Math.max(...density);
  let [inside, outside] = [0, 0];
  for (const [i, value] of exact.entries()) {
    const error = Math.abs(learned[i] - value);
    if (density[i] >= NO_DATA * most) inside = Math.max(inside, error);
    else outside = Math.max(outside, error);
  }
  return { t, inside, outside };
}
