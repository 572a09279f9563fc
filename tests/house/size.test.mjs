// What a reader has to load, in gzip.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
const kilobytes = (/** @type {string} */ path) =>
  gzipSync(readFileSync(new URL(path, root)), { level: 9 }).length / 1000;

test('page, script and style are at most 320 KB', (t) => {
  const files = ['index.html', 'web/dist/latent-lab.js', 'web/dist/latent-lab.css'];
  const total = files.map(kilobytes).reduce((a, b) => a + b);
  t.diagnostic(`${total.toFixed(1)} KB`);
  assert.ok(total > 50 && total <= 320, `${total} KB`);
});

test('the page in one file is at most 320 KB', (t) => {
  const size = kilobytes('web/dist/latent-lab.html');
  t.diagnostic(`${size.toFixed(1)} KB`);
  assert.ok(size > 50 && size <= 320, `${size} KB`);
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
