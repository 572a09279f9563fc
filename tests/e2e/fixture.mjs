// A browser, a page and a site for the tests of one file.
import { after, before, describe } from 'node:test';
import { browserName, launch } from './browsers/index.mjs';
import { startSite } from './site.mjs';

/**
 * @typedef {object} Stage
 * @property {import('./browsers/browser.js').Browser} browser
 * @property {import('./browsers/browser.js').Page} page
 * @property {Awaited<ReturnType<typeof startSite>>} site
 */

/**
 * @param {string} title
 * @param {(stage: Stage) => void} tests  the stage is filled in when they run
 */
export function inBrowser(title, tests) {
  describe(`${title} in ${browserName}`, () => {
    const stage = /** @type {Stage} */ ({});
    before(async () => {
      stage.site = await startSite();
      stage.browser = await launch();
      stage.page = await stage.browser.newPage();
    });
    after(async () => {
      await stage.browser?.close();
      stage.site?.close();
    });
    tests(stage);
  });
}
