// What is closed is forgotten: labs leave nothing behind in the page's memory.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBrowser } from './fixture.mjs';
import { OPEN_LABS, PANELS, ready } from './page.mjs';

const TURNS = 20;

inBrowser('memory', (stage) => {
  test(`${TURNS} changes of the language with all labs open`, async (context) => {
    const { page, site } = stage;
    if (!page.countNodes) return context.skip('this driver does not tell');
    await page.goto(`${site.origin}/index.html#lang=en&${OPEN_LABS}`);
    await ready(page, PANELS);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const before = await page.countNodes();
    for (let turn = 0; turn < TURNS; turn++) {
      await page.evaluate(
        (lang) => {
          /** @type {HTMLElement | null} */ (
            document.querySelector(`[data-set-lang=${lang}]`)
          )?.click();
        },
        turn % 2 === 0 ? 'ja' : 'en',
      );
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await ready(page, PANELS);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const after = await page.countNodes();
    assert.ok(after < 1.3 * before, `${before} nodes before, ${after} after`);
  });
});
