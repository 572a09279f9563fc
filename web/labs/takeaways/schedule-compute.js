import { levelsOf } from '../../engine/jobs/ddim-distance.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {'committed' | 'now' | 'linear' | 'cosine' | 'best'} Name */
/** @typedef {{name: Name, knots: number[] | null, alphaBars: Float64Array, logSnr: Float64Array}} Schedule */
/** @typedef {{first: number, last: number} | null} Merging */

/** T of every schedule, and the most steps that are measured. */
export const [TIMES, MOST] = [1000, 50];
/** How many points there are, how far one may lie, and the least fall from one to the next, nats. */
export const [POINTS, REACH, FALL] = [4, 12, 0.1];
/** So close to where peaks merge, nats, a noise level is counted. */
export const NEAR = 2;
/** β₁ and β_T of Ho, Jain & Abbeel (2020). */
export const LINEAR = /** @type {const} */ ([1e-4, 0.02]);

/** Whether these are points of a schedule. @param {number[]} knots */
export const isFalling = (knots) =>
  knots.length === POINTS && knots.every((knot, k) => k === 0 || knot < knots[k - 1]);

/**
 * @param {Engine} engine
 * @param {Name} name
 * @param {Float64Array} betas
 * @param {number[] | null} knots
 * @returns {Promise<Schedule>}
 */
async function scheduleOf(engine, name, betas, knots) {
  const { alphaBars, logSnr } = await engine.schedule(betas);
  return { name, knots, alphaBars, logSnr };
}

/** Those that everyone uses. @param {Engine} engine */
export const references = (engine) =>
  Promise.all(
    /** @type {const} */ (['linear', 'cosine']).map(async (name) =>
      scheduleOf(engine, name, await engine.betas(name, TIMES, ...LINEAR), null),
    ),
  );

/**
 * @param {Engine} engine
 * @param {Name} name
 * @param {number[]} knots
 */
export const through = async (engine, name, knots) =>
  scheduleOf(engine, name, await engine.betasThrough(Float64Array.from(knots), TIMES), knots);

/**
 * What is said of a schedule: with how many steps it first comes within the target, how far it ends then
 * (or with the most steps that are measured), and how many of its noise levels lie where peaks merge.
 * @param {Schedule} schedule
 * @param {Float64Array} distances  by number of steps, from one on
 * @param {number} target
 * @param {Merging} merging
 */
export function measured(schedule, distances, target, merging) {
  const at = distances.findIndex((distance) => distance <= target);
  const steps = at < 0 ? null : at + 1;
  const levels = levelsOf(schedule.alphaBars, steps ?? MOST).map((level) =>
    Math.log(level / (1 - level)),
  );
  return {
    ...schedule,
    distances,
    steps,
    distance: distances[(steps ?? MOST) - 1],
    levels,
    near: merging
      ? levels.filter((level) => level >= merging.last - NEAR && level <= merging.first + NEAR)
          .length
      : null,
  };
}

/** @typedef {ReturnType<typeof measured>} Measured */
