import { mixtureGrid, rangeOf } from '../grid.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * One x₀ and one noise under two values of β: x_t, and what is recovered of x₀ with the noise known
 * and without.
 * @param {Engine} engine
 * @param {import('../panel.js').Values} values
 * @param {Mixture} p  the law of x₀
 */
export async function computeSchedule(engine, { samples, takeaways }, p) {
  const { x0, noise, betaA, betaB } = takeaways;
  const betas = [betaA, betaB];
  const coefficients = await engine.noisingCoefficients(Float64Array.from(betas));
  const steps = await Promise.all(
    betas.map(async (beta, i) => {
      const [signal, spread] = [coefficients.signal[i], coefficients.noise[i]];
      const xt = signal * x0 + spread * noise;
      const [guess] = await engine.denoise(p, 1 - beta, Float64Array.of(xt), {
        kind: 'posterior_mean',
      });
      return {
        beta,
        signal,
        spread,
        shrunk: signal * x0,
        xt,
        known: (xt - spread * noise) / signal,
        guess,
      };
    }),
  );
  const range = rangeOf(
    [x0, ...samples.modes, ...steps.flatMap(({ shrunk, xt, guess }) => [shrunk, xt, guess])],
    Math.max(3 * samples.sigma, 0.3),
  );
  const grid = mixtureGrid(samples.modes, samples.sigma, range);
  return { steps, range, grid, density: await engine.density(p, grid) };
}

/**
 * @param {Awaited<ReturnType<typeof computeSchedule>>} schedule
 * @param {import('../panel.js').Values} values
 */
export const scheduleFacts = ({ steps }, { takeaways }) => ({
  steps,
  x0: takeaways.x0,
  noise: takeaways.noise,
});
