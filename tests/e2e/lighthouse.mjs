// Lighthouse's four scores of the page, desktop and phone, from a local server.
// Usage: node tests/e2e/lighthouse.mjs   (after ./web/serve --build); exits 1 below 100
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { listen, staticServer } from '../../web/static-server.mjs';
import { root } from './site.mjs';

const server = staticServer(root);
const url = `http://127.0.0.1:${await listen(server, 0)}/index.html`;
const chrome = await launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, config] of /** @type {const} */ ([
    ['desktop', desktopConfig],
    ['phone', undefined],
  ])) {
    const result = await lighthouse(url, { port: chrome.port, logLevel: 'error' }, config);
    if (!result) throw new Error('no result');
    const { categories, audits } = result.lhr;
    for (const category of Object.values(categories)) {
      const score = Math.round((category.score ?? 0) * 100);
      console.log(`${name}, ${category.title}: ${score}`);
      if (score === 100) continue;
      process.exitCode = 1;
      for (const { id, weight } of category.auditRefs) {
        const { score, title, displayValue = '' } = audits[id];
        if (weight > 0 && score !== null && score < 1) console.log(`  ${title} ${displayValue}`);
      }
    }
  }
} finally {
  await chrome.kill();
  server.closeAllConnections();
  server.close();
}
