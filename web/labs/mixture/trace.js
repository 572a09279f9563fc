import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { fixed } from '../../plots/number.js';
import { rangeOf } from '../../plots/grid.js';

const MARGIN = { left: 60, right: 66, top: 34, bottom: 48 };

/**
 * The mean log-likelihood after each iteration.
 * @type {import('../../panels/panel.js').Figure<import('./scatter-picture.js').Picture>['draw']}
 */
export function drawTrace(svg, picture, { width, height, text }) {
  const values = picture.state.logLikelihoods;
  const indices = values.map((_, i) => i);
  const x = scaleLinear([0, Math.max(10, values.length - 1)], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear(rangeOf(values, 0.02), [height - MARGIN.bottom, MARGIN.top]).nice();
  const axes = layer(svg, 'axes');
  yAxis(axes, y, { x: MARGIN.left, label: text.marks.logLikelihood });
  xAxis(axes, x, { y: height - MARGIN.bottom, label: text.marks.iteration });
  curves(layer(svg, 'trace'), [{ key: 'trace', xs: indices, ys: values, mark: 'guess' }], { x, y });
  dots(
    layer(svg, 'iterations'),
    values.length > 60
      ? []
      : indices.map((i) => ({ x: x(i), y: y(values[i]), r: 2.5, mark: 'guess' })),
  );
  const last = values.length - 1;
  labels(layer(svg, 'value'), [
    { x: x(last) + 6, y: y(values[last]) + 4, text: fixed(values[last], 4), mark: 'guess halo' },
  ]);
}
