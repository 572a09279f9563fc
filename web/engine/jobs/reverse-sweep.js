import { distancesFrom, REPEATS, repeatSeed } from './sampling-floor.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * @typedef {object} SweepArgs
 * @property {Mixture} clean  the law of x₀, in one or two dimensions
 * @property {import('../../wasm/core.js').Denoiser} denoiser
 * @property {Record<string, Float64Array>} betasBySchedule
 * @property {Record<string, Omit<import('../../wasm/core.js').ReverseOptions, 'steps'>>} samplers
 * @property {number[]} stepCounts  those above a schedule's T are left out
 * @property {number} count  particles of each run
 * @property {number} directions  of the sliced distance in two dimensions
 * @property {number} close  how many times the floor counts as close
 * @property {string} seed  of the first run; all settings are run with the same seeds
 */

/**
 * How far a sampler's particles end from x₀'s law: the mean of REPEATS runs.
 * @typedef {object} SweepPoint
 * @property {string} schedule
 * @property {string} sampler
 * @property {number} steps
 * @property {MeanError} distance  Wasserstein-1, data units
 * @property {MeanError} excess  what it exceeds `close` times the floor by, paired where both are drawn
 */

/**
 * @typedef {object} Sweep
 * @property {SweepPoint[]} points
 * @property {number} total  points when it is done
 * @property {MeanError | null} floor  the distance of so many exact draws; null before it is known
 */

/**
 * Every sampler on every schedule with every number of steps.
 * @param {Core} core
 * @param {SweepArgs} args
 * @returns {Generator<Sweep, Sweep, void>}
 */
export function* reverseSweep(core, args) {
  const { clean, denoiser, betasBySchedule, samplers, stepCounts, count, close, seed } = args;
  const distances = distancesFrom(core, args);
  const runs = Object.entries(betasBySchedule).flatMap(([schedule, betas]) =>
    Object.entries(samplers).flatMap(([sampler, options]) =>
      stepCounts
        .filter((steps) => steps <= betas.length)
        .map((steps) => ({ schedule, betas, sampler, options: { ...options, steps } })),
    ),
  );
  /** @type {SweepPoint[]} */
  const points = [];
  /** @type {MeanError | null} */
  let floor = null;
  const soFar = () => ({ points: [...points], total: runs.length, floor });
  const floors = new Float64Array(REPEATS);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    floors[repeat] = distances.floor(repeat);
    yield soFar();
  }
  floor = core.meanError(floors);
  const limits = floors.map((value) => close * value);
  for (const { schedule, betas, sampler, options } of runs) {
    const ends = new Float64Array(REPEATS);
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const own = repeatSeed(seed, repeat);
      const reverse = core.makeReverse(clean, betas, denoiser, options, count, own);
      try {
        while (reverse.step()) yield soFar();
        ends[repeat] = distances.of(reverse.points(), repeat);
      } finally {
        reverse.delete();
      }
      yield soFar();
    }
    points.push({
      ...{ schedule, sampler, steps: options.steps },
      distance: core.meanError(ends),
      excess: core.pairedDifference(ends, limits),
    });
    yield soFar();
  }
  return soFar();
}
