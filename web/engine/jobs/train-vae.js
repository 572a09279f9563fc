/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/vae.js').DrawnBound} DrawnBound */

/**
 * @typedef {object} TrainVaeArgs
 * @property {Float64Array} data  (N, columns), row by row
 * @property {Float64Array} heldOut  the same, of points that are not trained on
 * @property {number} columns
 * @property {import('../../wasm/vae.js').VaeOptions} options
 * @property {string} seed
 * @property {Float64Array | null} state  where an earlier training ended, to go on from there
 * @property {number} steps  where it ends, counted from the very first
 */

/** Bounds after some step, means over points in nats. @typedef {{step: number, training: DrawnBound, heldOut: DrawnBound}} VaeJudged */

/**
 * @typedef {object} TrainVaeProgress
 * @property {number} step
 * @property {VaeJudged[]} losses  one for each step that is judged, so far
 * @property {Float32Array | null} weights  of the latest of them
 * @property {Float64Array | null} state  at the latest of them, to go on from there
 */

/** Multiplications between two looks at the clock: about five milliseconds. */
const PORTION = 4e7;
/** Points of each kind that a judgement takes, and draws for each. */
const POINTS = 256;
const DRAWS = 1;

/**
 * The next step that is judged: they stand closer where more happens, and do not depend on where the
 * training starts or ends.
 * @param {number} step
 */
const nextJudged = (step) => Math.floor(1.1 * step) + 10;

/** @param {number} step  the first judged step from this one on */
function judgedFrom(step) {
  let judged = 0;
  while (judged < step) judged = nextJudged(judged);
  return judged;
}

/** Whether a training is judged at this step wherever it ends. @param {number} step */
export const isJudged = (step) => judgedFrom(step) === step;

/** Steps between two looks at the clock. @param {import('../../wasm/vae.js').VaeOptions} options */
const portionOf = ({ hidden, batch }) =>
  Math.max(1, Math.floor(PORTION / (6 * batch * hidden ** 2)));

/**
 * Trains a variational autoencoder. The same steps for the same seed, whether in one go or in several.
 * @param {Core} core
 * @param {TrainVaeArgs} args
 * @returns {Generator<TrainVaeProgress, TrainVaeProgress, void>}
 */
export function* trainVae(core, { data, heldOut, columns, options, seed, state, steps }) {
  const training = state
    ? core.makeVaeTrainingFrom(data, columns, options, state)
    : core.makeVaeTraining(data, columns, options, seed);
  const judgement = (/** @type {number} */ step) => {
    const weights = training.weights();
    const boundOf = (/** @type {Float64Array} */ points) =>
      core.vaeBound(weights, points.subarray(0, POINTS * columns), options.beta, DRAWS, seed);
    const judged = { step, training: boundOf(data), heldOut: boundOf(heldOut) };
    return { weights, judged, state: training.state() };
  };
  const start = state ? state[0] : 0;
  /** @type {TrainVaeProgress} */
  let progress = { step: start, losses: [], weights: null, state: null };
  try {
    for (let step = start, judged = judgedFrom(start); ; ) {
      if (step === judged || step >= steps) {
        const { judged: latest, ...network } = judgement(step);
        progress = { step, losses: [...progress.losses, latest], ...network };
      }
      if (step >= steps) return progress;
      if (step === judged) judged = nextJudged(step);
      const portion = Math.min(portionOf(options), judged - step, steps - step);
      training.advance(portion);
      step += portion;
      yield { ...progress, step };
    }
  } finally {
    training.delete();
  }
}
