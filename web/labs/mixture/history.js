import { signal } from '@preact/signals-core';

/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('../../wasm/core.js').EmState} EmState */
/** @typedef {import('../../wasm/core.js').EmOptions} EmOptions */

/**
 * EM by half steps, with its past: position 2i stands after i iterations, position 2i + 1 after the
 * E step of the next. Each mixture's iteration is calculated as soon as it is reached, so that its
 * log-likelihood is known. What changes the position is done one after another, in the order in which
 * it was asked for.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Float64Array} x  (N, D)
 * @param {Mixture} start
 * @param {EmOptions} options
 */
export function createHistory(engine, x, start, options) {
  /** Entry i: iteration i + 1, which starts from mixture i. @type {EmState[]} */
  const iterations = [];
  const position = signal(0);
  const reach = signal(0);
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * @template T
   * @param {() => Promise<T> | T} move
   * @returns {Promise<T>}
   */
  function inTurn(move) {
    const done = last.then(move);
    last = done.catch(() => {}); // whoever asked for it is told
    return done;
  }

  const mixtureAt = (/** @type {number} */ i) => (i === 0 ? start : iterations[i - 1].mixture);

  /** Of those in turn the next one at most. @param {number} i */
  async function calculate(i) {
    if (i < iterations.length) return;
    const before = i === 0 ? -Infinity : Number(iterations[i - 1].logLikelihood);
    iterations.push(await engine.emStep(x, mixtureAt(i), { ...options, maxIterations: 1 }, before));
  }

  /** Iterations after which the fit ends, as far as is known. */
  function end() {
    const converged = iterations.findIndex((iteration) => iteration.converged) + 1;
    return converged > 0 ? converged : options.maxIterations;
  }

  async function forward(isWanted = () => true) {
    const at = position.peek();
    if (at >= 2 * end()) return false;
    if (at % 2 === 1) await calculate((at + 1) / 2);
    if (!isWanted()) return false;
    reach.value = Math.max(reach.peek(), at + 1);
    position.value = at + 1;
    return true;
  }

  return {
    start,
    options,
    /** Whether one of the first `count` M steps had to repair a component. */
    repaired: (/** @type {number} */ count) =>
      iterations.slice(0, count).some(({ events }) => events.length > 0),
    /** A signal. */
    position,
    /** The furthest position so far; a signal. */
    reach,
    get ended() {
      return position.value >= 2 * end();
    },

    /**
     * One half step on; whether one was taken.
     * @param {() => boolean} [isWanted]  asked once it is calculated: otherwise the position stays
     */
    forward: (isWanted) => inTurn(() => forward(isWanted)),
    /**
     * @param {number} target
     * @param {() => boolean} [isEnough]  to be asked after each half step: stops on the way
     */
    goTo: (target, isEnough = () => false) =>
      inTurn(async () => {
        await calculate(0); // what position 0 needs
        if (target < position.peek()) position.value = Math.max(0, target);
        while (position.peek() < target && (await forward()) && !isEnough());
      }),

    /** What there is to see at the present position. */
    state() {
      const at = position.value;
      const i = Math.floor(at / 2);
      const afterE = at % 2 === 1;
      const last = at === 0 ? null : iterations[afterE ? i : i - 1];
      return {
        position: at,
        iteration: i,
        afterE,
        mixture: mixtureAt(i),
        /** Whose responsibilities the points show: the M step that follows an E step keeps them. */
        colouring: at === 0 ? null : mixtureAt(afterE ? i : i - 1),
        /** Mean log-likelihoods of mixtures 0 … i, nats. */
        logLikelihoods: iterations.slice(0, i + 1).map((each) => Number(each.logLikelihood)),
        change:
          i === 0
            ? null
            : Number(iterations[i].logLikelihood) - Number(iterations[i - 1].logLikelihood),
        events: afterE || !last ? [] : last.events,
        status: /** @type {'running' | 'converged' | 'maxIterations'} */ (
          at < 2 * end() ? 'running' : iterations[i - 1]?.converged ? 'converged' : 'maxIterations'
        ),
        /** What the stopping rule looked at: the change before the last M step, nats. */
        lastChange: i === 0 ? null : Number(iterations[i - 1].change),
      };
    },
  };
}

/** @typedef {ReturnType<typeof createHistory>} History */
/** @typedef {ReturnType<History['state']>} FitState */
