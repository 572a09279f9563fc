import { element } from '../../dom/element.js';
import { textOf } from './own-data-bytes.js';
import { LIMITS, parseData } from './own-data.js';

/**
 * Where the reader's own data comes in: pasted, dropped or chosen.
 * @param {Record<string, any>} words
 * @param {(dataset: import('./tables.js').Table) => void} onData
 * @param {import('./own-data.js').Limits} [limits]
 */
export function createOwnDataView(words, onData, limits = LIMITS) {
  const said = element('p', { class: 'said', role: 'status' });
  const problems = element('ul', { class: 'failure', role: 'alert' });
  const offered = element('ul', { class: 'offers' });
  const field = element('textarea', {
    rows: 6,
    spellcheck: 'false',
    'aria-label': words.paste,
    placeholder: words.example,
  });

  /** @type {(lines: string[]) => void} */
  const refuse = (lines) => {
    said.textContent = words.kept;
    problems.replaceChildren(...lines.map((line) => element('li', {}, line)));
  };

  /**
   * @param {import('./own-data-bytes.js').DecodedText} source
   * @param {import('./own-data-table.js').DataChoice} [choice]
   */
  function take(source, choice) {
    const result = parseData(source.text, choice, limits);
    const { offers } = 'reading' in result ? result.reading : result;
    offered.replaceChildren(
      ...offers.map((offer) =>
        element(
          'li',
          {},
          words.offer(offer),
          ' ',
          element(
            'button',
            { type: 'button', onclick: () => take(source, offer.choice) },
            words.accept(offer),
          ),
        ),
      ),
    );
    if ('problems' in result) {
      const lines = result.problems.map((problem) => words.problem(problem, limits));
      if (result.more > 0) lines.push(words.more(result.more));
      refuse(lines);
      return;
    }
    const { x, columns } = result.dataset;
    problems.replaceChildren();
    said.textContent = words.taken({
      ...{ rows: x.length / columns.length, columns: columns.length },
      ...{ encoding: source.encoding, ...result.reading },
    });
    onData(result.dataset);
  }

  /** @param {File | null | undefined} file */
  async function read(file) {
    if (!file) return;
    offered.replaceChildren();
    if (file.size > 50e6) return refuse([words.fileTooLarge]);
    try {
      take(textOf(new Uint8Array(await file.arrayBuffer())));
    } catch {
      refuse([words.fileUnreadable]);
    }
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
    element('p', { class: 'prose' }, words.prose(limits)),
    field,
    element(
      'div',
      { class: 'actions' },
      element(
        'button',
        { type: 'button', onclick: () => take({ text: field.value, encoding: '' }) },
        words.load,
      ),
      chooser,
    ),
    said,
    problems,
    offered,
  );
  return { node };
}
