import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { tags } from '../../plots/tags.js';
import { strip } from './strip.js';

/** @typedef {import('./measure-errors.js').Measured} Measured */
/** @typedef {import('./measure-errors.js').ErrorList} ErrorList */

const MARGIN = { left: 16, right: 20 };
const STRIP = { top: 20, height: 44, distance: 78 };
const ROWS = { top: 184, height: 46, apart: 17 };
/** From the best to the worst, as everywhere. */
export const SHOWN = /** @type {const} */ (['best', 'mean', 'median', 'trimmedMean', 'worst']);
export const SETS = /** @type {const} */ (['set-a', 'set-b']);
const NAMES = 'AB';
const AXIS = ROWS.top + SHOWN.length * ROWS.height + 4;

/**
 * One of the numbers that a list comes to.
 * @param {ErrorList} list
 * @param {typeof SHOWN[number]} name
 */
export const numberOf = ({ best, summary }, name) =>
  name === 'best' ? best : (summary?.[name] ?? Number.NaN);

/**
 * Where resampling has put it, if it has.
 * @param {ErrorList} list
 * @param {typeof SHOWN[number]} name
 */
export const intervalOf = ({ intervals }, name) => intervals[name] ?? null;

/**
 * Both lists over one axis; below, each number that they come to, with its interval.
 * @type {import('../../panels/panel.js').Figure<Measured>}
 */
export const stripsFigure = {
  id: 'labErrors',
  height: AXIS + 46,
  controls: ['labOther', 'labSeed'],
  draw(svg, { lists }, { width, height, text }) {
    const present = lists.map((list, i) => ({ list, i })).filter(({ list }) => !list.obstacle);
    const obstacle = present.length === 0 ? lists[0].obstacle : '';
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (present.length === 0) return;
    const most = Math.max(...present.map(({ list }) => numberOf(list, 'worst')), 1e-3);
    const x = scaleLinear([0, most * 1.03], [MARGIN.left, width - MARGIN.right]).nice();
    for (const { list, i } of present) {
      const base = STRIP.top + STRIP.height + i * STRIP.distance;
      strip(layer(svg, `strip-${NAMES[i]}`), list.errors, {
        ...{ x, base, height: STRIP.height - 14, mark: SETS[i] },
      });
    }
    labels(
      layer(svg, 'list-names'),
      lists.map(({ errors, obstacle }, i) => ({
        x: MARGIN.left - 6,
        y: STRIP.top - 6 + i * STRIP.distance + 2,
        text: obstacle
          ? text.marks.without(NAMES[i], obstacle)
          : text.marks.list(NAMES[i], errors.length),
        mark: 'strong halo',
      })),
    );
    drawRows(svg, present, x, text);
    xAxis(layer(svg, 'axis'), x, { y: AXIS, label: text.marks.error });
  },
  facts: ({ lists }) => ({
    lists: lists.map((list) => ({
      ...{ obstacle: list.obstacle, n: list.errors.length, resamples: list.resamples },
      ...Object.fromEntries(SHOWN.map((name) => [name, numberOf(list, name)])),
      interval: intervalOf(list, 'mean'),
    })),
  }),
};

/**
 * @param {Parameters<typeof stripsFigure.draw>[0]} svg
 * @param {{list: ErrorList, i: number}[]} lists
 * @param {import('../../plots/axes.js').Scale} x
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawRows(svg, lists, x, text) {
  const cells = SHOWN.flatMap((name, row) =>
    lists.map(({ list, i }) => ({
      value: numberOf(list, name),
      interval: intervalOf(list, name),
      y: ROWS.top + row * ROWS.height + 18 + (i - 0.5) * ROWS.apart,
      i,
    })),
  );
  segments(
    layer(svg, 'rules'),
    SHOWN.map((_, row) => {
      const y = ROWS.top + row * ROWS.height - 6;
      return { x1: 0, x2: x.range()[1], y1: y, y2: y, mark: 'hairline' };
    }),
  );
  segments(
    layer(svg, 'intervals'),
    cells.flatMap(({ interval, y, i }) =>
      interval
        ? [
            {
              ...{ x1: x(interval.low), x2: x(interval.high), y1: y, y2: y },
              mark: `error-bar ${SETS[i]}`,
            },
          ]
        : [],
    ),
  );
  tags(
    layer(svg, 'values'),
    cells.map(({ value, y, i }) => ({ x: x(value), y, text: NAMES[i], mark: SETS[i] })),
  );
  labels(
    layer(svg, 'row-names'),
    SHOWN.map((name, row) => {
      // On the side where there is room.
      const isLeft = cells
        .slice(row * lists.length, (row + 1) * lists.length)
        .every(({ value, interval }) => x(interval?.low ?? value) > 150);
      return {
        x: isLeft ? 0 : x.range()[1],
        y: ROWS.top + row * ROWS.height + 22,
        anchor: /** @type {'start' | 'end'} */ (isLeft ? 'start' : 'end'),
        text: text.marks[name],
        mark: 'halo',
      };
    }),
  );
}
