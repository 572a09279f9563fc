/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** So many particles start at the quantiles (i − ½) / PARTICLES of N(0, 1). */
export const PARTICLES = 1000;

/**
 * DDIM without noise and with the exact denoiser, in one dimension: each step is an increasing map, so that
 * quantiles of N(0, 1) stay quantiles of where it leads, and no draws are needed.
 * @param {Core} core
 * @param {Mixture} clean  the law of x₀
 */
export function createDdim(core, clean) {
  const shares = Float64Array.from({ length: PARTICLES }, (_, i) => (i + 0.5) / PARTICLES);
  const starts = core.normalQuantiles(shares);

  /**
   * Wasserstein-1 of the particles from x₀'s law once they have come back through these levels, data units.
   * @param {number[]} levels  ᾱ, rising, each between 0 and 1
   * @returns {Generator<undefined, number, void>}
   */
  return function* distance(levels) {
    let x = starts;
    for (const [i, level] of levels.entries()) {
      const next = levels[i + 1] ?? 1;
      const guess = core.denoise(clean, level, x, { kind: 'posterior_mean' });
      // Song, Meng & Ermon (2021), eq. 12 with σ = 0.
      const kept = Math.sqrt((1 - next) / (1 - level));
      const guessed = Math.sqrt(next) - kept * Math.sqrt(level);
      x = x.map((value, n) => kept * value + guessed * guess[n]);
      yield;
    }
    return core.exactWasserstein(x, clean);
  };
}

/**
 * The levels that so many steps visit, evenly spread over the times T … 1, from T on: T (n − i) // n.
 * @param {Float64Array} alphaBars  (T)
 * @param {number} steps  n, 1 … T
 */
export const levelsOf = (alphaBars, steps) =>
  Array.from({ length: steps }, (_, i) => {
    const t = Math.floor((alphaBars.length * (steps - i)) / steps);
    return alphaBars[t - 1];
  });
