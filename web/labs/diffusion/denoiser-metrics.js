import { seedAfter } from '../../engine/seed-after.js';
import { POINTS, sliceOf } from './compute.js';

/** @typedef {Awaited<ReturnType<typeof measureDenoisers>>} DenoiserMetrics */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * A denoiser that has been trained, and for how many steps.
 * @typedef {{weights: Float32Array, step: number}} Learned
 */

/**
 * @typedef {object} Row
 * @property {string} kind  of denoiser
 * @property {Float64Array | null} guesses  (N, D); null: not trained yet
 * @property {{mean: number, standardError: number, best: number, worst: number, rms: number} | null} errors
 * @property {MeanError | null} difference  of its errors from the posterior mean's, pair by pair
 * @property {MeanError | null} logDensity  of log p₀ of the guesses, nats
 * @property {MeanError | null} logDifference  of that from log p₀ of x₀ itself, pair by pair
 */

const KINDS = ['known_noise', 'posterior_mean', 'posterior_sample', 'one_mode', 'naive', 'learned'];

/**
 * What every denoiser makes of schedule A's points at t, against the x₀ they came from.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {object} of
 * @param {import('./compute.js').Picture} of.picture
 * @param {number} of.labMode  which mode one of them knows, from 1
 * @param {string} of.labSeed
 * @param {Learned | null} of.learned
 */
export async function measureDenoisers(engine, { picture, labMode, labSeed, learned }) {
  const { space, forwards } = picture;
  const { clean, dimension, dataRange } = space;
  const [{ path, points, alphaBar }] = forwards;
  const truth = path.points(0);
  const component = Math.min(labMode, clean.weights.length) - 1;
  const noise = Math.sqrt(1 - alphaBar);
  const epsilon = truth.map((x0, i) =>
    noise > 0 ? (points[i] - Math.sqrt(alphaBar) * x0) / noise : 0,
  );
  /** @type {Record<string, any>} */
  const more = {
    known_noise: { epsilon },
    // The seed of x₀ itself would draw the same modes again.
    posterior_sample: { seed: seedAfter(labSeed, 1) },
    one_mode: { component },
    learned: { weights: learned?.weights },
  };
  const of = async (/** @type {string} */ kind) => {
    if (kind === 'learned' && !learned) return { kind, guesses: null, scores: null };
    const denoiser = /** @type {any} */ ({ kind, ...more[kind] });
    const guesses = await engine.denoise(clean, alphaBar, points, denoiser);
    return { kind, guesses, scores: await scoresOf(engine, clean, truth, guesses) };
  };
  const [density, data, ...made] = await Promise.all([
    sliceOf(engine, dimension === 2 ? { ...space, range: dataRange } : space, 1, path.from, truth),
    scoresOf(engine, clean, truth, truth),
    ...KINDS.map(of),
  ]);
  const reference = made.find(({ kind }) => kind === 'posterior_mean')?.scores ?? data;
  /** @type {Row[]} */
  const rows = await Promise.all(
    made.map(async ({ kind, guesses, scores }) => ({
      ...{ kind, guesses },
      errors: scores && (await errorsOf(engine, scores.errors)),
      difference: scores && (await engine.pairedDifference(scores.errors, reference.errors)),
      logDensity: scores && (await meanError(engine, scores.logs)),
      logDifference: scores && (await meanError(engine, scores.logs, data.logs)),
    })),
  );
  return {
    ...{ rows, density, component: component + 1, picture, learned },
    data: { logDensity: await meanError(engine, data.logs) },
  };
}

/**
 * Recovery errors |x̂₀ − x₀| by the notebook's metric, and log p₀ of the guesses, point by point.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('../../wasm/core.js').Mixture} clean
 * @param {Float64Array} truth  (N, D)
 * @param {Float64Array} guesses  (N, D)
 */
async function scoresOf(engine, clean, truth, guesses) {
  const dimension = truth.length / POINTS;
  const errors = Float64Array.from({ length: POINTS }, (_, n) => {
    let square = 0;
    for (let i = n * dimension; i < (n + 1) * dimension; i++)
      square += (guesses[i] - truth[i]) ** 2;
    return Math.sqrt(square);
  });
  return { errors, logs: await engine.logDensity(clean, guesses) };
}

/**
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Float64Array} errors
 */
async function errorsOf(engine, errors) {
  const [own, squares] = await Promise.all([
    engine.meanError(errors),
    engine.meanError(errors.map((error) => error ** 2)),
  ]);
  return {
    ...{ ...own, rms: Math.sqrt(squares.mean) },
    ...{ best: Math.min(...errors), worst: Math.max(...errors) },
  };
}

/**
 * Of values, or of their differences from others; where one lies so far out that its density is 0, no
 * error is known.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Float64Array} values
 * @param {Float64Array} [others]
 * @returns {Promise<MeanError>}
 */
async function meanError(engine, values, others) {
  if (!values.every(Number.isFinite)) return { mean: -Infinity, standardError: Number.NaN };
  return others ? engine.pairedDifference(values, others) : engine.meanError(values);
}
