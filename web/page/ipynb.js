import { escapeMarkdown, formulasOf, toMarkdown } from './markdown.js';

/** @typedef {import('../panels/panel.js').Panel} Panel */
/** @typedef {import('../panels/panel.js').Values} Values */
/** @typedef {import('../wasm/core.js').Notebook} Notebook */
/** @typedef {import('../wasm/core.js').Cell} Cell */
/** @typedef {import('./text/index.js').Language} Language */

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

/**
 * What a panel says before its cell: what is latent and what it decides; of each figure its prose, its formulas and the
 * sentence that reads it aloud.
 * @param {Panel} panel
 * @param {{lang: Language, values: Values, data: any}} state  data: undefined where it could not be
 *   computed
 */
function proseOf(panel, { lang, values, data }) {
  const { number, title, roles, lead, figures } = panel.text[lang];
  const heading = `## ${escapeMarkdown(`${number}: ${title}`)}`;
  const parts = [heading, toMarkdown(roles), toMarkdown(lead)];
  for (const figure of panel.figures) {
    const words = figures[figure.id];
    if (panel.figures.length > 1) parts.push(`### ${escapeMarkdown(words.title)}`);
    if (words.prose) parts.push(toMarkdown(words.prose));
    parts.push(...formulasOf(figure.formula ?? ''));
    if (data !== undefined) {
      parts.push(escapeMarkdown(words.summary(figure.facts(data, values))));
    }
  }
  return parts.join('\n\n');
}

/**
 * The page as a Jupyter notebook (nbformat 4.5) with the present parameters and outputs.
 * @param {Panel[]} panels
 * @param {Notebook} notebook
 * @param {{lang: Language, title: string, noticeTitle: string, values: Values,
 *   data: Record<string, any>}} page  data: what each panel's figures show, by its id
 */
export function toIpynb(panels, notebook, { lang, title, noticeTitle, values, data }) {
  const markdown = (/** @type {string} */ id, /** @type {string} */ text) => ({
    cell_type: 'markdown',
    id,
    metadata: {},
    source: lines(text),
  });
  let runs = 0;
  const cells = panels.flatMap((panel) => {
    const prose = proseOf(panel, { lang, values, data: data[panel.id] });
    const notice = `**${noticeTitle}**\n\n${toMarkdown(panel.text[lang].notice)}`;
    if (!panel.cell) return [markdown(`${panel.id}-text`, `${prose}\n\n${notice}`)];
    const cell = notebook[panel.cell].cell;
    return [
      markdown(`${panel.id}-text`, prose),
      {
        cell_type: 'code',
        id: `${panel.id}-cell`,
        // Without the tag a cell that raises would stop "run all".
        metadata: cell.error ? { tags: ['raises-exception'] } : {},
        execution_count: ++runs,
        source: lines(cell.source),
        outputs: outputsOf(cell),
      },
      markdown(`${panel.id}-notice`, notice),
    ];
  });
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: [markdown('title', `# ${escapeMarkdown(title)}`), ...cells],
  };
}
