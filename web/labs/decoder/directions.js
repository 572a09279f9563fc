import { element } from '../../dom/element.js';
import { pick } from '../kit/pick.js';
import { tables } from '../kit/tables.js';
import { computeDirections, computeHeldOut, FIT, TABLE } from './directions-compute.js';
import { directionsFigure } from './directions-figure.js';
import { directionsOutput, directionsProgram } from './directions-program.js';
import { heldOutFigure } from './held-out-figure.js';
import { createLoadingsTable } from './loadings-table.js';

/** What the buttons set: one column ten times as large turns the axes, and leaves the factor. */
const PRESETS = {
  turned: { labMethod: 'pca', labUnits: 'standardised', labStretch: '10' },
  kept: { labMethod: 'fa', labUnits: 'standardised', labStretch: '10' },
  plain: { labStretch: '1' },
};

/** @param {Record<string, any>} own */
const tableOf = ({ labTable }) => tables[/** @type {keyof typeof tables} */ (labTable)]();

/**
 * Principal components and factors of a table: which directions stay.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addDirections(lab) {
  const { engine, words } = lab;
  const fit = lab.answer(
    (values) => pick(values, [...TABLE, 'labMethod', 'labFactors']),
    (own) => computeDirections(engine, tableOf(own), own),
  );
  const heldOut = lab.answer(
    (values) => pick(values, TABLE),
    (own) => computeHeldOut(engine, tableOf(own), own),
  );

  const figure = lab.figure(
    directionsFigure,
    () => fit.answer && { data: fit.answer.value, values: fit.answer.about },
    // The other table has two columns only.
    { shown: ({ labTable }) => ({ labPair: labTable === 'penguins' }) },
  );
  const button = (/** @type {keyof typeof PRESETS} */ name) =>
    element(
      'button',
      { type: 'button', onclick: () => lab.load(PRESETS[name]) },
      words.directions[name],
    );
  figure.addToHand(
    element('div', { class: 'toolbar' }, button('turned'), button('kept'), button('plain')),
  );
  const table = createLoadingsTable(words.loadings);
  lab.add(table);
  lab.onClose(table.destroy);
  lab.follow(() => {
    table.node.hidden = !fit.answer;
    if (fit.answer) table.update(fit.answer.value);
  });

  lab.figure(
    heldOutFigure,
    () => heldOut.answer && { data: heldOut.answer.value, values: heldOut.answer.about },
  );
  lab.program(
    words.directions.program,
    () => (fit.isRunning ? undefined : fit.answer),
    async ({ value }) => ({
      source: directionsProgram(value, FIT),
      output: await directionsOutput(engine, value.method, value.printed),
    }),
  );
}
