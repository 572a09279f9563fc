// The longest seed that Python reads works wherever a lab needs the seeds after it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedAfter } from '../../web/engine/seed-after.js';
import { jobs } from '../../web/engine/jobs/index.js';
import { univariate } from '../../web/engine/mixture.js';
import { loadCore } from './core.mjs';

const core = await loadCore();
const ONE = Float64Array.of(1);
const LONGEST = '9'.repeat(4300);
const clean = univariate([0.4, 0.6], [-1, 1], 0.3);

/**
 * @param {string} name
 * @param {any} args
 */
function run(name, args) {
  const job = /** @type {import('../../web/engine/jobs/run.js').Jobs} */ (jobs)[name](core, args);
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

test('a seed after another is the seed of the sum', () => {
  const draws = (/** @type {string} */ seed) => core.sample(clean, 20, seed).points;
  assert.deepEqual(draws(seedAfter('13', 1)), draws('14'));
  assert.deepEqual(draws(seedAfter('-3', 5)), draws('2'));
  assert.deepEqual(draws(seedAfter('13', 0)), draws('13'));
  assert.notDeepEqual(draws(seedAfter(LONGEST, 1)), draws(LONGEST));
});

/** @param {string} seed  @returns {Record<string, any>} */
const tasks = (seed) => ({
  bestFit: {
    ...{ x: core.synthetic('blobs', 40, '1'), columns: 2, kind: 'full', init: 'random_points' },
    ...{
      options: { maxIterations: 5, tolerance: 1e-3, floor: 1e-6 },
      components: 2,
      seeds: [seed],
    },
  },
  estimateIntegral: {
    ...{ prior: clean, x: Float64Array.of(0.4), logDensity: -1, proposals: [clean], counts: [50] },
    ...{ decoder: { weights: ONE, bias: Float64Array.of(0), noiseVariance: 0.25 }, seed, runs: 3 },
  },
  reverseDistances: {
    ...{ clean, denoiser: { kind: 'posterior_mean' }, count: 20, directions: 4, seed },
    betas: core.betas('linear', 4, 0.01, 0.3),
    options: {
      ...{ sampler: 'ddim', steps: 2, variance: 'posterior', eta: 0, corrections: 1 },
      signalToNoise: 0.16,
    },
  },
});

for (const name of Object.keys(tasks('1'))) {
  test(`${name} with the longest seed`, () => {
    const [short, long] = ['7', LONGEST].map((seed) => run(name, tasks(seed)[name]));
    assert.equal(typeof long, 'object');
    assert.notDeepEqual(long, short);
  });
}
