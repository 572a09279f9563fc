import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { MOST } from './measure-worst.js';

/** @typedef {import('./measure-worst.js').Worst} Worst */

const HEIGHT = 300;
const [LEFT, RIGHT, TOP, AXIS] = [44, 20, 34, 240];

/**
 * The expected worst of n errors, exact and found in groups of draws; mean and median stand still.
 * @type {import('../../panels/panel.js').Figure<Worst>}
 */
export const worstFigure = {
  id: 'labWorst',
  height: HEIGHT,
  controls: ['labWorstOf', 'labErrorModes', 'labErrorSigma'],
  draw(svg, { obstacle, n, picture }, { width, height, text, set }) {
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    const { counts, curve, mean, now, groups } = picture;
    const highest = Math.max(...curve, ...groups.map((each) => each.mean + each.standardError));
    const x = scaleLog([1, MOST], [LEFT, width - RIGHT]).clamp(true);
    const y = scaleLinear([0, highest * 1.06 || 1], [AXIS, TOP]);
    segments(layer(svg, 'mean'), [
      { x1: LEFT, x2: width - RIGHT, y1: y(mean), y2: y(mean), mark: 'exact' },
    ]);
    const lines = [{ key: 'worst', xs: counts, ys: curve, mark: 'exact' }];
    curves(layer(svg, 'curve'), lines, { x, y });
    const found = [...groups.filter(({ size }) => size !== n), { ...now, size: n }];
    segments(
      layer(svg, 'errors'),
      found.map(({ size, mean, standardError }) => ({
        x1: x(size),
        x2: x(size),
        y1: y(mean - standardError),
        y2: y(mean + standardError),
        mark: 'error-bar set-a',
      })),
    );
    dots(
      layer(svg, 'estimates'),
      found.map(({ size, mean }) => ({ x: x(size), y: y(mean), r: 4, mark: 'estimate set-a' })),
    );
    const [top, flat] = [y(curve[curve.length - 1]), y(mean)];
    labels(layer(svg, 'names'), [
      {
        ...{ x: width - RIGHT, y: top - 12, anchor: 'end' },
        ...{ text: text.marks.worst, mark: 'worst halo' },
      },
      {
        ...{
          x: width - RIGHT,
          y: flat - top > 40 ? flat - 7 : flat + 18,
          anchor: 'end',
          mark: 'halo',
        },
        text: text.marks.mean,
      },
    ]);
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.error });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.n, ticks: 3, padding: 10 });
    handles(layer(svg, 'handles'), [
      {
        key: 'n',
        x: x(n),
        y: AXIS,
        axis: 'x',
        label: text.marks.handle,
        value: n,
        valueText: String(n),
        min: 1,
        max: MOST,
        step: 1,
        mark: '',
        invert: x.invert,
        onMove: (value) => set('labWorstOf', String(value)),
      },
    ]);
  },
  facts: ({ obstacle, n, picture }) => ({
    obstacle,
    n,
    ...(picture && { mean: picture.mean, median: picture.median, now: picture.now }),
  }),
};
