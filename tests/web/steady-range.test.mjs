// An axis fits its data, but keeps still under the reader's hand.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { keyStep, steadyRange } from '../../web/plots/steady-range.js';
import { layer } from '../../web/plots/layer.js';

const { select } = createRequire(new URL('../../web/package.json', import.meta.url))(
  'd3-selection',
);

/** A drawing with a ring on a layer of its own. */
function drawing() {
  const { document } = parseHTML('<!doctype html><body><svg></svg></body>');
  Object.assign(globalThis, { document });
  const svg = /** @type {any} */ (select(document.querySelector('svg')));
  const ring = layer(svg, 'handles').append('g').attr('class', 'handle');
  return { svg, hold: (/** @type {boolean} */ held) => ring.classed('dragging', held) };
}

test('free, an axis fits whatever its data is', () => {
  const { svg } = drawing();
  assert.deepEqual(steadyRange(svg, [0, 1]), [0, 1]);
  assert.deepEqual(steadyRange(svg, [-3, 7]), [-3, 7]);
});

test('while a ring is held it stays as it was; let go, it fits again', () => {
  const { svg, hold } = drawing();
  steadyRange(svg, [0, 1]);
  hold(true);
  for (const high of [2, 30, 0.1]) assert.deepEqual(steadyRange(svg, [0, high]), [0, 1]);
  hold(false);
  assert.deepEqual(steadyRange(svg, [0, 5]), [0, 5]);
});

test('a drawing that is first made under a held ring fits', () => {
  const { svg, hold } = drawing();
  hold(true);
  assert.deepEqual(steadyRange(svg, [2, 3]), [2, 3]);
  assert.deepEqual(steadyRange(svg, [2, 9]), [2, 3]);
});

test('two axes of one drawing, and two drawings, keep their own', () => {
  const one = drawing();
  const other = drawing();
  const up = layer(one.svg, 'handles');
  steadyRange(one.svg, [0, 1]);
  steadyRange(up, [5, 6]);
  steadyRange(other.svg, [8, 9]);
  one.hold(true);
  assert.deepEqual(steadyRange(one.svg, [0, 100]), [0, 1]);
  assert.deepEqual(steadyRange(up, [5, 100]), [5, 6]);
  assert.deepEqual(steadyRange(other.svg, [8, 100]), [8, 100]);
});

test('an arrow key moves by a power of ten, a hundredth to a thousandth of the axis', () => {
  assert.deepEqual([1, 5, 99, 100, 0.3, 1e-6, 4e8].map(keyStep), [
    ...[0.01, 0.01, 0.1, 1, 0.001, 1e-8, 1e6],
  ]);
  for (let span = 1e-9; span < 1e9; span *= 1.7) {
    assert.ok(keyStep(span) <= span / 100 && keyStep(span) > span / 1001, String(span));
  }
});
