import { element } from '../../dom/element.js';
import { outputOf, programOf } from './program.js';

/**
 * The scikit-learn program of the present state beside what it prints.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./fit.js').Fit} fit
 */
export function addCode(lab, fit) {
  const words = lab.words.code;
  const note = element('p', { class: 'prose' });
  const section = element('section', {}, element('h3', {}, words.title), note);
  const view = lab.program(
    undefined,
    () => {
      if (fit.isPlaying.value) return undefined;
      const now = fit.present.value;
      if (!now) return now;
      const state = now.history.state();
      return state.iteration > 0 ? { history: now.history, state } : null;
    },
    async ({ history: { start, options }, state: { iteration, mixture, logLikelihoods } }) => ({
      source: programOf({ start, mixture, options, iterations: iteration }),
      output: await outputOf(lab.engine, mixture, logLikelihoods[iteration]),
    }),
  );
  section.append(view.node);
  lab.add(section);
  lab.follow(() => {
    const now = fit.present.value;
    if (fit.isPlaying.value || now === undefined) return;
    const history = now?.history;
    const iteration = history?.state().iteration ?? 0;
    const isRepaired = history?.repaired(iteration) ?? false;
    const known = isRepaired ? words.repaired : words.note;
    note.textContent = history ? (iteration === 0 ? words.atStart : known) : '';
  });
}
