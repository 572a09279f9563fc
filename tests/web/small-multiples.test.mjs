// Pictures of one size in rows: they fill the figure, and none lies on another.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxesOf, cellsOf } from '../../web/plots/small-multiples.js';

const size = { width: 700, height: 400 };

for (const [count, columns] of [
  [1, 1],
  [2, 2],
  [2, 1],
  [3, 3],
  [5, 2],
  [6, 3],
]) {
  test(`${count} pictures in ${columns} columns fill the figure, a gap apart`, () => {
    const boxes = boxesOf(count, size, { columns, gap: 20, rowGap: 10 });
    assert.equal(boxes.length, count);
    assert.equal(boxes[0].left, 0);
    assert.equal(boxes[0].top, 0);
    const [right, bottom] = [
      Math.max(...boxes.map((b) => b.right)),
      Math.max(...boxes.map((b) => b.bottom)),
    ];
    assert.ok(Math.abs(right - size.width) < 1e-9 && Math.abs(bottom - size.height) < 1e-9);
    const areas = boxes.map(({ left, right, top, bottom }) => (right - left) * (bottom - top));
    const rows = Math.ceil(count / columns);
    const free = (size.width - 20 * (columns - 1)) * (size.height - 10 * (rows - 1));
    for (const area of areas) assert.ok(Math.abs(area * rows * columns - free) < 1e-6);
    for (const [n, box] of boxes.entries()) {
      const beside = boxes[n + 1];
      if (!beside) continue;
      const isNextRow = (n + 1) % columns === 0;
      const gap = isNextRow ? beside.top - box.bottom : beside.left - box.right;
      assert.ok(Math.abs(gap - (isNextRow ? 10 : 20)) < 1e-9);
    }
  });
}

test('small ones stand three in a row, two on a phone', () => {
  const tops = (/** @type {number} */ width) =>
    new Set(cellsOf(6, { width, height: 480 }).map(({ top }) => top)).size;
  assert.deepEqual([560, 1200, 559, 320].map(tops), [2, 2, 3, 3]);
});
