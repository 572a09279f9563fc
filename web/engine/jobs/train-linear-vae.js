/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/linear.js').LinearVaeState} LinearVaeState */

/**
 * @typedef {object} TrainLinearVaeArgs
 * @property {import('../../wasm/linear.js').ColumnMoments} moments
 * @property {import('../../wasm/linear.js').LinearVaeTrainingOptions} options
 * @property {string} seed
 * @property {number[]} steps  after which its state is kept, ascending, at most 1000 apart; from 0 on
 */

/**
 * Trains a linear VAE and keeps where it was on its way, the start included.
 * @param {Core} core
 * @param {TrainLinearVaeArgs} args
 * @returns {Generator<{step: number}, LinearVaeState[], void>}
 */
export function* trainLinearVae(core, { moments, options, seed, steps }) {
  const training = core.makeLinearVaeTraining(moments, options, seed);
  try {
    const states = [training.state()];
    for (let n = 1; n < steps.length; n++) {
      training.advance(steps[n] - steps[n - 1]);
      states.push(training.state());
      yield { step: steps[n] };
    }
    return states;
  } finally {
    training.delete();
  }
}
