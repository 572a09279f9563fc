// The example of web/labs/README.md, built into a copy of the page and opened.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browserName } from './browsers/index.mjs';
import { inBrowser } from './fixture.mjs';
import { ready, summaryOf, until } from './page.mjs';
import { root } from './site.mjs';

const copy = join(root, 'build/lab-example');

/** What is written in the copy, by the README's own words. */
function buildExample() {
  rmSync(copy, { recursive: true, force: true });
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', 'web', 'index.html'];
  for (const path of execFileSync('git', list, { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), readFileSync(join(root, path)));
  }
  symlinkSync(join(root, 'web/node_modules'), join(copy, 'web/node_modules'));

  // The panel and both lists name the lab already: the example takes the place of the one that is there.
  rmSync(join(copy, 'web/labs/takeaways'), { recursive: true });
  const guide = readFileSync(join(root, 'web/labs/README.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```js (web\/\S+)\n(.*?)^```$/gms)];
  for (const [, path, code] of blocks) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), code);
  }
  execFileSync('node', [join(copy, 'web/build.mjs'), join(root, 'build/wasm/web/wasm')]);
  return blocks.map(([, path]) => path);
}

// What is built does not depend on the browser.
if (browserName === 'chromium') {
  inBrowser('the example of a lab', (stage) => {
    test('it is built as it stands, its types hold, and it opens', async () => {
      const paths = buildExample();
      assert.equal(paths.length, 4);
      const options = ['--noEmit', '--project', join(copy, 'web/tsconfig.json')];
      execFileSync(join(root, 'tests/node_modules/.bin/tsc'), options, { stdio: 'pipe' });
      const { page } = stage;
      const address = pathToFileURL(join(copy, 'web/dist/latent-lab.html'));
      const state = 'takeaways.lab=open&takeaways.labCount=400&takeaways.labSeed=7';
      await page.goto(`${address}#panel=takeaways&lang=en&${state}`);
      await ready(page, ['takeaways']);
      await until(
        () => summaryOf(page, 'takeaways', 'labMean'),
        (text) =>
          /^The mean of 400 draws is −?0\.\d{4} ± 0\.0\d{3}; the exact one is 0\.$/.test(text),
        'the mean',
      );
    });
  });
}
