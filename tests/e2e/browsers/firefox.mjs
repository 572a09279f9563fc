import puppeteer from 'puppeteer-core';

/** How long a start or a load may take, on a busy machine. */
const PATIENCE_MS = 90_000;
/** Its driver prints with the margins that it is told, not with the page's own. */
const MARGIN = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };

/** @returns {Promise<import('./browser.js').Browser>} */
export async function launch() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    // Otherwise scripts may read neighbouring files from disk, which users' browsers refuse.
    timeout: PATIENCE_MS,
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  return {
    async newPage({ width = 1280, height = 900 } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      page.setDefaultTimeout(PATIENCE_MS);
      /** @type {string[]} */
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      return {
        problems,
        goto: async (url) => {
          await page.goto('about:blank');
          await page.goto(url);
        },
        url: () => page.evaluate(() => location.href),
        evaluate: (run, argument) => page.evaluate(/** @type {any} */ (run), argument),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(/** @type {any} */ (key)),
        async drag(from, to) {
          await page.mouse.move(...from);
          await page.mouse.down();
          await page.mouse.move(...to, { steps: 5 });
          await page.mouse.up();
        },
        pdf: (format) => page.pdf({ format, margin: MARGIN }),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
