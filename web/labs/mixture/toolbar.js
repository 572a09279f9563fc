import { element } from '../../dom/element.js';

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
 * Where a process in time stands.
 * @typedef {object} Place
 * @property {number} position
 * @property {number} reach  the furthest position so far
 * @property {boolean} running
 * @property {boolean} ended
 * @property {number} step  which of the step buttons leads on
 */

/**
 * The buttons under a picture, its history as a slider, and their keys.
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
  /** @type {HTMLElement[]} */
  const steps = words.steps.map((/** @type {string} */ label) => button(label, actions.forward));
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
    ...[run, ...steps, back, reset],
    element('label', { class: 'history' }, range, where),
    element('p', { class: 'unit' }, words.keys),
  );

  return {
    node,
    /**
     * @param {Place | null} place
     * @param {string} [said]  the position in words
     */
    update(place, said = '') {
      const { position = 0, reach = 0, running = false, ended = true, step = 0 } = place ?? {};
      const label = running ? words.pause : words.run;
      if (run.textContent !== label) run.textContent = label;
      setOff(run, ended && !running);
      for (const [n, node] of steps.entries()) setOff(node, ended || running || n !== step);
      setOff(back, running || position === 0);
      setOff(reset, position === 0);
      range.disabled = !place || running;
      range.max = String(Math.max(reach, position, 1));
      range.value = String(position);
      where.textContent = said;
    },
    /** @param {KeyboardEvent} event */
    onKey(event) {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, select, textarea, pre, .handle, [role=region]')) return;
      const action = KEYS[event.key];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation(); // the nearest toolbar answers
      actions[action]();
    },
  };
}
