import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { STATISTICS } from './measure-errors.js';

/** @typedef {import('./measure-errors.js').Sensitivity} Sensitivity */

const HEIGHT = 300;
const [LEFT, TOP, AXIS] = [44, 34, 240];
const NAMES = { room: 112, line: 16 };
/** Told apart where they cross; their names stand at their ends. */
const LINES = { mean: 'exact', median: 'dashed', trimmedMean: 'dotted', worst: 'exact' };

/**
 * Each statistic of the list and one more error, by the size of that error, which the ring sets.
 * @type {import('../../panels/panel.js').Figure<Sensitivity | null>}
 */
export const outlierFigure = {
  id: 'labOutlier',
  height: HEIGHT,
  controls: ['labOutlier'],
  draw(svg, data, { width, height, text, set }) {
    message(svg, data ? [] : text.marks.none, { width, height });
    if (!data) return;
    const { places, along, after, outlier } = data;
    const [, high] = steadyRange(svg, [0, data.high]);
    const x = scaleLinear([0, high], [LEFT, width - NAMES.room]).clamp(true);
    const y = scaleLinear([0, high], [AXIS, TOP]).clamp(true);
    curves(
      layer(svg, 'curves'),
      STATISTICS.map((name) => ({
        key: name,
        xs: places,
        ys: along.map((each) => each[name]),
        mark: LINES[name],
      })),
      { x, y },
    );
    segments(layer(svg, 'at'), [
      { x1: x(outlier), x2: x(outlier), y1: TOP, y2: AXIS, mark: 'guide' },
    ]);
    dots(
      layer(svg, 'now'),
      STATISTICS.map((name) => ({ x: x(outlier), y: y(after[name]), r: 4.5, mark: 'exact' })),
    );
    const ends = STATISTICS.map((name) => ({ name, y: y(along[along.length - 1][name]) }));
    labels(
      layer(svg, 'names'),
      apart(ends).map(({ name, y }) => ({
        x: width - NAMES.room + 8,
        y: y + 4.5,
        text: text.marks[name],
        mark: name === 'worst' ? 'worst' : '',
      })),
    );
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.statistic });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.added, padding: 10 });
    handles(layer(svg, 'handles'), [
      {
        key: 'outlier',
        x: x(outlier),
        y: AXIS,
        axis: 'x',
        label: text.marks.handle,
        value: outlier,
        valueText: short(outlier),
        min: 0,
        step: keyStep(high),
        mark: '',
        invert: x.invert,
        onMove: (value) => set('labOutlier', String(value)),
      },
    ]);
  },
  facts: (data) => ({
    isThere: data !== null,
    ...(data && {
      count: data.count,
      outlier: data.outlier,
      moves: STATISTICS.map((name) => ({
        name,
        before: data.before[name],
        after: data.after[name],
        /** However large it is: all but the mean and the worst stand still beyond the list's worst. */
        limit: data.along[data.along.length - 1][name],
      })),
    }),
  }),
};

/**
 * Names that keep a line's height from each other, in the order of their heights.
 * @template {{y: number}} Name
 * @param {Name[]} names
 */
function apart(names) {
  const sorted = names.toSorted((a, b) => b.y - a.y);
  let below = Number.POSITIVE_INFINITY;
  return sorted.map((each) => {
    below = Math.min(each.y, below - NAMES.line);
    return { ...each, y: below };
  });
}
