import { element } from '../../dom/element.js';

/**
 * @typedef {object} Actions
 * @property {() => void} toggle  play or pause
 * @property {() => void} forward
 * @property {() => void} back
 * @property {() => void} reset
 * @property {(position: number) => void} goTo
 */

/**
 * @typedef {object} TimelineWords
 * @property {string} play
 * @property {string} pause
 * @property {string[]} steps  one button for each kind of step
 * @property {string} reset
 * @property {string} [back]
 * @property {string} [history]  name of the slider; without it there is none
 * @property {string} [keys]  which keys do the same; without it none do
 */

/**
 * Where a process in time stands.
 * @typedef {object} Place
 * @property {number} position
 * @property {number} reach  the furthest position that can be walked to
 * @property {boolean} isPlaying
 * @property {boolean} canPlay
 * @property {boolean} canReset
 * @property {number} step  which of the step buttons leads on; −1: none does
 * @property {string} where  the position in words
 */

/**
 * The buttons under a picture of a process in time, its history as a slider, and their keys.
 * @param {TimelineWords} words
 * @param {Actions} actions
 */
export function createToolbar(words, actions) {
  const isOff = (/** @type {HTMLElement} */ node) => node.getAttribute('aria-disabled') === 'true';
  const button = (/** @type {string} */ label, /** @type {() => void} */ press) => {
    const node = element('button', { type: 'button' }, label);
    node.addEventListener('click', () => {
      if (!isOff(node)) press();
    });
    return node;
  };
  // Not `disabled`: that would take the focus away, and with it the keys.
  const setOff = (/** @type {HTMLElement} */ node, /** @type {boolean} */ off) =>
    node.setAttribute('aria-disabled', String(off));

  const play = button(words.play, actions.toggle);
  const steps = words.steps.map((label) => button(label, actions.forward));
  const back = button(words.back ?? '', actions.back);
  const reset = button(words.reset, actions.reset);
  const range = element('input', {
    type: 'range',
    min: 0,
    step: 1,
    'aria-label': words.history ?? '',
    oninput: () => actions.goTo(Number(range.value)),
  });
  const where = element('output', {});
  const node = element('div', { class: 'toolbar' }, play, ...steps);
  if (words.back) node.append(back);
  node.append(reset);
  if (words.history) node.append(element('label', { class: 'history' }, range, where));
  if (words.keys) node.append(element('p', { class: 'unit' }, words.keys));

  /** The button that a key presses. @type {Record<string, () => HTMLElement | undefined>} */
  const keys = {
    ArrowLeft: () => back,
    ArrowRight: () => steps.find((step) => !isOff(step)),
    Home: () => reset,
    p: () => play,
  };

  return {
    node,
    /** @param {Place} place */
    update({ position, reach, isPlaying, canPlay, canReset, step, where: said }) {
      const label = isPlaying ? words.pause : words.play;
      if (play.textContent !== label) play.textContent = label;
      setOff(play, !canPlay && !isPlaying);
      for (const [n, each] of steps.entries()) setOff(each, n !== step);
      setOff(back, position === 0);
      setOff(reset, !canReset);
      range.max = String(Math.max(reach, position, 1));
      range.value = String(position);
      range.disabled = reach === 0 && position === 0;
      if (where.textContent !== said) where.textContent = said;
    },
    /** @param {KeyboardEvent} event */
    onKey(event) {
      const target = /** @type {Element} */ (event.composedPath()[0]);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.closest('input, select, textarea, pre, .handle, [role=region]')) return;
      if (!(event.key in keys)) return;
      event.preventDefault();
      event.stopPropagation(); // the nearest toolbar answers
      // A key that is held goes on step by step, but does not play and pause in turn.
      if (!event.repeat || event.key !== 'p') keys[event.key]()?.click();
    },
  };
}
