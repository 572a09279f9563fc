import { defineLab } from '../kit/define-lab.js';
import { addLooks } from './looks.js';
import { labParameters } from './parameters.js';
import { addSchedule } from './schedule.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { addTrail } from './trail.js';
import { addUndo } from './undo.js';

/** The lab of `takeaways`: the reader says first what will come, and sees then what does. */
export const lab = defineLab({
  id: 'takeaways',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    addLooks(lab);
    addTrail(lab);
    addSchedule(lab);
    addUndo(lab);
  },
});
