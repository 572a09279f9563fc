import { univariate } from '../../engine/mixture.js';

/** @typedef {import('../../engine/engine.js').PanelEngine} Engine */
/** @typedef {import('../panel.js').Values} Values */

const COUNT = 100;
export const SEED = '13';
/** As many digits of an error as mean something beside a hundred others. */
const DIGITS = 3;

/**
 * The errors |x̂₀ − x₀| of so many guesses at the present β, each from x_t alone with the unknown ε
 * taken for 0: x̂₀ = x_t / √(1−β), so that the error is √(β/(1−β))·|ε|, whatever x₀ is. The ε are
 * those of a mixture of one component, in Python
 *
 *     random.seed(13)
 *     for _ in range(100):
 *         random.choices([0])
 *         epsilon = random.gauss(0, 1)
 *
 * @param {{engine: Engine, values: Values}} source
 * @returns {Promise<number[]>}
 */
export async function errorsFromDiffusion({ engine, values }) {
  const standardNormal = univariate([1], [0], 1);
  const [{ points }, { signal, noise }] = await Promise.all([
    engine.sample(standardNormal, COUNT, SEED),
    engine.noisingCoefficients(Float64Array.of(values.diffusion.beta)),
  ]);
  const ratio = noise[0] / signal[0];
  return Array.from(points, (epsilon) => Number((ratio * Math.abs(epsilon)).toPrecision(DIGITS)));
}

/**
 * Whether the panel holds exactly these errors; then what is exactly known about them.
 * @param {{engine: Engine, values: Values}} source
 */
export async function originOf({ engine, values }) {
  /** @type {number[]} */
  const errors = values.metrics.errors;
  if (errors.length !== COUNT) return null;
  const made = await errorsFromDiffusion({ engine, values });
  if (made.some((error, i) => error !== errors[i])) return null;
  const { beta } = values.diffusion;
  return {
    beta,
    /** E|ε| = √(2/π) of a standard normal ε. */
    expected: Math.sqrt((2 / Math.PI) * (beta / (1 - beta))),
    ...(await engine.meanError(Float64Array.from(errors))),
  };
}
