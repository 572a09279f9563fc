import { spreadOf, standardised } from './standardised.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../kit/tables.js').Table} Table */
/** @typedef {Awaited<ReturnType<typeof computeDirections>>} Directions */
/** @typedef {'pca' | 'ppca' | 'fa'} Method */

/** What the table follows from, and the fits of it. */
export const TABLE = ['labTable', 'labUnits', 'labStretch', 'labPair'];

/**
 * Iterations of factor analysis end when they gain less than the tolerance, nats over all rows. One of the
 * penguins' noises goes to 0, ever more slowly: 1,200 iterations, and 90,000 for 1e-8.
 */
export const FIT = { tolerance: 1e-4, maxIterations: 2000 };
const FOLDS = 5;

/**
 * The table as it is analysed: in units of its columns' standard deviations, if so asked, and one
 * column stretched.
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 */
export function analysedTable({ x, columns }, { labUnits, labStretch, labPair }) {
  const width = columns.length;
  const pair = labPair.split('-').map((/** @type {string} */ name) => columns.indexOf(name));
  const [across, up] = width > 2 ? pair : [0, 1];
  const stretches = Float64Array.from(columns, (_, i) => (i === across ? labStretch : 1));
  const isStandardised = labUnits === 'standardised';
  const analysed = (isStandardised ? standardised(x, width) : x).map(
    (value, at) => stretches[at % width] * value,
  );
  return { x: analysed, columns, across, up, stretches, isStandardised };
}

/**
 * Principal components or factors of the table, what they keep of each row, and what is left.
 * @param {Engine} engine
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeDirections(engine, table, own) {
  /** @type {Method} */
  const method = own.labMethod;
  const analysed = analysedTable(table, own);
  const { x, columns, across, stretches } = analysed;
  const width = columns.length;
  const latent = Math.min(own.labFactors, width - 1);
  const { deviations } = spreadOf(x, width);
  const [pca, scaled] = await Promise.all([
    engine.fitPca(x, width, latent, { ddof: 0 }),
    engine.fitFactorAnalysis(inUnitsOf(deviations, x), width, latent, FIT),
  ]);
  const fa = inTableUnits(scaled, deviations);
  const model = method === 'fa' ? fa : pca;
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
  const decoded = x.map((_, at) => {
    const [row, i] = [Math.floor(at / width), at % width];
    let value = model.mean[i];
    for (let k = 0; k < latent; k++) value += decoder[i * latent + k] * codes[row * latent + k];
    return value;
  });
  const share = shareOf(method, model, pca.eigenvalues, latent);
  const left = spreadOf(
    x.map((value, at) => value - decoded[at]),
    width,
  ).deviations;
  return {
    ...analysed,
    ...{ method, latent, decoded, left },
    mean: model.mean,
    // One standard deviation of each latent value.
    directions: decoder.map((value, at) =>
      method === 'pca' ? value * Math.sqrt(pca.eigenvalues[at % latent]) : value,
    ),
    noise: columns.map((_, i) => Math.sqrt(model.noiseVariances[i] ?? model.noiseVariances[0])),
    share,
    // The density of the column as it was before it was stretched.
    logLikelihood: model.logLikelihood + Math.log(stretches[across]),
    isUnique: isUnique(width, latent),
    isConverged: method !== 'fa' || fa.converged,
    // Of the table as it is analysed.
    printed: {
      ...{ eigenvalues: pca.eigenvalues, latent, share },
      ...{ logLikelihood: model.logLikelihood, noiseVariance: pca.noiseVariances[0] },
      iterations: fa.iterations,
    },
  };
}

/**
 * Factor analysis starts from noise variances of 1: in units of the columns' own deviations it starts, and
 * ends, at the same model whatever the table's units are.
 * @param {Float64Array} deviations
 * @param {Float64Array} x
 */
const inUnitsOf = (deviations, x) =>
  x.map((value, at) => value / deviations[at % deviations.length]);

/**
 * Back from there.
 * @template {import('../../wasm/linear.js').ScoredFactorModel} Fit
 * @param {Fit} fit
 * @param {Float64Array} deviations
 * @returns {Fit}
 */
function inTableUnits(fit, deviations) {
  const latent = fit.loadings.length / deviations.length;
  return {
    ...fit,
    mean: fit.mean.map((mean, i) => mean * deviations[i]),
    loadings: fit.loadings.map((value, at) => value * deviations[Math.floor(at / latent)]),
    noiseVariances: fit.noiseVariances.map((variance, i) => variance * deviations[i] ** 2),
    logLikelihood: fit.logLikelihood - logOf(deviations),
  };
}

/** By how much log densities fall in units that are so much smaller. @param {Float64Array} deviations */
const logOf = (deviations) => deviations.reduce((sum, value) => sum + Math.log(value), 0);

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

/**
 * How probable rows are that were not fitted, by number of latent values.
 * @param {Engine} engine
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeHeldOut(engine, table, own) {
  const { x, columns, stretches, across } = analysedTable(table, own);
  const width = columns.length;
  const { deviations } = spreadOf(x, width);
  const series = await Promise.all(
    /** @type {const} */ (['isotropic', 'diagonal']).map(async (noise) => {
      const own = noise === 'isotropic' ? x : inUnitsOf(deviations, x);
      const log = Math.log(stretches[across]) - (noise === 'isotropic' ? 0 : logOf(deviations));
      const scores = await Promise.all(
        Array.from({ length: width - 1 }, (_, i) =>
          engine.heldOutScores(own, width, i + 1, { ...FIT, noise, folds: FOLDS }),
        ),
      );
      const means = await Promise.all(
        scores.map((score) => engine.meanError(score.map((value) => value + log))),
      );
      const best = means.reduce((at, { mean }, i) => (mean > means[at].mean ? i : at), 0);
      const others = means.map((_, i) => i).filter((i) => i !== best);
      const next = others.reduce(
        (at, i) => (at < 0 || means[i].mean > means[at].mean ? i : at),
        -1,
      );
      return {
        noise,
        means,
        best: best + 1,
        next: next + 1,
        // Row by row: what rows have in common cancels.
        lead:
          next < 0
            ? null
            : await engine.meanError(scores[best].map((value, n) => value - scores[next][n])),
      };
    }),
  );
  return { series, rows: x.length / width, folds: FOLDS };
}
