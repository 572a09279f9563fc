import { best } from '../../engine/jobs/best-fit.js';
import { seedAfter } from '../../engine/seed-after.js';

/** @typedef {import('../../engine/jobs/best-fit.js').FitArgs} FitArgs */
/** @typedef {import('../../engine/jobs/best-fit.js').Fit} Fit */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * @typedef {Omit<FitArgs, 'components' | 'seeds'> & {
 *   restarts: number, seed: string, most: number}} ChooseArgs  restarts: starts for each K, seeds seed,
 *   seed + 1, …; most: the largest K
 */

/**
 * What a number of components achieves, nats per point; smaller is better everywhere.
 * @typedef {object} Choice
 * @property {number} components
 * @property {number} training  −log-likelihood of the points that were fitted
 * @property {number} aic  AIC / 2N
 * @property {number} bic  BIC / 2N
 * @property {number} heldOut  −log-likelihood of a fifth of the points, by a fit to the others
 * @property {MeanError | null} heldOutLoss  what that has above the least of all K, on the same points;
 *   null while K are missing and where points have no finite loss
 */

/** Starts that one worker tries at a time: each time it is sent all points anew (8 ms for 100,000). */
const PORTION = 5;

/**
 * @typedef {object} Choices
 * @property {Choice[]} choices  K = 1, 2, … as far as they are known
 * @property {number} most  the largest K
 * @property {number} done  portions of the fits so far
 * @property {number} of  all portions
 */

/**
 * Fits every number of components up to `most`, to all points and to four fifths of them, from several
 * starts, and judges it by AIC, BIC and the points held out. The fits run side by side; the result is the
 * same in however many workers.
 * @param {Pick<import('../kit/lab.js').LabContext, 'engine' | 'pool'>} context
 * @param {ChooseArgs} args
 * @param {{signal?: AbortSignal, onProgress?: (progress: Choices) => void}} [options]
 * @returns {Promise<Choices>}
 */
export async function chooseComponents({ engine, pool }, args, { signal, onProgress } = {}) {
  const { x, columns, restarts, seed, most: wanted, ...how } = args;
  const points = x.length / columns;
  const shuffled = await engine.shuffledRows(x, columns, seed);
  const held = Math.max(1, Math.floor(points / 5));
  const test = shuffled.slice(0, held * columns);
  const training = shuffled.slice(held * columns);
  const most = Math.max(0, Math.min(wanted, points - held));

  const [, ...counts] = Array(most + 1).keys();
  const starts = Array.from({ length: restarts }, (_, restart) => seedAfter(seed, restart));
  const portions = Array.from({ length: Math.ceil(restarts / PORTION) }, (_, n) =>
    starts.slice(n * PORTION, (n + 1) * PORTION),
  );
  /** @type {FitArgs[]} */
  const list = counts.flatMap((components) =>
    [x, training].flatMap((x) =>
      portions.map((seeds) => ({ x, columns, components, seeds, ...how })),
    ),
  );
  const perCount = 2 * portions.length;
  /** @param {Fit[]} fits */
  const judged = async (fits) => {
    const [fit, fitToMost] = [
      best(fits.slice(0, portions.length)),
      best(fits.slice(portions.length)),
    ];
    const [{ aic, bic }, log] = await Promise.all([
      engine.criteria(fit.mixture, fit.logLikelihood, points),
      engine.logDensity(fitToMost.mixture, test),
    ]);
    const heldOut = await engine.logLikelihood(fitToMost.mixture, test);
    return {
      choice: {
        components: fit.mixture.weights.length,
        training: -fit.logLikelihood / points,
        aic: aic / (2 * points),
        bic: bic / (2 * points),
        heldOut: -heldOut / held,
        heldOutLoss: null,
      },
      losses: log.map((value) => -value),
    };
  };

  /** @type {Awaited<ReturnType<typeof judged>>[]} */
  const known = [];
  let done = 0;
  const soFar = () => ({
    choices: known.map(({ choice }) => choice),
    ...{ most, done, of: list.length },
  });
  /** @type {Fit[]} */
  const fits = [];
  /** One K after another, as soon as all fits of it are there. */
  async function judge() {
    while (known.length < most && !signal?.aborted) {
      const own = fits.slice(known.length * perCount, (known.length + 1) * perCount);
      if (own.filter(Boolean).length < perCount) break;
      known.push(await judged(own));
    }
    onProgress?.(soFar());
  }
  let judging = Promise.resolve();
  await pool.map('bestFit', list, {
    signal,
    onResult(fit, n) {
      fits[n] = fit;
      done += 1;
      judging = judging.then(judge);
      return judging;
    },
  });
  return { ...soFar(), choices: most > 0 ? await compared(engine, known) : [] };
}

/**
 * With each K's loss on the points held out against the least, on the same points.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {{choice: Choice, losses: Float64Array}[]} known
 */
function compared(engine, known) {
  const least = known.reduce((a, b) => (b.choice.heldOut < a.choice.heldOut ? b : a));
  // One point has no spread; a point that a collapsed fit gives no density has no finite loss.
  const isComparable =
    least.losses.length > 1 && known.every(({ losses }) => losses.every(Number.isFinite));
  return Promise.all(
    known.map(async ({ choice, losses }) => ({
      ...choice,
      heldOutLoss: isComparable ? await engine.pairedDifference(losses, least.losses) : null,
    })),
  );
}
