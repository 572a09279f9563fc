// Ticks of logarithmic axes: round numbers that do not stand too close.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { logTicks } from '../../web/plots/log-ticks.js';

/**
 * @param {[low: number, high: number]} domain
 * @param {number} pixels
 */
function ticks(domain, pixels) {
  const [low, high] = domain.map(Math.log);
  const scale = (/** @type {number} */ value) => (pixels * (Math.log(value) - low)) / (high - low);
  return logTicks(/** @type {any} */ (Object.assign(scale, { domain: () => domain })));
}

test('1, 2, 5 where there is room', () => {
  assert.deepEqual(ticks([0.09, 2.1], 200), [0.1, 0.2, 0.5, 1, 2]);
});

test('fewer where there is not', () => {
  assert.deepEqual(ticks([0.09, 2.1], 80), [0.1, 0.3, 1]);
  assert.deepEqual(ticks([1, 1000], 90), [1, 10, 100, 1000]);
});

test('all lie on the axis', () => {
  for (const tick of ticks([0.013, 870], 400)) assert.ok(tick >= 0.013 && tick <= 870);
});
