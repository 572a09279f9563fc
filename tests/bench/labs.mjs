// Prints how long a lab takes from the press that opens it to its first picture, its script's way from a
// local server included. Chromium, a fresh browser for each; medians.
//
//   node tests/bench/labs.mjs [--rounds 5]     after ./web/serve --build
import { chromium } from 'playwright-core';
import { listen, staticServer } from '../../web/static-server.mjs';
import { median, option, root } from './programs.mjs';

const rounds = Number(option('--rounds', '5'));
const LABS = ['samples', 'decoder', 'formulas', 'diffusion', 'mixture', 'metrics', 'takeaways'];

/** Runs in the page. @param {string} panel */
const open = (panel) =>
  new Promise((resolve) => {
    const shadow = document.querySelector(`latent-panel[panel=${panel}]`)?.shadowRoot;
    const start = performance.now();
    /** @type {HTMLElement | null | undefined} */ (shadow?.querySelector('.lab summary'))?.click();
    const look = () => {
      const picture = shadow?.querySelector('.lab-content figure svg');
      if (picture?.childElementCount) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    look();
  });

const server = staticServer(root);
const url = `http://127.0.0.1:${await listen(server, 0)}/index.html`;
for (const panel of LABS) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await chromium.launch({
      ...{ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
    });
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('latent-panel')].every(
        (each) => /** @type {HTMLElement} */ (each).dataset.state === 'ready',
      ),
    );
    times.push(await page.evaluate(open, panel));
    await browser.close();
  }
  console.log(`${panel.padEnd(10)} ${median(times).toFixed(0)} ms`);
}
server.close();
