import { drawable, OVERFLOW } from '../../plots/drawable.js';
import { mixtureOfSamples } from '../mixture-of-samples.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} DiffusionData */

const POINTS = 181;

/**
 * Values of β along which √β and √(1−β) change evenly: sin² of even angles, from 0 to just below 1.
 */
const betas = Float64Array.from(
  { length: POINTS },
  (_, n) => Math.sin((Math.PI / 2) * 0.999 * (n / (POINTS - 1))) ** 2,
);

/** Steps of the example of a schedule. */
const STEPS = 4;
/** Beside a value of 1: narrower components drown in the rounding of the numbers. */
const SMALLEST_SIGMA = 1e-9;

/**
 * E[x₀ | x_t] where x₀ is a draw of cell 1: the best guess, in the mean square, for someone who knows
 * that distribution but not the noise. Null where it has no density to compute with.
 * @param {import('../../engine/engine.js').PanelEngine} engine
 * @param {import('../panel.js').Values} values
 * @param {number} xt
 */
async function posteriorMean(engine, values, xt) {
  const p = mixtureOfSamples(values);
  const { modes, sigma } = values.samples;
  const size = Math.max(1, ...modes.map(Math.abs));
  if (!p || !drawable([...modes, sigma, xt]) || sigma < SMALLEST_SIGMA * size) return null;
  const denoiser = { kind: /** @type {const} */ ('posterior_mean') };
  return (await engine.denoise(p, 1 - values.diffusion.beta, Float64Array.of(xt), denoiser))[0];
}

/** @param {import('../panel.js').Source} source */
export async function compute({ engine, values, notebook }) {
  const { x0, beta, noise } = values.diffusion;
  const { signalCoefficient, noiseCoefficient, xt, x0Hat } = notebook.diffusion;
  const stepBetas = Float64Array.from({ length: STEPS }, (_, t) => (beta * (t + 1)) / STEPS);
  const [coefficients, { alphaBars }, bestGuess] = await Promise.all([
    engine.noisingCoefficients(betas),
    engine.schedule(stepBetas),
    posteriorMean(engine, values, xt),
  ]);
  const guess = xt / signalCoefficient;
  const signal = signalCoefficient * x0;
  return {
    x0,
    beta,
    noise,
    signalCoefficient,
    noiseCoefficient,
    signal,
    noiseShare: noiseCoefficient * noise,
    xt,
    x0Hat,
    /** What remains of x₀'s error for someone who knows the noise: rounding alone. */
    recoveryError: Math.abs(x0Hat - x0),
    /** x₀ as guessed by someone who takes the unknown noise for 0. */
    guess,
    guessError: Math.abs(guess - x0),
    bestGuess,
    bestGuessError: bestGuess === null ? null : Math.abs(bestGuess - x0),
    /** √(β / (1−β)): the root mean square over ε, which is standard normal, of that guess's error. */
    rootMeanSquare: noiseCoefficient / signalCoefficient,
    rootMeanSquares: coefficients.noise.map((share, n) => share / coefficients.signal[n]),
    /** A schedule in a few equal steps up to this β, and the share of the signal's variance left. */
    steps: Array.from(stepBetas, (stepBeta, t) => ({ beta: stepBeta, alphaBar: alphaBars[t] })),
    betas,
    coefficients,
    /** √(β / (1−β)) · |noise| */
    guessErrors: coefficients.noise.map(
      (share, n) => (share / coefficients.signal[n]) * Math.abs(noise),
    ),
    drawable: drawable([x0, noise, xt, x0Hat, guess], OVERFLOW),
  };
}
