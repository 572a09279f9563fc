import { fixed, significant } from '../../plots/number.js';

/**
 * The standard deviation of a metric's values over runs: the standard error of a single one.
 * @param {number[]} values  at least two
 */
export function spreadOf(values) {
  // From the first value on, so that equal values have none.
  const [first] = values;
  const mean = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - first - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Less than this is what rounding leaves of 0. */
const ROUNDING = 1e-10;
/** Errors below this are written with their power of ten. */
const TINY = 1e-6;

/**
 * Of each metric the mean over the runs that are complete, and its standard error.
 * @param {{runs: number, values: Record<string, number[]>}} found
 */
export const meansOf = ({ runs, values }) =>
  Object.fromEntries(
    Object.entries(values).map(([name, all]) => {
      const list = all.slice(0, runs);
      const mean = list.reduce((sum, value) => sum + value, 0) / runs;
      return [name, { mean, standardError: spreadOf(list) / Math.sqrt(runs) }];
    }),
  );

/**
 * A value with as many digits as its error allows.
 * @param {number} value
 * @param {number} error
 */
export function withError(value, error) {
  if (error < ROUNDING) return `${fixed(value, 3)} ± 0`;
  if (error < TINY) return `${significant(value, 2)} ± ${significant(error, 2)}`;
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(error)));
  return `${fixed(value, decimals)} ± ${fixed(error, decimals)}`;
}

/** @param {number} value  by formula or quadrature */
export const exactText = (value) => significant(Math.abs(value) < ROUNDING ? 0 : value, 4);

/**
 * A share that was counted.
 * @param {number} count
 * @param {number} of
 * @returns {{share: number, standardError: number}}  the error is that of a share of which nothing else is
 *   known (Laplace's rule), so that it is not 0 where none or all were counted
 */
export function countedShare(count, of) {
  const expected = (count + 1) / (of + 2);
  return { share: count / of, standardError: Math.sqrt((expected * (1 - expected)) / (of + 3)) };
}

/**
 * Such a share in per cent, with as many digits as its error allows.
 * @param {{share: number, standardError: number}} counted
 */
export const percentText = ({ share, standardError }) =>
  `${withError(100 * share, 100 * standardError)} %`;
