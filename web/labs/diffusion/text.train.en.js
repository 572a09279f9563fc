import { fixed } from '../../plots/number.js';

/** The words of the training, in English. */
export default {
  parameters: {
    labTrained: { label: 'Number of training steps', unit: 'of 256 points each' },
    labTrainSeed: { label: 'Seed of the training', unit: '' },
  },
  words: {
    start: (/** @type {number} */ steps) => `Train for ${steps} steps`,
    more: (/** @type {number} */ steps) => `${steps} steps more`,
    small: (/** @type {number} */ steps) => `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    resume: 'Continue',
    pause: 'Pause',
    reset: 'From the start',
    progress: 'Progress of the training',
  },
  figures: {
    labTrain: {
      title: 'Train a network to estimate the noise',
      prose:
        'A neural network with two hidden layers of 64 units sees <var>x</var>ₜ and the noise level. Its output is <var>v</var>, a combination of ε and <var>x</var>₀ (v-prediction) from which the estimate ε<sub>θ</sub> follows. Every step draws new points on schedule A at uniform times, and Adam lowers the mean squared error of <var>v</var>. The curve shows the loss in ε, E‖ε − ε<sub>θ</sub>‖², on other points that stay the same: the same error with other weights for the noise levels. For a mixture E[ε | <var>x</var>ₜ] is known, and so is the optimum E‖ε − E[ε | <var>x</var>ₜ]‖², below which no expected loss in ε lies. In one dimension E[<var>x</var>₀ | <var>x</var>ₜ] at time <var>t</var> is drawn too, with <var>p</var>ₜ in grey. The comparison and the samplers below can use the network.',
      marks: {
        empty: ['There are no data points'],
        blank: ['There are no data points'],
        weightless: ['All weights are 0:', 'no component can be chosen'],
        tooLarge: ['The values are too large', 'to be drawn to scale'],
        untrained: ['Not trained yet:', 'press the button above.'],
        begins: ['The training begins'],
        loss: 'loss in ε',
        steps: 'training steps',
        optimum: (/** @type {string} */ value) => `optimum ${value}`,
        network: (/** @type {string} */ loss, /** @type {string} */ gap) =>
          `loss ${loss} (excess ${gap} %)`,
        linear: 'untrained: a linear estimate',
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
            : ` At t = ${facts.t} the drawn curve is off the exact one by at most ${fixed(facts.inside, 3)} where pₜ is at least 1 % of its largest value, and by up to ${fixed(facts.outside, 3)} elsewhere.`;
        return `After ${step} steps the loss in ε is ${fixed(loss, 4)} ± ${fixed(lossError, 4)} (± standard error); the optimum on the same points is ${fixed(optimum, 4)} ± ${fixed(optimumError, 4)}. The mean squared difference between the network’s ε and the best estimate E[ε | xₜ] is ${percent(excess)} ± ${percent(excessError)} % of the optimum; before training it was ${percent(facts.first.excess)} %.${where}`;
      },
    },
  },
};
