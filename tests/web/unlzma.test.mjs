// What the build packs comes out again, byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unlzma } from '../../web/engine/unlzma.js';

// By its path: the package is the page's, not the tests'.
const lzma1 = new URL('../../web/node_modules/lzma1/lib/index.js', import.meta.url);
const { compress } = await import(String(lzma1));

/** @type {Record<string, Uint8Array>} */
const examples = {
  'one byte': Uint8Array.of(7),
  'one byte, often': new Uint8Array(5000).fill(7),
  'a text that repeats at many distances': new TextEncoder().encode(
    Array.from({ length: 4000 }, (_, n) => `${n % 7}:${n % 89};${n}`).join(','),
  ),
  'bytes without a pattern': Uint8Array.from(
    { length: 20_000 },
    (_, n) => (n * n * 2654435761) >>> 13,
  ),
  'the core': readFileSync(new URL('../../build/wasm/web/wasm/core.wasm', import.meta.url)),
};

for (const [name, bytes] of Object.entries(examples)) {
  test(name, () => {
    const unpacked = unlzma(compress(bytes, 9));
    assert.equal(Buffer.compare(unpacked, bytes), 0);
  });
}

test('other properties are refused', () => {
  assert.throws(() => unlzma(new Uint8Array(20)), /unlzma: packed must begin with 93, got 0/);
});
