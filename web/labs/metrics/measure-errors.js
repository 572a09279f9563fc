import { drawable } from '../../plots/drawable.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/metrics.js').Statistic} Statistic */
/** @typedef {Awaited<ReturnType<typeof measureErrors>>} Measured */
/** @typedef {Measured['lists'][number]} ErrorList */
/** @typedef {NonNullable<Measured['pairs']>} Pairs */
/** @typedef {Awaited<ReturnType<typeof sensitivityOf>>} Sensitivity */

/** By statistic. @typedef {Record<string, {low: number, high: number}>} Intervals */

/** What resampling says something about; of the worst it says nothing. */
export const RESAMPLED = /** @type {const} */ (['mean', 'median', 'trimmedMean']);
export const STATISTICS = /** @type {const} */ (['mean', 'median', 'trimmedMean', 'worst']);
export const LEVEL = 0.95;

/** Numbers that are drawn in one call: some thirty milliseconds. */
const MOST_DRAWN = 1e6;
const [RESAMPLES, SIGN_PATTERNS] = [2000, 10_000];

/**
 * Why nothing can be said of a list of errors: a key of the words that say so, or ''.
 * @param {number[]} errors
 * @returns {'' | 'empty' | 'tooLarge'}
 */
export function listObstacle(errors) {
  if (errors.length === 0) return 'empty';
  return drawable(errors) ? '' : 'tooLarge';
}

/**
 * How many resamples or sign patterns of so many numbers are drawn.
 * @param {number} count
 * @param {number} most
 */
const repeatsOf = (count, most) => Math.min(most, Math.floor(MOST_DRAWN / count));

/**
 * Both lists in a few numbers, and whether their pairs differ.
 * @param {Engine} engine
 * @param {{lists: number[][], seed: string}} question
 */
export async function measureErrors(engine, { lists, seed }) {
  const [a, b] = lists;
  const measured = await Promise.all(lists.map((errors) => measureList(engine, errors, seed)));
  const areMeasured = measured.every(({ obstacle }) => obstacle === '');
  const pairs =
    areMeasured && a.length === b.length ? await measurePairs(engine, a, b, seed) : null;
  return { lists: measured, pairs };
}

/**
 * @param {Engine} engine
 * @param {number[]} errors
 * @param {string} seed
 */
async function measureList(engine, errors, seed) {
  /** @type {Intervals} */
  const none = {};
  const obstacle = listObstacle(errors);
  if (obstacle) return { errors, obstacle, best: 0, summary: null, intervals: none, resamples: 0 };
  const values = Float64Array.from(errors);
  const resamples = repeatsOf(errors.length, RESAMPLES);
  const options = { seed, draws: resamples, level: LEVEL };
  const [summary, ...found] = await Promise.all([
    engine.errorSummary(values, 0.5, 1),
    // A single value can be drawn again in one way only.
    ...(errors.length > 1 ? RESAMPLED : []).map((name) => engine.bootstrap(values, name, options)),
  ]);
  /** @type {Intervals} */
  const intervals = Object.fromEntries(
    found.map(({ low, high }, i) => [RESAMPLED[i], { low, high }]),
  );
  return {
    errors,
    obstacle,
    best: errors.reduce((x, y) => Math.min(x, y)),
    summary,
    intervals,
    resamples: found.length > 0 ? resamples : 0,
  };
}

/**
 * @param {Engine} engine
 * @param {number[]} a
 * @param {number[]} b
 * @param {string} seed
 */
async function measurePairs(engine, a, b, seed) {
  const [first, second] = [Float64Array.from(a), Float64Array.from(b)];
  const patterns = repeatsOf(a.length, SIGN_PATTERNS);
  const [test, error] = await Promise.all([
    engine.pairedPermutation(first, second, { draws: patterns, seed }),
    a.length > 1 ? engine.pairedDifference(first, second) : null,
  ]);
  const { pValue } = test;
  return {
    ...test,
    differences: a.map((value, i) => value - b[i]),
    standardError: error?.standardError ?? null,
    patterns: test.exact ? 2 ** a.length : patterns,
    /** Of the p-value itself, where patterns are drawn. */
    pError: test.exact ? 0 : Math.sqrt((pValue * (1 - pValue)) / patterns),
  };
}

/**
 * What one more error does to each statistic, whatever its size: all four are linear between values of
 * the list itself, so that these places are all that is to be asked.
 * @param {Engine} engine
 * @param {{errors: number[], outlier: number}} question
 */
export async function sensitivityOf(engine, { errors, outlier }) {
  const sorted = Float64Array.from(errors).sort();
  const worst = sorted[sorted.length - 1];
  const high = Math.max(1.5 * worst, 1.15 * outlier) || 1;
  const places = placesOf(sorted, high);
  const withOne = async (/** @type {number} */ added) => {
    const values = new Float64Array(sorted.length + 1);
    values.set(sorted);
    values[sorted.length] = added;
    return engine.errorSummary(values, 0.5, 1);
  };
  const [before, after, ...along] = await Promise.all([
    engine.errorSummary(sorted, 0.5, 1),
    withOne(outlier),
    ...Array.from(places, withOne),
  ]);
  return { count: errors.length, outlier, high, places, before, after, along };
}

/**
 * Where a statistic of the list and one more value may have a kink, with both ends of the axis.
 * @param {Float64Array} sorted
 * @param {number} high
 */
function placesOf(sorted, high) {
  const last = sorted.length - 1;
  const cut = Math.floor((sorted.length + 1) / 10);
  const middle = Math.floor(last / 2);
  const near = [middle, cut, last - cut].flatMap((i) => [i - 1, i, i + 1]);
  const indices = [...near, last].filter((i) => i >= 0 && i <= last);
  const all = [0, ...indices.map((i) => sorted[i]), high];
  return Float64Array.from(new Set(all)).sort();
}
