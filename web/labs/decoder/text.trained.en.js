import { fixed, short } from '../../plots/number.js';

/** The words of the trained decoder in the parts of one model, in English. */
export default {
  option: 'trained network',
  button: 'The trained decoder',
  marks: {
    none: ['Without a mode there is', 'no prior to draw z from.'],
    untrained: ['The decoder is not trained yet:', '“The trained decoder” trains it.'],
    twoLatent: [
      'The network has two latent values,',
      'and only one can be shown here:',
      '“The trained decoder” makes it one.',
    ],
    undrawn: ['Nothing is drawn yet', 'that the decoder could learn.'],
    begins: ['The decoder is being trained'],
  },
  /** Why there is nothing, as a sentence. @type {Record<string, string>} */
  obstacles: {
    none: 'The prior has no mode, so nothing can be drawn from it: give it at least one.',
    untrained:
      'The decoder is not trained yet: press “The trained decoder”, or train it below, under “Train a variational autoencoder”.',
    twoLatent:
      'The network below, under “Train a variational autoencoder”, has two latent values, and only one can be shown here: “The trained decoder” makes it one.',
    undrawn:
      'The data are to be your own drawing, and nothing is drawn yet: draw below, under “Train a variational autoencoder”, or choose other data there.',
    begins: 'The decoder is being trained; its first result will be shown here.',
  },
  /** @param {{learned: import('./trained-decoder.js').Learned | null, noise: number}} facts */
  learned: ({ learned, noise }) =>
    learned
      ? `f is the decoder that has been trained below, under “Train a variational autoencoder”, for ${learned.step} ${learned.step === 1 ? 'step' : 'steps'}. It was trained with p(z) = N(0, 1)${learned.beta === 0 ? ', which has no say at β = 0,' : ','} and has learned σ = ${fixed(learned.noise, 3)}; here p(z) is that of the controls, and so is σ = ${short(noise)}. It has thousands of weights, so no Python program is listed. `
      : '',
};
