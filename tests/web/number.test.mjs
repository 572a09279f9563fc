// Numbers as readers see them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixed, short, signed, significant, tickText } from '../../web/plots/number.js';

test('fixed: decimals, a true minus sign, no negative zero', () => {
  assert.equal(fixed(1.005, 1), '1.0');
  assert.equal(fixed(-2.5), '−2.50');
  assert.equal(fixed(-0.001), '0.00');
  assert.equal(fixed(-0), '0.00');
  assert.equal(fixed(Number.NaN), '–');
  assert.equal(fixed(-Infinity), '−∞');
  assert.equal(fixed(-1e300), '−1.00e+300');
});

test('signed: zero has no sign', () => {
  assert.equal(signed(0.5), '+0.50');
  assert.equal(signed(-0.5), '−0.50');
  assert.equal(signed(0), '0.00');
});

test('short: as many decimals as there are', () => {
  assert.equal(short(2), '2');
  assert.equal(short(-1.5), '−1.5');
  assert.equal(short(0.123456), '0.1235');
  assert.equal(short(100), '100');
});

test('significant and ticks: powers of ten where plain digits would be many', () => {
  assert.equal(significant(0.000012345), '1.23×10⁻⁵');
  assert.equal(significant(1234.5), '1235');
  assert.equal(significant(0), '0');
  assert.equal(tickText(0.5), '0.5');
  assert.equal(tickText(-2e-7), '−2×10⁻⁷');
  assert.equal(tickText(1e300), '1×10³⁰⁰');
});
