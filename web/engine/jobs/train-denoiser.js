import { keepTraining, takeTraining } from './paused-training.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('./paused-training.js').Training} Training */

/**
 * @typedef {object} TrainArgs
 * @property {Mixture} clean  the law of x₀, in one or two dimensions
 * @property {Float64Array} betas
 * @property {import('../../wasm/core.js').TrainingOptions} options
 * @property {string} seed
 * @property {number} from  steps before this one are not judged
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
 * @param {Omit<TrainArgs, 'from' | 'steps'>} args
 */
const keyOf = ({ clean, betas, options, seed }) =>
  JSON.stringify([
    clean.kind,
    ...[clean.weights, clean.means, clean.covariances, betas].map((values) => [...values]),
    options,
    seed,
  ]);

/**
 * @param {Core} core
 * @param {TrainArgs} args
 * @param {string} key
 * @returns {Training}
 */
const begun = (core, { clean, betas, options, seed, from }, key) => ({
  key,
  network: core.makeTraining(clean, betas, options, seed),
  step: 0,
  next: 0,
  from,
  losses: [],
  weights: null,
});

/**
 * Trains a network to tell the noise. The same steps come out for the same seed, wherever it starts from: the
 * training that this core stopped last goes on, any other is repeated from its first step.
 * @param {Core} core
 * @param {TrainArgs} args
 * @returns {Generator<TrainProgress, TrainProgress, void>}
 */
export function* trainDenoiser(core, args) {
  const { from, steps } = args;
  const key = keyOf(args);
  const training = takeTraining(core, { key, from, steps }) ?? begun(core, args, key);
  const { network } = training;
  training.from = from;
  /** @returns {TrainProgress} */
  const told = () => {
    const losses = training.losses.filter(({ step }) => step >= from);
    return { step: training.step, losses, weights: losses.length > 0 ? training.weights : null };
  };
  let hasFailed = false;
  try {
    for (;;) {
      if (training.step === training.next) {
        if (training.step >= from) {
          training.losses.push({ step: training.step, ...network.evaluate() });
          training.weights = network.weights();
        }
        training.next = nextJudged(training.step);
      }
      if (training.step >= steps) break;
      const portion = Math.min(PORTION, training.next - training.step, steps - training.step);
      network.step(portion);
      training.step += portion;
      yield told();
    }
    const { losses } = told();
    // The end is judged too, whether or not its turn has come.
    const isJudged = losses.at(-1)?.step === steps;
    const end = isJudged ? [] : [{ step: steps, ...network.evaluate() }];
    return { step: steps, losses: [...losses, ...end], weights: network.weights() };
  } catch (error) {
    hasFailed = true;
    throw error;
  } finally {
    if (hasFailed) network.delete();
    else keepTraining(core, training);
  }
}
