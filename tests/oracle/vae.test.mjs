// Nonlinear decoders and the variational autoencoder through the boundary: the native build's bits, the
// integrals once more in JavaScript, and the job that trains.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { trainVae } from '../../web/engine/jobs/train-vae.js';
import { loadCore } from './core.mjs';

const core = await loadCore();
const dump = fileURLToPath(new URL('../../build/native/tests/vae_dump', import.meta.url));

/** @typedef {import('../../web/wasm/vae.js').LatentDecoder} LatentDecoder */
/** @typedef {import('../../web/wasm/vae.js').VaeOptions} VaeOptions */

/** @type {VaeOptions} */
const options = {
  ...{ latent: 1, hidden: 64, batch: 256, learningRate: 2e-3, noiseVariance: 0.05 },
  ...{ learnVariance: true, beta: 1, meanOverDimensions: false },
};

const prior = (/** @type {number} */ dimension) => ({
  kind: /** @type {const} */ ('spherical'),
  weights: Float64Array.of(1),
  means: new Float64Array(dimension),
  covariances: Float64Array.of(1),
});

/** @type {LatentDecoder} */
const spiral = { kind: 'spiral', radius: 1.2, growth: 0.3, turn: 1.5 };

/** Draws from an arc with noise of deviation 0.1. */
function arcData(/** @type {number} */ count, /** @type {string} */ seed) {
  const normal = core.sample(prior(1), 3 * count, seed).points;
  const x = core.decodeLatent({ kind: 'arc', radius: 1.4, turn: 0.9 }, normal.subarray(0, count));
  return x.map((value, i) => value + 0.1 * normal[count + i]);
}

/** @param {import('../../web/engine/jobs/train-vae.js').TrainVaeArgs} args */
function finish(args) {
  const job = trainVae(core, args);
  const progress = [];
  for (;;) {
    const { done, value } = job.next();
    if (done) return { progress, end: value };
    progress.push(value);
  }
}

for (const latent of [1, 2]) {
  test(`one seed, one training, natively and as wasm: ${latent} latent dimensions`, () => {
    const text = execFileSync(dump, [String(latent), '60'], { encoding: 'utf8', maxBuffer: 1e8 });
    const native = JSON.parse(text);
    const data = Float64Array.from(native.data);
    const training = core.makeVaeTraining(data, 2, { ...options, latent }, '13');
    training.advance(60);
    const state = training.state();
    training.delete();
    assert.equal(state.length, native.state.length);
    assert.equal(
      state.findIndex((value, i) => value !== native.state[i]),
      -1,
    );
  });
}

test('a curve is its formula, and log p(x) and p(z | x) are sums over a fine grid', () => {
  const steps = 60_000;
  const z = Float64Array.from({ length: steps + 1 }, (_, i) => (12 * (2 * i - steps)) / steps);
  const decoded = core.decodeLatent(spiral, z);
  const [t, x] = [z[31_000], Float64Array.of(0.4, 1.1)];
  assert.ok(Math.abs(decoded[62_000] - (1.2 + 0.3 * t) * Math.cos(1.5 * t)) < 1e-12);
  const variance = 0.01;
  const joint = z.map((value, i) => {
    const squares = (x[0] - decoded[2 * i]) ** 2 + (x[1] - decoded[2 * i + 1]) ** 2;
    const density = Math.exp(-0.5 * (value ** 2 + squares / variance));
    return density / ((2 * Math.PI) ** 1.5 * variance);
  });
  const sum = (joint.reduce((a, b) => a + b) * 24) / steps;
  const { logDensity, error } = core.latentEvidence(prior(1), spiral, variance, x);
  assert.ok(Math.abs(logDensity[0] - Math.log(sum)) < 1e-8);
  assert.ok(error[0] < 1e-6);
  const posterior = core.latentPosterior(prior(1), spiral, variance, x);
  const mean = joint.reduce((a, b, i) => a + b * z[i], 0) / joint.reduce((a, b) => a + b);
  assert.ok(Math.abs(posterior.mean[0] - mean) < 1e-7);
  const mass = posterior.volume.reduce((a, b, i) => a + b * Math.exp(posterior.logDensity[i]), 0);
  assert.ok(Math.abs(mass - 1) < 1e-9);
  assert.ok(posterior.z.every((value, i) => i === 0 || value > posterior.z[i - 1]));
});

test('bounds by quadrature, by draws and importance-weighted fit each other', () => {
  const x = Float64Array.of(0.4, 1.1);
  const q = { mean: Float64Array.of(0.8), variance: Float64Array.of(0.05) };
  const exact = core.latentBound(prior(1), spiral, 0.04, x, q, 1);
  assert.ok(Math.abs(exact.logEvidence - exact.posteriorDivergence - exact.bound) < 1e-6);
  const { bound } = core.drawnBound(prior(1), spiral, 0.04, x, q, 1, 20_000, '1');
  assert.ok(Math.abs(bound.mean - exact.bound) < 4 * bound.standardError);
  const weighted = core.importanceBound(prior(1), spiral, 0.04, x, q, 64, 200, '1');
  assert.ok(weighted.mean > exact.bound);
  assert.ok(weighted.mean < exact.logEvidence + 4 * weighted.standardError);
});

const data = arcData(2000, '1');
const heldOut = arcData(500, '2');

test('the job trains towards the best, and its gaps add up', (t) => {
  for (const latent of [1, 2]) {
    const args = { data, heldOut, columns: 2, options: { ...options, latent }, seed: '1' };
    const { end } = finish({ ...args, state: null, steps: 1500 });
    const first = end.losses[0].heldOut.bound.mean;
    const last = end.losses.at(-1)?.heldOut.bound.mean ?? Number.NaN;
    t.diagnostic(`latent ${latent}: ${first.toFixed(3)} -> ${last.toFixed(3)}`);
    assert.ok(last > first + 1);
    const weights = /** @type {Float32Array} */ (end.weights);
    const sizes = core.vaeSizes(weights);
    assert.deepEqual([sizes.observed, sizes.latent, sizes.hidden], [2, latent, 64]);
    const usage = core.latentUsage(weights, heldOut, '1');
    assert.ok(usage.jointInformation.mean <= Math.log(500) + 1e-9);
    assert.ok(Math.max(...usage.activity) > 0.5);
    const decoder = /** @type {const} */ ({ kind: 'trained', weights });
    const codes = core.vaeEncode(weights, heldOut);
    for (let n = 0; n < 5; n++) {
      const part = (/** @type {Float64Array} */ values, /** @type {number} */ size) =>
        values.slice(n * size, (n + 1) * size);
      const q = { mean: part(codes.means, latent), variance: part(codes.variances, latent) };
      const x = part(heldOut, 2);
      const search = core.makeGapSearch(prior(latent), decoder, sizes.noiseVariance, x, q);
      while (search.advance());
      const told = search.gaps();
      search.delete();
      assert.ok(told.approximationGap > -1e-6);
      assert.ok(told.amortisationGap > -1e-6);
      const { logEvidence, bound } = told.encoder;
      assert.ok(
        Math.abs(told.approximationGap + told.amortisationGap - (logEvidence - bound)) < 1e-6,
      );
    }
  }
});

test('in two goes the job makes the same steps and judges the same', () => {
  const args = { data, heldOut, columns: 2, options: { ...options, hidden: 16 }, seed: '3' };
  const whole = finish({ ...args, state: null, steps: 150 });
  const first = finish({ ...args, state: null, steps: 70 });
  const rest = finish({ ...args, state: first.end.state, steps: 150 });
  assert.deepEqual(rest.end.weights, whole.end.weights);
  assert.deepEqual(rest.end.state, whole.end.state);
  const both = [...first.end.losses, ...rest.end.losses].filter(({ step }) => step !== 70);
  assert.deepEqual(
    both,
    whole.end.losses.filter(({ step }) => step !== 70),
  );
  assert.equal(rest.progress[0].step > 70, true);
});

test('a cancelled training is freed', () => {
  let freed = 0;
  const watched = {
    ...core,
    makeVaeTraining: (/** @type {any[]} */ ...args) => {
      const training = /** @type {any} */ (core.makeVaeTraining)(...args);
      const free = training.delete.bind(training);
      training.delete = () => {
        freed += 1;
        free();
      };
      return training;
    },
  };
  const args = { data, heldOut, columns: 2, options, seed: '3', state: null, steps: 300 };
  const job = trainVae(/** @type {any} */ (watched), args);
  job.next();
  job.return(/** @type {any} */ (undefined));
  assert.equal(freed, 1);
});
