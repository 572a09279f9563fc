// The mixture lab's half steps are the core's EM, and can be walked back and forth.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHistory } from '../../web/labs/mixture/history.js';
import { loadCore } from './core.mjs';

const core = await loadCore();
const x = core.synthetic('ring', 300, '3');
const options = { maxIterations: 100, tolerance: 1e-3, floor: 1e-6 };
const start = core.initialMixture(x, 2, 4, 'full', 'kmeans', options.floor, '1');

async function begun() {
  const history = createHistory(/** @type {any} */ (core), x, start, options);
  await history.goTo(0);
  return history;
}

test('to the end it is the core’s fit', async () => {
  const history = await begun();
  await history.goTo(9999);
  const em = core.makeEm(x, start, options);
  while (em.step());
  const fit = em.state();
  em.delete();
  const state = history.state();
  assert.deepEqual(state.mixture, fit.mixture);
  assert.equal(state.iteration, fit.iterations);
  assert.equal(state.status, 'converged');
  assert.equal(state.lastChange, fit.change);
  assert.equal(history.position.value, 2 * fit.iterations);
  assert.equal(await history.forward(), false);
});

test('the log-likelihood never falls, and ends at the mixture’s own', async () => {
  const history = await begun();
  await history.goTo(9999);
  const { logLikelihoods, mixture } = history.state();
  for (const [i, value] of logLikelihoods.entries()) {
    assert.ok(i === 0 || value >= logLikelihoods[i - 1] - 1e-12, `step ${i}`);
  }
  const own = core.logLikelihood(mixture, x) / (x.length / 2);
  assert.ok(Math.abs(logLikelihoods[logLikelihoods.length - 1] - own) < 1e-12);
});

test('an E step colours the points, an M step moves the mixture', async () => {
  const history = await begun();
  assert.equal(history.state().colouring, null);
  await history.forward();
  assert.equal(history.state().mixture, start);
  assert.equal(history.state().colouring, start);
  await history.forward();
  assert.notDeepEqual(history.state().mixture, start);
  assert.equal(history.state().colouring, start);
});

test('back and forward lead through the same states', async () => {
  const history = await begun();
  await history.goTo(7);
  const seventh = history.state();
  await history.goTo(6);
  assert.equal(history.position.value, 6);
  await history.goTo(2);
  await history.goTo(7);
  assert.deepEqual(history.state(), seventh);
});

test('a step that is not wanted any more once it is there leaves the fit where it is', async () => {
  const history = await begun();
  await history.goTo(3);
  assert.equal(await history.forward(() => false), false);
  assert.deepEqual([history.position.value, history.reach.value], [3, 3]);
  assert.equal(await history.forward(), true);
  assert.equal(history.position.value, 4);
});

test('the limit of iterations is said to be no convergence', async () => {
  const history = createHistory(/** @type {any} */ (core), x, start, {
    ...options,
    ...{ maxIterations: 2, tolerance: 0 },
  });
  await history.goTo(0);
  await history.goTo(9999);
  assert.equal(history.position.value, 4);
  assert.equal(history.state().status, 'maxIterations');
});
