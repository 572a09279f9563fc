// A core that a script carries is compiled once for all who ask.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { compiledCore } from '../../web/engine/compiled-core.js';

/** A wasm module without anything in it. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const packed = deflateRawSync(EMPTY).toString('base64');

test('all who ask get the same module', async () => {
  const core = compiledCore(packed);
  const [first, second] = await Promise.all([core(), core()]);
  assert.ok(first instanceof WebAssembly.Module);
  assert.equal(second, first);
  assert.equal(await core(), first);
});

test('what failed is tried anew', async (t) => {
  const core = compiledCore(packed);
  const compile = t.mock.method(WebAssembly, 'compile', () =>
    Promise.reject(new RangeError('out of memory')),
  );
  await assert.rejects(core(), { message: 'out of memory' });
  await assert.rejects(core(), { message: 'out of memory' });
  assert.equal(compile.mock.callCount(), 2);
  compile.mock.restore();
  assert.ok((await core()) instanceof WebAssembly.Module);
});
