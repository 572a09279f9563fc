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

/** One of everything that a count, a number, an array, a text and an object may be instead. */
const draws = { seed: '13', means: Float64Array.of(0), weights: Float64Array.of(1), sigma: 1 };
const em = { maxIterations: 10, tolerance: 1e-3, floor: 1e-6 };
const point = Float64Array.of(0);

test('a count that wraps round, is cut off or is none is refused, with its function and name', () => {
  for (const [wrong, shown] of [
    ...[
      [2 ** 32 + 5, '4294967301'],
      [2.9, '2.9'],
      [-1, '-1'],
      [Number.NaN, 'nan'],
    ],
    ...[
      [Infinity, 'inf'],
      ['5', "'5'"],
      [undefined, 'undefined'],
      [null, 'null'],
      [5n, 'a value'],
    ],
  ]) {
    const count = /** @type {any} */ (wrong);
    for (const [name, call] of Object.entries({
      'sample: count': () => core.sample(clean, count, '13'),
      'synthetic: count': () => core.synthetic('ring', count, '13'),
      'shapeMixture: components': () => core.shapeMixture('ring', count, 0.2),
      'slicedWasserstein: directions': () => core.slicedWasserstein(point, point, count),
      'makeEm: options.maxIterations': () =>
        core.makeEm(point, clean, { ...em, maxIterations: count }),
    })) {
      assert.throws(call, (/** @type {any} */ error) => {
        if (name.startsWith('sliced') && /multiple of 2/.test(error.message)) return true;
        return (
          error.message.startsWith(`${name} must be a whole number`) &&
          error.message.includes(`got ${shown}`)
        );
      });
    }
  }
});

test('counts beyond their bounds are refused at once, not tried', () => {
  for (const call of [
    () => core.sample(clean, 1e8, '13'),
    () => core.synthetic('moons', 1e8, '13'),
    () => core.shapeMixture('ring', 2 ** 31, 0.2),
    () => core.drawStages(draws, 1e8),
    () => core.makeDrawTally(draws, 0, 1, 1e8),
    () => core.betasThrough(Float64Array.of(9, -9), 1e8),
    () => core.betas('linear', 1e8, 0.1, 0.2),
    () => core.forwardPaths(clean, Float64Array.of(0.5), 1e8, '13'),
    () => core.histogram(point, 0, 1, 1e8),
    () => core.fitKmeans(point, point, 1, 1e8),
    () => core.slicedWasserstein(Float64Array.of(0, 0), Float64Array.of(0, 0), 1e8),
    () => core.makeReverse(clean, Float64Array.of(0.5), { kind: 'naive' }, options, 1e8, '13'),
    () => reverse({ ...options, corrections: 1e8 }),
    () =>
      core.makeTraining(
        clean,
        Float64Array.of(0.5),
        { hidden: 16, batch: 1e8, learningRate: 1 },
        '1',
      ),
  ]) {
    assert.throws(call, /^Error: \w+: \w+ must be (in )?\d.* got (100000000|2147483648)$/);
  }
});

test('methods refuse as functions do', () => {
  const tally = core.makeDrawTally(draws, 0, 1, 4);
  assert.throws(
    () => tally.advance(2.9),
    /^Error: DrawTally.advance: count must be a whole number/,
  );
  assert.throws(() => tally.advance(1e8), /^Error: DrawTally: count must be in 0 … 4000000/);
  const { sum } = tally;
  assert.throws(() => sum(), {
    message: 'DrawTally.sum: this must be a DrawTally that was not deleted',
  });
  tally.delete();
  assert.throws(() => tally.sum(), /^Error: DrawTally.sum: this must be/);
  assert.throws(() => tally.delete(), /^Error: DrawTally.delete: this must be/);
});

test('fields that are missing or of another kind are refused by their path', () => {
  const wrong = (/** @type {any} */ value) => value;
  for (const [call, message] of /** @type {[() => any, string][]} */ ([
    [
      () => core.density(wrong(undefined), point),
      'density: mixture must be an object, got undefined',
    ],
    [
      () => core.density(wrong({}), point),
      'density: mixture.kind must be one of full, tied, diagonal, spherical, got undefined',
    ],
    [
      () => core.density({ ...clean, means: wrong('0') }, point),
      "density: mixture.means must be a Float64Array, got '0'",
    ],
    [
      () => core.density({ ...clean, means: wrong([0, '1']) }, point),
      "density: mixture.means[1] must be a number, got '1'",
    ],
    [
      () => core.density({ ...clean, weights: Float64Array.of(2) }, point),
      'density: mixture: GaussianMixture: weights must sum to 1 within 1e-9, got 1 + 1',
    ],
    [
      () => core.density(clean, wrong(new BigInt64Array(1))),
      'density: x must be a Float64Array, got a value of type object',
    ],
    [
      () => core.sample(clean, 1, wrong(13)),
      'sample: seed must be a text of at most 1000000 characters, got 13',
    ],
    [
      () => core.sample(clean, 1, '1.5'),
      "sample: seed: Integer: text must be a decimal integer, got '1.5'",
    ],
    [
      () => core.runNotebook(wrong({ samples: {} })),
      'runNotebook: parameters.samples.seed must be a text of at most 1000000 characters, got undefined',
    ],
    [
      () => core.bimodalDistance(wrong('1'), 1, 1),
      "bimodalDistance: weightA must be a number, got '1'",
    ],
    [
      () => core.criteria(clean, Number.NaN, 10),
      'criteria: logLikelihood must be a number, got nan',
    ],
  ])) {
    assert.throws(call, { message });
  }
});

test('what asks for more memory than there is says so, with what was asked', () => {
  const many = core.shapeMixture('ring', 4096, 0.2);
  assert.throws(() => core.logJoint(many, new Float64Array(2 ** 24)), {
    message: 'logJoint: mixture, x must ask for less memory, got more than there is',
  });
});

test('arrays of plain numbers are taken like a Float64Array', () => {
  const plain = /** @type {any} */ ({ ...clean, weights: [1], means: [0], covariances: [1] });
  assert.deepEqual(core.density(plain, /** @type {any} */ ([0])), core.density(clean, point));
});
