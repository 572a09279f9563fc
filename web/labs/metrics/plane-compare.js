import { countedShare } from './estimate.js';

/**
 * How often a value of one list is larger than one of the other, over all pairs; half of those that are
 * equal. 1/2: the lists cannot be told apart by it.
 * @param {number[]} values  (N), at least two
 * @param {number[]} others  (M), at least two
 * @returns {{share: number, standardError: number}}  the error by the spread of each value's own share
 *   Source: DeLong, DeLong, Clarke-Pearson, Comparing the areas under two or more correlated receiver
 *   operating characteristic curves (1988)
 */
export function largerShare(values, others) {
  const wins = (/** @type {number} */ a, /** @type {number} */ b) =>
    a > b ? 1 : a === b ? 0.5 : 0;
  const shares = values.map((a) => meanOf(others.map((b) => wins(a, b))));
  const otherShares = others.map((b) => meanOf(values.map((a) => wins(a, b))));
  const share = meanOf(shares);
  const variance = (/** @type {number[]} */ list) =>
    list.reduce((sum, value) => sum + (value - share) ** 2, 0) / (list.length - 1) / list.length;
  return { share, standardError: Math.sqrt(variance(shares) + variance(otherShares)) };
}

/** @param {number[]} values */
export const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A test's level: so often it errs where the laws are the same. */
const TEST_LEVEL = 0.05;

/**
 * In how many runs a test says that the laws differ.
 * @param {number[]} pValues
 */
export function rejections(pValues) {
  const count = pValues.filter((p) => p <= TEST_LEVEL).length;
  return { count, ...countedShare(count, pValues.length) };
}
