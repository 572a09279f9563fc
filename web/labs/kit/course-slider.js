import { element } from '../../dom/element.js';

/**
 * A playhead over the networks that were judged in the course of a training.
 * @param {import('./define-lab.js').LabBuilder} lab
 * @param {object} state
 * @param {() => number[]} state.steps  that were judged, ascending
 * @param {() => number} state.shown  the step whose network is shown
 * @param {(step: number) => void} state.show  0: the latest, also of a training that goes on
 * @param {{label: string, where: (step: number, last: number) => string}} state.words
 */
export function createCourseSlider(lab, { steps, shown, show, words }) {
  const range = element('input', {
    type: 'range',
    min: 0,
    step: 1,
    'aria-label': words.label,
    oninput: () => {
      const all = steps();
      const at = Number(range.value);
      // 0 says the latest: the network before its first step is that of step 1, which is not judged.
      show(at >= all.length - 1 ? 0 : Math.max(1, all[at]));
    },
  });
  const where = element('output', {});
  const node = element('label', { class: 'history' }, range, where);
  lab.follow(() => {
    const all = steps();
    const at = all.findLastIndex((step) => step <= shown());
    const said = all.length > 0 ? words.where(all[Math.max(0, at)], all[all.length - 1]) : '';
    range.disabled = all.length < 2;
    range.max = String(Math.max(1, all.length - 1));
    range.value = String(Math.max(0, at));
    range.setAttribute('aria-valuetext', said);
    range.setAttribute(
      'aria-describedby',
      node.closest('.control')?.querySelector('.unit')?.id ?? '',
    );
    where.textContent = said;
  });
  return node;
}
