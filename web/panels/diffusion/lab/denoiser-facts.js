/** @typedef {{kind: string, errors: {mean: number, best: number, worst: number, rms: number},
 *   logDensity: number}} Row */

/**
 * What the denoisers' numbers say: the posterior mean among those that do not know the noise.
 * @param {{rows: Row[], t: number, logDensity: number}} facts
 */
export function denoiserFacts({ rows, t, logDensity }) {
  const fair = rows.filter(({ kind }) => kind !== 'known_noise');
  const row = (/** @type {string} */ wanted) =>
    /** @type {Row} */ (rows.find(({ kind }) => kind === wanted));
  const leastBy = (/** @type {'mean' | 'rms'} */ name) =>
    fair.reduce((a, b) => (b.errors[name] < a.errors[name] ? b : a));
  return {
    ...{ t, logDensity, mean: row('posterior_mean'), sample: row('posterior_sample') },
    ...{ least: leastBy('mean'), leastSquare: leastBy('rms') },
  };
}
