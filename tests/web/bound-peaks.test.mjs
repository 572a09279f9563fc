// How many peaks a posterior has, as the lab of `decoder` counts them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peaksOf } from '../../web/labs/decoder/bound-compute.js';

test('peaks: at the ends too, plateaus once, small ones not', () => {
  assert.equal(peaksOf([0, 1, 0]), 1);
  assert.equal(peaksOf([0, 1, 0.5, 2, 0]), 2);
  assert.equal(peaksOf([2, 1, 0.5, 1]), 2);
  assert.equal(peaksOf([0, 1, 1, 1, 0]), 1);
  assert.equal(peaksOf([0, 1, 0.5, 0.5, 1, 0]), 2);
  assert.equal(peaksOf([0, 1, 0.001, 0.005, 0]), 1);
  assert.equal(peaksOf([3, 3, 3]), 1);
});
