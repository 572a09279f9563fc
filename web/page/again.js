import { element } from '../dom/element.js';

/**
 * What stands where something could not be had or done, and the way to try it again. The button goes then,
 * and what keeps the place takes its focus.
 * @param {string} message
 * @param {import('./text/index.js').PageText} text
 * @param {HTMLElement} keeper
 * @param {() => unknown} again
 */
export function withAgain(message, text, keeper, again) {
  const onclick = () => {
    holdFocus(keeper);
    again();
  };
  return [
    element('p', { class: 'failure', role: 'alert' }, message),
    element('button', { type: 'button', onclick }, text.tryAgain),
  ];
}

/** What no key leads to takes the focus only until it goes on. @param {HTMLElement} node */
function holdFocus(node) {
  if (node.tabIndex < 0) {
    node.tabIndex = -1;
    node.addEventListener('blur', () => node.removeAttribute('tabindex'), { once: true });
  }
  node.focus({ preventScroll: true });
}
