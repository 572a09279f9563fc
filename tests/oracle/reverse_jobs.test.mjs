// The jobs of the reverse samplers, on the page's own core.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reverseRun } from '../../web/engine/jobs/reverse-run.js';
import { reverseSweep } from '../../web/labs/diffusion/reverse-sweep.js';
import { REPEATS, samplingFloors } from '../../web/engine/jobs/sampling-floors.js';
import { loadCore } from './core.mjs';
import { engineOf, poolOf } from './lab_engine.mjs';

const core = await loadCore();
const context = { engine: engineOf(core), pool: poolOf(core) };
/** @type {import('../../web/wasm/core.js').Mixture} */
const clean = {
  kind: 'spherical',
  weights: Float64Array.of(0.3, 0.7),
  means: Float64Array.of(-1, 0, 1, 0.5),
  covariances: Float64Array.of(0.05, 0.1),
};
const betas = core.betas('cosine', 100, 0, 0);
const denoiser = /** @type {const} */ ({ kind: 'posterior_mean' });
const chosen = /** @type {const} */ ({
  variance: 'posterior',
  eta: 0,
  corrections: 1,
  signalToNoise: 0.16,
});

/**
 * @template Progress, Result
 * @param {Generator<Progress, Result, void>} job
 */
function finish(job) {
  const reports = [];
  for (;;) {
    const { done, value } = job.next();
    if (done) return { reports, result: value };
    reports.push(value);
  }
}

test('a run keeps every state from the noise to the end', () => {
  const options = { ...chosen, sampler: /** @type {const} */ ('ddpm'), steps: 10 };
  const args = { clean, betas, denoiser, options, count: 50, seed: '3' };
  const { reports, result } = finish(reverseRun(core, args));
  assert.equal(reports.length, 10);
  assert.deepEqual(reports.at(-1), { step: 10, steps: 10 });
  assert.equal(result.frames.length, 11);
  assert.deepEqual(result.frames.at(-1), Float32Array.from(result.points));
  assert.equal(result.alphaBars[0], core.schedule(betas).alphaBars[99]);
  assert.equal(result.alphaBars.at(-1), 1);
  assert.deepEqual(
    result.alphaBars,
    [...result.alphaBars].sort((a, b) => a - b),
  );
  assert.deepEqual(finish(reverseRun(core, args)).result, result);
});

test('a sweep covers all that its schedules have steps for; more steps come nearer', async () => {
  const args = {
    ...{ clean, denoiser, count: 200, directions: 16, close: 2, seed: '5' },
    betasBySchedule: { long: betas, short: core.betas('cosine', 5, 0, 0) },
    samplers: {
      ddim: { ...chosen, sampler: /** @type {const} */ ('ddim') },
      heun: { ...chosen, sampler: /** @type {const} */ ('ode_heun') },
    },
    stepCounts: [1, 5, 100],
  };
  /** @type {import('../../web/labs/diffusion/reverse-sweep.js').Sweep[]} */
  const reports = [];
  const result = await reverseSweep(context, args, { onProgress: (sweep) => reports.push(sweep) });
  assert.equal(result.total, 10); // 2 samplers × (3 step counts + 2)
  assert.equal(result.points.length, 10);
  assert.ok(
    reports.every(({ points }, i) => points.length >= (reports[i - 1]?.points.length ?? 0)),
  );
  const distance = (/** @type {string} */ sampler, /** @type {number} */ steps) =>
    result.points.find(
      (point) => point.schedule === 'long' && point.sampler === sampler && point.steps === steps,
    )?.distance.mean ?? Number.NaN;
  for (const sampler of ['ddim', 'heun']) {
    assert.ok(distance(sampler, 1) > distance(sampler, 5));
    assert.ok(distance(sampler, 5) > distance(sampler, 100));
    assert.ok(distance(sampler, 100) < 2 * (result.floor?.mean ?? 0));
  }
});

test('in one dimension a sweep measures from the distribution itself, in all its runs', async () => {
  /** @type {import('../../web/wasm/core.js').Mixture} */
  const line = { ...clean, means: Float64Array.of(-1, 1) };
  const samplers = { ddim: { ...chosen, sampler: /** @type {const} */ ('ddim') } };
  const args = { ...{ denoiser, betasBySchedule: { betas }, samplers }, stepCounts: [20] };
  const result = await reverseSweep(context, {
    ...{ ...args, clean: line, count: 500, directions: 1, close: 3, seed: '1' },
  });
  const options = { ...chosen, sampler: /** @type {const} */ ('ddim'), steps: 20 };
  const distances = Array.from({ length: REPEATS }, (_, repeat) => {
    const run = { clean: line, betas, denoiser, options, count: 500 };
    const { points } = finish(reverseRun(core, { ...run, seed: String(1 + 1000 * repeat) })).result;
    return core.exactWasserstein(points, line);
  });
  const { mean, standardError } = core.meanError(Float64Array.from(distances));
  assert.deepEqual(result.points[0].distance, { mean, standardError });
  const floor = core.expectedWasserstein(500, line);
  assert.deepEqual(result.floor, { mean: floor, standardError: 0 });
  assert.ok(Math.abs(result.points[0].excess.mean - (mean - 3 * floor)) < 1e-12);
  assert.ok(Math.abs(result.points[0].excess.standardError - standardError) < 1e-12);
});

test('in the plane the floor is the mean of pairs, which no seed decides', () => {
  const args = { clean, count: 200, directions: 16 };
  const floors = Array.from({ length: 12 }, (_, n) => {
    const { reports, result } = finish(samplingFloors(core, { ...args, seed: String(n) }));
    assert.equal(reports.length, REPEATS);
    return core.meanError(result);
  });
  const { mean } = core.meanError(Float64Array.from(floors, (floor) => floor.mean));
  for (const floor of floors) {
    assert.ok(floor.standardError > 0);
    assert.ok(Math.abs(floor.mean - mean) < 4 * floor.standardError, JSON.stringify(floor));
  }
  // Neighbouring seeds share no draws.
  assert.equal(new Set(floors.map((floor) => floor.mean)).size, floors.length);
});

test('what the core refuses ends the job with its words', () => {
  const options = { ...chosen, sampler: /** @type {const} */ ('ddim'), steps: 101 };
  const job = reverseRun(core, { clean, betas, denoiser, options, count: 5, seed: '1' });
  assert.throws(() => finish(job), { message: 'spread_times: count must be 1 to 100, got 101' });
});
