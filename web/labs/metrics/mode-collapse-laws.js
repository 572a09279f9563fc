import { scaleLinear } from 'd3-scale';
import { univariate } from '../../engine/mixture.js';
import { mixtureGrid, rangeOf } from '../../plots/grid.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {Record<string, any>} Own */
/** @typedef {NonNullable<Awaited<ReturnType<typeof prepareFit>>['picture']>} FitPicture */

/** As far as the parameter of the step goes: 'to the end'. */
export const MOST_STEPS = 300;
/** Of p's means, in σ, as the core takes it. */
const WIDEST = 20;
/** Components that the core fits to. */
const MOST_MODES = 8;

/**
 * Why nothing can be fitted: a key of the words that say so, or ''.
 * @param {Own} own
 */
export function fitObstacle({ labModes, labSigma }) {
  const obstacle = modesObstacle(labModes);
  if (obstacle) return obstacle;
  const means = labModes.map((/** @type {number[]} */ mode) => mode[0]);
  if (means.length > MOST_MODES) return 'tooMany';
  return Math.max(...means) - Math.min(...means) > WIDEST * labSigma ? 'tooFar' : '';
}

/** @param {Own} own */
const truthOf = ({ labModes, labSigma }) =>
  univariate(
    labModes.map((/** @type {number[]} */ [, weight]) => weight),
    labModes.map((/** @type {number[]} */ [mean]) => mean),
    labSigma,
  );

/** @param {Own} own */
export const fitArgs = (own) => ({
  truth: truthOf(own),
  components: Number(own.labFitK),
  options: {
    divergence: own.labFitBy,
    freeWeights: own.labFitK === '2' && own.labFitWeights === 'free',
    ...{ longestStep: 0.1, tolerance: 1e-5, mostSteps: MOST_STEPS },
  },
});

/**
 * The truth as drawn.
 * @param {Engine} engine
 * @param {Own} own
 */
export async function prepareFit(engine, own) {
  const obstacle = fitObstacle(own);
  if (obstacle) return { obstacle, picture: null };
  const truth = truthOf(own);
  const means = [...truth.means];
  const [low, high] = scaleLinear()
    .domain(rangeOf(means, 4 * own.labSigma))
    .nice()
    .domain();
  const grid = mixtureGrid(means, own.labSigma, [low, high]);
  const range = /** @type {[number, number]} */ ([low, high]);
  const density = await engine.density(truth, grid);
  // Of a Gaussian of σ, which no density of the mixture exceeds.
  const unitPeak = 1 / (own.labSigma * Math.sqrt(2 * Math.PI));
  return { obstacle, picture: { range, grid, density, unitPeak } };
}
