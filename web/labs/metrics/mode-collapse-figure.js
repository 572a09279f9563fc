import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { componentMark } from '../../plots/components.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { linspace } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { partsOf } from './mode-collapse-ends.js';

/** @typedef {import('./mode-collapse-laws.js').FitPicture} FitPicture */
/** @typedef {import('../../engine/jobs/fit-path.js').FitPath} FitPath */

/**
 * @typedef {object} Shown
 * @property {string} obstacle
 * @property {FitPicture | null} picture
 * @property {FitPath | null} path
 * @property {string} by  which divergence
 * @property {number} start  from 1
 * @property {number} at  step
 */

const [LEFT, RIGHT, TOP, AXIS] = [44, 14, 34, 220];
/** The value, step by step. */
const TRACE = { top: 292, bottom: 372 };
const POINTS = 241;

/**
 * The truth and the model after some step; below, the divergence at each step.
 * @type {import('../../panels/panel.js').Figure<Shown>}
 */
export const collapseFigure = {
  id: 'labFit',
  height: TRACE.bottom + 48,
  controls: ['labFitBy', 'labFitK', 'labFitWeights', 'labFitStart', 'labFitSeed'],
  draw(svg, { obstacle, picture, path, by, at }, { width, height, text }) {
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['under', 'start', 'parts', 'q', 'p', 'axes', 'names', 'trace']);
    const right = width - RIGHT;
    const range = steadyRange(svg, picture.range);
    const x = scaleLinear(range, [LEFT, right]);
    const xs = linspace(range[0], range[1], POINTS);
    const models = path ? [curvesOf(path, 0, xs), curvesOf(path, at, xs)] : [];
    // One Gaussian of σ just fits; a narrower one leaves the picture rather than flatten the truth.
    const highest = 1.1 * picture.unitPeak;
    const y = scaleLinear([0, highest], [AXIS, TOP]).clamp(true);
    const truth = [{ key: 'p', xs: picture.grid, ys: picture.density, mark: 'exact' }];
    areas(layer(svg, 'under'), truth, { x, y });
    curves(layer(svg, 'p'), truth, { x, y });
    const [before, now] = models;
    const started = before ? [{ key: 'start', xs, ys: before.sum, mark: 'estimate trail' }] : [];
    curves(layer(svg, 'start'), started, { x, y });
    const parts = now && now.parts.length > 1 ? now.parts : [];
    curves(
      layer(svg, 'parts'),
      parts.map((ys, k) => ({ key: String(k), xs, ys, mark: `hill ${componentMark(k)}` })),
      { x, y },
    );
    const model = now ? [{ key: 'q', xs, ys: now.sum, mark: 'estimate set-b' }] : [];
    curves(layer(svg, 'q'), model, { x, y });
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.density, ticks: 4 });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.x });
    labels(layer(svg, 'names'), [
      { x: right, y: 14, anchor: 'end', mark: 'halo', text: text.marks.both },
    ]);
    drawTrace(layer(svg, 'trace'), path, { at, right, label: text.marks.values[by] }, text);
  },
  facts({ obstacle, path, by, start, at }) {
    if (!path) return { obstacle, at: null };
    const last = path.values.length - 1;
    return {
      ...{ obstacle, by, start, at, last, converged: path.converged },
      ...{ value: path.values[at], end: path.values[last], parts: partsOf(path.mixtures[at]) },
    };
  },
};

/**
 * Densities of a path's model and of its components, from the left.
 * @param {FitPath} path
 * @param {number} at
 * @param {Float64Array} xs
 */
function curvesOf(path, at, xs) {
  const parts = partsOf(path.mixtures[at]).map(({ weight, mean, deviation }) =>
    xs.map(
      (x) =>
        (weight / (deviation * Math.sqrt(2 * Math.PI))) *
        Math.exp(-0.5 * ((x - mean) / deviation) ** 2),
    ),
  );
  return { parts, sum: xs.map((_, n) => parts.reduce((sum, part) => sum + part[n], 0)) };
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {FitPath | null} path
 * @param {{at: number, right: number, label: string}} how
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawTrace(group, path, { at, right, label }, text) {
  const values = path?.values ?? [0];
  const last = values.length - 1;
  const x = scaleLinear([0, Math.max(last, 1)], [LEFT, right]);
  const y = scaleLinear([0, Math.max(...values) || 1], [TRACE.bottom, TRACE.top]);
  const here = { x: x(at), y: y(values[at]) };
  segments(layer(group, 'end'), [
    { x1: LEFT, x2: right, y1: y(values[last]), y2: y(values[last]), mark: 'guide' },
  ]);
  const line = { key: 'values', xs: values.map((_, step) => step), ys: values, mark: 'exact' };
  curves(layer(group, 'line'), path ? [line] : [], { x, y });
  dots(layer(group, 'here'), path ? [{ ...here, r: 5, mark: 'estimate set-b' }] : []);
  yAxis(layer(group, 'axes'), y, { x: LEFT, label, ticks: 3 });
  xAxis(layer(group, 'axes'), x, { y: TRACE.bottom, label: text.marks.step, ticks: 5 });
}
