import { element } from './element.js';

/**
 * Something wide that scrolls by itself where it does not fit, and says so.
 * @param {HTMLElement} content
 * @param {{label: string, note: string}} words  label: its name for screen readers; note: that it scrolls
 */
export function createScrollBox(content, { label, note }) {
  const box = element('div', { class: 'table-scroll', tabindex: '0', role: 'region' }, content);
  box.setAttribute('aria-label', label);
  const said = element('p', { class: 'unit', hidden: '' }, note);
  const observer = new ResizeObserver(() => {
    said.hidden = box.scrollWidth <= box.clientWidth;
  });
  observer.observe(box);
  observer.observe(content);
  return {
    node: element('div', {}, said, box),
    destroy: () => observer.disconnect(),
  };
}
