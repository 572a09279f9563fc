import { element } from '../../../plots/element.js';

/**
 * @typedef {object} Actions
 * @property {() => void} reset
 * @property {() => void} back
 * @property {() => void} forward
 * @property {() => void} toggle  run or pause
 * @property {(position: number) => void} goTo
 */

/** Keys that do the same as buttons. @type {Record<string, Exclude<keyof Actions, 'goTo'>>} */
const KEYS = { ArrowLeft: 'back', ArrowRight: 'forward', Home: 'reset', p: 'toggle' };

/**
 * The buttons under the picture, its history as a slider, and their keys.
 * @param {Record<string, any>} words
 * @param {Actions} actions
 */
export function createToolbar(words, actions) {
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) => {
    const node = element('button', { type: 'button' }, label);
    node.addEventListener('click', () => {
      if (node.getAttribute('aria-disabled') !== 'true') onclick();
    });
    return node;
  };
  // Not `disabled`: that would take the focus away, and with it the keys.
  const setOff = (/** @type {HTMLElement} */ node, /** @type {boolean} */ off) =>
    node.setAttribute('aria-disabled', String(off));
  const reset = button(words.reset, actions.reset);
  const back = button(words.back, actions.back);
  const eStep = button(words.eStep, actions.forward);
  const mStep = button(words.mStep, actions.forward);
  const run = button(words.run, actions.toggle);
  const range = element('input', {
    type: 'range',
    min: 0,
    step: 1,
    'aria-label': words.history,
    oninput: () => actions.goTo(Number(range.value)),
  });
  const where = element('output', {});
  const node = element(
    'div',
    { class: 'toolbar' },
    ...[run, eStep, mStep, back, reset],
    element('label', { class: 'history' }, range, where),
    element('p', { class: 'unit' }, words.keys),
  );

  return {
    node,
    /**
     * @param {{state: import('./history.js').FitState, reach: number, running: boolean} | null} view
     */
    update(view) {
      const ended = view?.state.status !== 'running';
      const position = view?.state.position ?? 0;
      const label = view?.running ? words.pause : words.run;
      if (run.textContent !== label) run.textContent = label;
      setOff(run, !view || (ended && !view.running));
      setOff(eStep, !view || ended || view.running || view.state.afterE);
      setOff(mStep, !view || ended || view.running || !view.state.afterE);
      setOff(back, !view || view.running || position === 0);
      setOff(reset, !view || position === 0);
      range.disabled = !view || view.running;
      range.max = String(Math.max(view?.reach ?? 0, position, 1));
      range.value = String(position);
      where.textContent = view ? words.where(view.state) : '';
    },
    /** @param {KeyboardEvent} event */
    onKey(event) {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, select, textarea, pre, .handle, [role=region]')) return;
      const action = KEYS[event.key];
      if (!action) return;
      event.preventDefault();
      actions[action]();
    },
  };
}
