import { scaleLinear } from 'd3-scale';
import { componentMark } from '../../plots/components.js';
import { lattice, linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';
import { scottBins, stackedBins } from '../../plots/stacked-bins.js';
import { createMemo } from '../kit/memo.js';
import { pick } from '../kit/pick.js';
import { cleanOf, dataKey, dimensionOf, obstacleOf } from './data-distribution.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Record<string, any>} Own  the panel's values */
/** @typedef {Awaited<ReturnType<ReturnType<typeof createCompute>>>} Exact */
/** @typedef {NonNullable<Exact['picture']>} Picture */
/** @typedef {Picture['forwards'][number]} Forward */
/** @typedef {[low: number, high: number]} Range */

/** Points that are followed on their way into the noise. */
export const POINTS = 300;
/** Of the pictures of p_t. */
const HEAT = { columns: 90, rows: 96 };
const PLANE = { columns: 56, rows: 56 };
/** Noise alone has standard deviation 1. */
const NOISE_REACH = 3.2;
/** More components than colours are not told apart. */
const MOST_COLOURS = 6;

/** What a plane shows before there is data in it. @type {Range} */
export const BLANK = [-3.5, 3.5];

/**
 * What the pictures show of space.
 * @typedef {object} View
 * @property {number} dimension
 * @property {Range} range
 * @property {Range} dataRange  where data is, in the plane
 */

/**
 * The law of the data, the space that it is drawn in, and the colours of its components.
 * @typedef {{clean: Mixture, marks: string[]} & View} Space
 */

/** Settings that it all follows from. */
const NAMES = [
  ...['labData', 'labModes', 'labMeans', 'labDrawn', 'labSigma', 'labTime', 'labSeed'],
  ...['labSchedule', 'labSecond', 'labSteps', 'labKnots'],
];

/** @param {Own} own */
export const exactSettings = (own) => pick(own, NAMES);

/**
 * The present values, but for those that the exact answer follows from: the ones that it was made with.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, Exact>} exact
 */
export const withExact = (lab, exact) => ({
  ...lab.values.value,
  diffusion: { ...lab.own.value, ...exact.answer?.question.own },
});

/**
 * Everything in the lab that follows from formulas, and the points on their way into the noise. What
 * has not changed is not computed again.
 * @param {Engine} engine
 */
export function createCompute(engine) {
  const memo = createMemo(16);
  /** Of the latest picture. @type {View | undefined} */
  let view;

  /**
   * @param {Own} own
   * @param {boolean} [isHeld]  something in a picture is under the reader's hand: its axes keep still
   */
  return async function compute(own, isHeld = false) {
    const obstacle = obstacleOf(own);
    const dimension = dimensionOf(own);
    if (obstacle) {
      // The first stroke is drawn on this one.
      view = { dimension, range: BLANK, dataRange: BLANK };
      return { obstacle, picture: null };
    }
    const clean = await memo(dataKey(own), () => cleanOf(engine, own));
    if (!isHeld || view?.dimension !== dimension) view = viewOf(clean, dimension);
    /** @type {Space} */
    const space = { clean, marks: marksOf(clean), ...view };
    const kinds = [own.labSchedule, own.labSecond].filter((kind) => kind !== 'none');
    const forwards = await Promise.all(
      kinds.map((kind) => forwardOf(engine, memo, own, space, kind)),
    );
    return { obstacle, picture: { space, steps: own.labSteps, forwards } };
  };
}

/**
 * One schedule's way into the noise.
 * @param {Engine} engine
 * @param {ReturnType<typeof createMemo>} memo
 * @param {Own} own
 * @param {Space} space
 * @param {string} kind
 */
async function forwardOf(engine, memo, own, space, kind) {
  const { labSteps, labSeed, labTime } = own;
  const { clean, dimension, range } = space;
  const key = JSON.stringify([kind, labSteps, kind === 'drawn' && own.labKnots]);
  const schedule = await memo(key, () => scheduleOf(engine, kind, own));
  const t = Math.round(labTime * labSteps);
  const alphaBar = schedule.alphaBars[t];
  const [path, heat] = await Promise.all([
    memo(JSON.stringify(['path', key, dataKey(own), labSeed]), () =>
      pathsOf(engine, space, schedule, labSeed),
    ),
    dimension === 1
      ? memo(JSON.stringify(['heat', key, dataKey(own), range]), () =>
          heatOf(engine, clean, schedule.alphaBars, range),
        )
      : null,
  ]);
  const points = path.points(t);
  const slice = await sliceOf(engine, space, alphaBar, path.from, points);
  return { kind, schedule, t, alphaBar, path, heat, points, slice };
}

/**
 * The view that fits the data.
 * @param {Mixture} clean
 * @param {number} dimension
 * @returns {View}
 */
function viewOf({ means, covariances }, dimension) {
  const deviation = Math.sqrt(covariances[0]);
  const ends = [...means].flatMap((mean) => [mean - 4 * deviation, mean + 4 * deviation]);
  const dataReach = Math.max(...ends.map(Math.abs));
  const reach = dimension === 2 ? Math.max(dataReach, NOISE_REACH) : NOISE_REACH;
  const fitting = rangeOf([...(dimension === 2 ? [] : ends), -reach, reach], 0);
  const [low, high] = scaleLinear().domain(fitting).nice().domain();
  return { dimension, range: [low, high], dataRange: [-dataReach, dataReach] };
}

/** @param {Mixture} clean */
const marksOf = ({ weights }) =>
  weights.length <= MOST_COLOURS ? Array.from(weights, (_, k) => componentMark(k)) : ['guess'];

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
 * Points on their way from the data into the noise.
 * @param {Engine} engine
 * @param {Space} space
 * @param {Schedule} schedule
 * @param {string} seed
 */
async function pathsOf(engine, space, { betas }, seed) {
  const { clean, dimension } = space;
  const values = await engine.forwardPaths(clean, betas, POINTS, seed);
  const size = POINTS * dimension;
  return {
    values,
    times: Float64Array.from({ length: betas.length + 1 }, (_, t) => t),
    from: await componentsOf(engine, space, values.slice(0, size)),
    points: (/** @type {number} */ t) => values.slice(t * size, (t + 1) * size),
  };
}

/**
 * Which component each point most probably belongs to, where components have colours.
 * @param {Engine} engine
 * @param {Space} space
 * @param {Float64Array} points  (N, D)
 */
export async function componentsOf(engine, { clean, marks }, points) {
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
 * @param {Range} range
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
 * @param {Space} space
 * @param {number} alphaBar
 * @param {Uint8Array | null} kinds
 * @param {Float64Array} points  (N, D)
 */
export async function sliceOf(engine, { clean, dimension, range, marks }, alphaBar, kinds, points) {
  const noised = await engine.noised(clean, alphaBar);
  if (dimension === 2) {
    const values = await engine.density(noised, lattice([range, range], PLANE));
    return { grid: { ...PLANE, values }, curve: null, bins: [] };
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
