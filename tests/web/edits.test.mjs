// Points added to and removed from the mixture lab's data.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, withoutRow } from '../../web/labs/mixture/edits.js';

const dataset = { id: 'test', columns: ['a', 'b'], x: Float64Array.of(0, 1, 10, 11, 20, 21) };
const rows = (/** @type {any} */ edits) => [...edited(dataset, edits).x];

test('without edits the dataset itself comes back', () => {
  assert.equal(edited(dataset, { fitAdded: [], fitRemoved: [] }), dataset);
});

test('removed rows go, added pairs come last, half a pair is ignored', () => {
  assert.deepEqual(rows({ fitAdded: [5, 6, 7], fitRemoved: [1] }), [0, 1, 20, 21, 5, 6]);
});

test('only two columns can be edited', () => {
  const wide = { id: 'wide', columns: ['a', 'b', 'c'], x: Float64Array.of(1, 2, 3) };
  assert.equal(edited(wide, { fitAdded: [5, 6], fitRemoved: [0] }), wide);
});

test('a row of the edited data is found again in what it came from', () => {
  const edits = { fitAdded: [5, 6, 7, 8], fitRemoved: [0] };
  const before = rows(edits);
  for (let row = 0; row < 4; row++) {
    const left = before.filter((_, i) => Math.floor(i / 2) !== row);
    assert.deepEqual(rows(withoutRow(row, 3, edits)), left);
  }
});
