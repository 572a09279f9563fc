// Prints how long the page takes to start, beside an earlier commit: until the first panel's numbers
// stand, until all panels are ready, and how long the main thread was busy by then. Chromium, both pages
// with gzip, a fresh browser for each load, loaded in turn; medians.
//
//   node tests/bench/start.mjs [--against 77f6c75] [--rounds 7]     after ./web/serve --build
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { listen, staticServer } from '../../web/static-server.mjs';
import { build, median, option, root } from './programs.mjs';

const commit = option('--against', '77f6c75');
const rounds = Number(option('--rounds', '7'));

/** As the issue of the start names them. */
const PROFILES = {
  'CPU x4, 1.6 Mbit/s, 150 ms': { throughput: 1.6e6 / 8, latency: 150 },
  'CPU x4, local': null,
};
const CPU_SLOWDOWN = 4;

/** The page of another commit, built in a folder of its own. */
function built(/** @type {string} */ commit) {
  const folder = join(build, `start-${commit}`);
  if (!existsSync(folder))
    execFileSync('git', ['-C', root, 'worktree', 'add', '--detach', folder, commit]);
  execFileSync(join(folder, 'web/serve'), ['--build'], { stdio: 'inherit' });
  return folder;
}

/**
 * In the page: notes when what is waited for is there, and tells it. (To ask from outside would put a script of the
 * driver's own on the page's thread, 140 ms in the middle of the start.)
 */
function watchStart() {
  /** @type {{first?: number, all?: number}} */
  const seen = {};
  const look = () => {
    const panels = [...document.querySelectorAll('latent-panel')];
    const printed = panels[0]?.shadowRoot?.querySelector('[data-stdout]')?.textContent;
    if (printed) seen.first ??= performance.now();
    const isReady = (/** @type {Element} */ panel) =>
      /** @type {HTMLElement} */ (panel).dataset.state === 'ready';
    if (document.readyState !== 'loading' && panels.length > 0 && panels.every(isReady)) {
      seen.all ??= performance.now();
      Reflect.get(window, 'told')(JSON.stringify(seen));
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/**
 * One load.
 * @param {string} url
 * @param {{throughput: number, latency: number} | null} network
 * @returns {Promise<Record<'first' | 'all' | 'busy', number>>}  milliseconds
 */
async function load(url, network) {
  const browser = await chromium.launch({
    ...{ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    if (network) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: network.latency },
        ...{ downloadThroughput: network.throughput, uploadThroughput: network.throughput },
      });
    }
    await page.addInitScript(watchStart);
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: 'told' });
    /** @type {Promise<string>} */
    const told = new Promise((resolve) => {
      devtools.on('Runtime.bindingCalled', ({ payload }) => resolve(payload));
    });
    const [{ first, all }] = await Promise.all([told.then(JSON.parse), page.goto(url)]);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    return { first, all, busy: 1000 * busy };
  } finally {
    await browser.close();
  }
}

const pages = await Promise.all(
  [built(commit), root].map(async (folder) => {
    const server = staticServer(folder);
    return { server, url: `http://127.0.0.1:${await listen(server, 0)}/index.html` };
  }),
);
for (const [name, network] of Object.entries(PROFILES)) {
  /** @type {Awaited<ReturnType<typeof load>>[][]} */
  const loads = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [n, { url }] of pages.entries()) loads[n].push(await load(url, network));
  }
  for (const what of /** @type {const} */ (['first', 'all', 'busy'])) {
    const [before, after] = loads.map((each) => median(each.map((times) => times[what])));
    console.log(
      `${name.padEnd(28)} ${what.padEnd(6)} ${commit} ${before.toFixed(0)} ms, now ${after.toFixed(0)} ms: ${(after / before).toFixed(2)}`,
    );
  }
}
for (const { server } of pages) server.close();
