// The comparison of K: what its definitions say, computed without it, in whatever order the fits come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seedAfter } from '../../web/engine/seed-after.js';
import { chooseComponents } from '../../web/labs/mixture/choose-components.js';
import { loadCore } from './core.mjs';
import { engineOf, finished, poolOf } from './lab_engine.mjs';
import { jobs } from '../../web/engine/jobs/index.js';

const core = await loadCore();
const engine = engineOf(core);
const x = core.synthetic('moons', 150, '4');
const options = { maxIterations: 50, tolerance: 1e-3, floor: 1e-6 };
const how = /** @type {const} */ ({ columns: 2, kind: 'full', init: 'random_points', options });
const args = { x, ...how, restarts: 7, seed: '9'.repeat(400), most: 4 };

/** Answers the last question first. @type {any} */
const backwards = {
  async map(
    /** @type {'bestFit'} */ job,
    /** @type {import('../../web/engine/jobs/best-fit.js').FitArgs[]} */ list,
    /** @type {{onResult?: (result: any, index: number) => unknown}} */ { onResult } = {},
  ) {
    const results = [];
    for (let n = list.length - 1; n >= 0; n--) {
      await null;
      results[n] = finished(jobs[job](core, list[n]));
      await onResult?.(results[n], n);
    }
    return results;
  },
};

/**
 * @param {Float64Array} points
 * @param {number} components
 */
function bestOf(points, components) {
  let best;
  let highest = -Infinity;
  for (let restart = 0; restart < args.restarts; restart++) {
    const seed = seedAfter(args.seed, restart);
    const { kind, init } = how;
    const start = core.initialMixture(points, 2, components, kind, init, options.floor, seed);
    const em = core.makeEm(points, start, options);
    while (em.step());
    const { mixture } = em.state();
    em.delete();
    const achieved = core.logLikelihood(mixture, points);
    if (achieved > highest) [best, highest] = [mixture, achieved];
  }
  assert.ok(best);
  return { best, highest };
}

test('each K is judged by the best of its fits', async () => {
  const { choices, done, of } = await chooseComponents({ engine, pool: poolOf(core) }, args);
  assert.deepEqual([done, of], [16, 16]); // 4 K, all points and four fifths, 7 starts in two portions
  const shuffled = core.shuffledRows(x, 2, args.seed);
  const [held, others] = [shuffled.slice(0, 60), shuffled.slice(60)]; // 30 of 150 points
  for (const [n, choice] of choices.entries()) {
    const components = n + 1;
    const { highest } = bestOf(x, components);
    const parameters = 6 * components - 1; // K − 1 weights, 2 K coordinates, 3 K variances
    assert.equal(choice.components, components);
    assert.equal(choice.training, -highest / 150);
    assert.ok(Math.abs(choice.aic - (2 * parameters - 2 * highest) / 300) < 1e-12);
    assert.ok(Math.abs(choice.bic - (Math.log(150) * parameters - 2 * highest) / 300) < 1e-12);
    const { best } = bestOf(others, components);
    assert.equal(choice.heldOut, -core.logLikelihood(best, held) / 30);
  }
});

test('the order in which the fits arrive changes nothing, and progress counts them', async () => {
  const forwards = await chooseComponents({ engine, pool: poolOf(core) }, args);
  /** @type {number[]} */
  const counts = [];
  const other = await chooseComponents({ engine, pool: backwards }, args, {
    onProgress: ({ done, choices }) => counts.push(done, choices.length),
  });
  assert.deepEqual(other, forwards);
  assert.equal(counts.at(-2), 16);
  assert.equal(counts.at(-1), 4);
});

test('a fit that fails is the failure of the comparison', async () => {
  const bad = { ...args, init: /** @type {any} */ ('wrong') };
  await assert.rejects(
    chooseComponents({ engine, pool: poolOf(core) }, bad),
    /init must be one of/,
  );
});
