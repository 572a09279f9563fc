// The downloaded notebook: valid nbformat 4.5, and running it changes no output.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCore } from '../oracle/core.mjs';
import { define, startPython } from '../oracle/pyodide.mjs';
import { defaults } from '../oracle/states.mjs';
import { toIpynb } from '../../web/page/ipynb.js';

const CELLS = /** @type {const} */ (['samples', 'decoder', 'diffusion', 'mixture', 'metrics']);
/** Panels as far as the export reads them. */
const panels = /** @type {any[]} */ ([
  ...CELLS.map((cell) => ({ id: cell, cell, text: text(cell) })),
  { id: 'takeaways', text: text('takeaways') },
]);

function text(/** @type {string} */ title) {
  const words = { number: 'No. 1', title, lead: `a <b>bold</b> <var>z</var> of ${title}` };
  return { ja: words, en: words };
}

const source = (/** @type {any} */ cell) => cell.source.join('');

test('a valid notebook', async () => {
  const core = await loadCore();
  const made = /** @type {any} */ (toIpynb(panels, core.runNotebook(defaults()), 'en', 'Title'));
  assert.equal(made.nbformat, 4);
  assert.equal(made.nbformat_minor, 5);
  const ids = made.cells.map((/** @type {any} */ cell) => cell.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const cell of made.cells) {
    assert.match(cell.id, /^[\w-]{1,64}$/);
    assert.ok(Array.isArray(cell.source));
    for (const line of cell.source.slice(0, -1)) assert.ok(line.endsWith('\n'));
    if (cell.cell_type === 'markdown') assert.doesNotMatch(source(cell), /<\w+>/);
  }
  const code = made.cells.filter((/** @type {any} */ cell) => cell.cell_type === 'code');
  assert.equal(code.length, 5);
});

test('running it prints the outputs that it holds, errors included', async () => {
  const core = await loadCore();
  const python = await startPython();
  await define(python, 'notebook.py');
  const state = defaults();
  const odd = { ...state, samples: { ...state.samples, modes: new Float64Array(0) } };
  for (const parameters of [state, odd]) {
    const made = /** @type {any} */ (toIpynb(panels, core.runNotebook(parameters), 'ja', 'T'));
    const code = made.cells.filter((/** @type {any} */ cell) => cell.cell_type === 'code');
    const ran = JSON.parse(python.globals.get('run_displayed')(JSON.stringify(code.map(source))));
    const held = code.map((/** @type {any} */ { outputs: [output] }) =>
      output.output_type === 'error'
        ? ['', `${output.ename}: ${output.evalue}`]
        : [output.text.join(''), ''],
    );
    assert.deepEqual(held, ran);
  }
});
