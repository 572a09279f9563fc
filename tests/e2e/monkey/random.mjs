/**
 * Random numbers that the same seed gives again.
 * Source: mulberry32 by Tommy Ettinger (public domain)
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ n) => Math.floor(real() * n);
  return {
    /** In [0, 1). */
    real,
    /** A whole number from 0 to n − 1. */
    below,
    chance: (/** @type {number} */ p) => real() < p,
    between: (/** @type {number} */ low, /** @type {number} */ high) => low + (high - low) * real(),
    /**
     * @template T
     * @param {readonly T[]} list
     */
    pick: (list) => list[below(list.length)],
  };
}

/** @typedef {ReturnType<typeof createRandom>} Random */
