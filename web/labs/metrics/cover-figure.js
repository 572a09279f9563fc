import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { logTicks } from '../../plots/log-ticks.js';
import { segments } from '../../plots/segments.js';
import { countedShare } from './estimate.js';

/** @typedef {import('../../engine/jobs/count-coverage.js').CoverageFound} CoverageFound */
/** @typedef {CoverageFound & {lists: number, level: number, resamples: number}} Cover */

const [LEFT, RIGHT, TOP, AXIS] = [44, 20, 72, 272];
/** Of the numbers of errors, with room for both dots at either end. */
const ENDS = [4, 250];
/** The least that is shown, in per cent, unless one lies lower. */
const LOWEST = 50;
/** Dots of one number of errors stand beside each other, pixels. */
const BESIDE = 6;
const METHODS = /** @type {const} */ ([
  ['percentile', 'set-a', -BESIDE],
  ['bca', 'set-b', BESIDE],
]);

/**
 * Of how many lists the interval holds the mean, by the number of errors in a list.
 * @type {import('../../panels/panel.js').Figure<Cover | null>}
 */
export const coverFigure = {
  id: 'labCover',
  height: 318,
  controls: ['labCoverLists'],
  draw(svg, cover, { width, text }) {
    const groups = cover?.groups ?? [];
    const found = groups.flatMap(({ n, ...counted }) =>
      METHODS.map(([name, mark, shift]) => {
        const { share, standardError } = countedShare(counted[name], cover?.lists ?? 1);
        return { n, mark, shift, percent: 100 * share, error: 100 * standardError };
      }),
    );
    const least = Math.min(LOWEST, ...found.map(({ percent, error }) => percent - error));
    const x = scaleLog(ENDS, [LEFT, width - RIGHT]);
    // At 1, 2 and 5, where the lists are.
    x.ticks = () => logTicks(x);
    const y = scaleLinear([Math.max(0, least), 100], [AXIS, TOP]);
    const level = y(100 * (cover?.level ?? 0.95));
    segments(layer(svg, 'level'), [
      { x1: LEFT, x2: width - RIGHT, y1: level, y2: level, mark: 'exact' },
    ]);
    segments(
      layer(svg, 'errors'),
      found.map(({ n, mark, shift, percent, error }) => ({
        ...{ x1: x(n) + shift, x2: x(n) + shift },
        ...{ y1: y(percent - error), y2: y(Math.min(100, percent + error)) },
        mark: `error-bar ${mark}`,
      })),
    );
    dots(
      layer(svg, 'estimates'),
      found.map(({ n, mark, shift, percent }) => ({
        ...{ x: x(n) + shift, y: y(percent), r: 4, mark: `estimate ${mark}` },
      })),
    );
    labels(
      layer(svg, 'names'),
      METHODS.map(([name, mark], i) => ({
        ...{ x: 0, y: 12 + 17 * i, text: text.marks[name], mark: `${mark} name` },
      })),
    );
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.covered, ticks: 5 });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.n });
  },
  facts: (cover) => ({
    isThere: cover !== null && cover.groups.length > 0,
    ...(cover && {
      mean: cover.mean,
      lists: cover.lists,
      resamples: cover.resamples,
      groups: cover.groups.map(({ n, percentile, bca }) => ({
        n,
        percentile: countedShare(percentile, cover.lists),
        bca: countedShare(bca, cover.lists),
      })),
    }),
  }),
};
