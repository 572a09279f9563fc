import { scaleLinear, scaleSqrt } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { componentMark } from '../../plots/components.js';
import { curves } from '../../plots/curve.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';

/**
 * @typedef {object} CollapseData
 * @property {boolean} [isMissing]  there are too few eigenvalues
 * @property {import('./collapse-compute.js').Collapse} [model]
 * @property {number | null} [guess]  how many directions the reader expects to stay; null: is not asked
 * @property {'encoder' | 'exact'} [inference]
 * @property {import('./collapse-compute.js').LinearVaeState[]} [course]  once the reader has asked for it
 * @property {number} [at]  the state of the course that is shown
 */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

const LEFT = 52;
/** Room for the names of what stands at the left of it. */
const RIGHT = 96;
const SPECTRUM = { top: 88, bottom: 316 };
const COURSE = { top: 400, bottom: 516 };
/** Pixels: the widest bar, and what a bar's number and a line's name need. */
const [BAR, NUMBER, LINE] = [44, 34, 15];
/** A threshold further up than so many times the largest eigenvalue is only told. */
const FAR = 2;

/**
 * Above, eigenvalues and the threshold, and once it is asked for what the decoder has learned of each
 * direction, standing on the threshold; below, the same in the course of the training.
 * @type {import('../../panels/panel.js').Figure<CollapseData>}
 */
export const collapseFigure = {
  id: 'labCollapse',
  height: 562,
  controls: [
    ...['labCollapseGuess', 'labCollapseData', 'labCollapseSpectrum', 'labCollapseBeta'],
    ...['labCollapseNoise', 'labCollapseAverage', 'labCollapseInference', 'labCollapseSeed'],
  ],
  draw(svg, data, context) {
    const { width, height, text } = context;
    message(svg, data.model ? [] : text.marks.missing, { width, height });
    if (!data.model) return;
    const right = width - RIGHT;
    ordered(svg, ['spectrum', 'course', 'hidden']);
    drawSpectrum(layer(svg, 'spectrum'), data, { left: LEFT, right, ...SPECTRUM }, context);
    drawCourse(layer(svg, 'course'), data, { left: LEFT, right, ...COURSE }, context);
  },
  facts({ isMissing, model, guess, inference, course, at = 0 }, { decoder: own }) {
    if (!model) return { isMissing };
    const { eigenvalues, threshold, beta, noiseVariance, active, loadings, bound } = model;
    return {
      ...{ eigenvalues: [...eigenvalues], threshold, beta, noiseVariance, guess },
      isMean: own.labCollapseAverage === 'mean',
      isStandardised: own.labCollapseData !== 'spectrum',
      // Nothing of the result before it is asked for.
      result: course && {
        ...{ active, loadings, bound, inference, step: course[at].step },
        learned: { bound: course[at].bound, loadings: [...course[at].loadingsSquared] },
      },
    };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {CollapseData} data
 * @param {Box} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawSpectrum(group, { model, course, at = 0 }, box, { text, values, set }) {
  if (!model) return;
  ordered(group, ['axes', 'bars', 'outlines', 'threshold', 'names', 'handles']);
  const { eigenvalues, threshold } = model;
  const learned = course?.[at].loadingsSquared;
  const highest = Math.max(...eigenvalues);
  const top = Math.max(1.12 * highest, Math.min(1.12 * threshold, FAR * highest));
  const y = scaleLinear(steadyRange(group, [0, top]), [box.bottom, box.top]).clamp(true);
  const isFar = threshold > y.domain()[1];
  const band = (box.right - box.left) / eigenvalues.length;
  const wide = Math.min(BAR, 0.6 * band);
  const middle = (/** @type {number} */ i) => box.left + (i + 0.5) * band;
  const bar = (
    /** @type {number} */ i,
    /** @type {number} */ from,
    /** @type {number} */ to,
    /** @type {string} */ mark,
  ) => ({ x: middle(i) - wide / 2, y: y(from), width: wide, height: y(to) - y(from), mark });
  bars(layer(group, 'bars'), [
    ...Array.from(eigenvalues, (value, i) => bar(i, 0, value, 'one-peak')),
    ...(learned
      ? Array.from(learned, (value, i) => bar(i, threshold, threshold + value, componentMark(i)))
      : []),
  ]);
  segments(
    layer(group, 'outlines'),
    Array.from(eigenvalues, (value, i) => {
      const [left, right, high] = [middle(i) - wide / 2, middle(i) + wide / 2, y(value)];
      return [
        { x1: left, x2: left, y1: box.bottom, y2: high, mark: 'total' },
        { x1: right, x2: right, y1: box.bottom, y2: high, mark: 'total' },
        { x1: left, x2: right, y1: high, y2: high, mark: 'exact' },
      ];
    }).flat(),
  );
  segments(layer(group, 'threshold'), [
    { x1: box.left, x2: box.right + 6, y1: y(threshold), y2: y(threshold), mark: 'guess' },
    { x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom, mark: 'rule' },
  ]);
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.variance });
  const isOwn = values.decoder.labCollapseData === 'spectrum';
  /** Where the number of a bar stands, clear of the threshold's line. @param {number} value */
  const above = (value) => {
    const [place, line] = [y(value) - (isOwn ? 18 : 6), y(threshold)];
    if (place <= line - 3 || place >= line + 12) return place;
    const inside = y(value) + (isOwn ? 28 : 15);
    return inside < box.bottom - 2 ? inside : line - 5;
  };
  const under = (/** @type {number} */ i) =>
    eigenvalues[i] > threshold ? text.marks.stays : text.marks.dies;
  labels(layer(group, 'names'), [
    { x: 8, y: 14, text: text.marks.eigenvalues },
    { x: 8, y: 34, text: text.marks.line, mark: 'guess' },
    { x: 8, y: 54, text: learned ? text.marks.learned : text.marks.guess, mark: 'quiet' },
    {
      ...{ x: box.right + 10, y: isFar ? box.top + 4 : y(threshold) + 4, mark: 'guess' },
      text: text.marks.threshold(short(threshold, 3), isFar),
    },
    ...Array.from(eigenvalues, (value, i) => [
      ...(band >= NUMBER
        ? [
            {
              ...{ x: middle(i), y: above(value), anchor: /** @type {const} */ ('middle') },
              ...{ text: short(value, 2), mark: 'halo' },
            },
          ]
        : []),
      ...[text.marks.eigenvalue(i + 1), ...(learned && band >= NUMBER ? [under(i)] : [])].map(
        (name, row) => ({
          ...{
            x: middle(i),
            y: box.bottom + 18 + 18 * row,
            anchor: /** @type {const} */ ('middle'),
          },
          ...{ text: name, mark: row === 0 ? '' : 'small' },
        }),
      ),
    ]).flat(),
  ]);
  handles(
    layer(group, 'handles'),
    isOwn
      ? Array.from(eigenvalues, (value, i) => ({
          ...{ key: String(i), x: middle(i), y: y(value), axis: /** @type {const} */ ('y') },
          ...{ label: text.marks.handle(i + 1), value, valueText: short(value) },
          ...{ min: 0.01, max: 10, step: 0.05, mark: '', invert: y.invert },
          onMove: (/** @type {number} */ moved) =>
            set(
              'labCollapseSpectrum',
              String(Array.from(eigenvalues, (other, j) => (j === i ? moved : other))),
            ),
        }))
      : [],
  );
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {CollapseData} data
 * @param {Box} box
 * @param {import('../../panels/panel.js').Context} context
 */
function drawCourse(group, { model, course, at = 0 }, box, { text }) {
  if (!model) return;
  ordered(group, ['axes', 'exact', 'lines', 'names']);
  const { loadings } = model;
  if (!course) {
    labels(
      layer(group, 'names'),
      text.marks.hidden.map((/** @type {string} */ words, /** @type {number} */ row) => ({
        ...{ x: (box.left + box.right + RIGHT) / 2, y: box.top + 30 + 22 * row },
        ...{ anchor: /** @type {const} */ ('middle'), text: words, mark: 'quiet' },
      })),
    );
    return;
  }
  const steps = course.map(({ step }) => step);
  const highest = Math.max(...loadings, ...course.flatMap((each) => [...each.loadingsSquared]));
  const x = scaleSqrt([0, steps[steps.length - 1]], [box.left, box.right]);
  const y = scaleLinear([0, 1.05 * highest], [box.bottom, box.top]);
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.steps, ticks: 5 });
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.loading, ticks: 3 });
  segments(
    layer(group, 'exact'),
    loadings.map((value) => ({
      ...{ x1: box.left, x2: box.right, y1: y(value), y2: y(value), mark: 'total' },
    })),
  );
  const until = course.slice(0, at + 1);
  curves(
    layer(group, 'lines'),
    loadings.map((_, i) => ({
      ...{ key: String(i), mark: componentMark(i), xs: steps.slice(0, at + 1) },
      ys: until.map((each) => each.loadingsSquared[i]),
    })),
    { x, y },
  );
  labels(layer(group, 'names'), namesOf(loadings, y, { box, text }));
}

/**
 * A name at the end of each line that stays, apart from each other, and one for those that die.
 * @param {number[]} loadings
 * @param {import('../../plots/axes.js').Scale} y
 * @param {{box: Box, text: import('../../panels/panel.js').FigureText}} of
 */
function namesOf(loadings, y, { box, text }) {
  const dead = [...loadings.keys()].filter((i) => loadings[i] === 0);
  const alive = [...loadings.keys()].filter((i) => loadings[i] > 0);
  const rising = alive.sort((i, j) => loadings[i] - loadings[j]);
  let free = box.bottom - 6; // clear of the last tick's number
  const place = (/** @type {number} */ value) => {
    const at = Math.min(y(value) + 4, free);
    free = at - LINE;
    return at;
  };
  return [
    ...(dead.length > 0
      ? [{ x: box.right + 10, y: place(0), text: text.marks.dead(dead.length), mark: 'quiet' }]
      : []),
    ...rising.map((i) => ({
      ...{ x: box.right + 10, y: place(loadings[i]) },
      ...{ text: text.marks.ofDirection(i + 1), mark: `${componentMark(i)} name` },
    })),
  ];
}
