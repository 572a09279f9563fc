import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { componentMark } from '../../plots/components.js';
import { areas, curves } from '../../plots/curve.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { withMean, withShare } from '../kit/moved-modes.js';
import { meansOf } from './estimate.js';
import { strip } from './strip.js';

/** @typedef {import('./laws.js').LawsPicture} LawsPicture */
/** @typedef {import('./two-laws.js').Shown} Shown */

const [LEFT, RIGHT, TOP, AXIS] = [44, 14, 40, 230];
const STRIPS = { top: 300, height: 40, distance: 62 };
/** Of a normal density one standard deviation from its mean, against its peak. */
const AT_SIGMA = Math.exp(-0.5);

/**
 * Both densities, the model's with rings, and draws of each below.
 * @type {import('../../panels/panel.js').Figure<Shown>}
 */
export const lawsFigure = {
  id: 'labLaws',
  height: STRIPS.top + 2 * STRIPS.distance - 6,
  controls: [
    'labShift',
    'labTau',
    'labModel',
    'labModes',
    'labSigma',
    'labCount',
    'labSource',
    'labDrawSeed',
    'labNeighbours',
    'labBandwidth',
  ],
  draw(svg, { laws, found, isCopied }, context) {
    const { width, height, text } = context;
    const { obstacle, picture } = laws;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['under', 'components', 'p', 'q', 'axes', 'names', 'draws', 'handles']);
    const range = steadyRange(svg, picture.range);
    const x = scaleLinear(range, [LEFT, width - RIGHT]).clamp(true);
    const drawn = isCopied ? [picture.densityP] : [picture.densityP, picture.densityQ];
    const highest = drawn.flatMap((each) => [...each]).reduce((a, b) => Math.max(a, b), 0);
    const heights = steadyRange(layer(svg, 'handles'), [0, highest * 1.1 || 1]);
    const y = scaleLinear(heights, [AXIS, TOP]).clamp(true);
    const p = [{ key: 'p', xs: picture.grid, ys: picture.densityP, mark: 'exact' }];
    areas(layer(svg, 'under'), p, { x, y });
    curves(layer(svg, 'components'), isCopied ? [] : hillsOf(picture), { x, y });
    curves(layer(svg, 'p'), p, { x, y });
    const q = [{ key: 'q', xs: picture.grid, ys: picture.densityQ, mark: 'exact dashed' }];
    curves(layer(svg, 'q'), isCopied ? [] : q, { x, y });
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.density });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.x, padding: 10 });
    labels(layer(svg, 'names'), [
      {
        ...{ x: width - RIGHT, y: 14, anchor: 'end', mark: 'halo' },
        text: isCopied ? text.marks.onlyP : text.marks.both,
      },
    ]);
    drawSamples(svg, found?.first ?? null, { x, isCopied }, text);
    const scales = { x, y, step: keyStep((range[1] - range[0]) / 10) };
    handles(layer(svg, 'handles'), isCopied ? [] : ringsOf(picture, scales, context));
  },
  facts: ({ laws, found, isCopied }, { metrics }) => ({
    obstacle: laws.obstacle,
    exact: laws.picture?.exact ?? null,
    isCopied,
    count: found ? metrics.labCount : 0,
    /** By metric, over all runs. */
    estimates: found && meansOf(found),
  }),
};

/**
 * Each of the model's components.
 * @param {LawsPicture} picture
 */
const hillsOf = ({ places, grid, densityQ, shares }) =>
  places.map((_, k) => ({
    key: String(k),
    xs: grid,
    ys: densityQ.map((q, n) => q * shares[n * places.length + k]),
    mark: `hill ${componentMark(k)}`,
  }));

/**
 * The draws of the first run.
 * @param {Parameters<typeof lawsFigure.draw>[0]} svg
 * @param {{x: Float64Array, y: Float64Array} | null} first
 * @param {{x: import('../../plots/axes.js').Scale, isCopied: boolean}} how
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawSamples(svg, first, { x, isCopied }, text) {
  const group = layer(svg, 'draws');
  const [low, high] = x.domain();
  const rows = [
    { name: 'x', values: first?.x ?? [], mark: 'set-a', words: text.marks.drawsP },
    {
      ...{ name: 'y', values: first?.y ?? [], mark: 'set-b' },
      words: isCopied ? text.marks.copies : text.marks.drawsQ,
    },
  ];
  for (const [i, { name, values, mark }] of rows.entries()) {
    const seen = Array.from(values).filter((value) => value >= low && value <= high);
    const base = STRIPS.top + STRIPS.height + i * STRIPS.distance;
    strip(layer(group, `of-${name}`), seen, { x, base, height: STRIPS.height, mark });
  }
  labels(
    layer(group, 'names'),
    rows.map(({ words }, i) => ({
      ...{ x: 0, y: STRIPS.top - 4 + i * STRIPS.distance, mark: 'halo', text: words },
    })),
  );
}

/**
 * Rings of the model: on the axis its places, above them its weights, on a flank its width.
 * @param {LawsPicture} picture
 * @param {{x: import('../../plots/axes.js').Scale, y: import('../../plots/axes.js').Scale, step: number}} scales
 * @param {import('../../panels/panel.js').Context} context
 * @returns {import('../../plots/handles.js').Handle[]}
 */
function ringsOf({ places, weights, unitPeak, deviation }, { x, y, step }, context) {
  const { values, text, set } = context;
  const { labModel, labShift, labTau, labSigma } = values.metrics;
  const means = places.map((place, k) => ({
    ...{ key: `mean-${k}`, x: x(place), y: AXIS, axis: /** @type {const} */ ('x'), step },
    ...{ label: text.marks.meanHandle(k + 1), value: place, valueText: short(place) },
    ...{ mark: componentMark(k), invert: x.invert },
    onMove: (/** @type {number} */ value) =>
      set('labModel', withMean(labModel, k, Number((value - labShift).toFixed(6)))),
  }));
  const shares = places.map((place, k) => ({
    ...{ key: `share-${k}`, x: x(place), y: y(weights[k] * unitPeak) },
    ...{ axis: /** @type {const} */ ('y'), label: text.marks.shareHandle(k + 1) },
    ...{ value: Number(weights[k].toFixed(4)), valueText: fixed(weights[k]), min: 0, max: 1 },
    ...{ step: 0.01, mark: componentMark(k) },
    invert: (/** @type {number} */ pixel) => y.invert(pixel) / unitPeak,
    onMove: (/** @type {number} */ value) => set('labModel', withShare(labModel, k, value)),
  }));
  const top = weights.indexOf(Math.max(...weights));
  const width = {
    ...{ key: 'tau', x: x(places[top] + deviation), y: y(weights[top] * unitPeak * AT_SIGMA) },
    ...{ axis: /** @type {const} */ ('x'), label: text.marks.tauHandle, mark: '' },
    ...{ value: labTau, valueText: short(labTau), min: 0.05, max: 20, step: 0.01 },
    invert: (/** @type {number} */ pixel) => (x.invert(pixel) - places[top]) / labSigma,
    onMove: (/** @type {number} */ value) => set('labTau', String(value)),
  };
  return [...means, ...(places.length > 1 ? shares : []), width];
}
