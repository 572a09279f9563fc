/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} TrainArgs
 * @property {Mixture} clean  the law of x₀, in one or two dimensions
 * @property {Float64Array} betas
 * @property {import('../../wasm/core.js').TrainingOptions} options
 * @property {string} seed
 * @property {number} from  steps before this one are only repeated, not judged
 * @property {number} steps  where it ends
 */

/** The network's loss after some step. @typedef {{step: number} & import('../../wasm/core.js').NoiseLoss} Judged */

/**
 * @typedef {object} TrainProgress
 * @property {number} step
 * @property {Judged[]} losses  one for each step that is judged, so far
 * @property {Float32Array | null} weights  of the latest of them
 */

/** Steps between two looks at the clock: about five milliseconds. */
const PORTION = 20;

/**
 * The next step that is judged: they stand closer where more happens, and do not depend on where the
 * training ends.
 * @param {number} step
 */
const nextJudged = (step) => Math.floor(1.1 * step) + 10;

/**
 * Trains a network to tell the noise. The same steps for the same seed, wherever it starts from.
 * @param {Core} core
 * @param {TrainArgs} args
 * @returns {Generator<TrainProgress, TrainProgress, void>}
 */
export function* trainDenoiser(core, { clean, betas, options, seed, from, steps }) {
  const training = core.makeTraining(clean, betas, options, seed);
  /** @type {TrainProgress} */
  let progress = { step: 0, losses: [], weights: null };
  try {
    for (let step = 0, judged = 0; ; ) {
      if (step === judged || step === steps) {
        if (step >= from || step === steps) {
          const losses = [...progress.losses, { step, ...training.evaluate() }];
          progress = { step, losses, weights: training.weights() };
        }
        judged = nextJudged(step);
      }
      if (step >= steps) return progress;
      const portion = Math.min(PORTION, judged - step, steps - step);
      training.step(portion);
      step += portion;
      yield { ...progress, step };
    }
  } finally {
    training.delete();
  }
}
