import { broadened } from '../../engine/mixture.js';
import { seedAfter } from '../../engine/seed-after.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {{tau: number, covered: number, logP: number}} Place  share of p's mass; nats */
/** @typedef {{clean: Mixture, taus: number[], count: number, seed: string}} SpotsQuestion */
/** @typedef {Awaited<ReturnType<typeof computeSpots>>[number]} Spot */

/** σ of the model within which it reaches p, as in the panel: 95 % of a normal distribution. */
export const REACH = 1.96;
/** Of the exact trail; and where it is marked. */
export const TAUS = Array.from({ length: 40 }, (_, i) => (i + 1) / 20);
export const TICKS = [0.25, 0.5, 1, 1.5, 2];
/** How far mean log p may be marked from its value at τ = 1, nats. */
export const GAINS = /** @type {const} */ ([-2, 1]);

/**
 * Where the model lies exactly that is p with its components τ times as wide.
 * @param {Engine} engine
 * @param {Mixture} clean  p
 * @param {number} tau  positive
 * @returns {Promise<Place>}
 */
export async function placeAt(engine, clean, tau) {
  const model = broadened(clean, tau);
  const [covered, logP] = await Promise.all([
    engine.coveredMass(model, clean, REACH),
    engine.expectedLogDensity(model, clean),
  ]);
  return { tau, covered, logP };
}

/** @param {Engine} engine @param {Mixture} clean */
export const computeTrail = (engine, clean) =>
  Promise.all(TAUS.map((tau) => placeAt(engine, clean, tau)));

/**
 * At each τ the exact place and its estimate: coverage from draws of p, mean log p from draws of the model.
 * @param {Engine} engine
 * @param {SpotsQuestion} question
 */
export const computeSpots = (engine, { clean, taus, count, seed }) =>
  Promise.all(
    taus.map(async (tau, i) => {
      const model = broadened(clean, tau);
      const reach = REACH * Math.sqrt(model.covariances[0]);
      const [exact, truth, generated] = await Promise.all([
        placeAt(engine, clean, tau),
        engine.sample(clean, count, seedAfter(seed, 2 * i)),
        engine.sample(model, count, seedAfter(seed, 2 * i + 1)),
      ]);
      const reached = truth.points.filter((x) =>
        clean.means.some((mean) => Math.abs(x - mean) <= reach),
      ).length;
      const logP = await engine.meanError(await engine.logDensity(clean, generated.points));
      // That of the exact share: an estimated one of 1 would claim to be without error.
      const error = Math.sqrt(Math.max(0, exact.covered * (1 - exact.covered)) / count);
      return {
        ...exact,
        estimate: { covered: reached / count, logP: logP.mean },
        error: { covered: error, logP: logP.standardError },
      };
    }),
  );
