import { fixed, short, significant } from '../../plots/number.js';

/** A mean with its standard error. @param {{mean: number, standardError: number}} drawn */
const estimate = ({ mean, standardError }) =>
  `${fixed(mean, 3)} ± ${significant(standardError, 2)}`;

/** The words of the variational autoencoder, in English. */
export default {
  parameters: {
    labData: {
      label: 'Data',
      unit: '',
      options: {
        moons: 'moons',
        ring: 'ring',
        spiral: 'spiral',
        geyser: 'geyser eruptions',
        drawn: 'drawn by you',
      },
    },
    labLatent: { label: 'Latent dimensions', unit: '', options: { one: '1', two: '2' } },
    labTrainBeta: { label: 'Weight β in the training', unit: '1: the evidence lower bound' },
    labTrained: { label: 'Number of training steps', unit: 'of 256 points each' },
    labAt: { label: 'Step that is shown', unit: '0: the latest; else the last one judged by then' },
    labTrainSeed: { label: 'Seed of data and training', unit: 'whole number' },
    labPoint1: { label: 'Point x₁ to look at', unit: 'units of x' },
    labPoint2: { label: 'Point x₂ to look at', unit: 'units of x' },
  },
  words: {
    start: (/** @type {number} */ steps) => `Train for ${steps} steps`,
    more: (/** @type {number} */ steps) => `${steps} steps more`,
    small: (/** @type {number} */ steps) => `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    resume: 'Continue',
    pause: 'Pause',
    reset: 'From the start',
    course: {
      label: 'Step that is shown',
      where: (/** @type {number} */ step, /** @type {number} */ last) => `step ${step} of ${last}`,
    },
    progress: 'Progress of the training',
  },
  usage: {
    title: 'What is used of each latent dimension',
    scrolls: 'This table scrolls sideways.',
    dimension: 'Dimension',
    divergence: 'KL (nats)',
    activity: 'Activity (variance of the mean of q)',
    information: 'I(x; zⱼ) ± standard error (nats)',
    nameOf: (/** @type {number} */ j, /** @type {number} */ latent) =>
      latent === 1 ? 'z' : ['z₁', 'z₂'][j],
    caption: (/** @type {number} */ step, /** @type {number} */ count) =>
      `Use of each latent dimension after ${step} ${step === 1 ? 'step' : 'steps'}, over n = ${count} held-out points. KL and activity are of these points; I is an estimate, at most log n = ${fixed(Math.log(count), 2)}`,
  },
  figures: {
    labVae: {
      title: 'Train a variational autoencoder',
      prose:
        'Now the decoder is a network that learns, and a second network, the encoder, gives a Gaussian <var>q</var>(<var>z</var> | <var>x</var>) for any <var>x</var> (variational autoencoder, VAE). Both have two hidden layers of 64 units; Adam raises reconstruction − β KL(<var>q</var>‖p(<var>z</var>)), and the noise σ is learned with them. Above are points that are not trained on, where encoder and decoder take them, what the decoder makes of <var>z</var>, and draws from the model. Below is the value that is raised, on trained and other points; once the training stands still, two short lines at the step that is shown mark the exact mean of log p(<var>x</var>) of the same points, the longer one of those held out (left out with two latent dimensions where σ is too small for that). Geyser data are standardised; what you draw is used as it lies.',
      marks: {
        undrawn: ['Nothing is drawn yet:', 'draw in the plane below.'],
        begins: ['The training begins'],
        untrained: ['Not trained yet:', 'press the button above.'],
        x1: 'observation x₁',
        x2: 'x₂',
        heldOut: 'held-out points x',
        image: 'reconstructions',
        sheet: 'f(z), |zⱼ| ≤ 3',
        draws: 'draws from the model',
        nats: 'nats per point',
        steps: 'training steps',
        training: 'trained on',
        validation: 'held out (dashed)',
        exact: 'short: exact mean of log p(x)',
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `point to look at, x = (${x1}, ${x2})`,
      },
      /** @param {any} facts */
      summary({ step, last, training, heldOut, beta, noise, counts, judged, tooFine }) {
        if (step === undefined) {
          return 'Settings, seed and number of steps determine the result, so a link brings it back.';
        }
        const what = beta === 1 ? 'the evidence lower bound' : `reconstruction − ${short(beta)} KL`;
        const exact = judged
          ? ` The exact mean of log p(x) of this network is ${fixed(judged.training, 3)} and ${fixed(judged.heldOut, 3)} over the same points${beta === 1 ? '; no bound exceeds it but by the chance of its draws' : ''}.`
          : tooFine
            ? ` With two latent dimensions and σ below ${tooFine} the exact mean of log p(x) takes too long to integrate; it is left out.`
            : '';
        const of = step < last ? `, of ${last} that were made,` : '';
        return `After ${step} ${step === 1 ? 'step' : 'steps'}${of} ${what} is ${estimate(training.bound)} nats per point on data trained on (n = ${counts[0]}) and ${estimate(heldOut.bound)} on data held out (n = ${counts[1]}); ± is the standard error over points and draws. Held out, reconstruction is ${estimate(heldOut.reconstruction)} and KL(q‖p(z)) ${estimate(heldOut.priorDivergence)}. The learned σ is ${fixed(noise, 3)}.${exact}`;
      },
    },
    labCode: {
      title: 'What the encoder does with z',
      prose:
        'If the model fitted and the encoder were exact, the mean of <var>q</var>(<var>z</var> | <var>x</var>) over the data, the aggregated posterior, would be the prior. For the point that you move in the plane above, the exact posterior of the learned decoder is shown with the encoder’s <var>q</var> and the best Gaussian with independent coordinates. What the bound lacks falls into two gaps: the approximation gap, which none of these Gaussians closes, and the amortisation gap, the rest, by which the encoder falls short of the best Gaussian: one network serves all <var>x</var>, it may not be fully trained, and with β ≠ 1 it was trained for another aim.',
      marks: {
        z: 'latent z',
        z1: 'latent z₁',
        z2: 'z₂',
        prior: 'prior p(z)',
        aggregated: 'aggregated posterior',
        posterior: 'p(z | x)',
        encoder: 'q(z | x) (dashed)',
        best: 'best q (dotted)',
        circles: 'p(z): 1 and 2 deviations',
        codes: 'means of q(z | x)',
        moments: 'p(z | x): 2 deviations',
      },
      /** @param {any} facts */
      summary({
        step,
        x1,
        x2,
        latent,
        evidence,
        bound,
        approximation,
        amortisation,
        usage,
        count,
      }) {
        const parts =
          usage &&
          Array.from({ length: latent }, (_, j) => {
            const name = latent === 1 ? 'z' : ['z₁', 'z₂'][j];
            return `${name} has KL ${fixed(usage.divergence[j], 3)}, activity ${fixed(usage.activity[j], 3)} and information ${fixed(usage.information[j], 3)} ± ${fixed(usage.informationError[j], 3)}`;
          });
        const use = parts
          ? ` Over n = ${count} held-out points, ${parts.join('; ')}. KL is the mean divergence from the prior in nats, activity the variance of the mean of q, information I(x; zⱼ) in nats, estimated by one draw for each point and at most log n = ${fixed(Math.log(count), 2)}.`
          : '';
        return `After ${step} ${step === 1 ? 'step' : 'steps'}, at x = (${short(x1)}, ${short(x2)}): log p(x) = ${fixed(evidence, 3)}, the encoder’s bound with β = 1 is ${fixed(bound, 3)}. The approximation gap is ${fixed(approximation, 4)}, the amortisation gap ${fixed(amortisation, 4)}, in nats by numerical integration; the best Gaussian is the best that a search has found.${use}`;
      },
    },
  },
};
