import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { withDistance } from '../kit/moved-modes.js';

/** @typedef {NonNullable<import('./exact.js').Picture['pair']>} Pair */

const MARGIN = { left: 44, right: 14 };
const DENSITY = { top: 34, bottom: 124 };
const PATHS = { top: 176, bottom: 344 };

/**
 * The density of the first two modes by themselves; under it the places of its peaks, by the distance
 * of the modes. The ring moves both modes towards or away from each other.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./exact.js').Exact}>}
 */
export const mergeFigure = {
  id: 'labMerge',
  height: 396,
  controls: [],
  draw(svg, { exact }, { width, height, values, text, set }) {
    const pair = exact.picture?.pair;
    const obstacle = exact.obstacle || 'onlyOne';
    message(svg, pair ? [] : text.marks[obstacle], { width, height });
    if (!pair) return;
    const range = steadyRange(svg, [0, pair.reach]);
    const pixels = [PATHS.bottom, PATHS.top];
    const x = scaleLinear(pair.range, [MARGIN.left, width - MARGIN.right]);
    const distance = scaleLinear(range, pixels).clamp(true);
    const now = distance(pair.distance);

    bars(layer(svg, 'single'), [
      {
        x: MARGIN.left,
        width: width - MARGIN.right - MARGIN.left,
        y: distance(pair.end),
        height: PATHS.bottom - distance(pair.end),
        mark: 'one-peak',
      },
    ]);
    drawDensity(svg, pair, { x, now }, text);
    drawPaths(svg, pair, { x, distance });
    segments(layer(svg, 'end'), [
      {
        x1: MARGIN.left,
        x2: width - MARGIN.right,
        y1: distance(pair.end),
        y2: distance(pair.end),
        mark: 'exact',
      },
    ]);
    const below = distance(pair.end) + 24 < PATHS.bottom;
    labels(layer(svg, 'end-name'), [
      {
        x: width - MARGIN.right,
        y: distance(pair.end) + (below ? 18 : -8),
        text: text.marks.end(short(pair.end, 3)),
        anchor: 'end',
        mark: 'strong halo',
      },
    ]);
    dots(
      layer(svg, 'now'),
      pair.peaks.map((peak) => ({ x: x(peak), y: now, r: 6, mark: 'exact' })),
    );
    const axes = layer(svg, 'axes');
    yAxis(axes, distance, { x: MARGIN.left, label: text.marks.distance });
    xAxis(axes, x, { y: PATHS.bottom, label: text.marks.z, padding: 10 });
    handles(layer(svg, 'handles'), [
      {
        key: 'distance',
        x: MARGIN.left,
        y: now,
        axis: 'y',
        label: text.marks.handle,
        value: pair.distance,
        valueText: short(pair.distance),
        min: 0,
        step: keyStep(range[1] / 10),
        mark: '',
        invert: distance.invert,
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
 * The pair's density, each of its peaks tied to its place below.
 * @param {Parameters<typeof mergeFigure.draw>[0]} svg
 * @param {Pair} pair
 * @param {{x: import('../../plots/axes.js').Scale, now: number}} place  now: of the ring, in pixels
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawDensity(svg, { grid, density, peaks, heights }, { x, now }, text) {
  const highest = density.reduce((a, b) => Math.max(a, b), 0);
  const y = scaleLinear([0, highest || 1], [DENSITY.bottom, DENSITY.top]);
  const curve = [{ key: 'p', xs: grid, ys: density, mark: 'exact' }];
  areas(layer(svg, 'under'), curve, { x, y });
  segments(layer(svg, 'ties'), [
    ...peaks.map((peak, i) => ({
      x1: x(peak),
      x2: x(peak),
      y1: y(heights[i]),
      y2: now,
      mark: 'guide',
    })),
    { x1: x.range()[0], x2: x.range()[1], y1: now, y2: now, mark: 'guide' },
  ]);
  curves(layer(svg, 'density'), curve, { x, y });
  labels(layer(svg, 'density-name'), [
    { x: MARGIN.left - 6, y: 14, text: text.marks.density, mark: 'quiet' },
  ]);
}

/**
 * The peaks' places by distance, and the modes' own beside them.
 * @param {Parameters<typeof mergeFigure.draw>[0]} svg
 * @param {Pair} pair
 * @param {{x: import('../../plots/axes.js').Scale,
 *   distance: import('../../plots/axes.js').Scale}} scales
 */
function drawPaths(svg, pair, { x, distance }) {
  const { middle, reach, colours, distances, lower, upper } = pair;
  segments(
    layer(svg, 'modes'),
    [-0.5, 0.5].map((side, i) => ({
      x1: x(middle),
      x2: x(middle + side * reach),
      y1: distance(0),
      y2: distance(reach),
      mark: `guide ${componentMark(colours[i])}`,
    })),
  );
  // With one peak both lists hold it: the lighter mode's path begins where the second peak does.
  const [main, second] = pair.share >= 0.5 ? [lower, upper] : [upper, lower];
  const paths = [
    { key: 'main', peaks: main, from: 0 },
    { key: 'second', peaks: second, from: lower.findIndex((peak, n) => peak !== upper[n]) },
  ];
  curves(
    layer(svg, 'paths'),
    paths
      .filter(({ from }) => from >= 0)
      .map(({ key, peaks, from }) => ({
        key,
        xs: peaks.slice(from).map((peak) => middle + peak),
        ys: distances.slice(from),
        mark: 'exact',
      })),
    { x, y: distance },
  );
}
