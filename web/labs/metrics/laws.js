import { scaleLinear } from 'd3-scale';
import { univariate } from '../../engine/mixture.js';
import { mixtureGrid, rangeOf } from '../../plots/grid.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {[mean: number, weight: number][]} Modes */
/** @typedef {Awaited<ReturnType<typeof compareLaws>>} Laws */
/** @typedef {NonNullable<Laws['picture']>} LawsPicture */

/** What both laws follow from, and the draws of them. */
export const ASKED = [
  'labModes',
  'labSigma',
  'labModel',
  'labShift',
  'labTau',
  'labBandwidth',
  'labCount',
  'labSource',
  'labDrawSeed',
  'labNeighbours',
];

/** Of the curve of precision and recall: evenly spaced angles, 1 in the middle. */
const COUNT = 61;
export const LAMBDAS = Float64Array.from({ length: COUNT }, (_, i) =>
  Math.tan((Math.PI * (i + 1)) / (2 * (COUNT + 1))),
);
export const MIDDLE = (COUNT - 1) / 2;

/**
 * Both laws; q is the model's modes, shifted, its components τ times as wide as those of p.
 * @param {Record<string, any>} own  the panel's values
 */
export function lawsOf({ labModes, labSigma, labModel, labShift, labTau }) {
  const lawOf = (
    /** @type {Modes} */ modes,
    /** @type {number} */ shift,
    /** @type {number} */ deviation,
  ) =>
    univariate(
      modes.map(([, weight]) => weight),
      modes.map(([mean]) => mean + shift),
      deviation,
    );
  const deviation = labTau * labSigma;
  return { p: lawOf(labModes, 0, labSigma), q: lawOf(labModel, labShift, deviation), deviation };
}

/**
 * Why the two cannot be compared: a key of the words that say so, or ''.
 * @param {Record<string, any>} own
 */
export const lawsObstacle = ({ labModes, labModel }) =>
  modesObstacle(labModes) || modesObstacle(labModel);

/**
 * Everything about the two laws that follows from formulas or quadrature.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the panel's values
 */
export async function compareLaws(engine, own) {
  const obstacle = lawsObstacle(own);
  if (obstacle) return { obstacle, picture: null };
  const { p, q, deviation } = lawsOf(own);
  const [means, others] = [[...p.means], [...q.means]];
  const [low, high] = scaleLinear()
    .domain(rangeOf([...means, ...others], 4 * Math.max(own.labSigma, deviation)))
    .nice()
    .domain();
  const grid = Float64Array.from([
    ...mixtureGrid(means, own.labSigma, [low, high]),
    ...mixtureGrid(others, deviation, [low, high]),
  ]).sort();
  const [densityP, densityQ, shares, [unitPeak], divergences, w1, w2, frechet, mmd, curve] =
    await Promise.all([
      engine.density(p, grid),
      engine.density(q, grid),
      engine.responsibilities(q, grid),
      engine.density(univariate([1], [0], deviation), Float64Array.of(0)),
      engine.divergences(p, q),
      engine.wassersteinDistance(p, q, 1),
      engine.wassersteinDistance(p, q, 2),
      engine.frechetDistance(p, q),
      engine.mmdSquared(p, q, own.labBandwidth),
      engine.precisionRecallCurve(p, q, LAMBDAS),
    ]);
  /** By metric; what is missing has no value of the laws. @type {Record<string, number>} */
  const exact = { ...divergences, wasserstein1: w1, wasserstein2: w2, frechet, mmd };
  return {
    obstacle,
    picture: {
      range: /** @type {[number, number]} */ ([low, high]),
      grid,
      densityP,
      densityQ,
      shares,
      unitPeak,
      deviation,
      weights: [...q.weights],
      firstWeight: p.weights[0],
      places: others,
      exact,
      curve: curve.precision,
    },
  };
}
