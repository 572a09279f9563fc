// Results whose arrays move to another thread.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buffersOf } from '../../web/engine/transferables.js';

/** What arrives on the other side. @param {any} result */
const sent = (result) => structuredClone(result, { transfer: buffersOf(result) });

test('arrays move, also out of lists', () => {
  const result = { list: [{ a: Float64Array.of(1, 2) }], n: 3 };
  assert.deepEqual(sent(result), { list: [{ a: Float64Array.of(1, 2) }], n: 3 });
  assert.equal(result.list[0].a.length, 0);
});

test('an array that a result holds twice moves once', () => {
  const a = Float64Array.of(1, 2);
  const wanted = Float64Array.of(1, 2);
  assert.deepEqual(sent({ first: a, second: { a } }), { first: wanted, second: { a: wanted } });
});
