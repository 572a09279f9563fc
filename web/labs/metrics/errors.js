import { addCover } from './cover.js';
import { listObstacle, measureErrors, sensitivityOf } from './measure-errors.js';
import { outlierFigure } from './outlier-figure.js';
import { pairsFigure } from './pairs-figure.js';
import { errorsProgram } from './program.js';
import { stripsFigure } from './strips-figure.js';
import { createSummaryTable } from './summary-table.js';
import { measureWorst } from './measure-worst.js';
import { worstFigure } from './worst-figure.js';

/**
 * Lists of errors in a few numbers: how sure these are, what an outlier does to them, and how the worst
 * grows with the number of errors.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addErrors(lab) {
  const { engine, words } = lab;
  const measured = lab.answer(
    ({ errors, labOther, labSeed }) => ({ lists: [errors, labOther], seed: labSeed }),
    (question) => measureErrors(engine, question),
  );
  const shown = () =>
    measured.answer && { data: measured.answer.value, values: measured.answer.about };
  const table = createSummaryTable(words.summaryTable);
  lab.onClose(table.destroy);
  lab.figure(stripsFigure, shown);
  lab.add(table);
  lab.follow(() => table.update(measured.answer?.value ?? null));
  lab.figure(pairsFigure, shown);
  lab.program(
    words.program,
    () => measured.answer && { ...measured.answer.question, ...measured.answer.value },
    async (now) => errorsProgram(engine, now),
  );

  const outlier = lab.answer(
    ({ errors, labOutlier }) =>
      listObstacle(errors) === '' ? { errors, outlier: labOutlier } : null,
    (question) => sensitivityOf(engine, question),
  );
  lab.figure(outlierFigure, () =>
    outlier.answer
      ? { data: outlier.answer.value, values: outlier.answer.about }
      : { data: null, values: lab.values.value },
  );

  const worst = lab.answer(
    ({ labErrorModes, labErrorSigma, labWorstOf, labSeed }) => ({
      modes: labErrorModes,
      sigma: labErrorSigma,
      n: labWorstOf,
      seed: labSeed,
    }),
    (question) => measureWorst(engine, question),
  );
  lab.figure(
    worstFigure,
    () => worst.answer && { data: worst.answer.value, values: worst.answer.about },
  );
  addCover(lab);
}
