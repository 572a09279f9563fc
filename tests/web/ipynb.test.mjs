// The downloaded notebook: valid nbformat, its prose Markdown and LaTeX with every formula and sentence
// of the page, and running it changes no output.
import './assets.mjs';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { loadCore } from '../oracle/core.mjs';
import { define, startPython } from '../oracle/pyodide.mjs';
import { toIpynb } from '../../web/page/ipynb.js';
import { toMarkdown } from '../../web/page/markdown.js';
import { notebookParameters } from '../../web/page/session.js';
import { createStore } from '../../web/page/store.js';

const { panels } = await import('../../web/panels/registry.js');
const core = await loadCore();
/** The core as panels ask it. */
const engine = new Proxy(/** @type {any} */ ({}), {
  get:
    (_, name) =>
    async (/** @type {any[]} */ ...args) =>
      /** @type {any} */ (core)[name](...args),
});

/**
 * @param {'ja' | 'en'} lang
 * @param {Record<string, string>} parameters  as in links
 */
async function made(lang, parameters = {}) {
  const store = createStore(panels);
  store.load(Object.entries(parameters));
  const { values } = store;
  const notebook = core.runNotebook(notebookParameters(values));
  /** @type {Record<string, any>} */
  const data = {};
  for (const panel of panels) data[panel.id] = await panel.compute({ engine, values, notebook });
  const words = { title: 'Title', noticeTitle: 'Notice' };
  const ipynb = /** @type {any} */ (toIpynb(panels, notebook, { lang, ...words, values, data }));
  return { ipynb, data, values };
}

/** @param {any} cell @returns {string} */
const source = (cell) => cell.source.join('');
/** @param {any} ipynb @param {string} type @returns {any[]} */
const cells = (ipynb, type) =>
  ipynb.cells.filter((/** @type {any} */ cell) => cell.cell_type === type);
/** @param {any} ipynb */
const proseOf = (ipynb) => cells(ipynb, 'markdown').map(source).join('\n\n');

const STATES = {
  'as published': {},
  'no modes, which raises': { 'samples.modes': '' },
  'many numbers': { 'samples.count': '300', 'metrics.errors': Array(300).fill('0.25').join() },
  'far out': { 'samples.sigma': '0', 'diffusion.x0': '1e300', 'mixture.modes': '' },
};

for (const lang of /** @type {const} */ (['ja', 'en'])) {
  for (const [state, parameters] of Object.entries(STATES)) {
    test(`nbformat finds nothing to say: ${lang}, ${state}`, async () => {
      const { ipynb } = await made(lang, parameters);
      const check = 'import sys, nbformat; nbformat.validate(nbformat.reads(sys.stdin.read(), 4))';
      execFileSync('/usr/bin/python3', ['-W', 'error', '-c', check], {
        input: JSON.stringify(ipynb),
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const ids = ipynb.cells.map((/** @type {any} */ cell) => cell.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(cells(ipynb, 'code').length, 5);
    });

    test(`no tag, name or number is lost from the prose: ${lang}, ${state}`, async () => {
      const { ipynb } = await made(lang, parameters);
      const prose = proseOf(ipynb);
      assert.doesNotMatch(prose, /<(?!\/?b>)\/?[a-z]|&[a-z]+;|\\data|undefined|NaN|\ue000/i);
      const outside = prose.replaceAll(/\$\$.*?\$\$/g, '').split('$');
      assert.equal(outside.length % 2, 1, 'formulas that open also close');
      // Outside formulas a subscript is either a Unicode one or an error.
      for (const [index, text] of outside.entries()) {
        if (index % 2 === 0)
          assert.doesNotMatch(text, /(?<![\p{L}])(zi|wi|xt|x0|xhat)(?![\p{L}\d_])/u);
        else assert.doesNotMatch(text, /[₀-₉<>]|ₜ|\p{M}/u);
      }
    });
  }

  test(`the formulas and each figure's sentence stand there: ${lang}`, async () => {
    const { ipynb, data, values } = await made(lang, { 'samples.sigma': '0.4' });
    const prose = proseOf(ipynb);
    for (const tex of [
      '$$p_{\\theta}(x) = \\int p_{\\theta}(x \\mid z)\\,p(z)\\,dz$$',
      '$$= \\sum_{k} p_{\\theta}(x \\mid z = k)\\,p(z = k)$$',
      '$$s(x) = \\nabla_{x} \\log p(x)$$',
    ]) {
      assert.ok(prose.includes(tex), tex);
    }
    assert.match(prose, /\$z_\{i\}\$[^$]*\$w_\{i\}\$/);
    assert.match(prose, /\$\\hat\{x\}\$/);
    assert.match(prose, /\$x_\{0\}\$/);
    const plain = prose.replaceAll(/\\([^a-z])/g, '$1');
    for (const panel of panels) {
      assert.ok(prose.includes(toMarkdown(panel.text[lang].roles)), panel.id);
      for (const figure of panel.figures) {
        const facts = figure.facts(data[panel.id], values);
        const sentence = panel.text[lang].figures[figure.id]
          .summary(facts)
          .replaceAll('\u00a0', ' ');
        assert.ok(plain.includes(sentence), `${panel.id} ${figure.id}: ${sentence}`);
      }
    }
  });
}

test('a figure that could not be computed leaves the others standing', async () => {
  const { data, values } = await made('en');
  const notebook = core.runNotebook(notebookParameters(values));
  const context = { lang: /** @type {const} */ ('en'), title: 'T', noticeTitle: 'N', values };
  const part = toIpynb(panels, notebook, { ...context, data: { ...data, mixture: undefined } });
  assert.equal(part.cells.length, toIpynb(panels, notebook, { ...context, data }).cells.length);
});

test('running it prints the outputs that it holds, errors included', async () => {
  const python = await startPython();
  await define(python, 'notebook.py');
  for (const parameters of Object.values(STATES)) {
    const { ipynb } = await made('ja', parameters);
    const code = cells(ipynb, 'code');
    const ran = JSON.parse(python.globals.get('run_displayed')(JSON.stringify(code.map(source))));
    const held = code.map((/** @type {any} */ { outputs: [output] }) =>
      output.output_type === 'error'
        ? ['', `${output.ename}: ${output.evalue}`]
        : [output.text.join(''), ''],
    );
    assert.deepEqual(held, ran);
  }
});
