import { fixed, short, significant } from '../../plots/number.js';

const tooLarge = ['These values are too large', 'to be drawn.'];

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 3',
  title: 'Adding noise and taking it away',
  roles:
    '<b>latent</b> = the noised value <var>x</var>ₜ (one number) → <b>observation</b> = the clean value <var>x</var>₀ (one number)',
  lead: 'One step of a diffusion process. What is decided here is <b>how much of the clean value <var>x</var>₀ stays as signal and how much gives way to noise</b>; a single number, β, sets the shares. <var>x</var>ₜ plays the part of the latent variable, and <var>x</var>₀ is recovered from it.',
  lab: 'all the way into noise and back: schedules, training, samplers',
  parameters: {
    x0: { label: 'Clean value x₀', unit: 'data units' },
    beta: { label: 'Noise variance β', unit: 'from 0 to below 1' },
    noise: { label: 'Noise ε', unit: 'one standard normal value' },
  },
  figures: {
    step: {
      title: 'One step, there and back',
      prose:
        'On the way out, <var>x</var>₀ shrinks by √(1−β) and √β·ε is added. On the way back, with ε known, the same amount is taken off and the rest divided by √(1−β). With ε unknown, two guesses are shown. The simple one sets ε to 0 and only divides. The other is the posterior mean E[<var>x</var>₀ | <var>x</var>ₜ], the guess of someone who knows that <var>x</var>₀ came from the mixture <var>p</var> of “Hands-on 1”. The ○ handles move left and right.',
      marks: {
        tooLarge,
        axis: 'value, in units of x₀',
        rows: [
          'clean value x₀',
          'shrink: √(1−β)·x₀',
          'add √β·ε',
          'back, ε known',
          'back, ε set to 0',
          'back, only p known',
        ],
        arrives: (/** @type {string} */ noise, /** @type {string} */ xt) =>
          `${noise}, so xₜ = ${xt}`,
        error: (/** @type {string} */ e) => `, off by ${e}`,
        noDensity: 'p has no usable density',
        dragX0: 'Clean value x₀',
        dragNoise: 'Noise ε, the tip of its arrow',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join(' ');
        const { x0, beta, signal, noiseShare, xt, x0Hat, recoveryError, guess, guessError } = data;
        const { bestGuess, bestGuessError } = data;
        const exact =
          recoveryError === 0
            ? 'with no error at all'
            : `and the error of ${significant(recoveryError, 2)} is rounding alone`;
        const shrunk = beta === 0 ? 'stays as it is' : `shrinks to ${significant(signal, 4)}`;
        const missed = guessError === 0 ? 'right this time' : `off by ${significant(guessError)}`;
        const best =
          bestGuess === null
            ? 'The p of “Hands-on 1” has no density to compute with, so there is no guess that uses p.'
            : `The posterior mean, for someone who knows p, is ${significant(bestGuess, 4)}: off by ${significant(bestGuessError)}.`;
        return `x₀ = ${short(x0, 5)} ${shrunk}; noise of ${significant(noiseShare)} makes it xₜ = ${significant(xt, 4)}. With ε known, x̂₀ = ${significant(x0Hat, 4)} comes back, ${exact}. With ε unknown and set to 0, the result is ${significant(guess, 4)}: ${missed}. ${best}`;
      },
    },
    schedule: {
      title: 'The shares that β sets, and what they cost',
      prose:
        'The squares of the two coefficients always add up to 1. As ε has variance 1 and is independent of <var>x</var>₀, <var>x</var>ₜ has variance 1 whenever <var>x</var>₀ has. The coloured curve below is the recovery error √(β/(1−β))·|ε| when ε is unknown and set to 0, for the present ε alone. The uncoloured one is its root mean square (RMS) over <b>every ε</b>, a standard normal variable: as E[ε²] = 1, it is √(β/(1−β)). At the bottom, an example of a schedule lets β grow over four steps: after <var>t</var> of them the share ᾱₜ = (1−β₁)⋯(1−βₜ) of the signal is left, the length of the strong part of each bar.',
      marks: {
        tooLarge,
        shares: 'coefficient',
        signal: (/** @type {string} */ value) => `signal √(1−β) = ${value}`,
        noise: (/** @type {string} */ value) => `noise √β = ${value}`,
        equal: 'equal at β = 0.5',
        cost: 'recovery error of x₀',
        beta: 'noise variance β',
        mean: (/** @type {string} */ value) => `ε set to 0, RMS: ${value}`,
        unknown: (/** @type {string} */ value) => `ε set to 0, present ε: ${value}`,
        known: (/** @type {string} */ value) => `ε known: ${value}`,
        steps: 'schedule in four steps: βₜ = βt/4',
        drag: 'Noise variance β',
      },
      summary(data) {
        if (!data.drawable) return tooLarge.join(' ');
        const { beta, signalCoefficient, noiseCoefficient, recoveryError, guessError } = data;
        const { rootMeanSquare, steps } = data;
        return `At β = ${short(beta)} the signal’s coefficient is ${fixed(signalCoefficient, 3)}, the noise’s ${fixed(noiseCoefficient, 3)}. The recovery error is ${significant(recoveryError, 2)} with ε known and ${significant(guessError)} with ε set to 0; over every ε, the RMS of the latter is ${significant(rootMeanSquare)}. With β growing from ${significant(steps[0].beta, 2)} to ${significant(beta, 2)} in four steps, the share of the signal left is ᾱ₄ = ${fixed(steps[3].alphaBar, 3)}. All of these follow from formulas; nothing is estimated.`;
      },
    },
  },
  tries: [
    {
      action: 'Set β to 0.9',
      look: 'The signal shrinks to about a third. With ε set to 0 the error is three times |ε|; with ε known the value still comes back.',
    },
    {
      action: 'Keep β = 0.9, set ε to 0',
      look: 'Setting ε to 0 is right here, so the error of that guess is gone. What makes recovery hard is not the shrinking but the unknown noise.',
    },
    {
      action: 'Set β to 0',
      look: 'xₜ equals x₀ and ε changes nothing. Nothing is hidden, so every guess is the clean value.',
    },
  ],
  notice:
    'With the noise known, the value comes back at any β, up to rounding; that is what this code does. With the noise unknown and set to 0, the RMS error grows with β, without limit as β nears 1. A noise schedule, the sequence of β over the steps, decides how this difficulty is spread. A real diffusion model has a network estimate the ε it cannot know: in effect it approximates the posterior mean, with the distribution of its training data to go by.',
};
