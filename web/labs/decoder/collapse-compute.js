import { standardised } from '../kit/standardised.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../kit/tables.js').Table} Table */
/** @typedef {import('../../wasm/linear.js').LinearVaeState} LinearVaeState */
/** @typedef {Awaited<ReturnType<typeof computeCollapse>>} Collapse */

/** What the exact answer follows from, besides the table. */
export const EXACT = [
  'labCollapseData',
  'labCollapseSpectrum',
  'labCollapseBeta',
  'labCollapseNoise',
  'labCollapseAverage',
];
/** The states that are kept, as the parameter says: they stand closer where more happens. */
export const LAST = 120;
/** @param {number} at  0 … LAST */
export const stepAt = (at) => at + Math.round(0.075 * at ** 2);
const LEARNING_RATE = 0.03;

/**
 * The rows as the linear VAE sees them, by their covariance, and its eigenvalues.
 * @param {Engine} engine
 * @param {Table | null} table  null: independent columns with the reader's eigenvalues as variances
 * @param {number[]} spectrum
 */
async function rowsOf(engine, table, spectrum) {
  if (table) {
    const width = table.columns.length;
    const x = standardised(table.x, width);
    const [moments, { eigenvalues }] = await Promise.all([
      engine.columnMoments(x, width),
      engine.fitPca(x, width, 1, { ddof: 0 }),
    ]);
    return { moments, eigenvalues };
  }
  const width = spectrum.length;
  const covariance = new Float64Array(width * width);
  for (const [i, value] of spectrum.entries()) covariance[i * (width + 1)] = value;
  return {
    moments: { count: 2, mean: new Float64Array(width), covariance },
    eigenvalues: Float64Array.from(spectrum),
  };
}

/**
 * Eigenvalues against β σ², and what is best for each direction; directions in the order of the picture,
 * which for the reader's own is theirs.
 * @param {Engine} engine
 * @param {Table | null} table  null: the reader's eigenvalues
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeCollapse(engine, table, own) {
  const { labCollapseSpectrum, labCollapseBeta, labCollapseNoise, labCollapseAverage } = own;
  const { moments, eigenvalues } = await rowsOf(engine, table, labCollapseSpectrum);
  const columns = eigenvalues.length;
  // reconstruction / D − β KL is (reconstruction − D β KL) / D.
  const beta = labCollapseAverage === 'mean' ? labCollapseBeta * columns : labCollapseBeta;
  const optimum = await engine.linearVaeOptimum(eigenvalues, labCollapseNoise, beta, columns);
  const descending = Array.from(eigenvalues.keys()).sort((i, j) => eigenvalues[j] - eigenvalues[i]);
  /** Where each direction stands among the eigenvalues, the largest first. */
  const ranks = descending.map((_, i) => descending.indexOf(i));
  return {
    ...{ moments, eigenvalues, ranks, beta, noiseVariance: labCollapseNoise },
    threshold: beta * labCollapseNoise,
    active: optimum.active,
    loadings: ranks.map((rank) => optimum.loadingsSquared[rank]),
    bound: optimum.bound,
  };
}

/**
 * The same by gradient steps from a random start.
 * @param {Engine} engine
 * @param {{model: Collapse, inference: 'encoder' | 'exact', seed: string}} question
 * @param {import('../../engine/jobs/table.js').JobOptions} options
 * @returns {Promise<LinearVaeState[]>}  loadings in the order of the picture
 */
export async function trainCollapse(engine, { model, inference, seed }, options) {
  const { moments, ranks, noiseVariance, beta } = model;
  const states = await engine.run(
    'trainLinearVae',
    {
      ...{ moments, seed },
      steps: Array.from({ length: LAST + 1 }, (_, at) => stepAt(at)),
      options: {
        ...{ latent: ranks.length, noiseVariance, beta, inference },
        learningRate: LEARNING_RATE,
      },
    },
    options,
  );
  return states.map((state) => ({
    ...state,
    loadingsSquared: Float64Array.from(ranks, (rank) => state.loadingsSquared[rank]),
  }));
}
