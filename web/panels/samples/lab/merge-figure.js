import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../../plots/axes.js';
import { bars } from '../../../plots/bars.js';
import { curves } from '../../../plots/curve.js';
import { dots } from '../../../plots/dots.js';
import { handles } from '../../../plots/handles.js';
import { labels } from '../../../plots/labels.js';
import { layer } from '../../../plots/layer.js';
import { message } from '../../../plots/message.js';
import { short } from '../../../plots/number.js';
import { segments } from '../../../plots/segments.js';
import { textWidth } from '../../../plots/text-width.js';
import { componentMark } from '../../components.js';
import { keyStep, steadyRange } from '../../steady-range.js';
import { withDistance } from './moved-modes.js';

/** @typedef {NonNullable<import('./exact.js').Picture['pair']>} Pair */

const MARGIN = { left: 40, right: 14 };
const [TOP, AXIS] = [58, 232];

/**
 * Where the peaks of the first two modes stand, by the distance of the modes; the ring on the axis
 * moves both modes towards or away from each other.
 * @type {import('../../panel.js').Figure<{exact: import('./exact.js').Exact}>}
 */
export const mergeFigure = {
  id: 'labMerge',
  height: 288,
  controls: [],
  draw(svg, { exact }, { width, height, values, text, set }) {
    const pair = exact.picture?.pair;
    const obstacle = exact.obstacle || 'onlyOne';
    message(svg, pair ? [] : text.marks[obstacle], { width, height });
    if (!pair) return;
    for (const name of ['single', 'means', 'peaks', 'end', 'now', 'axes']) layer(svg, name);
    const pixels = [MARGIN.left, width - MARGIN.right];
    const { shown, gripped } = steadyRange(svg, [0, pair.reach]);
    const x = scaleLinear(shown, pixels);
    const y = scaleLinear([-shown[1] / 2, shown[1] / 2], [AXIS, TOP]);
    const end = x(pair.end);

    bars(layer(svg, 'single'), [
      { x: x(0), width: end - x(0), y: TOP, height: AXIS - TOP, mark: 'one-peak' },
    ]);
    segments(
      layer(svg, 'means'),
      [-0.5, 0.5].map((side, i) => ({
        x1: x(0),
        x2: x(shown[1]),
        y1: y(0),
        y2: y(side * shown[1]),
        mark: `guide ${componentMark(pair.colours[i])}`,
      })),
    );
    const paths = [pair.lower, pair.upper].map((ys, i) => ({
      key: String(i),
      xs: pair.distances,
      ys,
      mark: 'exact',
    }));
    curves(layer(svg, 'peaks'), paths.map(onlyOwn(pair)), { x, y });
    segments(layer(svg, 'end'), [{ x1: end, x2: end, y1: TOP - 12, y2: AXIS, mark: 'exact' }]);
    labels(layer(svg, 'names'), namesOf(pair, end, width, text));
    dots(
      layer(svg, 'now'),
      pair.peaks.map((peak) => ({ x: x(pair.distance), y: y(peak), r: 6, mark: 'exact' })),
    );
    const axes = layer(svg, 'axes');
    yAxis(axes, y, { x: MARGIN.left, label: '', ticks: 4 });
    xAxis(axes, x, { y: AXIS, label: text.marks.distance, padding: 10 });
    handles(layer(svg, 'handles'), [
      {
        key: 'distance',
        x: x(pair.distance),
        y: AXIS,
        axis: 'x',
        label: text.marks.handle,
        value: pair.distance,
        valueText: short(pair.distance),
        min: 0,
        step: keyStep(shown[1] / 10),
        mark: '',
        invert: scaleLinear(gripped, pixels).invert,
        onMove: (value) => set('labModes', withDistance(values.samples.labModes, value)),
      },
    ]);
  },
  facts: ({ exact }, { samples }) => ({
    obstacle: exact.obstacle,
    pair: exact.picture?.pair ?? null,
    sigma: samples.labSigma,
    modes: exact.picture?.modes.length ?? 0,
    peaks: [...(exact.picture?.peaks ?? [])],
  }),
};

/**
 * While there is one peak, both lists hold it: one line is enough, and the second begins where the
 * second peak does.
 * @param {Pair} pair
 */
function onlyOwn({ lower, upper, share }) {
  const second = share >= 0.5 ? 1 : 0; // the lighter side's peak is the one that appears
  return (/** @type {import('../../../plots/curve.js').Curve} */ curve, /** @type {number} */ i) =>
    i === second
      ? { ...curve, ys: Array.from(curve.ys, (y, n) => (lower[n] === upper[n] ? Number.NaN : y)) }
      : curve;
}

/**
 * @param {Pair} pair
 * @param {number} end  pixels
 * @param {number} width  pixels
 * @param {import('../../panel.js').FigureText} text
 * @returns {import('../../../plots/labels.js').Label[]}
 */
function namesOf(pair, end, width, text) {
  const words = text.marks.end(short(pair.end, 3));
  const fits = end + 6 + textWidth(words) < width - MARGIN.right;
  return [
    { x: 0, y: 14, text: text.marks.position },
    {
      x: fits ? end + 6 : end - 6,
      y: TOP - 14,
      text: words,
      anchor: fits ? 'start' : 'end',
      mark: 'strong',
    },
  ];
}
