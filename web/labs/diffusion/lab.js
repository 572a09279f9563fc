import { ReaderError } from '../../panels/failure.js';
import { defineLab } from '../kit/define-lab.js';
import { createCompute, exactSettings, hasSchedules } from './compute.js';
import { addDenoisers } from './denoisers.js';
import { addForward } from './forward.js';
import { labParameters } from './parameters.js';
import { addReverse } from './reverse.js';
import { addSweep } from './sweep.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { addTraining } from './train.js';

/** The lab of `diffusion`: the whole way into the noise and back. */
export const lab = defineLab({
  id: 'diffusion',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    const compute = createCompute(lab.engine);
    /** What follows from formulas. Knots that are refused keep the last good picture. */
    const exact = lab.answer(
      (own) =>
        hasSchedules(own) ? { own: exactSettings(own), isHeld: lab.isHeld.value } : undefined,
      ({ own, isHeld }) => compute(own, isHeld),
    );
    const ofKnots = lab.failures.line();
    lab.follow(() => {
      if (hasSchedules(lab.own.value)) ofKnots.clear();
      else ofKnots.show(new ReaderError(lab.words.knots));
    });

    // In the order in which they need each other: the network before what it is used for.
    addForward(lab, exact);
    const learned = addTraining(lab, exact);
    addDenoisers(lab, exact, learned);
    addReverse(lab, exact, learned);
    addSweep(lab, exact, learned);
  },
});
