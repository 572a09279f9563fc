import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short, significant } from '../../plots/number.js';
import { arrows, segments } from '../../plots/segments.js';

/** @typedef {import('./compute.js').DiffusionData} DiffusionData */
/** @typedef {import('../../plots/axes.js').Scale} Scale */
/** @typedef {Parameters<import('../panel.js').Figure<DiffusionData>['draw']>[0]} Svg */

const MARGIN = 24;
const ROW = 58;
/** From a row's upper edge to its words and to its line. */
const [WORDS, LINE] = [16, 36];
const AXIS = 6 * ROW + 6;
/** Values stand flush right in a column no wider than this, close to their names. */
const COLUMN = 400;
/** A guess is followed this many times the length of everything else. */
const FAR = 2;
/** Rings move freely this far, and further where the picture already reaches. */
const FREE = 3;

/**
 * Without a share of noise, no value of it would move xₜ.
 * @param {DiffusionData} data
 */
const movable = ({ noiseCoefficient }) => noiseCoefficient > 1e-9;

/** @param {number} row */
const line = (row) => row * ROW + LINE;

/**
 * The step from x₀ to x_t and back, one row for each stage, over one number line.
 * @type {import('../panel.js').Figure<DiffusionData>['draw']}
 */
export function drawStep(svg, data, { width, height, text, set }) {
  message(svg, data.drawable ? [] : text.marks.tooLarge, { width, height });
  if (!data.drawable) return;
  const x = scaleLinear(domainOf(svg, data), [MARGIN, width - MARGIN]);
  const { x0, signal, xt, x0Hat, guess, bestGuess } = data;
  const [low, high] = x.domain();
  const shownGuess = Math.min(high, Math.max(low, guess));

  segments(layer(svg, 'guides'), [
    { x1: x(0), x2: x(0), y1: WORDS + 4, y2: AXIS, mark: 'hairline' },
    { x1: x(x0), x2: x(x0), y1: line(0), y2: AXIS, mark: 'guide' },
    { x1: x(signal), x2: x(signal), y1: line(1), y2: line(3), mark: 'guide' },
    { x1: x(xt), x2: x(xt), y1: line(2), y2: line(bestGuess === null ? 4 : 5), mark: 'guide' },
  ]);
  xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.axis });
  segments(layer(svg, 'spans'), [
    { x1: x(0), x2: x(x0), y1: line(0), y2: line(0), mark: 'exact' },
    { x1: x(x0), x2: x(shownGuess), y1: line(4) + 8, y2: line(4) + 8, mark: 'error' },
    ...(bestGuess === null
      ? []
      : [
          {
            x1: x(x0),
            x2: x(bestGuess),
            y1: line(5) + 8,
            y2: line(5) + 8,
            mark: 'error',
          },
        ]),
  ]);
  labels(layer(svg, 'words'), wordsOf(data, width, text));
  labels(layer(svg, 'points'), [
    beside('x₀', x(x0), x(0), line(0), 18),
    beside('xₜ', x(xt), x(signal), line(2), 18),
    beside('x̂₀', x(x0Hat), x(signal), line(3) + 6, 10),
  ]);
  drawHandles(svg, data, x, text, set);
  // On top of the rings, so that a short arrow can be seen too.
  arrows(layer(svg, 'arrows'), [
    { x1: x(0), x2: x(signal), y1: line(1), y2: line(1), mark: 'exact' },
    { x1: x(signal), x2: x(xt), y1: line(2), y2: line(2), mark: 'noise' },
    { x1: x(xt), x2: x(signal), y1: line(3) - 6, y2: line(3) - 6, mark: 'noise' },
    { x1: x(signal), x2: x(x0Hat), y1: line(3) + 6, y2: line(3) + 6, mark: 'exact' },
    { x1: x(xt), x2: x(shownGuess), y1: line(4), y2: line(4), mark: 'guess' },
    ...(bestGuess === null
      ? []
      : [{ x1: x(xt), x2: x(bestGuess), y1: line(5), y2: line(5), mark: 'guess' }]),
  ]);
  dots(layer(svg, 'ends'), [
    { x: x(x0Hat), y: line(3) + 6, mark: 'exact', r: 5 },
    ...(movable(data) ? [] : [{ x: x(xt), y: line(2), mark: 'exact', r: 5 }]),
    ...(bestGuess === null ? [] : [{ x: x(bestGuess), y: line(5), mark: 'guess', r: 5 }]),
    ...(shownGuess === guess ? [{ x: x(guess), y: line(4), mark: 'guess', r: 5 }] : []),
  ]);
}

/**
 * Round numbers around everything shown; a guess far outside runs out of the picture. While a ring is
 * dragged the line only grows, and not with the guess: it would run away under the pointer.
 * @param {Svg} svg
 * @param {DiffusionData} data
 * @returns {[number, number]}
 */
function domainOf(svg, { x0, signal, xt, guess, bestGuess }) {
  const held = /** @type {{domain?: [number, number]}} */ (svg.property('held') ?? {});
  const dragged = !svg.select('.handle.dragging').empty();
  const shown = [0, x0, signal, xt, bestGuess ?? 0, ...((dragged && held.domain) || [])];
  let [low, high] = [Math.min(...shown), Math.max(...shown)];
  if (high - low < 1e-90) [low, high] = [-1, 1];
  if (!dragged) {
    const reach = FAR * (high - low);
    low = Math.min(low, Math.max(guess, low - reach));
    high = Math.max(high, Math.min(guess, high + reach));
  }
  const room = (high - low) * (dragged ? 0 : 0.06);
  const domain = /** @type {[number, number]} */ (
    scaleLinear([low - room, high + room], [0, 1])
      .nice(5)
      .domain()
  );
  svg.property('held', { domain });
  return domain;
}

/**
 * The name of an arrow's tip, on the side away from where the arrow comes from.
 * @param {string} text
 * @param {number} tip
 * @param {number} from
 * @param {number} y
 * @param {number} distance
 * @returns {import('../../plots/labels.js').Label}
 */
const beside = (text, tip, from, y, distance) =>
  tip < from
    ? { x: tip - distance, y: y + 4, text, anchor: 'end', mark: 'halo' }
    : { x: tip + distance, y: y + 4, text, mark: 'halo' };

/**
 * What each row does, and the value it arrives at.
 * @param {DiffusionData} data
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 */
function wordsOf(data, width, text) {
  const { x0, signal, noiseShare, xt, x0Hat, recoveryError } = data;
  const { guess, guessError, bestGuess, bestGuessError } = data;
  const { rows, error, arrives, noDensity } = text.marks;
  const column = Math.min(width, COLUMN);
  const values = [
    short(x0, 5),
    significant(signal, 4),
    arrives(significant(noiseShare, 3), significant(xt, 4)),
    `${significant(x0Hat, 4)}${error(significant(recoveryError, 2))}`,
    `${significant(guess, 4)}${error(significant(guessError, 3))}`,
    bestGuess === null || bestGuessError === null
      ? noDensity
      : `${significant(bestGuess, 4)}${error(significant(bestGuessError, 3))}`,
  ];
  return values.flatMap((value, row) => [
    { x: 0, y: row * ROW + WORDS, text: rows[row], mark: 'halo' },
    {
      x: column,
      y: row * ROW + WORDS,
      text: value,
      anchor: /** @type {const} */ ('end'),
      mark: 'value halo',
    },
  ]);
}

/**
 * @param {Svg} svg
 * @param {DiffusionData} data
 * @param {Scale} x
 * @param {import('../panel.js').FigureText} text
 * @param {import('../panel.js').Context['set']} set
 */
function drawHandles(svg, data, x, text, set) {
  const { x0, noise, noiseCoefficient, signal, xt } = data;
  const [low, high] = x.domain();
  const [least, most] = [Math.min(-FREE, low), Math.max(FREE, high)];
  const shared = { axis: /** @type {const} */ ('x'), mark: '' };
  const start = {
    ...shared,
    key: 'x0',
    x: x(x0),
    y: line(0),
    label: text.marks.dragX0,
    value: x0,
    valueText: short(x0, 5),
    min: least,
    max: most,
    step: stepOf(high - low),
    invert: x.invert,
    onMove: (/** @type {number} */ value) => set('x0', String(value)),
  };
  const tip = {
    ...shared,
    key: 'noise',
    x: x(xt),
    y: line(2),
    label: text.marks.dragNoise,
    value: noise,
    valueText: short(noise, 5),
    min: Math.min(-FREE, noise),
    max: Math.max(FREE, noise),
    step: stepOf((high - low) / noiseCoefficient),
    invert: (/** @type {number} */ pixel) => (x.invert(pixel) - signal) / noiseCoefficient,
    onMove: (/** @type {number} */ value) => set('noise', String(value)),
  };
  handles(layer(svg, 'handles'), movable(data) ? [start, tip] : [start]);
}

/**
 * A power of ten, about a pixel.
 * @param {number} span
 */
const stepOf = (span) => 10 ** Math.max(Math.floor(Math.log10(span / 200)), -80);
