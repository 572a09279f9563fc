import { seedAfter } from '../../engine/seed-after.js';
import { createMemo } from '../kit/memo.js';
import { componentsOf, sliceOf } from './compute.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('./compute.js').Space} Space */
/** @typedef {import('./compute.js').Forward} Forward */
/** @typedef {import('./denoiser-metrics.js').Learned} Learned */
/** @typedef {Awaited<ReturnType<typeof runOf>>} Run */

/**
 * All that the way back follows from.
 * @typedef {object} ReverseQuestion
 * @property {Space} space
 * @property {number} steps  T
 * @property {Pick<Forward, 'kind' | 'schedule' | 'heat'>[]} forwards  one for each schedule
 * @property {import('../../wasm/core.js').Denoiser} denoiser
 * @property {import('../../wasm/core.js').ReverseOptions} options
 * @property {number} count  particles
 * @property {string} seed
 */

/** Of the sliced distance in the plane. */
export const DIRECTIONS = 32;
/** Of what is averaged over repetitions: the same whatever the lab's seed, which so decides none of it. */
export const AVERAGE_SEED = '0';
/** Particles whose ways are drawn, over time and in the plane. */
const [WAYS, IN_PLANE] = [14, 5];

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
 * @param {Learned | null} learned
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
 * @param {import('./compute.js').Picture} picture
 * @param {Record<string, any>} own  the panel's values
 * @param {Learned | null} learned
 * @returns {ReverseQuestion | null}  null: the denoiser is yet to be trained
 */
export function reverseQuestion({ space, steps, forwards }, own, learned) {
  if (own.labDenoiser === 'learned' && !learned) return null;
  return {
    space,
    steps,
    forwards: forwards.map(({ kind, schedule, heat }) => ({ kind, schedule, heat })),
    denoiser: denoiserOf(own, space.clean, learned),
    options: optionsOf(own),
    count: own.labCount,
    seed: own.labSeed,
  };
}

/**
 * The runs of each schedule, from the same noise.
 * @param {Engine} engine
 * @param {ReverseQuestion} question
 * @param {import('../../engine/engine.js').JobOptions} [job]  told of `done` of so many steps
 * @returns {Promise<Run[]>}
 */
export function reverseRuns(engine, question, { signal, onProgress = () => {} } = {}) {
  const done = question.forwards.map(() => 0);
  return Promise.all(
    question.forwards.map((forward, n) =>
      runOf(engine, question, forward, {
        signal,
        onProgress({ step, steps }) {
          done[n] = step;
          onProgress({ done: done.reduce((a, b) => a + b), of: steps * done.length });
        },
      }),
    ),
  );
}

/**
 * Leads particles back along one schedule and measures where they end.
 * @param {Engine} engine
 * @param {ReverseQuestion} question
 * @param {ReverseQuestion['forwards'][number]} forward
 * @param {import('../../engine/engine.js').JobOptions} job
 */
async function runOf(engine, { space, steps, denoiser, options, count, seed }, forward, job) {
  const { clean, dimension, marks } = space;
  const { betas } = forward.schedule;
  /** @type {import('../../engine/jobs/reverse-run.js').ReverseFrames} */
  const { frames, alphaBars, points } = await engine.run(
    'reverseRun',
    { clean, betas, count, seed, denoiser, options },
    job,
  );
  const visited = frames.length - 1;
  // The core's T (steps − i) // steps.
  const times = frames.map((_, i) => Math.floor((steps * (visited - i)) / visited));
  const values = Array.from({ length: dimension }, (_, axis) =>
    points.filter((_, i) => i % dimension === axis),
  );
  const [kinds, mean, distance, floor] = await Promise.all([
    componentsOf(engine, space, points),
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
 * @param {Space} space
 * @param {Run} run
 * @param {number} at
 */
export const sliceAt = (engine, space, { slices, alphaBars, frames, kinds }, at) =>
  slices(String(at), () =>
    sliceOf(engine, space, alphaBars[at], kinds, Float64Array.from(frames[at])),
  );
