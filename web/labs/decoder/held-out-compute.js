import { inUnitsOf, logOf } from './column-units.js';
import { FIT } from './directions-compute.js';
import { analysedTable } from './directions-table.js';
import { spreadOf } from '../kit/standardised.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */

const FOLDS = 5;
const NOISES = /** @type {const} */ (['isotropic', 'diagonal']);

/**
 * How probable rows are that were not fitted, by number of latent values.
 * @param {Engine} engine
 * @param {import('../kit/tables.js').Table} table
 * @param {Record<string, any>} own  the panel's values
 * @param {import('../../engine/jobs/table.js').JobOptions} [options]  progress: {done, of} fits
 */
export async function computeHeldOut(engine, table, own, { signal, onProgress = () => {} } = {}) {
  const { x, columns, stretches, across } = analysedTable(table, own);
  const width = columns.length;
  const { deviations } = spreadOf(x, width);
  const series = [];
  for (const [at, noise] of NOISES.entries()) {
    const scores = await engine.run(
      'heldOutFactors',
      {
        x: noise === 'isotropic' ? x : inUnitsOf(deviations, x),
        ...{ columns: width, folds: FOLDS, noise, ...FIT },
      },
      {
        signal,
        onProgress: ({ done, of }) => onProgress({ done: at * of + done, of: NOISES.length * of }),
      },
    );
    const log = Math.log(stretches[across]) - (noise === 'isotropic' ? 0 : logOf(deviations));
    series.push({ noise, ...(await compared(engine, scores, log)) });
  }
  return { series, rows: x.length / width, folds: FOLDS };
}

/**
 * Means over the rows, the best of them, and its lead over the next.
 * @param {Engine} engine
 * @param {Float64Array[]} scores  (N) for each number of latent values
 * @param {number} log  added to each, nats
 */
async function compared(engine, scores, log) {
  const means = await Promise.all(
    scores.map((score) => engine.meanError(score.map((value) => value + log))),
  );
  const order = means.map((_, i) => i).sort((a, b) => means[b].mean - means[a].mean);
  const [best, next = -1] = order;
  return {
    means,
    best: best + 1,
    next: next + 1,
    // Row by row: what rows have in common cancels.
    lead:
      next < 0
        ? null
        : await engine.meanError(scores[best].map((value, n) => value - scores[next][n])),
  };
}
