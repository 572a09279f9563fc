import { defineLab } from '../kit/define-lab.js';
import { pick } from '../kit/pick.js';
import { addDraws } from './draws.js';
import { computeExact } from './exact.js';
import { mergeFigure } from './merge-figure.js';
import { labParameters } from './parameters.js';
import { addSlowDraw } from './slow-draw.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { whereFigure } from './where-figure.js';

/** The lab of `samples`: a mixture of the reader's own, drawn from a million times or once, slowly. */
export const lab = defineLab({
  id: 'samples',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    /** What follows from formulas. */
    const exact = lab.answer(
      (own) => pick(own, ['labModes', 'labSigma', 'labCount', 'labSeed', 'labDraw', 'labZ']),
      (own) => computeExact(lab.engine, own),
    );
    const shown = () =>
      exact.answer && { data: { exact: exact.answer.value }, values: exact.answer.about };

    addDraws(lab, exact);
    addSlowDraw(lab, exact);
    lab.figure(whereFigure, shown);
    lab.figure(mergeFigure, shown);
  },
});
