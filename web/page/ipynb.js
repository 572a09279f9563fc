/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('../wasm/core.js').Notebook} Notebook */
/** @typedef {import('../wasm/core.js').Cell} Cell */

/**
 * Lines as nbformat wants them: each keeps its newline.
 * @param {string} text
 */
const lines = (text) => text.split(/(?<=\n)/);

/** @param {Cell} cell */
function outputsOf({ output, error }) {
  if (error) {
    const [ename, evalue] = error.split(/: (.*)/s);
    return [{ output_type: 'error', ename, evalue, traceback: [error] }];
  }
  return [{ output_type: 'stream', name: 'stdout', text: lines(output) }];
}

/** @param {string} html  our own prose, in which only inline tags occur */
const plain = (html) => html.replaceAll(/<[^>]+>/g, '');

/**
 * The page as a Jupyter notebook (nbformat 4.5) with the present parameters and outputs.
 * @param {Panel[]} panels
 * @param {Notebook} notebook
 * @param {'ja' | 'en'} lang
 * @param {string} title
 */
export function toIpynb(panels, notebook, lang, title) {
  const markdown = (/** @type {string} */ id, /** @type {string} */ text) => ({
    cell_type: 'markdown',
    id,
    metadata: {},
    source: lines(text),
  });
  let runs = 0;
  const cells = panels.flatMap((panel) => {
    const { number, title, lead } = panel.text[lang];
    const prose = markdown(`${panel.id}-text`, `## ${number}: ${title}\n\n${plain(lead)}`);
    if (!panel.cell) return [prose];
    const cell = notebook[panel.cell].cell;
    return [
      prose,
      {
        cell_type: 'code',
        id: `${panel.id}-cell`,
        // Without the tag a cell that raises would stop "run all".
        metadata: cell.error ? { tags: ['raises-exception'] } : {},
        execution_count: ++runs,
        source: lines(cell.source),
        outputs: outputsOf(cell),
      },
    ];
  });
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: [markdown('title', `# ${title}`), ...cells],
  };
}
