import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} IntegralArgs
 * @property {Mixture} prior
 * @property {import('../../wasm/latent.js').NoisyDecoder} decoder
 * @property {Float64Array} x
 * @property {number} logDensity  the exact log p(x), nats
 * @property {Mixture[]} proposals
 * @property {number[]} counts  numbers of draws at which to stop and look, ascending
 * @property {string} seed  of the run that is shown; further runs take the next ones
 * @property {number} runs
 */

/**
 * What one proposal's draws come to, at each of the counts.
 * @typedef {object} Course
 * @property {Float64Array} logMean  nats
 * @property {Float64Array} relativeError
 * @property {Float64Array} effectiveSize
 * @property {Float64Array} squares  (p̂/p − 1)², summed over the runs made so far
 */

/** Draws between two looks at the clock: about a millisecond. */
const PORTION = 4000;

/** @typedef {{courses: Course[], runs: number}} IntegralProgress  runs: all made, of every proposal */

/**
 * Estimates p(x) with each proposal: one run in full, and of further runs how far they lie off.
 * @param {Core} core
 * @param {IntegralArgs} args
 * @returns {Generator<IntegralProgress, IntegralProgress, void>}
 */
export function* estimateIntegral(core, args) {
  const { prior, decoder, x, logDensity, proposals, counts, seed, runs } = args;
  const empty = () => new Float64Array(counts.length).fill(Number.NaN);
  const courses = proposals.map(() => ({
    ...{ logMean: empty(), relativeError: empty(), effectiveSize: empty() },
    squares: new Float64Array(counts.length),
  }));
  for (let run = 0; run < runs; run++) {
    for (const [n, course] of courses.entries()) {
      const own = seedAfter(seed, run);
      const sampler = core.makeImportanceSampler(prior, decoder, x, proposals[n], own);
      try {
        let drawn = 0;
        for (const [at, count] of counts.entries()) {
          while (drawn < count) {
            const portion = Math.min(PORTION, count - drawn);
            sampler.advance(portion);
            drawn += portion;
            yield { courses, runs: run };
          }
          const { logMean, relativeError, effectiveSize } = sampler.estimate();
          course.squares[at] += Math.expm1(logMean - logDensity) ** 2;
          if (run > 0) continue;
          course.logMean[at] = logMean;
          course.relativeError[at] = relativeError;
          course.effectiveSize[at] = effectiveSize;
        }
      } finally {
        sampler.delete();
      }
    }
  }
  return { courses, runs };
}
