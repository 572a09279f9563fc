import { defineLab } from '../kit/define-lab.js';
import { addErrors } from './errors.js';
import { addModeCollapse } from './mode-collapse.js';
import { labParameters } from './parameters.js';
import { addPaths } from './paths.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { addPlane } from './plane.js';
import { addTwoLaws } from './two-laws.js';

/** The lab of `metrics`: errors in a few numbers, and how far two distributions are apart. */
export const lab = defineLab({
  id: 'metrics',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    addErrors(lab);
    addTwoLaws(lab);
    addPlane(lab);
    addPaths(lab);
    addModeCollapse(lab);
  },
});
