import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { spreadOf } from './estimate.js';
import { LAMBDAS, MIDDLE } from './laws.js';

/** @typedef {import('./two-laws.js').Shown} Shown */

const [LEFT, TOP, BOTTOM] = [44, 56, 322];
/** From one error bar to the next, in λ's. */
const EVERY = 6;

/** @param {Float64Array} precision  at each λ */
const recallOf = (precision) => precision.map((alpha, i) => alpha / LAMBDAS[i]);

/**
 * Precision against recall: of the laws, and of the first run's clusters.
 * @type {import('../../panels/panel.js').Figure<Shown>}
 */
export const curveFigure = {
  id: 'labCurve',
  height: BOTTOM + 50,
  controls: [],
  draw(svg, { laws, found, isCopied }, { width, height, text }) {
    const { obstacle, picture } = laws;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    const right = Math.min(width - 16, LEFT + 1.3 * (BOTTOM - TOP));
    const x = scaleLinear([0, 1], [LEFT, right]);
    const y = scaleLinear([0, 1], [BOTTOM, TOP]);
    segments(layer(svg, 'diagonal'), [{ x1: x(0), y1: y(0), x2: x(1), y2: y(1), mark: 'guide' }]);
    const estimated = found ? [estimateOf(found.precisions)] : [];
    segments(
      layer(svg, 'errors'),
      estimated.flatMap(({ alpha, spreads }) =>
        Array.from(alpha, (_, i) => i)
          .filter((i) => (i - MIDDLE) % EVERY === 0)
          .map((i) => {
            const ends = [alpha[i] - spreads[i], alpha[i] + spreads[i]];
            const [[x1, y1], [x2, y2]] = ends.map((a) => [x(a / LAMBDAS[i]), y(a)]);
            return { x1, y1, x2, y2, mark: 'error-bar set-b' };
          }),
      ),
    );
    const lines = [
      ...(isCopied ? [] : [{ key: 'exact', alpha: picture.curve, mark: 'exact' }]),
      ...estimated.map(({ alpha }) => ({ key: 'estimate', alpha, mark: 'estimate set-b' })),
    ];
    curves(
      layer(svg, 'curves'),
      lines.map(({ key, alpha, mark }) => ({ key, mark, xs: recallOf(alpha), ys: alpha })),
      { x, y },
    );
    dots(
      layer(svg, 'even'),
      lines.map(({ alpha, mark }) => ({
        ...{ x: x(alpha[MIDDLE] / LAMBDAS[MIDDLE]), y: y(alpha[MIDDLE]), r: 5, mark },
      })),
    );
    labels(layer(svg, 'names'), [
      { x: x(0.04), y: y(0.06), text: text.marks.even, mark: 'halo' },
      { x: right, y: 14, anchor: 'end', text: text.marks.lines(isCopied), mark: 'halo' },
    ]);
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.precision, ticks: 5 });
    xAxis(layer(svg, 'axes'), x, { y: BOTTOM, label: text.marks.recall, ticks: 5 });
  },
  facts({ laws, found, isCopied }, { metrics }) {
    const estimate = found && estimateOf(found.precisions);
    return {
      obstacle: laws.obstacle,
      isCopied,
      exact: laws.picture?.curve[MIDDLE],
      estimate: estimate && { value: estimate.alpha[MIDDLE], spread: estimate.spreads[MIDDLE] },
      count: metrics.labCount,
      runs: found?.runs,
    };
  },
};

/**
 * The first run's curve and, at each λ, how far the runs spread.
 * @param {Float64Array[]} precisions  of each run
 */
const estimateOf = (precisions) => ({
  alpha: precisions[0],
  spreads: Array.from(LAMBDAS, (_, i) => spreadOf(precisions.map((run) => run[i]))),
});
