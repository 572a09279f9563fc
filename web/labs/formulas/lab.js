import { defineLab } from '../kit/define-lab.js';
import { addEstimates } from './estimates.js';
import { labParameters } from './parameters.js';
import { addParticles } from './particles.js';
import en from './text.en.js';
import ja from './text.ja.js';

/**
 * The lab of `formulas`: the integral estimated by draws, and particles that follow the score, both
 * beside their exact values.
 */
export const lab = defineLab({
  id: 'formulas',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    addEstimates(lab);
    addParticles(lab);
  },
});
