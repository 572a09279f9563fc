// Every panel is there and right; typing into each control changes source and output as Python says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { define, startPython } from '../oracle/pyodide.mjs';
import { toJson } from '../oracle/json.mjs';
import { defaults } from '../oracle/states.mjs';
import { browserName, launch } from './browsers/index.mjs';
import { CELLS, PRINTED, ready, stdout, textIn, typeInto, until } from './page.mjs';
import { startSite } from './site.mjs';

/**
 * What is typed into which control, and what that makes of the state.
 * @type {[panel: string, name: string, text: string,
 *   change: (state: ReturnType<typeof defaults>) => unknown][]}
 */
const TYPED = [
  ['samples', 'seed', '-7', ({ samples }) => (samples.seed = '-7')],
  ['samples', 'modes', '0.5, -2, 0.25', (s) => (s.samples.modes = Float64Array.of(0.5, -2, 0.25))],
  ['samples', 'sigma', '0.75', ({ samples }) => (samples.sigma = 0.75)],
  ['samples', 'count', '9', ({ samples }) => (samples.count = 9)],
  ['decoder', 'weights', '0.1,2,-3', (s) => (s.decoder.weights = Float64Array.of(0.1, 2, -3))],
  ['decoder', 'bias', '-1.25', ({ decoder }) => (decoder.bias = -1.25)],
  ['diffusion', 'x0', '2.25', ({ diffusion }) => (diffusion.x0 = 2.25)],
  ['diffusion', 'beta', '0.4', ({ diffusion }) => (diffusion.beta = 0.4)],
  ['diffusion', 'noise', '1.75', ({ diffusion }) => (diffusion.noise = 1.75)],
  [
    'mixture',
    'modes',
    '-1:0.2,0.5:0.3,4:0.5',
    ({ mixture }) => {
      mixture.means = Float64Array.of(-1, 0.5, 4);
      mixture.weights = Float64Array.of(0.2, 0.3, 0.5);
    },
  ],
  ['metrics', 'errors', '0.5,0.125,2', (s) => (s.metrics.errors = Float64Array.of(0.5, 0.125, 2))],
];

describe(`notebook in ${browserName}`, () => {
  /** @type {import('./browsers/browser.js').Browser} */
  let browser;
  /** @type {import('./browsers/browser.js').Page} */
  let page;
  /** @type {Awaited<ReturnType<typeof startSite>>} */
  let site;
  /** @type {Record<'expected' | 'run_as_one', (json: string) => string>} */
  let python;
  before(async () => {
    const pyodide = await startPython();
    await define(pyodide, 'notebook.py');
    python = {
      expected: pyodide.globals.get('expected'),
      run_as_one: pyodide.globals.get('run_as_one'),
    };
    site = await startSite();
    browser = await launch();
    page = await browser.newPage();
    await page.goto(`${site.origin}/index.html`);
    await ready(page);
  });
  after(async () => {
    await browser?.close();
    site?.close();
  });

  test('every panel prints what the notebook prints', async () => {
    for (const panel of CELLS) assert.equal(await stdout(page, panel), PRINTED[panel], panel);
  });

  test('every panel has its title, its words and a picture with a summary', async () => {
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('latent-panel')].map((panel) => {
        const inside = /** @type {ShadowRoot} */ (panel.shadowRoot);
        const figures = [...inside.querySelectorAll('[data-figure]')];
        return {
          panel: panel.getAttribute('panel'),
          title: inside.querySelector('h2')?.textContent,
          lead: inside.querySelector('.lead')?.textContent,
          figures: figures.length,
          empty: figures
            .filter((figure) => {
              const marks = figure.querySelectorAll('svg path, svg circle, svg rect, svg line');
              return marks.length < 3 || !figure.querySelector('[data-summary]')?.textContent;
            })
            .map((figure) => figure.getAttribute('data-figure')),
          broken: [...inside.querySelectorAll('svg *')]
            .flatMap((mark) => [...mark.attributes])
            .filter(({ value }) => /NaN|Infinity|undefined/.test(value)).length,
        };
      }),
    );
    assert.equal(seen.length, 7);
    for (const { panel, title, lead, figures, empty, broken } of seen) {
      assert.ok(title && lead, `${panel}: words`);
      assert.ok(figures > 0, `${panel}: no figure`);
      assert.deepEqual(empty, [], `${panel}: empty figures`);
      assert.equal(broken, 0, `${panel}: broken attributes`);
    }
  });

  test('typing into each control changes source and output as Python says', async () => {
    const state = defaults();
    for (const [panel, name, text, change] of TYPED) {
      change(state);
      await typeInto(page, panel, name, text);
      /** @type {[string, string][]} */
      const cells = JSON.parse(python.expected(toJson(state)));
      const expected = cells.map(([output, error]) => output + error);
      await until(
        () => Promise.all(CELLS.map((cell) => stdout(page, cell))),
        (shown) => JSON.stringify(shown) === JSON.stringify(expected),
        `${panel}.${name} typed; expected ${JSON.stringify(expected)}`,
      );
      const sources = await Promise.all(CELLS.map((cell) => textIn(page, cell, '[data-source]')));
      assert.equal(
        python.run_as_one(JSON.stringify(sources)),
        expected.join(''),
        `${panel}.${name}`,
      );
    }
  });

  test('what Python raises stands where its output would, and the rest goes on', async () => {
    await page.goto(`${site.origin}/index.html#samples.modes=&metrics.errors=&mixture.modes=`);
    await ready(page);
    const shown = await Promise.all(CELLS.map((cell) => stdout(page, cell)));
    assert.deepEqual(shown, [
      'IndexError: Cannot choose from an empty sequence',
      "NameError: name 'z' is not defined",
      PRINTED.diffusion,
      'mode-aware samples = []\n',
      'ZeroDivisionError: division by zero',
    ]);
    const style = await page.evaluate(() =>
      ['samples', 'metrics', 'diffusion'].map((panel) =>
        document
          .querySelector(`latent-panel[panel=${panel}]`)
          ?.shadowRoot?.querySelector('.cell')
          ?.classList.contains('failed'),
      ),
    );
    assert.deepEqual(style, [true, true, false]);
  });

  test('nothing was thrown, refused by the policy or asked of another server', async () => {
    assert.deepEqual(page.problems, []);
    assert.deepEqual(site.violations, []);
    const asked = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.replace(location.origin, ''))
        .filter((name) => !name.startsWith('blob:') && !name.startsWith('data:')),
    );
    const own = ['/web/dist/latent-lab.css', '/web/dist/latent-lab.js'];
    assert.deepEqual(
      asked.filter((name) => !own.includes(name)),
      [],
    );
    assert.deepEqual(
      site.requests.filter((path) => !['/index.html', ...own, '/favicon.ico'].includes(path)),
      [],
    );
  });
});
