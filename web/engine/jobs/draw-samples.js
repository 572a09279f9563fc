/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').UnivariateDraws} UnivariateDraws */

/**
 * How far the draws have come.
 * @typedef {object} DrawProgress
 * @property {number} drawn
 * @property {Float64Array} counts  (K) draws from each mode
 * @property {Float64Array} histogram  (K, bins), row by row
 */

/** Draws between two looks at the clock: about a millisecond. */
const PORTION = 20_000;

/**
 * Up to a million draws: only their counts leave the core. The result says also what the Python
 * program of these draws prints.
 * @param {Core} core
 * @param {{draws: UnivariateDraws, count: number, low: number, high: number, bins: number}} args
 * @returns {Generator<DrawProgress, DrawProgress & {output: string}, void>}
 */
export function* drawSamples(core, { draws, count, low, high, bins }) {
  const tally = core.makeDrawTally(draws, low, high, bins);
  const progress = (/** @type {number} */ drawn) => ({
    drawn,
    counts: tally.counts(),
    histogram: tally.histogram(),
  });
  try {
    for (let drawn = 0; drawn < count; ) {
      const portion = Math.min(PORTION, count - drawn);
      tally.advance(portion);
      drawn += portion;
      yield progress(drawn);
    }
    const end = progress(count);
    return { ...end, output: core.drawProgramOutput(end.counts, tally.sum(), count) };
  } finally {
    tally.delete();
  }
}
