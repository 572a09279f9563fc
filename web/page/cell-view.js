import { setMarkup } from '../dom/trusted.js';
import { element } from '../dom/element.js';
import { createTaskQueue, idle } from '../dom/tasks.js';

/** The highlighter takes 20 ms of a phone's start: the numbers come first. */
const takeTurn = createTaskQueue();
/** @type {((code: string) => string) | undefined} */
let coloured;
async function loadColours() {
  ({ coloured } = await import('./python-colours.js'));
}

/** Characters; thousands of coloured words make a page slow (10,000 errors: over a second). */
const MOST_HIGHLIGHTED = 4000;

/**
 * A Python program and what it prints: a notebook cell, side by side; or a lab's, of which the output
 * comes first and the listing unfolds from its first line.
 * @param {import('./text/index.js').PageText} text
 * @param {{lead?: string, isFolded?: boolean}} [options]  lead: a line about the program
 */
export function createCellView(text, { lead = '', isFolded = false } = {}) {
  const source = element('code', { 'data-source': '' });
  const output = element('samp', { 'data-stdout': '' });
  const caption = element('h4', {}, text.output);
  const firstLine = element('code', {});
  const listing = pre(source, text.source);
  const shown = element('div', { class: 'output' }, caption, pre(output, text.output));
  const code = isFolded
    ? element(
        'details',
        { class: 'code' },
        element('summary', {}, text.source, ' ', firstLine),
        listing,
      )
    : element('div', { class: 'code' }, element('h4', {}, text.source), listing);
  const node = element(
    'div',
    { class: `cell ${isFolded ? 'folded' : ''}` },
    ...(lead ? [element('p', { class: 'cell-lead' }, lead)] : []),
    ...(isFolded ? [shown, code] : [code, shown]),
  );
  let isQueued = false;
  async function colourLater() {
    await idle();
    await loadColours();
    isQueued = false;
    if (!source.isConnected) return;
    const written = source.textContent ?? '';
    if (coloured && written.length <= MOST_HIGHLIGHTED) setMarkup(source, coloured(written));
  }

  return {
    node,
    /** @param {import('../panels/panel.js').Program} program */
    update({ source: written, output: printed, error = '' }) {
      if (source.textContent !== written) {
        if (coloured && written.length <= MOST_HIGHLIGHTED) setMarkup(source, coloured(written));
        else source.textContent = written;
        if (!coloured && !isQueued) {
          isQueued = true;
          takeTurn(colourLater);
        }
        firstLine.textContent = written.split('\n', 1)[0];
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
