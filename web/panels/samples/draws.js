import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { subscript } from '../../plots/subscript.js';
import { componentMark } from '../../plots/components.js';
import { stackedBars, stackedBins } from '../../plots/stacked-bins.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';

/** @typedef {import('./panel.js').SamplesData} SamplesData */

const MARGIN = { left: 40, right: 14, top: 40 };
const AXIS = 216;
const ROWS = { top: 300, height: 17, most: 8 };

/**
 * p(z) with the histogram of the draws over it; below, the first draws in their two stages: the mode
 * that was chosen, then the noise that was added.
 * @type {import('../panel.js').Figure<SamplesData>['draw']}
 */
export function drawDraws(svg, data, { width, height, values, text, set }) {
  const { modes } = values.samples;
  const obstacle = modes.length === 0 ? text.marks.noModes : text.marks.tooLarge;
  message(svg, data.drawable ? [] : obstacle, { width, height });
  if (!data.drawable) return;
  const range = steadyRange(svg, data.range);
  const pixels = [MARGIN.left, width - MARGIN.right];
  const x = scaleLinear(range, pixels).clamp(true);
  const bins = stackedBins(data.counts, data.range);
  const top = Math.max(
    (data.density?.reduce((a, b) => Math.max(a, b), 0) ?? 0) * 1.12,
    bins.reduce((a, { to }) => Math.max(a, to), 0),
  );
  const y = scaleLinear([0, top || 1], [AXIS, MARGIN.top]);
  const density = data.density
    ? [{ key: 'p', xs: data.grid, ys: data.density, mark: 'exact' }]
    : [];

  areas(layer(svg, 'under'), density, { x, y });
  bars(layer(svg, 'histogram'), stackedBars(bins, x, y));
  curves(layer(svg, 'density'), density, { x, y });
  const axes = layer(svg, 'axes');
  yAxis(axes, y, { x: MARGIN.left, label: text.marks.density });
  xAxis(axes, x, { y: AXIS, label: text.marks.z, padding: 10 });

  drawRows(svg, data, x, width, text);

  handles(
    layer(svg, 'handles'),
    modes.map((/** @type {number} */ mode, /** @type {number} */ k) => ({
      key: String(k),
      x: x(mode),
      y: AXIS,
      axis: 'x',
      label: text.marks.handle(k + 1),
      value: mode,
      min: range[0],
      max: range[1],
      valueText: short(mode),
      step: keyStep(range[1] - range[0]),
      mark: componentMark(k),
      invert: x.invert,
      onMove: (/** @type {number} */ value) => set('modes', modes.with(k, value).join(',')),
    })),
  );
}

/**
 * @param {Parameters<typeof drawDraws>[0]} svg
 * @param {SamplesData} data
 * @param {import('../../plots/axes.js').Scale} x
 * @param {number} width
 * @param {import('../panel.js').FigureText} text
 */
function drawRows(svg, { mode, modeOf, noise, z }, x, width, text) {
  const rows = Array.from(z.slice(0, ROWS.most), (value, i) => ({
    value,
    y: ROWS.top + i * ROWS.height,
    from: x(mode[i]),
    to: x(mode[i] + noise[i]),
    mark: componentMark(modeOf[i]),
    index: i + 1,
  }));
  segments(
    layer(svg, 'noise'),
    rows.map(({ y, from, to }) => ({ x1: from, x2: to, y1: y, y2: y, mark: 'noise' })),
  );
  segments(
    layer(svg, 'chosen'),
    rows.map(({ y, from, mark }) => ({ x1: from, x2: from, y1: y - 6, y2: y + 6, mark })),
  );
  dots(
    layer(svg, 'landed'),
    rows.map(({ y, to, mark }) => ({ x: to, y, mark: `estimate ${mark}`, r: 4 })),
  );
  const rest = z.length - rows.length;
  labels(layer(svg, 'row-labels'), [
    {
      x: MARGIN.left,
      y: ROWS.top - 18,
      text: rows.length > 0 ? text.marks.stages : text.marks.none,
    },
    ...rows.map(({ y, from, to, value }) => {
      const right = Math.max(from, to);
      const fits = right + 70 < width;
      return {
        x: fits ? right + 10 : Math.min(from, to) - 10,
        y: y + 4,
        anchor: /** @type {'start' | 'end'} */ (fits ? 'start' : 'end'),
        text: fixed(value, 3),
        mark: 'value',
      };
    }),
    ...rows.map(({ y, index }) => ({
      x: 4,
      y: y + 4,
      text: `z${subscript(index)}`,
      mark: 'quiet',
    })),
    ...(rest > 0
      ? [
          {
            x: MARGIN.left,
            y: ROWS.top + ROWS.most * ROWS.height + 4,
            text: text.marks.rest(rest),
            mark: 'quiet',
          },
        ]
      : []),
  ]);
}
