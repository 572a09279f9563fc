import { alphaBarAt, noisedAt } from '../../engine/jobs/noise-level.js';
import { mixtureGrid } from '../../plots/grid.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {{clean: Mixture, x0: number, epsilon: number}} Question */
/** @typedef {Awaited<ReturnType<typeof computeSeen>>} Seen */
/** @typedef {Awaited<ReturnType<typeof computeKnown>>} Known */

/** Noise levels of which the reader says something, log SNR in nats; and the ends of their axis. */
export const LEVELS = [5, 2, 0, -2, -5];
export const ENDS = /** @type {const} */ ([6, -6]);
/** Of the exact curve. */
const STEP = 0.1;
/** What is seen beyond the outermost means, standard deviations. */
const REACH = 4;

const CURVE = Array.from({ length: Math.round((ENDS[0] - ENDS[1]) / STEP) + 1 }, (_, i) =>
  Number((ENDS[0] - i * STEP).toFixed(1)),
);

/**
 * The density of a mixture of one width where it is to be drawn.
 * @param {Engine} engine
 * @param {Mixture} mixture
 * @param {[low: number, high: number]} range
 */
async function densityOf(engine, mixture, range) {
  const { means, covariances } = mixture;
  const xs = Float64Array.from(mixtureGrid([...means], Math.sqrt(covariances[0]), range));
  return { xs, ys: await engine.density(mixture, xs) };
}

/**
 * @param {number[]} places
 * @param {number} deviation
 * @returns {[low: number, high: number]}
 */
const around = (places, deviation) => [
  Math.min(...places) - REACH * deviation,
  Math.max(...places) + REACH * deviation,
];

/**
 * What anyone may see: x_t on p_t at each level.
 * @param {Engine} engine
 * @param {Question} question
 */
export async function computeSeen(engine, { clean, x0, epsilon }) {
  const levels = await Promise.all(
    LEVELS.map(async (logSnr) => {
      const alphaBar = alphaBarAt(logSnr);
      const xt = noisedAt({ x0, epsilon }, alphaBar);
      return { logSnr, xt, noised: await engine.noised(clean, alphaBar) };
    }),
  );
  const deviation = Math.max(1, Math.sqrt(clean.covariances[0]));
  const range = around([...clean.means, ...levels.map(({ xt }) => xt)], deviation);
  const rows = levels.map(async ({ logSnr, xt, noised }) => ({
    ...{ logSnr, xt },
    density: await densityOf(engine, noised, range),
  }));
  return { range, rows: await Promise.all(rows) };
}

/**
 * What is covered at first: the posterior at each level, and the chance of the mode nearest to x₀ at all levels.
 * @param {Engine} engine
 * @param {Question} question
 * @param {import('../../engine/engine.js').JobOptions} [options]
 */
export async function computeKnown(engine, { clean, x0, epsilon }, options) {
  const away = Array.from(clean.means, (mean) => Math.abs(mean - x0));
  const mode = clean.means[away.indexOf(Math.min(...away))];
  /** Of all components that stand there. @param {Mixture} posterior */
  const chanceOf = ({ weights }) =>
    weights.reduce((sum, weight, k) => sum + (clean.means[k] === mode ? weight : 0), 0);
  const path = await engine.run(
    'posteriorPath',
    { clean, x0, epsilon, logSnrs: [...LEVELS, ...CURVE] },
    options,
  );
  const range = around([...clean.means, x0], Math.sqrt(clean.covariances[0]));
  const rows = path.slice(0, LEVELS.length).map(async ({ posterior, ...known }) => ({
    ...known,
    chance: chanceOf(posterior),
    components: await Promise.all(
      Array.from(posterior.weights, async (weight, k) => ({
        weight,
        ...(await densityOf(
          engine,
          {
            kind: posterior.kind,
            weights: Float64Array.of(1),
            means: posterior.means.slice(k, k + 1),
            covariances: posterior.covariances.slice(k, k + 1),
          },
          range,
        )),
      })),
    ),
  }));
  return {
    mode,
    range,
    rows: await Promise.all(rows),
    curve: path
      .slice(LEVELS.length)
      .map(({ logSnr, posterior }) => ({ logSnr, chance: chanceOf(posterior) })),
  };
}
