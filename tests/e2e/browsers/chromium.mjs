import { chromium } from 'playwright-core';

/** How long a start or a load may take, on a busy machine. */
const PATIENCE_MS = 90_000;

/** @returns {Promise<import('./browser.js').Browser>} */
export async function launch() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    timeout: PATIENCE_MS,
  });
  return {
    async newPage({ width = 1280, height = 900 } = {}) {
      const page = await browser.newPage({ viewport: { width, height } });
      page.setDefaultTimeout(PATIENCE_MS);
      /** @type {string[]} */
      const problems = [];
      page.on('pageerror', (error) => problems.push(error.message));
      return {
        problems,
        goto: async (url) => {
          await page.goto('about:blank'); // a changed fragment alone would not load the page anew
          await page.goto(url);
        },
        url: async () => page.url(),
        evaluate: (run, argument) => page.evaluate(/** @type {any} */ (run), argument),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        async drag(from, to) {
          await page.mouse.move(...from);
          await page.mouse.down();
          await page.mouse.move(...to, { steps: 5 });
          await page.mouse.up();
        },
        async countNodes() {
          const session = await page.context().newCDPSession(page);
          await session.send('HeapProfiler.collectGarbage');
          const { nodes } = await session.send('Memory.getDOMCounters');
          await session.detach();
          return nodes;
        },
        pdf: (format) => page.pdf({ format }),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
