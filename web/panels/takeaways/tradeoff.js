import { univariate } from '../../engine/mixture.js';
import { linspace, mixtureGrid, rangeOf } from '../../plots/grid.js';

/** @typedef {import('../../engine/engine.js').PanelEngine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Holds 95 % of a normal distribution. */
const REACH = 1.96;
const TEMPERATURES = { low: 0.05, high: 1.5 };

/** The curves depend on p alone: dragging the knob leaves them as they are. */
const remembered = {
  key: '',
  curves: /** @type {ReturnType<typeof computeCurves> | null} */ (null),
};

/**
 * Exact quality and diversity over the whole range of the knob.
 * @param {Engine} engine
 * @param {Mixture} p
 * @param {(temperature: number) => Mixture} narrowed
 */
async function computeCurves(engine, p, narrowed) {
  // One point costs as the square of the number of modes; both curves are smooth.
  const points = Math.min(59, Math.max(9, Math.round(3000 / p.weights.length ** 2)));
  const temperatures = linspace(TEMPERATURES.low, TEMPERATURES.high, points);
  const samplers = Array.from(temperatures, narrowed);
  const [quality, covered] = await Promise.all([
    Promise.all(samplers.map((sampler) => engine.expectedLogDensity(sampler, p))),
    Promise.all(samplers.map((sampler) => engine.coveredMass(sampler, p, REACH))),
  ]);
  return { temperatures, quality, covered };
}

/**
 * The union of the intervals mean ± reach.
 * @param {number[]} means
 * @param {number} reach
 * @returns {[low: number, high: number][]}
 */
function mergedIntervals(means, reach) {
  /** @type {[number, number][]} */
  const merged = [];
  for (const mean of means.toSorted((a, b) => a - b)) {
    const last = merged.at(-1);
    if (last && mean - reach <= last[1]) last[1] = mean + reach;
    else merged.push([mean - reach, mean + reach]);
  }
  return merged;
}

/**
 * A sampler of p that narrows (or widens) every hill by the knob, and what that does to mean log p
 * and to the share of p's mass that its draws reach.
 * @param {Engine} engine
 * @param {import('../panel.js').Values} values
 * @param {Mixture} p
 */
export async function computeTradeoff(engine, { samples, takeaways }, p) {
  const { modes, sigma } = samples;
  const { temperature, n, seed } = takeaways;
  const narrowed = (/** @type {number} */ scale) =>
    univariate(
      modes.map(() => 1),
      modes,
      sigma * scale,
    );
  const key = JSON.stringify([modes, sigma]);
  if (remembered.key !== key || !remembered.curves) {
    remembered.key = key;
    remembered.curves = computeCurves(engine, p, narrowed);
    remembered.curves.catch(() => {
      remembered.key = '';
    });
  }

  const sampler = narrowed(temperature);
  const intervals = mergedIntervals(modes, REACH * sigma * temperature);
  const range = rangeOf(modes, 5 * sigma);
  const grid = mixtureGrid(modes, sigma, range);
  const shades = intervals.map(([low, high]) => linspace(low, high, 65));
  const [curves, quality, covered, drawn, truth, density, ...shadeDensities] = await Promise.all([
    remembered.curves,
    engine.expectedLogDensity(sampler, p),
    engine.coveredMass(sampler, p, REACH),
    engine.sample(sampler, n, seed),
    engine.sample(p, n, seed),
    engine.density(p, grid),
    ...shades.map((xs) => engine.density(p, xs)),
  ]);
  const logP = await engine.meanError(await engine.logDensity(p, drawn.points));
  const reached = truth.points.filter((x) =>
    intervals.some(([low, high]) => x >= low && x <= high),
  ).length;
  return {
    curves,
    quality: { exact: quality, estimate: logP.mean, standardError: logP.standardError },
    covered: {
      exact: covered,
      estimate: reached / n,
      standardError: Math.sqrt(Math.max(0, covered * (1 - covered)) / n),
    },
    full: {
      quality: await engine.expectedLogDensity(p, p),
      covered: await engine.coveredMass(p, p, REACH),
    },
    range,
    grid,
    density,
    shades: shades.map((xs, i) => ({ xs, ys: shadeDensities[i] })),
    points: drawn.points,
  };
}

/**
 * @param {Awaited<ReturnType<typeof computeTradeoff>>} tradeoff
 * @param {import('../panel.js').Values} values
 */
export const tradeoffFacts = ({ quality, covered, full }, { takeaways }) => ({
  quality,
  covered,
  full,
  temperature: takeaways.temperature,
  n: takeaways.n,
});
