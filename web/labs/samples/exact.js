import { scaleLinear } from 'd3-scale';
import { univariate } from '../../engine/mixture.js';
import { linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {Awaited<ReturnType<typeof computeExact>>} Exact */
/** @typedef {NonNullable<Exact['picture']>} Picture */

/** Distances at which the peaks are followed. */
const PATH_POINTS = 80;

/**
 * The lab's draws as the core takes them: weights as they were typed, as Python takes them too.
 * @param {Record<string, any>} samples  the panel's values
 * @returns {import('../../wasm/core.js').UnivariateDraws}
 */
export function drawsOf({ labModes, labSigma, labSeed }) {
  return {
    seed: labSeed,
    means: Float64Array.from(labModes, ([mean]) => mean),
    weights: Float64Array.from(labModes, ([, weight]) => weight),
    sigma: labSigma,
  };
}

/**
 * Round ends, so that the range stays while a mode is dragged a little.
 * @param {[mean: number, weight: number][]} modes
 * @param {number} sigma
 * @returns {[low: number, high: number]}
 */
export function rangeOfModes(modes, sigma) {
  const means = modes.map(([mean]) => mean);
  const [low, high] = scaleLinear()
    .domain(rangeOf(means, 5 * sigma))
    .nice()
    .domain();
  return [low, high];
}

/** @param {number} value */
const roundUp = (value) => scaleLinear().domain([0, value]).nice().domain()[1];

/**
 * Everything in the lab that follows from formulas.
 * @param {Engine} engine
 * @param {Record<string, any>} samples  the panel's values
 */
export async function computeExact(engine, samples) {
  const { labSigma: sigma, labDraw, labZ: z, labCount } = samples;
  /** @type {[mean: number, weight: number][]} */
  const modes = samples.labModes;
  const obstacle = modesObstacle(modes);
  if (obstacle) return { obstacle, picture: null, source: '' };

  const means = modes.map(([mean]) => mean);
  const weights = modes.map(([, weight]) => weight);
  const mixture = univariate(weights, means, sigma);
  const range = rangeOfModes(modes, sigma);
  const grid = mixtureGrid(means, sigma, range);
  const draws = drawsOf(samples);
  const [density, shares, atCursor, densityAtCursor, [unitPeak], peaks, stages, pair, source] =
    await Promise.all([
      engine.density(mixture, grid),
      engine.responsibilities(mixture, grid),
      engine.responsibilities(mixture, Float64Array.of(z)),
      engine.density(mixture, Float64Array.of(z)),
      engine.density(univariate([1], [0], sigma), Float64Array.of(0)),
      engine.peaks(mixture),
      engine.drawStages(draws, labDraw),
      computePair(engine, modes, sigma),
      engine.drawProgram(draws, labCount),
    ]);
  return {
    obstacle,
    source,
    picture: {
      modes: means.map((mean, k) => ({ mean, share: mixture.weights[k] })),
      range,
      grid,
      density,
      shares,
      unitPeak,
      peaks,
      stages,
      pair,
      cursor: { z, density: densityAtCursor[0], shares: [...atCursor] },
    },
  };
}

/**
 * The first two modes by themselves: how far apart they are, and where their two peaks become one.
 * @param {Engine} engine
 * @param {[mean: number, weight: number][]} modes
 * @param {number} sigma
 */
async function computePair(engine, modes, sigma) {
  if (modes.length < 2) return null;
  const [[meanA, weightA], [meanB, weightB]] = modes;
  if (!(weightA > 0 && weightB > 0)) return null;
  // Left and right, in the order in which they stand on the axis.
  const [left, right] = meanA <= meanB ? [weightA, weightB] : [weightB, weightA];
  const distance = Math.abs(meanA - meanB);
  const end = await engine.bimodalDistance(left, right, sigma);
  const reach = roundUp(Math.max(distance, end) * 1.15);
  // Closely spaced beyond the end, where the paths part steeply.
  const distances = Float64Array.from(
    [
      ...linspace(0, reach, PATH_POINTS / 2),
      ...[0, ...linspace(0.001, 1, PATH_POINTS / 2)].map(
        (step) => end + (reach - end) * step ** 2 + end * 1e-9,
      ),
      distance,
    ].sort((a, b) => a - b),
  );
  const middle = (meanA + meanB) / 2;
  const means = [middle - distance / 2, middle + distance / 2];
  const mixture = univariate([left, right], means, sigma);
  /** @type {[low: number, high: number]} */
  const range = [middle - reach / 2 - 3 * sigma, middle + reach / 2 + 3 * sigma];
  const grid = mixtureGrid(means, sigma, range);
  const [paths, density, peaks] = await Promise.all([
    engine.peakPaths(left, right, sigma, distances),
    engine.density(mixture, grid),
    engine.peaks(mixture),
  ]);
  return {
    distance,
    end,
    reach,
    middle,
    range,
    grid,
    density,
    peaks: [...peaks],
    heights: [...(await engine.density(mixture, peaks))],
    distances,
    ...paths,
    colours: meanA <= meanB ? [0, 1] : [1, 0],
    share: left / (left + right),
  };
}
