import { element } from '../../dom/element.js';
import { outputOf, programOf } from './program.js';

/**
 * The scikit-learn program of the present state beside what it prints.
 * @param {import('../kit/lab.js').LabContext} context
 */
export function createCode({ cell, engine, text }) {
  const words = text.lab.code;
  const view = cell();
  const note = element('p', { class: 'prose' });
  const node = element('section', {}, element('h3', {}, words.title), note, view.node);
  return {
    node,
    /**
     * @param {import('./history.js').History} history
     * @param {import('./history.js').FitState} state
     */
    async update({ start, options, repaired }, { iteration, mixture, logLikelihoods }) {
      view.node.hidden = iteration === 0;
      note.textContent =
        iteration === 0 ? words.atStart : repaired(iteration) ? words.repaired : words.note;
      if (iteration === 0) return view.update({ source: '', output: '' });
      view.update({
        source: programOf({ start, mixture, options, iterations: iteration }),
        output: await outputOf(engine, mixture, logLikelihoods[iteration]),
      });
    },
    /** There is no fit. */
    clear() {
      view.node.hidden = true;
      note.textContent = '';
      view.update({ source: '', output: '' });
    },
  };
}
