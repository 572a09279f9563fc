import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { densityText } from './density-text.js';
import estimate from './estimate.tex';

/** @typedef {import('../../engine/jobs/estimate-integral.js').Course} Course */
/** @typedef {import('./integral.js').IntegralPicture} IntegralPicture */

const MARGIN = { left: 52, right: 26 };
const RATIO = { top: 40, bottom: 168 };
const ERROR = { top: 248, bottom: 386 };
/** Curves of the prior's draws and of the proposal's, told apart by more than colour. */
const MARKS = ['set-a', 'set-b dashed'];

/**
 * What is known after the draws so far.
 * @typedef {object} Courses
 * @property {IntegralPicture} picture
 * @property {number[]} looks  numbers of draws
 * @property {Course[]} courses  of the prior and of the proposal
 * @property {number} runs  made so far
 * @property {number} at  index of the look that is shown
 */

/** @param {Course} course @param {number} at */
export const estimateAt = ({ logMean, relativeError, effectiveSize }, at) => ({
  logMean: logMean[at],
  relativeError: relativeError[at],
  effectiveSize: effectiveSize[at],
});

/**
 * Above, the estimates over the exact value as draws are added, with one standard error to either
 * side; below, how far they lie off, on log-log axes.
 * @type {import('../../panels/panel.js').Figure<Courses | null>}
 */
export const estimatesFigure = {
  id: 'labCourse',
  height: 436,
  controls: ['labProposal', 'labFactor', 'labDraws', 'labSeed'],
  formula: estimate,
  symbols: {
    estimate: {
      layers: ['bands', 'estimates'],
      value: ({ prior, own }) => prior && `${prior.value}, ${own.value}`,
    },
    n: { layers: ['axes', 'cursor'], control: 'labDraws', value: ({ n }) => n && String(n) },
    joint: { layers: ['exact'], value: ({ exact }) => exact },
    proposal: { layers: ['estimates', 'errors'], control: 'labProposal' },
  },
  draw(svg, data, { width, text, uid }) {
    if (!data) return;
    ordered(svg, ['exact', 'bands', 'errors', 'estimates', 'axes', 'cursor']);
    const { picture, looks, courses, at, runs } = data;
    const box = { left: MARGIN.left, right: width - MARGIN.right };
    const n = scaleLog([2, looks[looks.length - 1]], [box.left, box.right]);
    const ratio = scaleLinear([0, 2], [RATIO.bottom, RATIO.top]);
    const seen = looks.slice(0, at + 1);
    const ratios = courses.map(({ logMean }) =>
      seen.map((_, i) => Math.exp(logMean[i] - picture.logDensity)),
    );
    clip(layer(svg, 'bands'), `${uid}-bands`, { ...box, ...RATIO });
    clip(layer(svg, 'estimates'), `${uid}-estimates`, { ...box, ...RATIO });
    areas(
      layer(svg, 'bands'),
      courses.map(({ relativeError }, i) => ({
        ...{ key: String(i), xs: seen, mark: `band ${MARKS[i]}` },
        ys: ratios[i].map((value, j) => value * (1 + relativeError[j])),
        base: ratios[i].map((value, j) => value * (1 - relativeError[j])),
      })),
      { x: n, y: ratio },
    );
    curves(
      layer(svg, 'estimates'),
      ratios.map((ys, i) => ({ key: String(i), xs: seen, ys, mark: MARKS[i] })),
      { x: n, y: ratio },
    );

    const theory = looks.map((count) => picture.relativeDeviation / Math.sqrt(count));
    const spreads = courses.map(({ squares }) =>
      looks.map((_, i) => (runs > 1 ? Math.sqrt(squares[i] / runs) : Number.NaN)),
    );
    const y = scaleLog(errorRange([...theory, ...spreads[1]]), [ERROR.bottom, ERROR.top]);
    const [one, root] = ['one', 'root'].map((name) => layer(layer(svg, 'exact'), name));
    curves(one, [{ key: '1', xs: looks, ys: looks.map(() => 1), mark: 'exact' }], {
      x: n,
      y: ratio,
    });
    clip(root, `${uid}-root`, { ...box, ...ERROR });
    curves(root, [{ key: 'n', xs: looks, ys: theory, mark: 'exact' }], { x: n, y });
    const errors = layer(svg, 'errors');
    clip(errors, `${uid}-errors`, { ...box, ...ERROR });
    curves(
      errors,
      spreads.map((ys, i) => ({ key: String(i), xs: looks, ys, mark: MARKS[i] })),
      { x: n, y },
    );
    dots(
      errors,
      ratios.flatMap((values, i) =>
        values.flatMap((value, j) =>
          value === 1
            ? []
            : [{ x: n(looks[j]), y: y(Math.abs(value - 1)), r: 1.8, mark: MARKS[i] }],
        ),
      ),
    );

    const axes = layer(svg, 'axes');
    yAxis(layer(axes, 'ratio'), ratio, { x: box.left, label: text.marks.ratio, ticks: 3 });
    yAxis(layer(axes, 'error'), y, { x: box.left, label: text.marks.error, ticks: 3 });
    xAxis(layer(axes, 'above'), n, { y: RATIO.bottom, label: text.marks.n, ticks: 4 });
    xAxis(layer(axes, 'below'), n, { y: ERROR.bottom, label: text.marks.n, ticks: 4 });
    const here = n(looks[at]);
    dots(
      layer(svg, 'cursor'),
      ratios.map((values, i) => ({
        ...{ x: here, y: ratio(Math.min(2, values[at])), r: 4.5 },
        mark: MARKS[i],
      })),
    );
    labels(layer(svg, 'names'), [
      { x: box.right, y: RATIO.top - 10, text: text.marks.exact, anchor: 'end', mark: 'halo' },
      { x: box.right, y: ERROR.top - 26, text: text.marks.root, anchor: 'end', mark: 'halo' },
    ]);
  },
  facts(data, { formulas: own }) {
    if (!data) return {};
    const { picture, looks, courses, at } = data;
    const [prior, drawn] = courses.map((course) => {
      const estimate = estimateAt(course, at);
      return { ...estimate, value: densityText(estimate.logMean) };
    });
    return {
      ...{ n: looks[at], proposal: own.labProposal, factor: own.labFactor, prior, own: drawn },
      exact: densityText(picture.logDensity),
      theory: picture.relativeDeviation / Math.sqrt(looks[at]),
    };
  },
};

/**
 * Whole powers of ten around what is to be seen.
 * @param {number[]} values
 */
function errorRange(values) {
  const seen = values.filter((value) => value > 1e-8 && value < 1e6);
  const low = Math.min(1e-2, ...seen);
  const high = Math.max(1e-1, ...seen);
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
}
