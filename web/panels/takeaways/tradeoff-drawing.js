import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clouds } from '../../plots/cloud.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { textWidth } from '../../plots/text-width.js';

const MARGIN = { left: 48, right: 14 };
const STRIP = { top: 22, bottom: 48 };
const DENSITY = { top: 54, axis: 124 };
const QUALITY = { top: 204, bottom: 294 };
const COVERED = { top: 340, axis: 430 };

/**
 * Above: what the narrowed sampler draws, and the part of p's mass that this reaches. Below: mean
 * log p and that share, over the knob.
 * @type {import('../panel.js').Figure<import('./panel.js').TakeawaysData>['draw']}
 */
export function drawTradeoff(svg, { obstacle, tradeoff }, { width, height, values, text, set }) {
  message(svg, tradeoff ? [] : text.marks[obstacle], { width, height });
  if (!tradeoff) return;
  const { temperature } = values.takeaways;
  drawReached(svg, tradeoff, width, text);

  const { temperatures, quality, covered } = tradeoff.curves;
  const t = scaleLinear([0, 1.5], [MARGIN.left, width - MARGIN.right]);
  const highest = Math.max(...quality, tradeoff.quality.estimate);
  const lowest = Math.min(...quality, tradeoff.quality.estimate);
  const yQuality = scaleLinear([lowest, highest], [QUALITY.bottom, QUALITY.top]).nice(3);
  const yCovered = scaleLinear([0, 1], [COVERED.axis, COVERED.top]);
  yAxis(layer(svg, 'quality-axis'), yQuality, {
    x: MARGIN.left,
    label: text.marks.quality,
    ticks: 3,
  });
  yAxis(layer(svg, 'covered-axis'), yCovered, {
    x: MARGIN.left,
    label: text.marks.covered,
    ticks: 3,
  });
  xAxis(layer(svg, 'knob-axis'), t, {
    y: COVERED.axis,
    label: text.marks.temperature,
    padding: 10,
  });

  const at = t(temperature);
  segments(layer(svg, 'guides'), [
    { x1: at, x2: at, y1: QUALITY.top, y2: COVERED.axis, mark: 'guide' },
    {
      x1: MARGIN.left,
      x2: width - MARGIN.right,
      y1: QUALITY.bottom,
      y2: QUALITY.bottom,
      mark: 'hairline',
    },
  ]);
  curves(
    layer(svg, 'quality'),
    [{ key: 'quality', xs: temperatures, ys: quality, mark: 'exact' }],
    { x: t, y: yQuality },
  );
  curves(
    layer(svg, 'covered'),
    [{ key: 'covered', xs: temperatures, ys: covered, mark: 'exact' }],
    { x: t, y: yCovered },
  );

  const measured = [
    { ...tradeoff.quality, y: yQuality, mark: 'set-b' },
    { ...tradeoff.covered, y: yCovered, mark: 'set-a' },
  ];
  segments(
    layer(svg, 'errors'),
    measured.map(({ estimate, standardError, y, mark }) => ({
      x1: at,
      x2: at,
      y1: y(estimate - standardError),
      y2: y(estimate + standardError),
      mark: `error-bar ${mark}`,
    })),
  );
  dots(
    layer(svg, 'estimates'),
    measured.map(({ estimate, y, mark }) => ({ x: at, y: y(estimate), mark, r: 5 })),
  );
  dots(
    layer(svg, 'exact'),
    measured.map(({ exact, y }) => ({ x: at, y: y(exact), mark: '', r: 2.5 })),
  );
  // Beside the name of its axis, below it where both do not fit.
  const room = width - MARGIN.right - MARGIN.left;
  const heading = (
    /** @type {number} */ top,
    /** @type {string} */ name,
    /** @type {string} */ value,
  ) => ({
    x: width - MARGIN.right,
    y: textWidth(name) + textWidth(value) > room ? top + 8 : top - 10,
    anchor: /** @type {const} */ ('end'),
    text: value,
    mark: 'halo strong',
  });
  labels(layer(svg, 'values'), [
    heading(QUALITY.top, text.marks.quality, text.marks.qualityAt(tradeoff.quality)),
    heading(COVERED.top, text.marks.covered, text.marks.coveredAt(tradeoff.covered)),
    {
      x: MARGIN.left + 8,
      y: QUALITY.bottom - 10,
      text: text.marks.qualityFound(tradeoff.quality),
      mark: 'halo',
    },
    {
      x: width - MARGIN.right,
      y: COVERED.axis - 20,
      anchor: 'end',
      text: text.marks.coveredFound(tradeoff.covered),
      mark: 'halo',
    },
  ]);

  handles(layer(svg, 'handles'), [
    {
      key: 'temperature',
      x: at,
      y: COVERED.axis,
      axis: 'x',
      label: text.marks.handle,
      value: temperature,
      valueText: short(temperature),
      min: 0.05,
      max: 1.5,
      step: 0.01,
      mark: '',
      invert: t.invert,
      onMove: (value) => set('temperature', String(value)),
    },
  ]);
}

/**
 * @param {Parameters<typeof drawTradeoff>[0]} svg
 * @param {import('./panel.js').Tradeoff} tradeoff
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 */
function drawReached(svg, { range, grid, density, shades, points }, width, text) {
  const x = scaleLinear(range, [MARGIN.left, width - MARGIN.right]).clamp(true);
  const top = density.reduce((a, b) => Math.max(a, b), 0);
  const y = scaleLinear([0, top || 1], [DENSITY.axis, DENSITY.top]);
  labels(layer(svg, 'strip-label'), [{ x: 0, y: 12, text: text.marks.draws, mark: 'quiet' }]);
  clouds(
    layer(svg, 'strip'),
    [{ key: 'q', xs: points, top: STRIP.top + 2, bottom: STRIP.bottom - 2, mark: 'set-b' }],
    x,
  );
  areas(
    layer(svg, 'reached'),
    shades.map((shade, i) => ({ key: String(i), ...shade, mark: 'covered set-a' })),
    { x, y },
  );
  curves(layer(svg, 'density'), [{ key: 'p', xs: grid, ys: density, mark: 'exact' }], { x, y });
  xAxis(layer(svg, 'x-axis-of-p'), x, { y: DENSITY.axis, label: text.marks.x });
}
