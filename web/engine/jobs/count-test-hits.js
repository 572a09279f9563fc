import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * How often the likelihood-ratio test knows which of two sets of n draws comes from p, the other one
 * coming from q: it takes the one whose mean of log p − log q is higher. All n are looked at in the same
 * rounds, as the first n draws of each.
 * @param {Core} core
 * @param {{p: Mixture, q: Mixture, counts: number[], rounds: number, seed: string,
 *   skipped: number}} args  counts: ascending; skipped: seeds after `seed` that other draws have taken
 * @returns {Generator<{done: number}, {done: number, hits: number[]}, void>}  hits: by n
 */
export function* countTestHits(core, { p, q, counts, rounds, seed, skipped }) {
  const most = counts[counts.length - 1];
  const hits = counts.map(() => 0);
  const sumsOf = (/** @type {Mixture} */ mixture, /** @type {string} */ seed) => {
    const { points } = core.sample(mixture, most, seed);
    return sumsOfRatios(core.logDensity(p, points), core.logDensity(q, points), counts);
  };
  for (let round = 0; round < rounds; round++) {
    const ofTruth = sumsOf(p, seedAfter(seed, skipped + 2 * round));
    const ofModel = sumsOf(q, seedAfter(seed, skipped + 2 * round + 1));
    for (let i = 0; i < counts.length; i++) if (ofTruth[i] > ofModel[i]) hits[i] += 1;
    yield { done: round + 1 };
  }
  return { done: rounds, hits };
}

/**
 * Σ log p − log q of the first n values, by n.
 * @param {Float64Array} logP
 * @param {Float64Array} logQ
 * @param {number[]} counts  ascending
 */
function sumsOfRatios(logP, logQ, counts) {
  let [sum, at] = [0, 0];
  return counts.map((count) => {
    for (; at < count; at++) sum += logP[at] - logQ[at];
    return sum;
  });
}
