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
 * @returns {Generator<HeldOutProgress, Float64Array[], void>}  (columns − 1) arrays of (N), nats
 */
export function* heldOutFactors(core, { x, columns, folds, noise, ...options }) {
  const of = (columns - 1) * folds;
  const scores = [];
  for (let latent = 1; latent < columns; latent++) {
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
