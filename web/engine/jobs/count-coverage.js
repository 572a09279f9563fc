import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} CoverageArgs
 * @property {Mixture} law  an error is |x| of x from it; one dimension
 * @property {number[]} counts  errors in a list, ascending
 * @property {number} lists  of each length
 * @property {number} resamples  of each list
 * @property {number} level  of the intervals
 * @property {string} seed
 */

/** How many intervals of lists of this length hold the mean of the law. @typedef {{n: number, percentile: number, bca: number}} Covered */

/**
 * @typedef {object} CoverageFound
 * @property {number} mean  of the law, exact
 * @property {number} drawn  errors in the lists that are done
 * @property {Covered[]} groups  of the lengths of which all lists are done
 */

/** Seeds of one length: of its errors, then of each list's resamples. */
export const SEEDS = 1_000_000;

/**
 * How often bootstrap intervals of the mean hold the mean itself, counted over many lists of errors.
 * @param {Core} core
 * @param {CoverageArgs} args
 * @returns {Generator<CoverageFound, CoverageFound, void>}
 */
export function* countCoverage(core, { law, counts, lists, resamples, level, seed }) {
  const { mean } = core.errorLaw(law, 0.5, 1);
  /** @type {CoverageFound} */
  const found = { mean, drawn: 0, groups: [] };
  for (const [i, n] of counts.entries()) {
    const covered = { n, percentile: 0, bca: 0 };
    const errors = core.sample(law, n * lists, seedAfter(seed, SEEDS * i)).points.map(Math.abs);
    for (let list = 0; list < lists; list++) {
      const { low, high, bcaLow, bcaHigh } = core.bootstrap(
        errors.slice(list * n, (list + 1) * n),
        'mean',
        { seed: seedAfter(seed, SEEDS * i + 1 + list), draws: resamples, level },
      );
      if (low <= mean && mean <= high) covered.percentile++;
      if (bcaLow <= mean && mean <= bcaHigh) covered.bca++;
      found.drawn += n;
      yield found;
    }
    found.groups = [...found.groups, covered];
  }
  return found;
}
