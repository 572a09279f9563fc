import { seedAfter } from '../../engine/seed-after.js';
import { createMemo } from '../kit/memo.js';
import { componentsOf, sliceOf } from './compute.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('./compute.js').Picture} Picture */
/** @typedef {Awaited<ReturnType<typeof runOf>>} Run */

/** Of the sliced distance in the plane. */
export const DIRECTIONS = 32;
/** Of what is averaged over repetitions: the same whatever the lab's seed, which so decides none of it. */
export const AVERAGE_SEED = '0';
/** Particles whose ways are drawn, over time and in the plane. */
const [WAYS, IN_PLANE] = [14, 5];

/** Parameters that the way back follows from, besides the data and the schedules. */
const NAMES = [
  ...['labSampler', 'labDenoiser', 'labMode', 'labVisited', 'labCount', 'labVariance'],
  ...['labEta', 'labCorrections', 'labRatio', 'labSeed'],
];

/**
 * @param {Record<string, any>} own  the panel's values
 * @param {import('./judge.js').Learned | null} learned
 */
export const reverseKey = (own, learned) =>
  JSON.stringify([
    ...NAMES.map((name) => own[name]),
    own.labDenoiser === 'learned' && [learned?.key, learned?.step],
  ]);

/** @param {Record<string, any>} own  the panel's values */
export const stepsOf = ({ labVisited, labSteps }) => Math.min(labVisited, labSteps);

/**
 * @param {Record<string, any>} own  the panel's values
 * @returns {import('../../wasm/core.js').ReverseOptions}
 */
export function optionsOf(own) {
  return {
    sampler: own.labSampler,
    variance: own.labVariance,
    eta: own.labEta,
    steps: stepsOf(own),
    corrections: own.labCorrections,
    signalToNoise: own.labRatio,
  };
}

/**
 * @param {Record<string, any>} own  the panel's values
 * @param {Mixture} clean
 * @param {import('./judge.js').Learned | null} learned
 * @returns {import('../../wasm/core.js').Denoiser}
 */
export function denoiserOf({ labDenoiser: kind, labMode }, clean, learned) {
  const more = {
    one_mode: { component: Math.min(labMode, clean.weights.length) - 1 },
    learned: { weights: learned?.weights },
  };
  return /** @type {any} */ ({ kind, .../** @type {any} */ (more)[kind] });
}

/**
 * Leads particles back along one schedule and measures where they end.
 * @param {Engine} engine
 * @param {{picture: Picture, forward: import('./compute.js').Forward, own: Record<string, any>,
 *   learned: import('./judge.js').Learned | null}} state
 * @param {import('../../engine/engine.js').JobOptions} job
 */
export async function runOf(engine, { picture, forward, own, learned }, job) {
  const { clean, dimension, marks, steps } = picture;
  const { labCount: count, labSeed: seed } = own;
  /** @type {import('../../engine/jobs/reverse-run.js').ReverseFrames} */
  const { frames, alphaBars, points } = await engine.run(
    'reverseRun',
    {
      ...{ clean, betas: forward.schedule.betas, count, seed },
      ...{ denoiser: denoiserOf(own, clean, learned), options: optionsOf(own) },
    },
    job,
  );
  const visited = frames.length - 1;
  // The core's T (steps − i) // steps.
  const times = frames.map((_, i) => Math.floor((steps * (visited - i)) / visited));
  const values = Array.from({ length: dimension }, (_, axis) =>
    points.filter((_, i) => i % dimension === axis),
  );
  const [kinds, mean, distance, floor] = await Promise.all([
    componentsOf(engine, clean, points, picture),
    Promise.all(values.map((of) => engine.meanError(of))),
    distanceOf(engine, clean, points, seed),
    floorOf(engine, { clean, count }, job.signal),
  ]);
  return {
    ...{ forward, frames, alphaBars, times, kinds, mean, distance, floor },
    expected: Array.from({ length: dimension }, (_, axis) => meanOf(clean, axis)),
    ways: Array.from({ length: Math.min(dimension === 1 ? WAYS : IN_PLANE, count) }, (_, n) => ({
      n,
      mark: marks[kinds ? kinds[n] : 0],
    })),
    slices: createMemo(),
  };
}

/**
 * How far so many exact draws are from the law of x₀.
 * @param {Engine} engine
 * @param {{clean: Mixture, count: number}} of
 * @param {AbortSignal} [signal]
 * @returns {Promise<import('../../wasm/core.js').MeanError>}
 */
async function floorOf(engine, of, signal) {
  const args = { ...of, directions: DIRECTIONS, seed: AVERAGE_SEED };
  return engine.meanError(await engine.run('samplingFloors', args, { signal }));
}

/**
 * A coordinate of the mixture's own mean.
 * @param {Mixture} mixture
 * @param {number} axis
 */
function meanOf({ weights, means }, axis) {
  const dimension = means.length / weights.length;
  return weights.reduce((sum, weight, k) => sum + weight * means[k * dimension + axis], 0);
}

/**
 * Wasserstein-1: on the line from p₀ itself, in the plane sliced, from so many draws of p₀.
 * @param {Engine} engine
 * @param {Mixture} clean
 * @param {Float64Array} points  (N, D)
 * @param {string} seed
 */
async function distanceOf(engine, clean, points, seed) {
  const dimension = clean.means.length / clean.weights.length;
  if (dimension === 1) return engine.exactWasserstein(points, clean);
  const truth = await engine.sample(clean, points.length / dimension, seedAfter(seed, 1));
  return engine.slicedWasserstein(points, truth.points, DIRECTIONS);
}

/**
 * p_t beside the particles at one step of a run.
 * @param {Engine} engine
 * @param {Picture} picture
 * @param {Run} run
 * @param {number} at
 */
export const sliceAt = (engine, picture, run, at) =>
  run.slices(String(at), () => {
    const points = Float64Array.from(run.frames[at]);
    return sliceOf(
      engine,
      { clean: picture.clean, view: picture },
      run.alphaBars[at],
      run.kinds,
      points,
    );
  });
