// p_t for many t in one job is p_t for each t, and at the ends the data's law and nearly N(0, 1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spherical } from '../../web/engine/mixture.js';
import { noisedDensities } from '../../web/engine/jobs/noised-densities.js';
import { loadCore } from './core.mjs';

const core = await loadCore();

for (const [dimension, means] of /** @type {[number, number[]][]} */ ([
  [1, [-1.5, 0.3, 1.5]],
  [2, [-1.5, 0.3, 1.5, 2]],
])) {
  test(`in ${dimension} D`, () => {
    const clean = spherical(means, dimension, 0.3);
    const alphaBars = Float64Array.of(1, 0.5, 1e-8);
    const x = Float64Array.from({ length: 6 * dimension }, (_, i) => i / 3 - 1);
    const job = noisedDensities(core, { clean, alphaBars, x });
    const told = [];
    for (;;) {
      const { done, value } = job.next();
      if (!done) {
        told.push(value);
        continue;
      }
      assert.deepEqual(told, [1, 2, 3]);
      assert.equal(value.length, 18);
      assert.deepEqual(value.slice(0, 6), core.density(clean, x));
      assert.deepEqual(value.slice(6, 12), core.density(core.noised(clean, 0.5), x));
      const normal = core.density(spherical(new Array(dimension).fill(0), dimension, 1), x);
      for (const [n, p] of normal.entries()) assert.ok(Math.abs(value[12 + n] - p) < 1e-4);
      return;
    }
  });
}
