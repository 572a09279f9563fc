import { inTableUnits, inUnitsOf } from './column-units.js';
import { analysedTable, latentOf } from './directions-table.js';
import { decodedRows, projectionOf, shrinkageOf } from './projection-compute.js';
import { computeRotation } from './rotation-compute.js';
import { spreadOf } from '../kit/standardised.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../kit/tables.js').Table} Table */
/** @typedef {Awaited<ReturnType<typeof computeDirections>>} Directions */
/** With loadings in the axes that are shown. @typedef {Awaited<ReturnType<typeof computeShown>>} Shown */
/** @typedef {'pca' | 'ppca' | 'fa'} Method */

/**
 * Iterations of factor analysis end when they gain less than the tolerance, nats over all rows. One of the
 * penguins' noises goes to 0, ever more slowly: 1,200 iterations, and 90,000 for 1e-8.
 */
export const FIT = { tolerance: 1e-4, maxIterations: 2000 };

/**
 * Principal components or factors of the table, what they keep of each row, and what is left.
 * @param {Engine} engine
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 * @param {import('../../engine/jobs/table.js').JobOptions} [options]  ends it with whoever asked
 */
export async function computeDirections(engine, table, own, options) {
  /** @type {Method} */
  const method = own.labMethod;
  const analysed = analysedTable(table, own);
  const { x, columns, across, stretches } = analysed;
  const width = columns.length;
  const latent = latentOf(own.labFactors, width);
  const pca = await engine.fitPca(x, width, latent, { ddof: 0 });
  const fa = method === 'fa' ? await factorAnalysis(engine, x, width, latent, options) : null;
  const model = fa ?? pca;
  const codes =
    method === 'pca'
      ? await engine.principalScores(x, pca.mean, pca.components)
      : await engine.factorScores(x, model);
  /** (columns, K): what one unit of each code adds. */
  const decoder =
    method === 'pca'
      ? Float64Array.from(
          { length: width * latent },
          (_, at) => pca.components[(at % latent) * width + Math.floor(at / latent)],
        )
      : model.loadings;
  const decoded = decodedRows(codes, decoder, model.mean);
  const shrinkage = shrinkageOf(model);
  const projected = method === 'pca' ? null : projectionOf(codes, shrinkage);
  const share = shareOf(method, model, pca.eigenvalues, latent);
  const left = spreadOf(
    x.map((value, at) => value - decoded[at]),
    width,
  ).deviations;
  return {
    ...analysed,
    ...{ method, latent, codes, decoded, left },
    projection: projected && {
      ...{ codes: projected, shrinkage },
      decoded: decodedRows(projected, decoder, model.mean),
    },
    mean: model.mean,
    model,
    // One standard deviation of each latent value.
    directions: decoder.map((value, at) =>
      method === 'pca' ? value * Math.sqrt(pca.eigenvalues[at % latent]) : value,
    ),
    noise: columns.map((_, i) => Math.sqrt(model.noiseVariances[i] ?? model.noiseVariances[0])),
    share,
    // The density of the column as it was before it was stretched.
    logLikelihood: model.logLikelihood + Math.log(stretches[across]),
    isUnique: isUnique(width, latent),
    isConverged: fa?.converged ?? true,
    // Of the table as it is analysed.
    printed: {
      ...{ eigenvalues: pca.eigenvalues, latent, share },
      ...{ logLikelihood: model.logLikelihood, noiseVariance: pca.noiseVariances[0] },
      iterations: fa?.iterations ?? 0,
    },
  };
}

/**
 * The fit with its loadings turned as the reader wants them.
 * @param {Engine} engine
 * @param {Directions} fit
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeShown(engine, fit, own) {
  const rotation = await computeRotation(engine, fit, own);
  return { ...fit, rotation, directions: rotation?.loadings ?? fit.directions };
}

/**
 * @param {Engine} engine
 * @param {Float64Array} x  (N, width)
 * @param {number} width
 * @param {number} latent
 * @param {import('../../engine/jobs/table.js').JobOptions} [options]  ends it with whoever asked
 */
async function factorAnalysis(engine, x, width, latent, options) {
  const { deviations } = spreadOf(x, width);
  const scaled = inUnitsOf(deviations, x);
  const args = { x: scaled, columns: width, latent, ...FIT };
  const fit = await engine.run('fitFactors', args, options);
  return inTableUnits(fit, deviations);
}

/**
 * Whether covariances settle the noise variances of so many factors: the bound of Ledermann (1937).
 * @param {number} width
 * @param {number} latent
 */
const isUnique = (width, latent) => (width - latent) ** 2 >= width + latent;

/**
 * The share of all columns' variances that the latent values explain.
 * @param {Method} method
 * @param {import('../../wasm/linear.js').FactorModel} model
 * @param {Float64Array} eigenvalues
 * @param {number} latent
 */
function shareOf(method, { loadings, noiseVariances, mean }, eigenvalues, latent) {
  const sum = (/** @type {Float64Array} */ values) => values.reduce((a, b) => a + b, 0);
  if (method === 'pca') return sum(eigenvalues.subarray(0, latent)) / sum(eigenvalues);
  const explained = sum(loadings.map((loading) => loading ** 2));
  const noise = (sum(noiseVariances) * mean.length) / noiseVariances.length;
  return explained / (explained + noise);
}
