import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { areas, curves } from '../../plots/curve.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { zScore } from '../../panels/z-score.js';

/** @typedef {import('./flow-figure.js').FlowData} FlowData */

/**
 * How many particles a mode has, and should have.
 * @typedef {object} Share
 * @property {number} k  from 0
 * @property {number} count
 * @property {number} expected
 * @property {number} deviation  of a binomial count
 * @property {number} z
 */

const MARGIN = { left: 46, right: 16 };
const COURSE = { top: 36, bottom: 176 };

/**
 * @param {FlowData} data
 * @returns {Share[]}
 */
function sharesOf({ field, flow, at }) {
  const weights = field.picture?.target.weights ?? [];
  if (!flow || flow.counts.length !== (flow.steps + 1) * weights.length) return [];
  const counts = flow.counts.subarray(at * weights.length, (at + 1) * weights.length);
  const total = counts.reduce((a, b) => a + b, 0);
  return Array.from(counts, (count, k) => {
    const expected = total * weights[k];
    // The particles are independent of each other.
    const deviation = Math.sqrt(expected * (1 - weights[k]));
    return { k, count, expected, deviation, z: zScore(count, expected, deviation) };
  });
}

/**
 * The share of particles in each mode as steps are made, against the true weights with two standard
 * deviations.
 * @type {import('../../panels/panel.js').Figure<FlowData>}
 */
export const mixingFigure = {
  id: 'labMixing',
  height: 226,
  controls: [],
  draw(svg, data, { width, height, text }) {
    const { picture } = data.field;
    message(svg, picture ? [] : text.marks.none, { width, height });
    const { flow, at } = data;
    if (!picture || !flow) return;
    const shares = sharesOf(data);
    const x = scaleLinear([0, Math.max(flow.asked, 1)], [MARGIN.left, width - MARGIN.right]);
    const y = scaleLinear([0, 1], [COURSE.bottom, COURSE.top]);
    const components = shares.length;
    const steps = Array.from({ length: flow.steps + 1 }, (_, t) => t);
    const ends = [0, Math.max(flow.asked, 1)];
    const total = shares.reduce((sum, { count }) => sum + count, 0);
    areas(
      layer(svg, 'bands'),
      shares.map(({ k, expected, deviation }) => ({
        ...{ key: String(k), xs: ends, mark: `band ${componentMark(k)}` },
        ys: ends.map(() => Math.min(1, (expected + 2 * deviation) / total)),
        base: ends.map(() => Math.max(0, (expected - 2 * deviation) / total)),
      })),
      { x, y },
    );
    segments(
      layer(svg, 'weights'),
      shares.map(({ expected }) => {
        const level = y(expected / total);
        return { x1: x(0), x2: x(ends[1]), y1: level, y2: level, mark: 'exact' };
      }),
    );
    curves(
      layer(svg, 'shares'),
      shares.map(({ k }) => ({
        ...{ key: String(k), xs: steps, mark: componentMark(k) },
        ys: steps.map((t) => flow.counts[t * components + k] / total),
      })),
      { x, y },
    );
    const axes = layer(svg, 'axes');
    yAxis(axes, y, { x: MARGIN.left, label: text.marks.share, ticks: 3 });
    xAxis(axes, x, { y: COURSE.bottom, label: text.marks.steps, ticks: 5 });
    segments(layer(svg, 'cursor'), [
      { x1: x(at), x2: x(at), y1: COURSE.top, y2: COURSE.bottom, mark: 'guide' },
    ]);
  },
  facts: (data) => ({
    at: data.at,
    shares: sharesOf(data),
  }),
};
