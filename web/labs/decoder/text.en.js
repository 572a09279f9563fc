import bound from './text.bound.en.js';
import collapse from './text.collapse.en.js';
import densities from './text.densities.en.js';
import drawing from './text.drawing.en.js';
import directions from './text.directions.en.js';
import own from '../kit/text.own.en.js';
import rotation from './text.rotation.en.js';
import vae from './text.vae.en.js';

/** The lab's words, in English; those of its parts stand in files of their own. @type {import('../kit/lab.js').LabText} */
export default {
  parameters: {
    ...densities.parameters,
    ...directions.parameters,
    ...rotation.parameters,
    ...bound.parameters,
    ...vae.parameters,
    ...drawing.parameters,
    ...collapse.parameters,
  },
  lab: {
    lead: 'What does a decoder keep, and what does it lose? For a linear one PCA and factor analysis answer from data; with a Gaussian prior and Gaussian noise its posterior is Gaussian. What if the decoder bends? The integral p(<var>x</var>) and the posterior p(<var>z</var> | <var>x</var>) then have no formula. With one or two latent values numerical integration still gives them, so everything that takes their place can be measured.',
    learned:
      'The decoder carries p(<var>z</var>) to p(<var>x</var>), blurred by the noise; one <var>x</var> carries back p(<var>z</var> | <var>x</var>), whose variance is on average no larger than that of p(<var>z</var>). The directions that PCA keeps depend on the units of the columns; how well factor analysis fits, reckoned in the original units, does not. The evidence lower bound is log p(<var>x</var>) less the KL divergence of <var>q</var> from the posterior. It can be made tight where the family of <var>q</var> holds the posterior; a Gaussian cannot take the shape of two peaks and the valley between them. More draws per estimate raise the importance-weighted bound towards log p(<var>x</var>). In a linear VAE of fixed σ² just the directions whose eigenvalue exceeds βσ² stay, and the best q in place of the encoder changes nothing about that.',
    densities: densities.words,
    ...directions.words,
    own,
    rotation: rotation.words,
    bound: bound.words,
    train: vae.words,
    usage: vae.usage,
    drawing: drawing.words,
    collapse: collapse.words,
  },
  figures: {
    ...densities.figures,
    ...directions.figures,
    ...rotation.figures,
    ...bound.figures,
    ...vae.figures,
    ...drawing.figures,
    ...collapse.figures,
  },
};
