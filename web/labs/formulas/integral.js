import { broadened, univariate } from '../../engine/mixture.js';
import { linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {Awaited<ReturnType<typeof computeIntegral>>} Integral */
/** @typedef {NonNullable<Integral['picture']>} IntegralPicture */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Numbers of draws at which a run is looked at: about fifteen to a power of ten. */
const MOST = 100_000;
const LOOKS = [
  ...new Set(Array.from({ length: 76 }, (_, i) => Math.max(2, Math.round(10 ** (i / 15))))),
];
/** Points of each grid over the plane of z and x. */
const GRID = { columns: 72, rows: 48 };
/** First draws that are shown. */
const SHOWN = 150;

/**
 * The looks, with the number of draws that the reader has chosen among them.
 * @param {number} draws
 */
export const looksWith = (draws) => [...new Set([...LOOKS, draws, MOST])].sort((a, b) => a - b);

/**
 * What lies within four standard deviations of any mean.
 * @param {number[]} means
 * @param {number} deviation
 */
const reach = (means, deviation) =>
  means.flatMap((mean) => [mean - 4 * deviation, mean + 4 * deviation]);

/**
 * The integral at one x, exactly, with what its figure shows.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeIntegral(engine, own) {
  const { labSigma: sigma, labWeight, labBias, labNoise, labX: x, labProposal, labSeed } = own;
  /** @type {[mean: number, weight: number][]} */
  const modes = own.labModes;
  if (modesObstacle(modes)) return { picture: null };
  const means = modes.map(([mean]) => mean);
  const prior = univariate(
    modes.map(([, weight]) => weight),
    means,
    sigma,
  );
  const decoder = {
    weights: Float64Array.of(labWeight),
    bias: Float64Array.of(labBias),
    noiseVariance: labNoise ** 2,
  };
  const exact = await engine.marginalIntegral(prior, decoder, Float64Array.of(x));
  const { posterior } = exact;
  const proposal =
    labProposal === 'laplace'
      ? await engine.laplace(posterior)
      : labProposal === 'broad'
        ? broadened(posterior, own.labFactor)
        : posterior;

  const likely = Array.from(posterior.means).filter((_, k) => posterior.weights[k] > 1e-3);
  const narrow = Math.sqrt(posterior.covariances[0]);
  const decoded = means.map((mean) => labWeight * mean + labBias);
  const spread = Math.hypot(labWeight * sigma, labNoise);
  const marginal = univariate([...prior.weights], decoded, spread);
  const zRange = rangeOf([...reach(means, sigma), ...reach(likely, narrow)], 0);
  const xRange = rangeOf([x, ...reach(decoded, spread)], 0);
  const zGrid = mixtureGrid([...posterior.means, ...proposal.means], narrow, zRange);
  const xGrid = mixtureGrid(decoded, spread, xRange);
  const columns = linspace(...zRange, GRID.columns);
  const rows = linspace(xRange[1], xRange[0], GRID.rows); // from the top
  const gaps = Float64Array.from({ length: GRID.columns * GRID.rows }, (_, i) => {
    const [row, column] = [Math.floor(i / GRID.columns), i % GRID.columns];
    return rows[row] - labWeight * columns[column] - labBias;
  });
  const [slices, q, priorDensity, marginalDensity, likelihood, atColumns, ...shown] =
    await Promise.all([
      engine.logJoint(posterior, zGrid),
      engine.density(proposal, zGrid),
      engine.density(prior, zGrid),
      engine.density(marginal, xGrid),
      engine.density(univariate([1], [0], labNoise), gaps),
      engine.density(prior, columns),
      engine.sample(prior, SHOWN, labSeed),
      engine.sample(proposal, SHOWN, labSeed),
    ]);
  return {
    picture: {
      ...{ prior, decoder, proposal, x, zRange, xRange, zGrid, xGrid, q, priorDensity },
      ...{ posterior, decoded, marginalDensity },
      slices: slices.map(Math.exp),
      line: zRange.map((z) => labWeight * z + labBias),
      logDensity: exact.logDensity,
      relativeDeviation: exact.relativeDeviation,
      joint: { ...GRID, values: likelihood.map((p, i) => p * atColumns[i % GRID.columns]) },
      shown: shown.map(({ points }) => points),
    },
  };
}
