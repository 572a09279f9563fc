import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { areas, curves } from '../../plots/curve.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { componentMark } from '../../plots/components.js';
import { deviationRows, ROW_HEIGHT } from '../../plots/deviation-rows.js';
import { stackedBars, stackedBins } from '../../plots/stacked-bins.js';
import { MARGIN } from './shift.js';

const TOP = 30;
const AXIS = 180;
const ROWS = { top: 250, most: 3 };

/**
 * A real draw from the mixture: its histogram over the exact density, and below it the counts per
 * mode against what is expected of them.
 * @type {import('../panel.js').Figure<import('./panel.js').MixtureData>['draw']}
 */
export function drawDraw(svg, { obstacle, range, drawn }, { width, height, text }) {
  message(svg, drawn ? [] : text.marks[obstacle], { width, height });
  if (!drawn) return;

  const x = scaleLinear(range, [MARGIN.left, width - MARGIN.right]);
  const bins = stackedBins(drawn.histograms, range);
  const top = Math.max(
    drawn.density.reduce((a, b) => Math.max(a, b), 0) * 1.08,
    bins.reduce((a, { to }) => Math.max(a, to), 0),
  );
  const y = scaleLinear([0, top || 1], [AXIS, TOP]);
  const density = [{ key: 'p', xs: drawn.grid, ys: drawn.density, mark: 'exact' }];
  areas(layer(svg, 'under'), density, { x, y });
  bars(layer(svg, 'histogram'), stackedBars(bins, x, y));
  curves(layer(svg, 'density'), density, { x, y });
  const axes = layer(svg, 'axes');
  yAxis(axes, y, { x: MARGIN.left, label: text.marks.density });
  xAxis(axes, x, { y: AXIS, label: text.marks.x });

  const wide = width >= 480;
  const shown = drawn.modes.slice(0, ROWS.most);
  deviationRows(
    layer(svg, 'counts'),
    shown.map((/** @type {any} */ mode, /** @type {number} */ k) => ({
      expected: text.marks.expected(k + 1, mode, wide),
      found: text.marks.found(mode, wide),
      estimates: [{ z: mode.z, mark: componentMark(k) }],
    })),
    { top: ROWS.top, width, label: text.marks.deviation(wide) },
  );
  const rest = drawn.modes.length - shown.length;
  labels(
    layer(svg, 'rest'),
    rest > 0
      ? [
          {
            x: 0,
            y: ROWS.top + ROWS.most * ROW_HEIGHT + 54,
            text: text.marks.rest(rest),
            mark: 'quiet',
          },
        ]
      : [],
  );
}
