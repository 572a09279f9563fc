import { alphaBarAt } from './noise-level.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Between these, nats, everything merges that is apart without noise; and how often that is halved. */
const [LOW, HIGH, HALVINGS] = [-30, 30, 40];

/**
 * Where the peaks of p_t merge: in one dimension noise only ever takes peaks away.
 * @param {Core} core
 * @param {{clean: Mixture}} args  in one dimension
 * @returns {Generator<undefined, {first: number, last: number} | null, void>}  log SNR, nats: at which the
 *   first two of all peaks merge, and at which one is left; null: there never is more than one
 */
export function* mergingLogSnr(core, { clean }) {
  const peaksAt = (/** @type {number} */ logSnr) =>
    core.peaks(core.noised(clean, alphaBarAt(logSnr))).length;

  /** The log SNR from which on there are so many peaks. @param {number} count */
  function* from(count) {
    let [low, high] = [LOW, HIGH];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (low + high) / 2;
      if (peaksAt(middle) >= count) high = middle;
      else low = middle;
      yield;
    }
    return high;
  }

  const all = peaksAt(HIGH);
  if (all === 1) return null;
  return { first: yield* from(all), last: yield* from(2) };
}
