import { message } from '../../plots/message.js';
import { layer } from '../../plots/layer.js';
import { componentMark } from '../../plots/components.js';
import { deviationRows, ROW_HEIGHT } from '../../plots/deviation-rows.js';
import { zScore } from '../../panels/z-score.js';

/** @typedef {import('./draws-figure.js').Run} Run */

/** Further modes are told in words. */
const MOST = 3;

/**
 * What one mode got of the draws, and what it should get.
 * @typedef {object} Count
 * @property {number} k  from 0
 * @property {number} mean
 * @property {number} share
 * @property {number} count
 * @property {number} expected
 * @property {number} deviation  of a binomial count
 * @property {number} z
 */

/**
 * @param {import('./exact.js').Exact} exact
 * @param {Run | null} run
 * @returns {Count[]}
 */
function countsOf({ picture }, run) {
  if (!picture || !run || picture.modes.length !== run.counts.length) return [];
  return picture.modes.map(({ mean, share }, k) => {
    const count = run.counts[k];
    const expected = run.drawn * share;
    const deviation = Math.sqrt(expected * (1 - share));
    const z = zScore(count, expected, deviation);
    return { k, mean, share, count, expected, deviation, z };
  });
}

/**
 * Each mode's count beside its expectation, in standard deviations.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./exact.js').Exact, run: Run | null}>}
 */
export const countsFigure = {
  id: 'labCounts',
  height: MOST * ROW_HEIGHT + 64,
  controls: [],
  draw(svg, { exact, run }, { width, height, text }) {
    message(svg, exact.obstacle ? text.marks[exact.obstacle] : [], { width, height });
    const rows = countsOf(exact, run);
    if (rows.length === 0) return;
    const wide = width >= 480;
    deviationRows(
      layer(svg, 'counts'),
      rows.slice(0, MOST).map((row) => ({
        expected: text.marks.expected(row, wide),
        found: text.marks.found(row, wide),
        estimates: [{ z: row.z, mark: componentMark(row.k) }],
      })),
      { top: 16, width, label: text.marks.deviation(wide) },
    );
  },
  facts: ({ exact, run }) => ({
    obstacle: exact.obstacle,
    rows: countsOf(exact, run),
    drawn: run?.drawn ?? 0,
  }),
};
