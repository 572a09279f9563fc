// Prints how long the mixture lab compares K = 1 … 10, five starts each, on 100,000 points in the plane:
// with one worker and with as many as the machine has cores. In Chromium, taken in turn; medians.
//
//   node tests/bench/choose.mjs [--rounds 3]     after ./web/serve --build
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';
import { listen, staticServer } from '../../web/static-server.mjs';
import { median, option, root } from './programs.mjs';

const rounds = Number(option('--rounds', '3'));
const STATE =
  'panel=mixture&lang=en&mixture.lab=open&mixture.fitData=blobs&mixture.fitCount=100000&mixture.fitRestarts=5';

/**
 * @param {string} url
 * @param {number} cores  that the page believes to have
 * @returns {Promise<number>}  milliseconds
 */
async function compare(url, cores) {
  const browser = await chromium.launch({
    ...{ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript((cores) => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => cores });
    }, cores);
    await page.goto(url);
    const button = page.getByRole('button', { name: 'Compare K' });
    await button.scrollIntoViewIfNeeded();
    // The points are made and drawn.
    await page.locator('[data-figure=fit] [data-summary]', { hasText: /./ }).waitFor();
    await page.waitForTimeout(500);
    const start = performance.now();
    await button.click();
    await page
      .locator('[data-figure=choose] [data-job=done]')
      .waitFor({ state: 'attached', timeout: 120_000 });
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

const server = staticServer(root);
const url = `http://127.0.0.1:${await listen(server, 0)}/index.html#${STATE}`;
/** @type {Record<'one' | 'all', number[]>} */
const times = { one: [], all: [] };
for (let round = 0; round < rounds; round++) {
  times.one.push(await compare(url, 1));
  times.all.push(await compare(url, cpus().length));
}
const [one, all] = [median(times.one), median(times.all)];
console.log(`one worker ${(one / 1000).toFixed(2)} s`);
console.log(`${cpus().length} cores ${(all / 1000).toFixed(2)} s: ${(all / one).toFixed(2)}`);
server.close();
