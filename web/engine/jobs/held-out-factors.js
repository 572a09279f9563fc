import { standardNormal } from '../mixture.js';
import { fitFactors } from './fit-factors.js';

/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {object} HeldOutFactorsArgs
 * @property {Float64Array} x  (N, columns)
 * @property {number} columns
 * @property {number} folds  row n is in fold n mod folds
 * @property {'isotropic' | 'diagonal'} noise
 * @property {number} tolerance
 * @property {number} maxIterations
 */

/** How many of the fits are done. @typedef {{done: number, of: number}} HeldOutProgress */

/**
 * log p of each row under models of the other folds, for each number of latent values: heldOutScores(),
 * fit by fit.
 * @param {Core} core
 * @param {HeldOutFactorsArgs} args
 * @returns {Generator<HeldOutProgress, Float64Array[], void>}  for 1 to columns − 1 latent values, or fewer
 *   where columns depend on each other: (N), nats
 */
export function* heldOutFactors(core, { x, columns, folds, noise, ...options }) {
  const most = mostLatent(core, x, columns);
  const of = most * folds;
  const scores = [];
  for (let latent = 1; latent <= most; latent++) {
    const own = new Float64Array(x.length / columns);
    for (let fold = 0; fold < folds; fold++) {
      const inFold = (/** @type {boolean} */ isIn) =>
        x.filter((_, at) => (Math.floor(at / columns) % folds === fold) === isIn);
      const others = inFold(false);
      const model =
        noise === 'isotropic'
          ? core.fitPca(others, columns, latent, { ddof: 0 })
          : yield* waiting(fitFactors(core, { x: others, columns, latent, ...options }), {
              ...{ done: (latent - 1) * folds + fold, of },
            });
      const { observed } = core.linearGaussian(
        standardNormal(latent),
        { w: model.loadings, mu: model.mean },
        model.noiseVariances,
      );
      for (const [n, score] of core.logDensity(observed, inFold(true)).entries()) {
        own[fold + n * folds] = score;
      }
      yield { done: (latent - 1) * folds + fold + 1, of };
    }
    scores.push(own);
  }
  return scores;
}

/** A share of the largest variance below which a direction counts as none. */
const NONE = 1e-14;

/**
 * The most latent values that leave some noise: one fewer than the directions in which rows vary.
 * @param {Core} core
 * @param {Float64Array} x
 * @param {number} columns
 */
function mostLatent(core, x, columns) {
  const { eigenvalues } = core.fitPca(x, columns, 1, { ddof: 0 });
  const directions = eigenvalues.filter((value) => value > NONE * eigenvalues[0]).length;
  return Math.max(1, directions - 1);
}

/**
 * A job within a job: it pauses as often, and tells of the whole.
 * @template Result, Progress
 * @param {Generator<any, Result, void>} job
 * @param {Progress} progress
 * @returns {Generator<Progress, Result, void>}
 */
function* waiting(job, progress) {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
    yield progress;
  }
}
