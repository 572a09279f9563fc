/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} ReverseArgs
 * @property {Mixture} clean  the law of x₀
 * @property {Float64Array} betas
 * @property {import('../../wasm/core.js').Denoiser} denoiser
 * @property {import('../../wasm/core.js').ReverseOptions} options
 * @property {number} count  particles
 * @property {string} seed
 */

/**
 * Where the particles have been, from noise to the end.
 * @typedef {object} ReverseFrames
 * @property {Float32Array[]} frames  (N, D) each, the start being the first: for drawing
 * @property {number[]} alphaBars  of each frame
 * @property {Float64Array} points  (N, D) the last one, in full precision
 */

/**
 * Leads particles back from noise and keeps every state on the way.
 * @param {Core} core
 * @param {ReverseArgs} args
 * @returns {Generator<{step: number, steps: number}, ReverseFrames, void>}
 */
export function* reverseRun(core, { clean, betas, denoiser, options, count, seed }) {
  const reverse = core.makeReverse(clean, betas, denoiser, options, count, seed);
  try {
    let points = reverse.points();
    const frames = [Float32Array.from(points)];
    const alphaBars = [reverse.alphaBar()];
    while (reverse.isOnItsWay()) {
      // A step may need the denoiser dozens of times.
      while (!reverse.pass()) yield { step: frames.length - 1, steps: options.steps };
      points = reverse.points();
      frames.push(Float32Array.from(points));
      alphaBars.push(reverse.alphaBar());
      yield { step: frames.length - 1, steps: options.steps };
    }
    return { frames, alphaBars, points };
  } finally {
    reverse.delete();
  }
}
