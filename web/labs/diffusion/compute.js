import { scaleLinear } from 'd3-scale';
import { componentMark } from '../../plots/components.js';
import { linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';
import { scottBins, stackedBins } from '../../plots/stacked-bins.js';
import { createMemo } from '../kit/memo.js';
import { cleanOf, dataKey, dimensionOf, obstacleOf } from './clean.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Record<string, any>} Own  the panel's values */
/** @typedef {Awaited<ReturnType<ReturnType<typeof createCompute>>>} Exact */
/** @typedef {NonNullable<Exact['picture']>} Picture */
/** @typedef {Picture['forwards'][number]} Forward */

/** Points that are followed on their way into the noise. */
export const POINTS = 300;
/** Of the pictures of p_t. */
const HEAT = { columns: 90, rows: 96 };
const PLANE = { columns: 56, rows: 56 };
/** Noise alone has standard deviation 1. */
const NOISE_REACH = 3.2;
/** More components than colours are not told apart. */
const MOST_COLOURS = 6;

/**
 * Everything in the lab that follows from formulas, and the points on their way into the noise. What
 * has not changed is not computed again.
 * @param {Engine} engine
 */
export function createCompute(engine) {
  const memo = createMemo();

  /** @param {Own} own */
  return async function compute(own) {
    const obstacle = obstacleOf(own);
    if (obstacle) return { obstacle, picture: null };
    const clean = await memo(dataKey(own), () => cleanOf(engine, own));
    const dimension = dimensionOf(own);
    const view = viewOf(clean, dimension);
    const kinds = [own.labSchedule, own.labSecond].filter((kind) => kind !== 'none');
    const forwards = await Promise.all(
      kinds.map(async (kind) => {
        const key = JSON.stringify([kind, own.labSteps, kind === 'drawn' && own.labKnots]);
        const schedule = await memo(key, () => scheduleOf(engine, kind, own));
        const pathKey = JSON.stringify([key, dataKey(own), own.labSeed]);
        const path = await memo(pathKey, async () => ({
          key: pathKey,
          ...(await pathsOf(engine, { clean, schedule, view, seed: own.labSeed })),
        }));
        const t = Math.round(own.labTime * own.labSteps);
        const points = path.points(t);
        const slice = await sliceOf(
          engine,
          { clean, view },
          schedule.alphaBars[t],
          path.from,
          points,
        );
        return { kind, schedule, t, alphaBar: schedule.alphaBars[t], path, points, slice };
      }),
    );
    return { obstacle, picture: { clean, dimension, ...view, steps: own.labSteps, forwards } };
  };
}

/**
 * What the pictures show of space, and in which colours.
 * @param {Mixture} clean
 * @param {number} dimension
 */
function viewOf({ means, covariances, weights }, dimension) {
  const deviation = Math.sqrt(covariances[0]);
  const ends = [...means].flatMap((mean) => [mean - 4 * deviation, mean + 4 * deviation]);
  const dataReach = Math.max(...ends.map(Math.abs));
  const reach = dimension === 2 ? Math.max(dataReach, NOISE_REACH) : NOISE_REACH;
  const fitting = rangeOf([...(dimension === 2 ? [] : ends), -reach, reach], 0);
  const [low, high] = scaleLinear().domain(fitting).nice().domain();
  const isColoured = weights.length <= MOST_COLOURS;
  return {
    /** @type {[low: number, high: number]} */
    range: [low, high],
    /** Where data is, in the plane. @type {[low: number, high: number]} */
    dataRange: [-dataReach, dataReach],
    marks: isColoured ? Array.from(weights, (_, k) => componentMark(k)) : ['guess'],
  };
}

/** @typedef {ReturnType<typeof viewOf>} View */

/**
 * Whether the log-SNR drawn by hand falls from each knot to the next, where it is used.
 * @param {Own} own
 */
export const hasSchedules = ({ labSchedule, labSecond, labKnots }) =>
  ![labSchedule, labSecond].includes('drawn') ||
  (labKnots.length > 1 &&
    labKnots.every((/** @type {number} */ knot, /** @type {number} */ k) => {
      return k === 0 || knot < labKnots[k - 1];
    }));

/**
 * β₁ and β_T: diffusers' for 1000 steps, scaled to so many.
 * @param {number} steps
 */
export const endsOf = (steps) => [0.1 / steps, Math.min(20 / steps, 0.999)];

/**
 * @param {Engine} engine
 * @param {string} kind
 * @param {Own} own
 */
async function scheduleOf(engine, kind, { labSteps, labKnots }) {
  const [first, last] = endsOf(labSteps);
  const betas = await (kind === 'drawn'
    ? engine.betasThrough(Float64Array.from(labKnots), labSteps)
    : engine.betas(/** @type {any} */ (kind), labSteps, first, last));
  const { alphaBars, logSnr } = await engine.schedule(betas);
  // Index t, from the clean x₀ on.
  return {
    betas,
    alphaBars: Float64Array.of(1, ...alphaBars),
    logSnr: Float64Array.of(Number.POSITIVE_INFINITY, ...logSnr),
  };
}

/** @typedef {Awaited<ReturnType<typeof scheduleOf>>} Schedule */

/**
 * @param {Engine} engine
 * @param {{clean: Mixture, schedule: Schedule, view: View, seed: string}} state
 */
async function pathsOf(engine, { clean, schedule, view, seed }) {
  const { alphaBars, betas } = schedule;
  const steps = betas.length;
  const dimension = clean.means.length / clean.weights.length;
  const [values, heat] = await Promise.all([
    engine.forwardPaths(clean, betas, POINTS, seed),
    dimension === 1 ? heatOf(engine, clean, alphaBars, view.range) : null,
  ]);
  const size = POINTS * dimension;
  return {
    values,
    heat,
    times: Float64Array.from({ length: steps + 1 }, (_, t) => t),
    from: await componentsOf(engine, clean, values.slice(0, size), view),
    points: (/** @type {number} */ t) => values.slice(t * size, (t + 1) * size),
  };
}

/**
 * Which component each point most probably belongs to, where components have colours.
 * @param {Engine} engine
 * @param {Mixture} clean
 * @param {Float64Array} points  (N, D)
 * @param {View} view
 */
export async function componentsOf(engine, clean, points, { marks }) {
  if (marks.length !== clean.weights.length) return null;
  const shares = await engine.responsibilities(clean, points);
  return Uint8Array.from({ length: shares.length / marks.length }, (_, n) => {
    const row = shares.subarray(n * marks.length, (n + 1) * marks.length);
    return row.indexOf(row.reduce((a, b) => Math.max(a, b)));
  });
}

/**
 * p_t(x) for t from left to right.
 * @param {Engine} engine
 * @param {Mixture} clean
 * @param {Float64Array} alphaBars
 * @param {[low: number, high: number]} range
 */
async function heatOf(engine, clean, alphaBars, [low, high]) {
  const { columns, rows } = HEAT;
  const last = alphaBars.length - 1;
  const at = Float64Array.from(
    { length: columns },
    (_, column) => alphaBars[Math.round((column * last) / (columns - 1))],
  );
  const args = { clean, alphaBars: at, x: linspace(high, low, rows) };
  /** @type {Float64Array} */
  const densities = await engine.run('noisedDensities', args);
  const values = densities.map((_, i) => densities[(i % columns) * rows + Math.floor(i / columns)]);
  return { columns, rows, values, most: densities.reduce((a, b) => Math.max(a, b)) };
}

/**
 * p_t at one t, with the points that have come there.
 * @param {Engine} engine
 * @param {{clean: Mixture, view: View}} state
 * @param {number} alphaBar
 * @param {Uint8Array | null} kinds
 * @param {Float64Array} points  (N, D)
 */
export async function sliceOf(engine, { clean, view }, alphaBar, kinds, points) {
  const noised = await engine.noised(clean, alphaBar);
  const { range, marks } = view;
  const [low, high] = range;
  if (noised.means.length > noised.weights.length) {
    const across = linspace(low, high, PLANE.columns);
    const x = Float64Array.from(
      [...across].reverse().flatMap((v) => Array.from(across, (u) => [u, v]).flat()),
    );
    return { grid: { ...PLANE, values: await engine.density(noised, x) }, curve: null, bins: [] };
  }
  const deviation = Math.sqrt(noised.covariances[0]);
  const x = mixtureGrid([...noised.means], deviation, range);
  const count = Math.max(12, Math.min(60, scottBins(range, deviation, points.length)));
  const [density, ...counts] = await Promise.all([
    engine.density(noised, x),
    ...marks.map((_, k) =>
      engine.histogram(
        points.filter((_, n) => !kinds || kinds[n] === k),
        ...range,
        count,
      ),
    ),
  ]);
  return { grid: null, curve: { x, density }, bins: stackedBins(counts, range) };
}

/** @typedef {Awaited<ReturnType<typeof sliceOf>>} Slice */
