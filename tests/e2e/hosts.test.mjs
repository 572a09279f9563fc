// One artefact runs anywhere: each kind of host gets the panels, with the notebook's numbers.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { onDisk } from './on-disk.mjs';
import { CELLS, PANELS, PRINTED, ready, stdout, until } from './page.mjs';

const BETA_HALF = 'x0, xt, x0_hat = 1.5 0.84853 1.5\n'; // √½·1.5 − 0.3·√½

inBrowser('hosts', (stage) => {
  const allRight = async () => {
    await ready(stage.page);
    for (const panel of CELLS) assert.equal(await stdout(stage.page, panel), PRINTED[panel]);
    const hint = await stage.page.evaluate(
      () => document.querySelector('[data-build-hint]')?.getClientRects().length,
    );
    assert.equal(hint, 0, 'the hint about building is hidden');
  };

  for (const [what, path] of [
    ['under the strict policy', '/index.html'],
    ['without a policy', '/plain/index.html'],
    ['from a subpath', '/some/where/index.html'],
    ['as the one file', '/plain/web/dist/latent-lab.html'],
    ['where no worker can be had', '/no-worker.html'],
  ]) {
    test(what, async () => {
      await stage.page.goto(stage.site.origin + path);
      await allRight();
    });
  }

  test('nothing broke the strict policy', () => assert.deepEqual(stage.site.violations, []));

  test('from disk, in a folder with a blank and a Japanese name', async () => {
    await onDisk('ラボ 1', async (folder) => {
      await stage.page.goto(pathToFileURL(`${folder}index.html`).href);
      await allRight();
      await stage.page.goto(pathToFileURL(`${folder}web/dist/latent-lab.html`).href);
      await allRight();
    });
  });

  test('as an element in a foreign page, with a state of its own', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/foreign.html`);
    await ready(page, ['diffusion']);
    assert.equal(await stdout(page, 'diffusion'), BETA_HALF);
    assert.equal(await page.evaluate(() => location.hash), '');
    assert.equal(await page.evaluate(() => document.title), 'A course');
  });

  for (const [what, path] of [
    ['in a frame', '/frame.html'],
    ['in an opaque sandbox', '/sandbox.html'],
  ]) {
    test(`${what}, telling its height`, async () => {
      const { page, site } = stage;
      await page.goto(site.origin + path);
      /** @returns {Promise<any[]>} */
      const heard = () => page.evaluate(() => /** @type {any} */ (window).heard);
      const messages = await until(
        heard,
        (all) => all.some(({ type, state }) => type === 'report' && state === 'ready'),
        'report from the frame',
      );
      const report = messages.findLast(({ type }) => type === 'report');
      assert.equal(report.stdout, PRINTED.diffusion);
      // Two messages tell each height, one after the other.
      await until(
        async () => {
          const all = await heard();
          return {
            height: all.findLast(({ type }) => type === 'latent-lab:resize')?.height,
            lti: all.findLast(({ subject }) => subject === 'lti.frameResize')?.height,
          };
        },
        ({ height, lti }) => height > 500 && Math.abs(lti - height) <= 50,
        'height of the frame, told twice',
      );
    });
  }

  test('without a build the page says how to build', async () => {
    const { page, site } = stage;
    await page.goto(`${site.origin}/unbuilt/index.html`);
    const hint = await page.evaluate(() => {
      const node = document.querySelector('[data-build-hint]');
      return { text: node?.textContent ?? '', seen: (node?.getClientRects().length ?? 0) > 0 };
    });
    assert.ok(hint.seen && hint.text.includes('./web/serve --build'), hint.text);
    const panels = await page.evaluate(() => document.querySelectorAll('latent-panel h2').length);
    assert.equal(panels, PANELS.length);
  });
});
