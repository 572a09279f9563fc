import { signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { pick } from '../kit/pick.js';
import { tables } from '../kit/tables.js';
import { computeCollapse, EXACT, LAST, stepAt, trainCollapse } from './collapse-compute.js';
import { collapseFigure } from './collapse-figure.js';
import { collapseOutput, collapseProgram } from './collapse-program.js';

/** What a press changes before the reader predicts anew. */
const CHANGES = {
  mean: { labCollapseAverage: 'mean' },
  exact: { labCollapseInference: 'exact' },
};
/** Of fewer columns the core knows no covariance. */
const LEAST = 2;

/** @param {Record<string, any>} own */
const tableOf = ({ labCollapseData }) =>
  labCollapseData === 'spectrum'
    ? null
    : tables[/** @type {keyof typeof tables} */ (labCollapseData)]();

/**
 * Which directions of a linear VAE collapse: predicted, then trained.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addCollapse(lab) {
  const { engine, own } = lab;
  const words = lab.words.collapse;
  const isShown = () => !lab.predicts.value || own.value.labCollapseShown === 'yes';
  const isMissing = (/** @type {Record<string, any>} */ values) =>
    values.labCollapseData === 'spectrum' && values.labCollapseSpectrum.length < LEAST;
  const exact = lab.answer(
    (values) => (isMissing(values) ? null : pick(values, EXACT)),
    (own) => computeCollapse(engine, tableOf(own), own),
  );
  const training = lab.answer(
    ({ labCollapseInference: inference, labCollapseSeed: seed }) => {
      if (exact.isRunning) return undefined;
      return exact.answer && isShown() ? { model: exact.answer.value, inference, seed } : null;
    },
    (question, options) => trainCollapse(engine, question, options),
  );

  const figure = lab.figure(
    collapseFigure,
    () => {
      if (isMissing(own.value)) return { data: { isMissing: true }, values: lab.values.value };
      const guess = lab.predicts.value ? own.value.labCollapseGuess : null;
      if (!isShown()) {
        const { answer } = exact;
        return answer && { data: { model: answer.value, guess }, values: answer.about };
      }
      if (!training.answer) return null;
      const { question, value, about } = training.answer;
      const at = Math.floor(way.position.value);
      return { data: { ...question, guess, course: value, at }, values: about };
    },
    {
      shown: ({ labCollapseData }) => ({
        labCollapseSpectrum: labCollapseData === 'spectrum',
        labCollapseGuess: !isShown(), // once it is seen nothing is predicted any more
      }),
    },
  );
  const way = lab.timeline({
    watched: figure.node,
    words: { where: (at) => words.step(stepAt(at)) },
    last: () => (isShown() && training.answer ? LAST : 0),
    at: () => own.value.labCollapseAt,
    rest: (at) => lab.set('labCollapseAt', String(at)),
  });

  /** The reader has asked for the result: it is played once it is there. */
  const isDue = signal(false);
  const show = element('button', { type: 'button', onclick: reveal }, words.show);
  const hide = element(
    'button',
    { type: 'button', onclick: () => lab.load({ labCollapseShown: 'no' }) },
    words.hide,
  );
  function reveal() {
    isDue.value = true;
    lab.load({ labCollapseShown: 'yes', labCollapseAt: '0' });
  }
  lab.follow(() => {
    show.hidden = isShown();
    hide.hidden = !isShown() || !lab.predicts.value;
    way.node.hidden = !isShown();
  });
  lab.follow(() => {
    if (!isDue.value || !isShown() || !training.answer) return;
    isDue.value = false;
    way.play();
  });
  const change = (/** @type {keyof typeof CHANGES} */ name) => {
    const texts = { ...CHANGES[name], labCollapseShown: 'no' };
    return element('button', { type: 'button', onclick: () => lab.load(texts) }, words[name]);
  };
  const [mean, inference] = [change('mean'), change('exact')];
  lab.follow(() => {
    mean.hidden = own.value.labCollapseAverage === 'mean';
    inference.hidden = own.value.labCollapseInference === 'exact';
  });
  figure.addToHand(way.node, element('div', { class: 'toolbar' }, show, hide, mean, inference));

  lab.program(
    words.program,
    () => {
      if (!isShown()) return null;
      return (
        training.answer && { model: training.answer.question.model, of: training.answer.about }
      );
    },
    async ({ model, of }) => ({
      source: collapseProgram(tableOf(of.decoder), of.decoder),
      output: await collapseOutput(engine, model),
    }),
  );
}
