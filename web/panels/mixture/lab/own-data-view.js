import { element } from '../../../plots/element.js';
import { parseData } from './own-data.js';

/**
 * Where the reader's own data comes in: pasted, dropped or chosen.
 * @param {Record<string, any>} words
 * @param {(dataset: import('./data.js').Dataset) => void} onData
 */
export function createOwnDataView(words, onData) {
  const said = element('p', { class: 'said', role: 'status' });
  const problems = element('ul', { class: 'failure', role: 'alert' });
  const field = element('textarea', {
    rows: 6,
    spellcheck: 'false',
    'aria-label': words.paste,
    placeholder: words.example,
  });

  /** @param {string} text */
  function take(text) {
    const result = parseData(text);
    if ('dataset' in result) {
      const { x, columns } = result.dataset;
      problems.replaceChildren();
      said.textContent = words.taken(x.length / columns.length, columns.length);
      onData(result.dataset);
      return;
    }
    said.textContent = words.kept;
    const lines = result.problems.map((problem) => words.problem(problem));
    if (result.more > 0) lines.push(words.more(result.more));
    problems.replaceChildren(...lines.map((line) => element('li', {}, line)));
  }

  /** @param {File | null | undefined} file */
  async function read(file) {
    if (!file) return;
    if (file.size > 50e6) {
      said.textContent = words.kept;
      problems.replaceChildren(element('li', {}, words.fileTooLarge));
      return;
    }
    take(await file.text());
  }

  const chooser = element('input', {
    type: 'file',
    accept: '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain',
    'aria-label': words.choose,
    onchange: async () => {
      await read(chooser.files?.[0]);
      chooser.value = ''; // so that the same file can be chosen again once mended
    },
  });
  const node = element(
    'details',
    {
      class: 'own-data',
      ondragover: (/** @type {DragEvent} */ event) => event.preventDefault(),
      ondrop: (/** @type {DragEvent} */ event) => {
        event.preventDefault();
        read(event.dataTransfer?.files[0]);
      },
    },
    element('summary', {}, words.title),
    element('p', { class: 'prose' }, words.prose),
    field,
    element(
      'div',
      { class: 'actions' },
      element('button', { type: 'button', onclick: () => take(field.value) }, words.load),
      chooser,
    ),
    said,
    problems,
  );
  return { node };
}
