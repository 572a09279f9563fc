/** @typedef {import('./denoiser-metrics.js').Row} Row */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/** Standard errors that two means must be apart before words call one of them larger. */
const APART = 3;

/**
 * What the denoisers' numbers say of the posterior mean and of the others, on the same points.
 * @param {{rows: Row[], t: number, alphaBar: number, points: number,
 *   data: {logDensity: MeanError}, picture: {space: {dimension: number}}}} facts
 */
export function denoiserFacts({ rows, t, alphaBar, points, data, picture }) {
  const row = (/** @type {string} */ wanted) =>
    /** @type {any} */ (rows.find(({ kind }) => kind === wanted));
  const mean = row('posterior_mean');
  return {
    ...{ t, points, data, mean, sample: row('posterior_sample'), isClean: alphaBar === 1 },
    isPlane: picture.space.dimension === 2,
    others: rows.filter(({ kind }) => kind !== 'known_noise' && kind !== 'posterior_mean'),
    place: placeOf(mean.logDifference),
  };
}

/**
 * @param {MeanError} difference  of log p₀ at the guesses from log p₀ at the data
 * @returns {'lower' | 'higher' | 'alike'}
 */
function placeOf({ mean, standardError }) {
  if (!(Math.abs(mean) > APART * standardError)) return 'alike';
  return mean < 0 ? 'lower' : 'higher';
}
