import { signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { keepOwnData, ownDataOf } from '../kit/own-data-kept.js';
import { createOwnDataView } from '../kit/own-data-view.js';
import { pick } from '../kit/pick.js';
import { tables } from '../kit/tables.js';
import { createColumnPickers } from './column-pickers.js';
import { computeDirections, computeShown, FIT } from './directions-compute.js';
import { directionsFigure } from './directions-figure.js';
import { directionsOutput, directionsProgram } from './directions-program.js';
import { latentOf, TABLE } from './directions-table.js';
import { computeHeldOut } from './held-out-compute.js';
import { heldOutFigure } from './held-out-figure.js';
import { createLoadingsTable } from './loadings-table.js';
import { addRotation } from './rotation.js';
import { ROTATION } from './rotation-compute.js';

/** What the buttons set: one column ten times as large turns the axes, and leaves the factor. */
const PRESETS = {
  turned: { labMethod: 'pca', labUnits: 'standardised', labStretch: '10' },
  kept: { labMethod: 'fa', labUnits: 'standardised', labStretch: '10' },
  plain: { labStretch: '1' },
};

/** What the drawing alone follows from. */
const COMPARISON = ['labCompare', 'labRow'];
/** What is fitted and listed without pause. */
const LIMITS = { rows: 1000, columns: 16, isFactored: true };

/**
 * Principal components and factors of a table: which directions stay.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addDirections(lab) {
  const { engine, words } = lab;
  /** Counts what the reader has loaded. */
  const loaded = signal(0);
  /** The penguins where the reader's own table is asked for and there is none. @param {Record<string, any>} own */
  const tableOf = ({ labTable }) =>
    labTable === 'own'
      ? (ownDataOf(lab.store) ?? tables.penguins())
      : tables[/** @type {keyof typeof tables} */ (labTable)]();
  const asked = (/** @type {Record<string, any>} */ values, /** @type {string[]} */ names) => ({
    ...pick(values, names),
    loaded: loaded.value,
  });
  const fit = lab.answer(
    (values) => asked(values, [...TABLE, 'labMethod', 'labFactors']),
    (own, options) => computeDirections(engine, tableOf(own), own, options),
  );
  const shown = lab.answer(
    (values) => {
      if (fit.isRunning) return undefined;
      return fit.answer && { fit: fit.answer.value, own: pick(values, ROTATION) };
    },
    ({ fit, own }) => computeShown(engine, fit, own),
  );
  const heldOut = lab.job({
    question: (values) => asked(values, TABLE),
    run: (own, options) => computeHeldOut(engine, tableOf(own), own, options),
    progressOf: (known) => ({ done: known.done ?? 0, of: known.of ?? 0, text: '' }),
    isQuiet: true,
  });

  const figure = lab.figure(
    directionsFigure,
    () =>
      shown.answer && {
        data: shown.answer.value,
        // The row is looked up, nothing is computed anew.
        values: { decoder: { ...shown.answer.about.decoder, ...pick(lab.own.value, COMPARISON) } },
      },
    {
      shown: ({ labMethod, labCompare }) => ({
        labCompare: labMethod !== 'pca',
        labRow: labMethod !== 'pca' && labCompare === 'both',
      }),
    },
  );
  const pickers = createColumnPickers({
    words: lab.text.parameters,
    nameOf: words.loadings.nameOf,
    load: lab.load,
  });
  figure.node
    .querySelector('[name=labStretch]')
    ?.closest('.control')
    ?.before(...pickers.nodes);
  const tooMany = element('p', { class: 'problem', role: 'alert' });
  figure.addToControl('labFactors', tooMany);
  const noRow = element('p', { class: 'problem', role: 'alert' });
  figure.addToControl('labRow', noRow);
  const source = element('p', { class: 'source' });
  figure.addToControl('labTable', source);
  const missing = element('p', { class: 'problem', role: 'alert' });
  figure.addToControl('labTable', missing);
  lab.follow(() => {
    loaded.value;
    const own = lab.own.value;
    const table = tableOf(own);
    pickers.update(table, own);
    const columns = table.columns.length;
    const latent = latentOf(own.labFactors, columns);
    tooMany.textContent =
      own.labFactors > latent
        ? words.directions.tooMany({ asked: own.labFactors, columns, latent })
        : '';
    const rows = table.x.length / columns;
    noRow.textContent = own.labRow > rows ? words.directions.noRow(rows) : '';
    source.textContent = words.directions.sources[table.id] ?? '';
    const isMissing = own.labTable === 'own' && table.id !== 'own';
    missing.textContent = isMissing ? words.directions.noOwn : '';
  });
  const button = (/** @type {keyof typeof PRESETS} */ name) =>
    element(
      'button',
      { type: 'button', onclick: () => lab.load(PRESETS[name]) },
      words.directions[name],
    );
  figure.addToHand(
    element('div', { class: 'toolbar' }, button('turned'), button('kept'), button('plain')),
  );
  const ownData = createOwnDataView(
    words.own,
    (table) => {
      keepOwnData(lab.store, table);
      loaded.value += 1;
      lab.load({ labTable: 'own', labAcross: '0', labUp: '0', labStretch: '1' });
    },
    LIMITS,
  );
  lab.add(ownData);
  const table = createLoadingsTable(words.loadings);
  lab.add(table);
  lab.onClose(table.destroy);
  lab.follow(() => {
    table.node.hidden = !shown.answer;
    if (shown.answer) table.update(shown.answer.value);
  });
  addRotation(lab, shown);

  const heldOutView = lab.figure(
    heldOutFigure,
    () => heldOut.answer && { data: heldOut.answer.value, values: heldOut.answer.about },
  );
  heldOutView.addToHand(heldOut.node);
  lab.program(
    words.directions.program,
    () => (shown.isRunning ? undefined : shown.answer),
    async ({ value }) => ({
      source: directionsProgram(value, FIT),
      output: await directionsOutput(engine, value.method, value.printed, value.rotation),
    }),
  );
}
