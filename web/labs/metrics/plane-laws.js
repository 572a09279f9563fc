import { spherical } from '../../engine/mixture.js';
import { lattice } from '../../plots/grid.js';
import { componentMeans } from './plane-means.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Awaited<ReturnType<typeof drawPlane>>} Plane */
/** @typedef {NonNullable<Plane['picture']>} PlanePicture */

/** What laws and draws follow from. */
export const PLANE_ASKED = [
  'labPlaneMeans',
  'labPlaneSigma',
  'labPlaneModel',
  'labPlaneWeights',
  'labPlaneShift',
  'labPlaneTau',
  'labPlaneSource',
  'labPlaneCount',
  'labPlaneOutlier',
  'labPlaneSeed',
  'labPlaneNeighbours',
  'labPlaneBandwidth',
];

/**
 * Both laws; components of q are τ times as wide as those of p, and shifted along x₁.
 * @param {Record<string, any>} own  the panel's values
 * @returns {{p: Mixture, q: Mixture}}
 */
export function planeLaws(own) {
  const weights = weightsOf(own);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shifted = componentMeans(own.labPlaneModel).flatMap(([x, y]) => [x + own.labPlaneShift, y]);
  const q = spherical(shifted, 2, own.labPlaneTau * own.labPlaneSigma);
  return {
    p: spherical(own.labPlaneMeans, 2, own.labPlaneSigma),
    q: { ...q, weights: Float64Array.from(weights, (weight) => weight / total) },
  };
}

/**
 * Of each component of q, not scaled; where none is given it is 1.
 * @param {Record<string, any>} own
 * @returns {number[]}
 */
const weightsOf = ({ labPlaneModel, labPlaneWeights }) =>
  componentMeans(labPlaneModel).map((_, k) => labPlaneWeights[k] ?? 1);

/** Less than this in all, and weights are no shares. */
const LEAST_WEIGHT = 1e-300;
/** More than this overflows in a sum. */
const MOST_WEIGHT = 1e300;

/**
 * Why the two cannot be compared: a key of the words that say so, or ''.
 * @param {Record<string, any>} own
 * @returns {'' | 'empty' | 'weightless' | 'tooLarge'}
 */
function planeObstacle(own) {
  if (own.labPlaneMeans.length < 2 || own.labPlaneModel.length < 2) return 'empty';
  const total = weightsOf(own).reduce((sum, weight) => sum + weight, 0);
  if (total > MOST_WEIGHT) return 'tooLarge';
  return total > LEAST_WEIGHT ? '' : 'weightless';
}

/**
 * What the jobs of the draws are asked for; null where there is nothing to draw.
 * @param {Record<string, any>} own
 */
export function planeArgs(own) {
  if (planeObstacle(own)) return null;
  const { p, q } = planeLaws(own);
  return {
    p,
    q: own.labPlaneSource === 'copies' ? null : q,
    count: own.labPlaneCount,
    seed: own.labPlaneSeed,
    outlier: own.labPlaneOutlier,
  };
}

const GRID = { columns: 80, rows: 72 };

/**
 * The truth's density, and one draw of each law with all balls.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the panel's values
 * @param {import('../../engine/jobs/table.js').JobOptions} [options]  ends it with whoever asked
 */
export async function drawPlane(engine, own, options) {
  const obstacle = planeObstacle(own);
  const args = planeArgs(own);
  if (!args) return { obstacle, picture: null };
  const { p, q } = planeLaws(own);
  const ranges = rangesOf(own);
  const [density, balls] = await Promise.all([
    engine.density(p, lattice(ranges, GRID)),
    engine.run('neighbourBalls', { ...args, neighbours: own.labPlaneNeighbours }, options),
  ]);
  return { obstacle, picture: { ranges, grid: { ...GRID, values: density }, balls, p, q } };
}

/** Standard deviations of a component that are seen around its mean. */
const MARGIN = 3;
/** Of the picture, so that its ranges are those of a box of one scale. */
export const ASPECT = 1.1;

/**
 * Ranges of both coordinates that hold all components and the outlier, in the shape of the picture.
 * @param {Record<string, any>} own
 * @returns {[low: number, high: number][]}
 */
function rangesOf(own) {
  const { p, q } = planeLaws(own);
  const isCopied = own.labPlaneSource === 'copies';
  const reach = MARGIN * own.labPlaneSigma;
  const places = [
    ...around(p.means, reach),
    ...(isCopied ? [] : around(q.means, reach * own.labPlaneTau)),
    ...around(own.labPlaneOutlier.slice(0, own.labPlaneOutlier.length === 2 ? 2 : 0), 0.5),
  ];
  const [x, y] = [0, 1].map((i) => {
    const along = places.map((place) => place[i]);
    return [Math.min(...along), Math.max(...along)];
  });
  const height = Math.max(y[1] - y[0], (x[1] - x[0]) / ASPECT);
  const about = (/** @type {number[]} */ [low, high], /** @type {number} */ span) =>
    /** @type {[number, number]} */ ([(low + high - span) / 2, (low + high + span) / 2]);
  return [about(x, height * ASPECT), about(y, height)];
}

/**
 * @param {ArrayLike<number>} points  (N, 2)
 * @param {number} reach
 */
const around = (points, reach) =>
  componentMeans(points).flatMap(([x, y]) => [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
