import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} ChooseArgs
 * @property {Float64Array} x  (N, D)
 * @property {number} columns  D
 * @property {Mixture['kind']} kind
 * @property {import('../../wasm/core.js').EmInit} init
 * @property {import('../../wasm/core.js').EmOptions} options
 * @property {number} restarts  starts for each K, seeds seed, seed + 1, …
 * @property {string} seed
 * @property {number} most  the largest K
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

/** @typedef {{choices: Choice[], most: number}} Progress */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * The best of several fits, by log-likelihood.
 * @param {Core} core
 * @param {Float64Array} x
 * @param {number} components
 * @param {ChooseArgs} args
 * @param {Progress} progress  what to say meanwhile
 * @returns {Generator<Progress, Mixture, void>}
 */
function* bestFit(core, x, components, args, progress) {
  const { columns, kind, init, options, restarts, seed } = args;
  /** @type {Mixture | undefined} */
  let best;
  let highest = -Infinity;
  for (let restart = 0; restart < restarts; restart++) {
    const own = seedAfter(seed, restart);
    const start = core.initialMixture(x, columns, components, kind, init, options.floor, own);
    const em = core.makeEm(x, start, options);
    try {
      while (em.step()) yield progress;
      const { mixture } = em.state();
      const achieved = core.logLikelihood(mixture, x);
      if (best === undefined || achieved > highest) [best, highest] = [mixture, achieved];
    } finally {
      em.delete();
    }
    yield progress;
  }
  if (!best) throw new Error(`bestFit: restarts must be at least 1, got ${restarts}`);
  return best;
}

/**
 * Fits every number of components up to `most` and judges it by AIC, BIC and held-out points.
 * @param {Core} core
 * @param {ChooseArgs} args
 * @returns {Generator<Progress, Progress, void>}
 */
export function* chooseComponents(core, args) {
  const { x, columns, seed } = args;
  const points = x.length / columns;
  const shuffled = core.shuffledRows(x, columns, seed);
  const held = Math.max(1, Math.floor(points / 5));
  const test = shuffled.subarray(0, held * columns);
  const train = shuffled.subarray(held * columns);
  const most = Math.min(args.most, points - held);
  /** @type {Choice[]} */
  const choices = [];
  /** −log p of each held-out point under each K's fit. @type {Float64Array[]} */
  const losses = [];
  for (let components = 1; components <= most; components++) {
    const here = { choices: [...choices], most };
    const fit = yield* bestFit(core, x, components, args, here);
    const fitToMost = yield* bestFit(core, train, components, args, here);
    const achieved = core.logLikelihood(fit, x);
    const { aic, bic } = core.criteria(fit, achieved, points);
    losses.push(core.logDensity(fitToMost, test).map((value) => -value));
    choices.push({
      components,
      training: -achieved / points,
      aic: aic / (2 * points),
      bic: bic / (2 * points),
      heldOut: -core.logLikelihood(fitToMost, test) / held,
      heldOutLoss: null,
    });
  }
  const best = choices.reduce((a, b) => (b.heldOut < a.heldOut ? b : a));
  const least = losses[best.components - 1];
  // One point has no spread; a point that a collapsed fit gives no density has no finite loss.
  const isComparable = held > 1 && losses.every((of) => of.every(Number.isFinite));
  return {
    choices: choices.map((choice, n) => ({
      ...choice,
      heldOutLoss: isComparable ? core.pairedDifference(losses[n], least) : null,
    })),
    most,
  };
}
