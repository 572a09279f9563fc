/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * What the particles did, step by step.
 * @typedef {object} Flow
 * @property {number} steps  made so far
 * @property {number} asked
 * @property {boolean} lost  the step was too large: it ended before its time
 * @property {Float64Array} points  (steps + 1, N, D); word of progress brings none
 * @property {Float64Array} counts  (steps + 1, K) particles whose most probable mode is k
 * @property {Float64Array} acceptance  (steps + 1)
 * @property {Float64Array} histogram  (steps + 1, bins) on a line; else empty
 */

const BINS = 48;

/**
 * Langevin dynamics with every state on the way.
 * @param {Core} core
 * @param {{target: import('../../wasm/core.js').Mixture,
 *   options: import('../../wasm/latent.js').LangevinOptions, count: number, steps: number,
 *   seed: string, range: [low: number, high: number] | null}} args  range: of histograms, on a line
 * @returns {Generator<{steps: number, asked: number}, Flow, void>}
 */
export function* followScore(core, { target, options, count, steps, seed, range }) {
  const size = count * options.centre.length;
  const components = target.weights.length;
  const points = new Float64Array((steps + 1) * size);
  const counts = new Float64Array((steps + 1) * components);
  const acceptance = new Float64Array(steps + 1);
  const histogram = new Float64Array(range ? (steps + 1) * BINS : 0);
  const dynamics = core.makeLangevin(target, options, count, seed);
  try {
    let t = 0;
    for (;;) {
      const now = dynamics.points();
      points.set(now, t * size);
      counts.set(core.occupancy(target, now).counts, t * components);
      if (range) histogram.set(core.histogram(now, ...range, BINS), t * BINS);
      acceptance[t] = dynamics.acceptance();
      if (t === steps || !dynamics.advance()) break;
      t += 1;
      yield { steps: t, asked: steps };
    }
    return {
      ...{ steps: t, asked: steps, lost: t < steps, acceptance: acceptance.slice(0, t + 1) },
      points: points.slice(0, (t + 1) * size),
      counts: counts.slice(0, (t + 1) * components),
      histogram: histogram.slice(0, range ? (t + 1) * BINS : 0),
    };
  } finally {
    dynamics.delete();
  }
}
