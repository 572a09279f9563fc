// What is drawn: points spread along strokes, strokes with fewer points, drawings to begin with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HALF, READY, placed, simplified, spreadAlong } from '../../web/labs/decoder/drawing.js';

/** @typedef {[number, number][]} Stroke */

const column = (/** @type {Float64Array} */ points, /** @type {number} */ i) =>
  [...points].filter((_, n) => n % 2 === i);

test('points lie on the stroke, as many on each part as its length says, also the first few', () => {
  /** @type {Stroke} */
  const corner = [
    [0, 0],
    [1, 0],
    [1, 3],
  ];
  for (const count of [64, 512, 1536]) {
    const points = spreadAlong([corner], count);
    const [xs, ys] = [column(points, 0), column(points, 1)];
    assert.ok(xs.every((x, n) => (ys[n] === 0 && x >= 0 && x <= 1) || Math.abs(x - 1) < 1e-12));
    const onFirst = ys.filter((y) => y === 0).length;
    // One irrational turn after another: no more than a few points away from a quarter of them.
    assert.ok(Math.abs(onFirst - count / 4) <= 4, `${onFirst} of ${count}`);
    // The mean height along the corner: 3/4 of it at 3/2.
    const mean = ys.reduce((sum, y) => sum + y, 0) / count;
    assert.ok(Math.abs(mean - 0.75 * 1.5) < 6 / count, `${mean} of ${count}`);
  }
});

test('strokes share by length; a point alone counts as a stroke of length 0.2', () => {
  const points = spreadAlong(
    [
      [[-3, 1]],
      [
        [0, 0],
        [1.8, 0],
      ],
    ],
    1000,
  );
  const alone = column(points, 0).filter((x) => x === -3).length;
  assert.ok(Math.abs(alone - 100) <= 4, String(alone));
});

test('a line that has been drawn in many points keeps its ends, a corner is kept too', () => {
  /** @type {Stroke} */
  const drawn = Array.from({ length: 81 }, (_, i) => (i <= 40 ? [i / 20, 0] : [2, (i - 40) / 20]));
  assert.deepEqual(simplified(drawn), [
    [0, 0],
    [2, 0],
    [2, 2],
  ]);
  assert.deepEqual(simplified([[1, 1]]), [[1, 1]]);
});

test('a circle keeps its shape to the tolerance in far fewer points', () => {
  const drawn = /** @type {Stroke} */ (
    Array.from({ length: 401 }, (_, i) => [
      2 * Math.cos((2 * Math.PI * i) / 400),
      2 * Math.sin((2 * Math.PI * i) / 400),
    ])
  );
  const kept = simplified(drawn);
  assert.ok(kept.length < 40, String(kept.length));
  const radii = [...Array(500).keys()].map((n) => {
    const points = spreadAlong([kept], 500);
    return Math.hypot(points[2 * n], points[2 * n + 1]);
  });
  assert.ok(Math.min(...radii) > 2 - 0.0401 && Math.max(...radii) < 2 + 1e-9);
});

test('ready drawings fit into the plane and into the parameter', () => {
  for (const strokes of Object.values(READY)) {
    const points = strokes.flat();
    assert.ok(points.length <= 240);
    assert.ok(points.every(([x, y]) => Math.abs(x) <= HALF.across && Math.abs(y) <= HALF.up));
  }
  assert.deepEqual(placed(-9, -0.001), [-4, 0]);
  assert.ok(Object.is(placed(0, -0.001)[1], 0));
});
