import { defineLab } from '../kit/define-lab.js';
import { addChoice } from './choose.js';
import { addCode } from './code.js';
import { addFit } from './fit.js';
import { addMethodComparison } from './method-comparison.js';
import { labParameters } from './parameters.js';
import { createSettings } from './settings.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** The lab of `mixture`: EM on real data, step by step, and what it is compared with. */
export const lab = defineLab({
  id: 'mixture',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    const settings = createSettings(lab);
    const fit = addFit(lab, settings);
    addCode(lab, fit);
    addChoice(lab, settings, fit);
    addMethodComparison(lab, settings, fit);
  },
});
