// axe-core finds nothing, in either language and theme.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { labsReady, OPEN_LABS, ready, until } from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe looks at is the same in every browser; once is enough.
if (browserName === 'chromium') {
  inBrowser('axe', (stage) => {
    /** @param {string} fragment @param {number} [width] */
    const check = async (fragment, width = 1280) => {
      const { browser, site } = stage;
      const page = await browser.newPage({ width, height: 900 });
      await page.goto(`${site.origin}/plain/index.html#${fragment}`);
      await ready(page);
      await labsReady(page);
      await page.evaluate((source) => {
        new Function(source)();
        const { axe } = /** @type {any} */ (window);
        axe
          .run(document, { resultTypes: ['violations'] })
          .then((/** @type {any} */ { violations }) => Object.assign(window, { violations }));
      }, axe);
      const violations = await until(
        () => page.evaluate(() => /** @type {any} */ (window).violations ?? null),
        (result) => result !== null,
        'an answer from axe',
      );
      await page.close();
      return violations.map((/** @type {any} */ { id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 3).map((/** @type {any} */ node) => node.target.join(' ')),
        why: nodes[0].any[0]?.message,
      }));
    };
    for (const lang of ['ja', 'en']) {
      for (const theme of ['light', 'dark']) {
        test(`${lang}, ${theme}`, async () => {
          assert.deepEqual(await check(`lang=${lang}&theme=${theme}`), []);
        });
      }
    }
    for (const lang of ['ja', 'en']) {
      for (const theme of ['light', 'dark']) {
        for (const width of [320, 768, 1600]) {
          test(`open labs, ${lang}, ${theme}, ${width} px`, async () => {
            const state = `${OPEN_LABS}&mixture.fitK=6&mixture.fitBesideAt=2`;
            const fragment = `lang=${lang}&theme=${theme}&${state}`;
            assert.deepEqual(await check(fragment, width), []);
          });
        }
      }
    }
    test('with messages at the controls and an error in a cell', async () => {
      assert.deepEqual(await check('lang=en&diffusion.beta=2&samples.modes='), []);
    });
  });
}
