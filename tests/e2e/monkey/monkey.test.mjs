// A monkey on the page: whatever a reader does, in whatever order, what is shown is right.
//   BROWSER=firefox MONKEY_SEED=7 MONKEY_SECONDS=1800 node --test tests/e2e/monkey/monkey.test.mjs
//   MONKEY_ACTIONS='[…]' node --test …   does again what a failure has printed
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserName } from '../browsers/index.mjs';
import { inBrowser } from '../fixture.mjs';
import { again, walk } from './walk.mjs';

const { MONKEY_SEED = '1', MONKEY_SECONDS = '60', MONKEY_ACTIONS = '' } = process.env;

inBrowser('monkey', (stage) => {
  test(`seed ${MONKEY_SEED}, ${MONKEY_SECONDS} s`, { timeout: 1e8 }, async () => {
    const { browser, page, site } = stage;
    const address = `${site.origin}/monkey.html`;
    // Elsewhere a page that is not in front sees nothing come into view: one window serves for both.
    const other = browserName === 'chromium' ? await browser.newPage() : page;
    if (MONKEY_ACTIONS) {
      return again({ page, other, address, actions: JSON.parse(MONKEY_ACTIONS) });
    }
    const done = await walk({
      ...{ page, other, address, seed: Number(MONKEY_SEED), seconds: Number(MONKEY_SECONDS) },
    });
    assert.ok(done > 10, `${done} actions`);
    console.log(`${done} actions`);
  });
});
