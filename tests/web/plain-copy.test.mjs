// What scripts of a host read of a figure's facts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainCopy } from '../../web/page/plain-copy.js';

test('a copy is equal, shares nothing, and has no functions', () => {
  const facts = {
    count: 3,
    none: null,
    points: Float64Array.of(1, 2),
    modes: [{ place: 0, name: () => 'a' }],
    row: () => 1,
  };
  const copy = plainCopy(facts);
  assert.deepEqual(copy, {
    ...{ count: 3, none: null, points: Float64Array.of(1, 2), modes: [{ place: 0 }] },
  });
  copy.points[0] = 7;
  copy.modes[0].place = 7;
  assert.deepEqual([facts.points[0], facts.modes[0].place], [1, 0]);
});
