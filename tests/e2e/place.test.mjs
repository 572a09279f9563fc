// The reader's place outlives a reload, though the page's parts come one after another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { labsReady, ready, until } from './page.mjs';

inBrowser('place', (stage) => {
  /** How far the lab's step lies above the top of the window. @param {string} panel */
  const above = (panel) =>
    stage.page.evaluate((panel) => {
      const lab = document
        .querySelector(`latent-panel[panel=${panel}]`)
        ?.shadowRoot?.querySelector('details.lab[open]');
      return lab ? -lab.getBoundingClientRect().top : Number.NaN;
    }, panel);
  const shown = () =>
    until(
      () => stage.page.evaluate(() => document.querySelectorAll('latent-panel[data-shown]').length),
      (count) => count === 7,
      'all panels in their places',
    );

  for (const panel of ['samples', 'diffusion']) {
    test(`${panel}: in an open lab`, async () => {
      const { page, site } = stage;
      await page.goto(`${site.origin}/index.html#${panel}.lab=open`);
      await ready(page);
      await labsReady(page);
      await shown();
      await page.evaluate((panel) => {
        const host = document.querySelector(`latent-panel[panel=${panel}]`);
        const lab = host?.shadowRoot?.querySelector('details.lab');
        window.scrollBy(0, (lab?.getBoundingClientRect().top ?? 0) + 900);
      }, panel);
      assert.ok(Math.abs((await above(panel)) - 900) < 2);
      await until(
        () => page.evaluate(() => history.state?.place?.panel),
        (at) => at === panel,
        'the place noted',
      );
      await page.evaluate(() => {
        Object.assign(window, { isOld: true });
        setTimeout(() => location.reload());
      });
      await until(
        // It may be asked just as it goes.
        () => page.evaluate(() => !('isOld' in window)).catch(() => false),
        (isNew) => isNew,
        'the page anew',
      );
      await ready(page);
      await labsReady(page);
      await shown();
      await until(
        () => above(panel),
        (y) => Math.abs(y - 900) < 60,
        'the same place',
      );
    });
  }

  test('a reader who goes elsewhere is left alone', async () => {
    const { page } = stage;
    await page.evaluate(() => {
      setTimeout(() => location.reload());
    });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await ready(page);
    await page.evaluate(() => {
      window.dispatchEvent(new Event('wheel'));
      window.scrollTo(0, 0);
    });
    await shown();
    // What follows the page's growth would follow this.
    await page.evaluate(() => {
      const more = document.createElement('div');
      more.style.height = '3000px';
      document.body.append(more);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });
});
