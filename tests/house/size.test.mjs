// What a reader has to load, in gzip, and how it is compiled.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const kilobytes = (/** @type {string} */ path) =>
  gzipSync(readFileSync(new URL(path, root)), { level: 9 }).length / 1000;

/** @param {string[]} files @param {number} most */
const atMost = (files, most) => (/** @type {import('node:test').TestContext} */ t) => {
  const total = files.map(kilobytes).reduce((a, b) => a + b);
  t.diagnostic(`${total.toFixed(1)} KB`);
  assert.ok(total > 50 && total <= most, `${total} KB`);
};

test(
  'page, script and style, before any lab is opened',
  atMost(['index.html', 'web/dist/latent-lab.js', 'web/dist/latent-lab.css'], 186),
);
test('the labs', atMost(['web/dist/latent-lab-labs.js'], 580));
test('the page in one file, labs included', atMost(['web/dist/latent-lab.html'], 770));

test('only the page’s script, in a file of its own, is compiled as it arrives', () => {
  const hint = '//# allFunctionsCalledOnLoad\n';
  const read = (/** @type {string} */ name) =>
    readFileSync(new URL(`web/dist/latent-lab${name}`, root), 'utf8');
  assert.ok(read('.js').startsWith(hint), 'the very top');
  for (const name of ['-labs.js', '.html']) assert.ok(!read(name).includes(hint.trim()), name);
});

test('no file of ours is longer than about 300 lines', () => {
  const long = ['core', 'web', 'tests']
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => !/node_modules|^dist|package-lock/.test(name))
        .filter((name) => /\.(cpp|hpp|js|mjs|css|ts|py|sh)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
    .filter(
      (path) =>
        readFileSync(new URL(path, root), 'utf8').split('\n').length >
        // A test may list more cases than code should have lines.
        (path.startsWith('tests/') ? 350 : 320),
    );
  assert.deepEqual(long, []);
});
