import looks from './text.looks.en.js';
import schedule from './text.schedule.en.js';
import trail from './text.trail.en.js';
import undo from './text.undo.en.js';

/** @type {import('../kit/lab.js').LabText} */
export default {
  parameters: {
    ...looks.parameters,
    ...trail.parameters,
    ...schedule.parameters,
    ...undo.parameters,
  },
  lab: {
    lead: 'Four takeaways, each as a question that you answer before you see: can looks tell two sets apart? What does a narrower model gain in quality and lose in diversity? Which noise schedule needs few steps? Which noise can be undone? Commit to an answer, then compare it with the numbers.',
    learned:
      'That nobody sees a difference is no evidence that there is none: a test adds up the little that each value says, and ten rounds are an estimate too, to be read with their interval. Narrowing the components loses coverage, and mean log p alone does not tell: a number for quality needs one for diversity beside it. How many steps a noise schedule needs depends on the distribution, so it is measured, not read off the curve. And what the noise has covered of x₀ no denoiser can know.',
    ...looks.words,
    ...trail.words,
    ...schedule.words,
    ...undo.words,
  },
  figures: {
    ...looks.figures,
    ...trail.figures,
    ...schedule.figures,
    ...undo.figures,
  },
};
