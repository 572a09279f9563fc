// Measures, and prints: how soon the first panel shows its numbers after navigation, and how long
// the five cells and the whole page take after a change. Chromium, unthrottled, local server.
// Usage: node tests/e2e/figures.mjs   (after ./web/serve --build; nothing else should be running)
import { chromium } from 'playwright-core';
import { listen, staticServer } from '../../web/static-server.mjs';
import { loadCore } from '../oracle/core.mjs';
import { defaults } from '../oracle/states.mjs';
import { root } from './site.mjs';

const ROUNDS = 15;
const median = (/** @type {number[]} */ list) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const say = (/** @type {string} */ what, /** @type {number[]} */ list) =>
  console.log(
    `${what}: median ${median(list).toFixed(1)} ms, worst ${Math.max(...list).toFixed(1)} ms ` +
      `of ${list.length}`,
  );

const server = staticServer(root);
const url = `http://127.0.0.1:${await listen(server, 0)}/index.html`;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Runs before the page: notes when the first panel's numbers stand there, and when all are ready. */
function watch() {
  const times = /** @type {any} */ (window);
  const look = () => {
    const panels = [...document.querySelectorAll('latent-panel')];
    const shown = panels[0]?.shadowRoot?.querySelector('[data-stdout]')?.textContent;
    if (shown && !times.first) times.first = performance.now();
    const ready = (/** @type {any} */ panel) => panel.dataset.state === 'ready';
    if (panels.length > 0 && panels.every(ready)) times.all = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** @type {Record<'first' | 'all', number[]>} */
const started = { first: [], all: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => /** @type {any} */ (window).all);
  const { first, all } = await page.evaluate(() => {
    const { first, all } = /** @type {any} */ (window);
    return { first, all };
  });
  started.first.push(first);
  started.all.push(all);
  await page.close();
}
say('first panel shows its numbers after navigation', started.first);
say('all panels ready after navigation', started.all);

const core = await loadCore();
const cells = Array.from({ length: 200 }, (_, index) => {
  const state = defaults();
  state.samples.seed = String(index);
  const start = performance.now();
  core.runNotebook(state);
  return performance.now() - start;
});
say('the five cells computed in the core (node)', cells.slice(20));

const page = await browser.newPage();
await page.goto(url);
await page.waitForTimeout(2_000); // the worker has taken over
const changes = await page.evaluate(async () => {
  const inside = (/** @type {string} */ id) =>
    document.querySelector(`latent-panel[panel=${id}]`)?.shadowRoot;
  const field = /** @type {HTMLInputElement} */ (
    inside('samples')?.querySelector('input[name=seed]')
  );
  const outputs = () =>
    ['samples', 'decoder'].map((id) => inside(id)?.querySelector('[data-stdout]')?.textContent);
  const times = [];
  for (let seed = 100; seed < 140; seed += 1) {
    const before = outputs();
    const start = performance.now();
    field.value = String(seed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    while (outputs().some((text, index) => text === before[index])) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    }
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return times;
});
say('outputs on the page after a change of the seed', changes);
await browser.close();
server.closeAllConnections();
server.close();
