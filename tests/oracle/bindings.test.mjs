// What web/wasm makes of values that only JavaScript can get wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCore } from './core.mjs';

const core = await loadCore();
const clean = /** @type {const} */ ({
  kind: 'spherical',
  weights: Float64Array.of(1),
  means: Float64Array.of(0),
  covariances: Float64Array.of(1),
});
const options = /** @type {any} */ ({
  ...{ sampler: 'ddpm', variance: 'posterior', steps: 1, eta: 0, corrections: 1 },
  signalToNoise: 0.16,
});

/** @param {any} chosen */
const reverse = (chosen) =>
  core.makeReverse(clean, Float64Array.of(0.5), { kind: 'naive' }, chosen, 1, '13');

test('a name that stands for nothing is refused with those that do', () => {
  const wrong = /** @type {any} */ ('wrong');
  assert.throws(() => core.betas(wrong, 2, 0.1, 0.2), {
    message: "betas: kind must be one of linear, scaled_linear, cosine, sigmoid, got 'wrong'",
  });
  assert.throws(() => core.synthetic(wrong, 2, '13'), /shape must be one of blobs, .*'wrong'/);
  assert.throws(() => core.density({ ...clean, kind: wrong }, Float64Array.of(0)), /kind must be/);
  assert.throws(() => reverse({ ...options, sampler: wrong }), /sampler must be one of ddpm, /);
  assert.throws(() => reverse({ ...options, variance: wrong }), {
    message: "makeReverse: options.variance must be one of posterior, beta, got 'wrong'",
  });
  reverse(options).delete();
});

test("a refusal amid Langevin's steps arrives as an Error", () => {
  const far = { centre: Float64Array.of(0), spread: 1, step: 1e305, adjusted: true };
  const chain = core.makeLangevin(clean, far, 2, '13');
  assert.throws(() => chain.advance(), Error);
  chain.delete();
});
