import { setMarkup } from '../dom/trusted.js';
import { element } from '../dom/element.js';
import { createTurns, idle } from '../dom/turns.js';

/** The highlighter takes 20 ms of a phone's start: the numbers come first. */
const takeTurn = createTurns();
/** @type {((code: string) => string) | undefined} */
let coloured;
async function loadColours() {
  ({ coloured } = await import('./python-colours.js'));
}

/** Characters; thousands of coloured words make a page slow (10,000 errors: over a second). */
const MOST_HIGHLIGHTED = 4000;

/**
 * A Python program beside what it prints: a notebook cell, or a lab's.
 * @param {import('./text/index.js').PageText} text
 * @param {string} [lead]  a line about the program
 */
export function createCellView(text, lead = '') {
  const source = element('code', { 'data-source': '' });
  const output = element('samp', { 'data-stdout': '' });
  const caption = element('h4', {}, text.output);
  const node = element(
    'div',
    { class: 'cell' },
    ...(lead ? [element('p', { class: 'cell-lead' }, lead)] : []),
    element('div', { class: 'code' }, element('h4', {}, text.source), pre(source, text.source)),
    element('div', { class: 'output' }, caption, pre(output, text.output)),
  );
  async function colourLater() {
    await idle();
    await loadColours();
    const code = source.textContent ?? '';
    if (coloured && code.length <= MOST_HIGHLIGHTED) setMarkup(source, coloured(code));
  }

  return {
    node,
    /** @param {import('../panels/panel.js').Program} program */
    update({ source: code, output: printed, error = '' }) {
      if (source.textContent !== code) {
        if (coloured && code.length <= MOST_HIGHLIGHTED) setMarkup(source, coloured(code));
        else source.textContent = code;
        if (!coloured) takeTurn(colourLater);
      }
      const failed = error !== '';
      node.classList.toggle('failed', failed);
      caption.textContent = failed ? text.error : text.output;
      output.textContent = printed + error;
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
