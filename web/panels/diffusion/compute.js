import { drawable, OVERFLOW } from '../drawable.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} DiffusionData */

const POINTS = 181;

/**
 * Values of β along which √β and √(1−β) change evenly: sin² of even angles, from 0 to just below 1.
 */
const betas = Float64Array.from(
  { length: POINTS },
  (_, n) => Math.sin((Math.PI / 2) * 0.999 * (n / (POINTS - 1))) ** 2,
);

/** @param {import('../panel.js').Source} source */
export async function compute({ engine, values, notebook }) {
  const { x0, beta, noise } = values.diffusion;
  const { signalCoefficient, noiseCoefficient, xt, x0Hat } = notebook.diffusion;
  const coefficients = await engine.noisingCoefficients(betas);
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
    betas,
    coefficients,
    /** √(β / (1−β)) · |noise| */
    guessErrors: coefficients.noise.map(
      (share, n) => (share / coefficients.signal[n]) * Math.abs(noise),
    ),
    drawable: drawable([x0, noise, xt, x0Hat, guess], OVERFLOW),
  };
}
