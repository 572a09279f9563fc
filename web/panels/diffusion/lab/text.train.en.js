import { fixed } from '../../../plots/number.js';

/** The words of the training, in English. */
export default {
  parameters: {
    labTrained: { label: 'Training steps', unit: '256 points each' },
    labTrainSeed: { label: 'Seed of the training', unit: 'a whole number' },
  },
  words: {
    start: (/** @type {number} */ steps) => `Train for ${steps} steps`,
    more: (/** @type {number} */ steps) => `${steps} steps more`,
    resume: () => 'Continue',
    pause: 'Pause',
    reset: 'From the start',
    progress: 'Progress of the training',
  },
  figures: {
    labTrain: {
      title: 'Train a network to predict the noise',
      prose:
        'From <var>x</var>ₜ and the noise level, a neural network with two hidden layers of 64 units predicts the ε that was added. Every step draws new points on schedule A at uniform times; Adam lowers the error, measured as in v-prediction. For a mixture E[ε | <var>x</var>ₜ] is known, and so is the optimum E‖ε − E[ε | <var>x</var>ₜ]‖², below which no loss E‖ε − ε<sub>θ</sub>‖² gets. In one dimension E[<var>x</var>₀ | <var>x</var>ₜ] at time <var>t</var> is drawn too, with <var>p</var>ₜ in grey. The comparison and the samplers above can use the network.',
      marks: {
        empty: ['There are no data points'],
        blank: ['There are no data points'],
        weightless: ['All weights are 0:', 'no mode can be chosen'],
        tooLarge: ['The values are too large', 'to be drawn to scale'],
        untrained: ['Not trained yet:', 'press the button above.'],
        begins: ['The training begins'],
        loss: 'loss',
        steps: 'training steps',
        optimum: (/** @type {string} */ value) => `optimum ${value}`,
        network: (/** @type {string} */ loss, /** @type {string} */ gap) =>
          `loss ${loss} (${gap} % off)`,
        linear: 'linear at first',
        guess: 'E[x₀ | xₜ]',
        value: (/** @type {number} */ t) => `xₜ (t = ${t})`,
        exact: 'exact',
        learned: 'learned network',
      },
      /** @param {any} facts */
      summary({ step, loss, lossError, optimum, optimumError, excess, excessError, ...facts }) {
        if (step === undefined) {
          return 'Settings, seed and number of steps determine the result, so a link brings it back.';
        }
        const percent = (/** @type {number} */ value) => fixed((100 * value) / optimum, 2);
        const where =
          facts.t === undefined
            ? ''
            : ` At t = ${facts.t} it is off the exact curve by at most ${fixed(facts.inside, 3)} where data is common (pₜ at least 1 % of its largest value), and by up to ${fixed(facts.outside, 3)} where it is rare.`;
        return `After ${step} steps the loss is ${fixed(loss, 4)} ± ${fixed(lossError, 4)}; the optimum on the same points is ${fixed(optimum, 4)} ± ${fixed(optimumError, 4)}. Its mean square distance from the best prediction is ${percent(excess)} ± ${percent(excessError)} % of the optimum; before training it was ${percent(facts.first.excess)} %.${where}`;
      },
    },
  },
};
