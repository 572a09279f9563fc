import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { areas, curves } from '../../plots/curve.js';
import { handles } from '../../plots/handles.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { componentMark } from '../../plots/components.js';
import { stackedBars, stackedBins } from '../../plots/stacked-bins.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { withMean, withShare } from '../kit/moved-modes.js';

/** @typedef {import('./exact.js').Picture} Picture */
/** @typedef {import('../../plots/handles.js').Handle} Handle */

/**
 * The draws counted so far, with the range of their histogram.
 * @typedef {object} Run
 * @property {number} drawn
 * @property {number} count  how many there are to be
 * @property {Float64Array} counts
 * @property {Float64Array} histogram
 * @property {[low: number, high: number]} range
 */

const HEIGHT = 300;
const MARGIN = { left: 40, right: 14, top: 40 };
const AXIS = 236;

/** Of a normal density one standard deviation from its mean, against its peak. */
const AT_SIGMA = Math.exp(-0.5);

/**
 * The draws over p(z); rings on the axis move modes, rings on the hills change their weights, the
 * ring on the flank of the highest hill changes σ.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./exact.js').Exact, run: Run | null}>}
 */
export const drawsFigure = {
  id: 'labDraws',
  height: HEIGHT,
  controls: ['labModes', 'labSigma', 'labCount', 'labSeed'],
  draw(svg, { exact, run }, context) {
    const { width, height, text } = context;
    const { obstacle, picture } = exact;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['under', 'histogram', 'hills', 'density', 'axes', 'handles']);

    const pixels = [MARGIN.left, width - MARGIN.right];
    const range = steadyRange(svg, picture.range);
    const x = scaleLinear(range, pixels).clamp(true);
    const bins = run ? binsOf(run) : [];
    const highest = Math.max(
      picture.density.reduce((a, b) => Math.max(a, b), 0) * 1.15,
      bins.reduce((a, { to }) => Math.max(a, to), 0),
    );
    // The height keeps still under the hand as the range does.
    const heights = steadyRange(layer(svg, 'handles'), [0, highest || 1]);
    const y = scaleLinear(heights, [AXIS, MARGIN.top]).clamp(true);
    const density = [{ key: 'p', xs: picture.grid, ys: picture.density, mark: 'exact' }];
    areas(layer(svg, 'under'), density, { x, y });
    bars(layer(svg, 'histogram'), stackedBars(bins, x, y));
    curves(layer(svg, 'hills'), hillsOf(picture), { x, y });
    curves(layer(svg, 'density'), density, { x, y });
    yAxis(layer(svg, 'axes'), y, { x: MARGIN.left, label: text.marks.density });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.z, padding: 10 });
    const grip = {
      z: x.invert,
      height: y.invert,
      step: keyStep((range[1] - range[0]) / 10),
    };
    handles(layer(svg, 'handles'), ringsOf(picture, { x, y, grip }, context));
  },
  facts: ({ exact, run }, { samples }) => ({
    obstacle: exact.obstacle,
    peaks: [...(exact.picture?.peaks ?? [])],
    sigma: samples.labSigma,
    drawn: run?.drawn ?? 0,
    outside: run ? run.drawn - run.histogram.reduce((sum, count) => sum + count, 0) : 0,
  }),
};

/**
 * Each mode's part of the density.
 * @param {Picture} picture
 */
function hillsOf({ modes, grid, density, shares }) {
  return modes.map((_, k) => ({
    key: String(k),
    xs: grid,
    ys: density.map((p, n) => p * shares[n * modes.length + k]),
    mark: `hill ${componentMark(k)}`,
  }));
}

/** @param {Run} run */
function binsOf({ counts, histogram, range }) {
  const bins = histogram.length / counts.length;
  return stackedBins(
    Array.from(counts, (_, k) => histogram.subarray(k * bins, (k + 1) * bins)),
    range,
  );
}

/**
 * @param {Picture} picture
 * @param {{x: import('../../plots/axes.js').Scale, y: import('../../plots/axes.js').Scale,
 *   grip: {z: (pixel: number) => number, height: (pixel: number) => number, step: number}}} scales
 * @param {import('../../panels/panel.js').Context} context
 * @returns {Handle[]}
 */
function ringsOf({ modes, unitPeak }, { x, y, grip }, { values, text, set }) {
  const { labModes, labSigma } = values.samples;
  const means = modes.map(({ mean }, k) => ({
    key: `mean-${k}`,
    x: x(mean),
    y: AXIS,
    axis: /** @type {const} */ ('x'),
    label: text.marks.meanHandle(k + 1),
    value: mean,
    valueText: short(mean),
    step: grip.step,
    mark: componentMark(k),
    invert: grip.z,
    onMove: (/** @type {number} */ value) => set('labModes', withMean(labModes, k, value)),
  }));
  const shares = modes.map(({ mean, share }, k) => ({
    key: `share-${k}`,
    x: x(mean),
    y: y(share * unitPeak),
    axis: /** @type {const} */ ('y'),
    label: text.marks.shareHandle(k + 1),
    value: Number(share.toFixed(4)),
    valueText: fixed(share),
    min: 0,
    max: 1,
    step: 0.01,
    mark: componentMark(k),
    invert: (/** @type {number} */ pixel) => grip.height(pixel) / unitPeak,
    onMove: (/** @type {number} */ value) => set('labModes', withShare(labModes, k, value)),
  }));
  const top = modes.reduce((a, b) => (b.share > a.share ? b : a));
  const sigma = {
    key: 'sigma',
    x: x(top.mean + labSigma),
    y: y(top.share * unitPeak * AT_SIGMA),
    axis: /** @type {const} */ ('x'),
    label: text.marks.sigmaHandle,
    value: labSigma,
    valueText: short(labSigma),
    min: 0.01,
    max: 10,
    step: 0.01,
    mark: '',
    invert: (/** @type {number} */ pixel) => grip.z(pixel) - top.mean,
    onMove: (/** @type {number} */ value) => set('labSigma', String(value)),
  };
  return [...means, ...(modes.length > 1 ? shares : []), sigma];
}
