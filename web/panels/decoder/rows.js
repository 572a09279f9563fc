import { componentMark } from '../../plots/components.js';

/** So many contributions have a bar of their own; the others share one. */
export const MOST = 12;

/**
 * One bar of the waterfall, from one running total to the next, in observation units.
 * @typedef {object} Row
 * @property {'bias' | 'term' | 'rest'} kind
 * @property {number} from
 * @property {number} to
 * @property {number} change
 * @property {string} mark
 * @property {number} [index]  of a term, from 0
 */

/**
 * The bars that lead from 0 over the bias to x̂.
 * @param {import('./panel.js').DecoderData} data
 * @param {number} bias
 * @returns {Row[]}
 */
export function waterfallRows({ contributions, modeOf }, bias) {
  /** @type {Row[]} */
  const rows = [{ kind: 'bias', from: 0, to: bias, change: bias, mark: 'offset' }];
  let total = bias;
  for (const [index, change] of contributions.slice(0, MOST).entries()) {
    const mark = `contribution ${componentMark(modeOf[index])}`;
    rows.push({ kind: 'term', from: total, to: total + change, change, mark, index });
    total += change;
  }
  const rest = contributions.slice(MOST);
  if (rest.length > 0) {
    const change = rest.reduce((sum, contribution) => sum + contribution, 0);
    rows.push({ kind: 'rest', from: total, to: total + change, change, mark: 'offset' });
  }
  return rows;
}
