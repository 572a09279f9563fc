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
 * @property {SweepPoint[]} points  those that are known, in a fixed order
 * @property {number} total  points when it is done
 * @property {MeanError | null} floor  the distance of so many exact draws; null before it is known
 */

/**
 * Every sampler on every schedule with every number of steps, side by side: the result is the same in
 * however many workers.
 * @param {Pick<import('../kit/lab.js').LabContext, 'engine' | 'pool'>} context
 * @param {SweepArgs} args
 * @param {{signal?: AbortSignal, onProgress?: (sweep: Sweep) => void}} [options]
 * @returns {Promise<Sweep>}
 */
export async function reverseSweep({ engine, pool }, args, { signal, onProgress } = {}) {
  const { betasBySchedule, samplers, stepCounts, close, ...same } = args;
  const runs = Object.entries(betasBySchedule).flatMap(([schedule, betas]) =>
    Object.entries(samplers).flatMap(([sampler, options]) =>
      stepCounts
        .filter((steps) => steps <= betas.length)
        .map((steps) => ({ schedule, betas, sampler, options: { ...options, steps } })),
    ),
  );
  /** @type {Float64Array} */
  const floors = await engine.run('samplingFloors', same, { signal });
  const floor = await engine.meanError(floors);
  const limits = floors.map((value) => close * value);

  /** @type {SweepPoint[]} */
  const points = new Array(runs.length);
  const soFar = () => ({ points: points.filter(Boolean), total: runs.length, floor });
  const list = runs.map(({ betas, options }) => ({ ...same, betas, options }));
  /**
   * @param {Float64Array} ends
   * @param {number} n
   */
  async function judge(ends, n) {
    if (signal?.aborted) return;
    const { schedule, sampler, options } = runs[n];
    const [distance, excess] = await Promise.all([
      engine.meanError(ends),
      engine.pairedDifference(ends, limits),
    ]);
    points[n] = { schedule, sampler, steps: options.steps, distance, excess };
    onProgress?.(soFar());
  }
  await pool.map('reverseDistances', list, { signal, onResult: judge });
  return soFar();
}
