import { highlight, languages } from 'prismjs/components/prism-core.js';
import 'prismjs/components/prism-python.js';
import { element } from './element.js';

/** Characters; thousands of coloured words make a page slow (10,000 errors: over a second). */
const MOST_HIGHLIGHTED = 4000;

/**
 * A notebook cell: its Python beside what it prints.
 * @param {import('./text/index.js').PageText} text
 */
export function createCellView(text) {
  const source = element('code', { 'data-source': '' });
  const output = element('samp', { 'data-stdout': '' });
  const caption = element('h4', {}, text.output);
  const node = element(
    'div',
    { class: 'cell' },
    element('div', { class: 'code' }, element('h4', {}, text.source), pre(source, text.source)),
    element('div', { class: 'output' }, caption, pre(output, text.output)),
  );
  return {
    node,
    /** @param {import('../wasm/core.js').Cell} cell */
    update(cell) {
      if (source.textContent !== cell.source) {
        if (cell.source.length > MOST_HIGHLIGHTED) source.textContent = cell.source;
        else source.innerHTML = highlight(cell.source, languages.python, 'python');
      }
      const failed = cell.error !== '';
      node.classList.toggle('failed', failed);
      caption.textContent = failed ? text.error : text.output;
      output.textContent = cell.output + cell.error;
    },
  };
}

/**
 * A block of text that may be wider than the page: it scrolls, also by keyboard.
 * @param {HTMLElement} content
 * @param {string} label
 */
function pre(content, label) {
  return element('pre', { tabindex: '0', role: 'group', 'aria-label': label }, content);
}
