// What the buttons of a panel hand out: code, link, embed code, notebook; and the way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { fieldOf, PRINTED, pressButton, ready, stdout, textIn, typeInto, until } from './page.mjs';

inBrowser('share', (stage) => {
  const press = (/** @type {string} */ label) =>
    pressButton(stage.page, 'diffusion', label, '.actions');
  const copied = async (/** @type {string} */ label) => {
    await stage.page.evaluate(() => {
      Object.assign(window, { copied: '' });
      const clipboard = {
        writeText: async (/** @type {string} */ text) => Object.assign(window, { copied: text }),
      };
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    });
    await press(label);
    return until(
      () => stage.page.evaluate(() => /** @type {any} */ (window).copied),
      (text) => text !== '',
      `${label}: something copied`,
    );
  };
  const shown = 'x0, xt, x0_hat = 1.5 1.02 1.5\n'; // β = 0.36: 0.8·1.5 + 0.6·(−0.3)
  const open = async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/index.html#lang=en&diffusion.beta=0.36`);
    await ready(page);
    assert.equal(await stdout(page, 'diffusion'), shown);
  };

  test('copy code: the displayed source', async () => {
    await open();
    const source = await textIn(stage.page, 'diffusion', '[data-source]');
    assert.ok(source?.includes('beta = 0.36'));
    assert.equal(await copied('Copy code'), `${source}\n`);
  });

  test('copy link: opens this panel alone, as it is', async () => {
    await open();
    await stage.page.goto(await copied('Copy link'));
    await ready(stage.page, ['diffusion']);
    assert.equal(await stdout(stage.page, 'diffusion'), shown);
  });

  test('copy embed code: runs in a foreign page', async () => {
    await open();
    const snippet = await copied('Copy embed code');
    stage.site.pages['/embedded.html'] = `<!doctype html><title>x</title>${snippet}`;
    await stage.page.goto(`${stage.site.origin}/embedded.html`);
    await ready(stage.page, ['diffusion']);
    assert.equal(await stdout(stage.page, 'diffusion'), shown);
  });

  test('reset: back to the initial values', async () => {
    await open();
    await typeInto(stage.page, 'diffusion', 'x0', 'oops');
    await press('Reset');
    await until(
      () => stdout(stage.page, 'diffusion'),
      (text) => text === PRINTED.diffusion,
      PRINTED.diffusion,
    );
    assert.equal(await fieldOf(stage.page, 'diffusion', 'beta'), '0.12');
  });

  test('download as notebook: the present sources and outputs', async () => {
    await open();
    await stage.page.evaluate(() => {
      URL.createObjectURL = (/** @type {any} */ blob) => {
        blob.text().then((/** @type {string} */ text) => Object.assign(window, { saved: text }));
        return 'data:,';
      };
      HTMLAnchorElement.prototype.click = () => {};
      /** @type {HTMLElement} */ (document.querySelector('[data-download]')).click();
    });
    const saved = await until(
      () => stage.page.evaluate(() => /** @type {any} */ (window).saved ?? ''),
      (text) => text !== '',
      'the file',
    );
    const { nbformat, cells } = JSON.parse(saved);
    assert.equal(nbformat, 4);
    const code = cells.filter((/** @type {any} */ cell) => cell.cell_type === 'code');
    assert.equal(code.length, 5);
    const printed = code.map((/** @type {any} */ cell) => cell.outputs[0].text.join(''));
    assert.deepEqual(printed, [
      PRINTED.samples,
      PRINTED.decoder,
      shown,
      PRINTED.mixture,
      PRINTED.metrics,
    ]);
  });
});
