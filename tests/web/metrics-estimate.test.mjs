// How the lab of metrics writes estimates, and where it stacks dots.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactText, spreadOf, withError } from '../../web/labs/metrics/estimate.js';
import { listObstacle } from '../../web/labs/metrics/measure-errors.js';
import { swarm } from '../../web/plots/swarm.js';

test('a value has as many digits as its error allows', () => {
  assert.equal(withError(0.123456, 0.0123), '0.123 ± 0.012');
  assert.equal(withError(-1.5, 0.25), '−1.50 ± 0.25');
  assert.equal(withError(1234.5, 56.7), '1235 ± 57');
  assert.equal(withError(1, 0), '1.000 ± 0');
  assert.equal(withError(1.2, 2.5e-16), '1.200 ± 0');
  assert.equal(withError(-0.002432, 1.9e-5), '−0.002432 ± 0.000019');
  assert.equal(withError(1.3e-9, 1e-9), '1.3×10⁻⁹ ± 1.0×10⁻⁹');
});

test('what rounding leaves of 0 is 0', () => {
  assert.equal(exactText(-3e-17), '0');
  assert.equal(exactText(0.515123), '0.5151');
});

test('the spread is the standard deviation, and equal values have none', () => {
  assert.equal(spreadOf([1, 2, 3, 4]), Math.sqrt(5 / 3));
  assert.equal(spreadOf([0.1, 0.1, 0.1]), 0);
  assert.ok(Math.abs(spreadOf([1e9, 1e9 + 1]) - Math.SQRT1_2) < 1e-6);
});

test('lists of which nothing can be said', () => {
  assert.equal(listObstacle([]), 'empty');
  assert.equal(listObstacle([1e200, 1]), 'tooLarge');
  assert.equal(listObstacle([0]), '');
});

test('dots of one level keep their distance', () => {
  const xs = [0, 3, 6, 20, 21, 40];
  const { levels, height } = swarm(xs, 5);
  assert.equal(height, 1 + Math.max(...levels));
  for (const [i, x] of xs.entries()) {
    for (const [j, other] of xs.entries()) {
      assert.ok(i === j || levels[i] !== levels[j] || Math.abs(x - other) >= 5);
    }
  }
});
