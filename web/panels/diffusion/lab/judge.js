import { seedAfter } from '../../../engine/seed-after.js';
import { POINTS, sliceOf } from './compute.js';

/** @typedef {Awaited<ReturnType<typeof judge>>} Judged */

/**
 * A denoiser that has been trained, for how long, and what else it follows from.
 * @typedef {{weights: Float32Array, step: number, key: string}} Learned
 */

/**
 * @typedef {object} Row
 * @property {string} kind  of denoiser
 * @property {Float64Array | null} guesses  (N, D); null: not trained yet
 * @property {{mean: number, best: number, worst: number, rms: number} | null} errors
 * @property {number} logDensity  mean of log p₀ of the guesses, nats
 */

const KINDS = ['known_noise', 'posterior_mean', 'posterior_sample', 'one_mode', 'naive', 'learned'];

/**
 * What every denoiser makes of schedule A's points at t, against the x₀ they came from.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {import('./compute.js').Picture} picture
 * @param {Record<string, any>} own  the panel's values
 * @param {Learned | null} learned
 */
export async function judge(engine, picture, { labMode, labSeed }, learned) {
  const { clean, forwards, dimension, dataRange } = picture;
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
  /** @returns {Promise<Row>} */
  const of = async (/** @type {string} */ kind) => {
    if (kind === 'learned' && !learned) return { kind, guesses: null, errors: null, logDensity: 0 };
    const denoiser = /** @type {any} */ ({ kind, ...more[kind] });
    const guesses = await engine.denoise(clean, alphaBar, points, denoiser);
    return { kind, guesses, ...(await marksOf(engine, clean, truth, guesses)) };
  };
  const [density, own, ...rows] = await Promise.all([
    sliceOf(
      engine,
      { clean, view: dimension === 2 ? { ...picture, range: dataRange } : picture },
      1,
      path.from,
      truth,
    ),
    marksOf(engine, clean, truth, truth),
    ...KINDS.map(of),
  ]);
  return { rows, density, logDensity: own.logDensity, component: component + 1, picture, learned };
}

/**
 * Recovery errors |x̂₀ − x₀| by the notebook's metric, and what the truth thinks of the guesses.
 * @param {import('../../../engine/engine.js').Engine} engine
 * @param {import('../../../wasm/core.js').Mixture} clean
 * @param {Float64Array} truth  (N, D)
 * @param {Float64Array} guesses  (N, D)
 */
async function marksOf(engine, clean, truth, guesses) {
  const dimension = truth.length / POINTS;
  const errors = Array.from({ length: POINTS }, (_, n) => {
    let square = 0;
    for (let i = n * dimension; i < (n + 1) * dimension; i++)
      square += (guesses[i] - truth[i]) ** 2;
    return Math.sqrt(square);
  });
  const mean = (/** @type {ArrayLike<number>} */ list) =>
    Array.from(list).reduce((sum, value) => sum + value, 0) / POINTS;
  return {
    errors: {
      mean: mean(errors),
      best: Math.min(...errors),
      worst: Math.max(...errors),
      rms: Math.sqrt(mean(errors.map((error) => error ** 2))),
    },
    logDensity: mean(await engine.logDensity(clean, guesses)),
  };
}
