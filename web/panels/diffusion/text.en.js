import { fixed, short, significant } from '../../plots/number.js';
import lab from './lab/text.en.js';

const tooLarge = ['These values are too large', 'to be drawn.'];

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 3',
  title: 'Adding noise and taking it away',
  lead: 'One step of a diffusion process. What is decided here is <b>how much of the clean value <var>x</var>₀ stays as signal and how much gives way to noise</b>; a single number, β, sets the shares. The noised <var>x</var>ₜ plays the part of the latent variable, and <var>x</var>₀ is recovered from it.',
  parameters: {
    ...lab.parameters,
    x0: { label: 'Clean value x₀', unit: 'data units' },
    beta: { label: 'Noise variance β', unit: 'from 0 to below 1' },
    noise: { label: 'Noise ε', unit: 'one standard normal value' },
  },
  lab: lab.lab,
  figures: {
    ...lab.figures,
    step: {
      title: 'One step, there and back',
      prose:
        'On the way out, <var>x</var>₀ shrinks by √(1−β) and √β·ε is added. On the way back, with ε known, the same amount is taken off and the rest divided by √(1−β). With ε unknown, the simple guess made here takes ε for 0 and only divides. The rings move left and right.',
      marks: {
        tooLarge,
        axis: 'value, in units of x₀',
        rows: [
          'clean value x₀',
          'shrink: √(1−β)·x₀',
          'add √β·ε',
          'back, ε known',
          'back, ε unknown',
        ],
        arrives: (/** @type {string} */ noise, /** @type {string} */ xt) =>
          `${noise}, so xₜ = ${xt}`,
        error: (/** @type {string} */ e) => `, off by ${e}`,
        dragX0: 'Clean value x₀',
        dragNoise: 'Noise ε (moves the tip of its arrow)',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join(' ');
        const { x0, beta, signal, noiseShare, xt, x0Hat, recoveryError, guess, guessError } = data;
        const exact =
          recoveryError === 0
            ? 'with no error at all'
            : `and the error of ${significant(recoveryError, 2)} is rounding alone`;
        const shrunk = beta === 0 ? 'stays as it is' : `shrinks to ${significant(signal, 4)}`;
        const missed = guessError === 0 ? 'right this time' : `off by ${significant(guessError)}`;
        return `x₀ = ${short(x0, 5)} ${shrunk}; noise of ${significant(noiseShare)} makes it xₜ = ${significant(xt, 4)}. With ε known, x̂₀ = ${significant(x0Hat, 4)} comes back, ${exact}. With ε unknown and taken for 0, the result is ${significant(guess, 4)}: ${missed}.`;
      },
    },
    schedule: {
      title: 'The shares that β sets, and what they cost',
      prose:
        'The squares of the two coefficients always add up to 1. As ε has variance 1 and is independent of <var>x</var>₀, <var>x</var>ₜ has variance 1 whenever <var>x</var>₀ has. The lower curve is the recovery error √(β/(1−β))·|ε| when ε is unknown and taken for 0.',
      marks: {
        tooLarge,
        shares: 'coefficient',
        signal: (/** @type {string} */ value) => `signal √(1−β) = ${value}`,
        noise: (/** @type {string} */ value) => `noise √β = ${value}`,
        equal: 'equal at β = 0.5',
        cost: 'recovery error of x₀',
        beta: 'noise variance β',
        unknown: (/** @type {string} */ value) => `ε unknown: ${value}`,
        known: (/** @type {string} */ value) => `ε known: ${value}`,
        drag: 'Noise variance β',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join(' ');
        const { beta, signalCoefficient, noiseCoefficient, recoveryError, guessError } = data;
        return `At β = ${short(beta)} the signal’s coefficient is ${fixed(signalCoefficient, 3)}, the noise’s ${fixed(noiseCoefficient, 3)}. The recovery error is ${significant(recoveryError, 2)} with ε known and ${significant(guessError)} with ε unknown. All of these follow from formulas; nothing is estimated.`;
      },
    },
  },
  tries: [
    {
      action: 'Set β to 0.9',
      look: 'The signal shrinks to about a third. Without ε the error is three times |ε|; with ε the value still comes back.',
    },
    {
      action: 'Keep β = 0.9, set ε to 0',
      look: 'The error is gone. What makes recovery hard is not the shrinking but the unknown noise.',
    },
    {
      action: 'Set β to 0',
      look: 'xₜ equals x₀ and ε changes nothing. Nothing is hidden, so nothing needs recovering.',
    },
  ],
  notice:
    'With the noise known, the value comes back at any β, up to rounding; that is what this code does. With the noise unknown and taken for 0, the error grows with β, without limit as β nears 1. A noise schedule, the sequence of β over the steps, decides how this difficulty is spread. A real diffusion model has a network estimate the ε it cannot know.',
};
