import { mixtureGrid, rangeOf } from '../../plots/grid.js';

/** @typedef {import('../../engine/engine.js').PanelEngine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** With less noise than this p(x₀ | x_t) is a point to whoever looks. */
const LEAST_BETA = 1e-6;
const LEAST_SHARE = 5e-4;

/**
 * p(x₀ | x_t), a mixture as p is: its density, and how probable each component has become.
 * @param {Engine} engine
 * @param {Mixture} p
 * @param {{beta: number, signal: number, xt: number}} step
 * @param {number} sigma  of p's components
 */
async function posteriorOf(engine, p, { beta, signal, xt }, sigma) {
  if (beta < LEAST_BETA) return null;
  const decoder = {
    ...{ weights: Float64Array.of(signal), bias: Float64Array.of(0), noiseVariance: beta },
  };
  const { posterior } = await engine.marginalIntegral(p, decoder, Float64Array.of(xt));
  const means = [...posterior.means];
  const deviation = Math.min(sigma, Math.sqrt(posterior.covariances[0]));
  const grid = mixtureGrid(means, deviation, rangeOf(means, 5 * deviation));
  return {
    grid,
    density: await engine.density(posterior, grid),
    /** The most probable components, at most two, and not one that rounds to 0.0 %. */
    likely: Array.from(posterior.weights, (weight, k) => ({ weight, mode: p.means[k] }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 2)
      .filter(({ weight }, i) => i === 0 || weight >= LEAST_SHARE),
    components: means.length,
  };
}

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
      const posterior = await posteriorOf(engine, p, { beta, signal, xt }, samples.sigma);
      const [atGuess] = await engine.density(p, Float64Array.of(guess));
      return {
        posterior,
        atGuess,
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
  const [density, atPeaks] = await Promise.all([
    engine.density(p, grid),
    engine.peaks(p).then((peaks) => engine.density(p, peaks)),
  ]);
  return { steps, range, grid, density, highest: Math.max(...atPeaks) };
}

/**
 * @param {Awaited<ReturnType<typeof computeSchedule>>} schedule
 * @param {import('../panel.js').Values} values
 */
export const scheduleFacts = ({ steps, highest }, { takeaways }) => ({
  // How dense p is at the guess, beside its highest density.
  steps: steps.map((step) => ({ ...step, likeness: step.atGuess / highest })),
  x0: takeaways.x0,
  noise: takeaways.noise,
});
