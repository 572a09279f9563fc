// The denoiser's training: the same numbers as Python's random with NumPy, to float32's accuracy; and
// the job that runs it reaches the optimum.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { releaseTraining } from '../../web/engine/jobs/paused-training.js';
import { trainDenoiser } from '../../web/engine/jobs/train-denoiser.js';
import { loadCore } from './core.mjs';

const core = await loadCore();
const program = fileURLToPath(new URL('training.py', import.meta.url));
const options = { hidden: 64, batch: 256, learningRate: 2e-3 };

/** @typedef {{weights: number[], means: number[][], sigma: number}} Law */

/** @type {Record<string, Law>} */
const laws = {
  'two modes': { weights: [0.5, 0.5], means: [[-1.5], [1.5]], sigma: 0.2 },
  'unequal modes': { weights: [0.35, 0.65], means: [[-1.5], [1.8]], sigma: 0.6 },
  'three in the plane': {
    weights: [0.5, 0.25, 0.25],
    means: [
      [-1.5, -0.9],
      [1.5, -0.9],
      [0, 1.5],
    ],
    sigma: 0.3,
  },
};

/** @param {Law} law @returns {import('../../web/wasm/core.js').Mixture} */
const mixture = ({ weights, means, sigma }) => ({
  kind: 'spherical',
  weights: Float64Array.from(weights),
  means: Float64Array.from(means.flat()),
  covariances: Float64Array.from(weights, () => sigma ** 2),
});

const betasOf = (/** @type {number} */ steps) =>
  core.betas('linear', steps, 0.1 / steps, 20 / steps);

/** @param {any} job */
function finish(job) {
  const progress = [];
  for (;;) {
    const { done, value } = job.next();
    if (done) return { progress, end: value };
    progress.push(value);
  }
}

/**
 * The largest difference of the smaller `part` of all numbers.
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
function difference(a, b, part = 1) {
  assert.equal(a.length, b.length);
  const all = Array.from(a, (value, i) => Math.abs(value - b[i])).sort((x, y) => x - y);
  return all[Math.ceil(part * all.length) - 1];
}

for (const [name, law] of Object.entries(laws)) {
  test(`${name}: batches, Adam's steps and guesses are NumPy's`, () => {
    const clean = mixture(law);
    const betas = betasOf(40);
    const training = core.makeTraining(clean, betas, options, '13');
    const steps = 10;
    const packed = [training.weights()];
    const losses = [];
    for (let k = 0; k < steps; k++) {
      losses.push(training.step(1));
      packed.push(training.weights());
    }
    training.step(200);
    const network = training.weights();
    training.delete();
    const points = Float64Array.from({ length: 60 }, (_, i) => Math.sin(7 * i) * 3);
    const alphaBar = 0.4;
    const given = {
      ...{ ...law, ...options, steps, alphaBar, betas: [...betas], seed: 13 },
      ...{ testPoints: 16384, points: [...points], network: [...network] },
    };
    const input = JSON.stringify(given);
    const numpy = JSON.parse(
      execFileSync('/usr/bin/python3', [program], { input, encoding: 'utf8', maxBuffer: 1e8 }),
    );
    const guess = core.denoise(clean, alphaBar, points, { kind: 'learned', weights: network });
    assert.ok(difference(guess, numpy.guess) < 5e-6);
    assert.ok(difference(packed[0], numpy.packed[0]) < 1e-6);
    // One step of Adam moves each parameter by about the learning rate, 2e-3.
    assert.ok(difference(packed[1], packed[0]) > 1e-3);
    assert.ok(difference(packed[1], numpy.packed[1]) < 2e-6);
    // Later ones divide by gradients that may be as small as their own rounding.
    for (let k = 2; k <= steps; k++) {
      assert.ok(difference(packed[k], numpy.packed[k], 0.99) < 2e-5, `step ${k}`);
    }
    for (const [k, loss] of losses.entries()) {
      assert.ok(Math.abs(loss / numpy.losses[k] - 1) < 1e-5, `loss of step ${k + 1}`);
    }
  });
}

for (const [name, law] of Object.entries(laws)) {
  test(`${name}: 2000 steps end within 5 % of the optimum, for each of five seeds`, (t) => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const args = {
        clean: mixture(law),
        betas: betasOf(100),
        options,
        seed,
        from: 0,
        steps: 2000,
      };
      const { losses } = finish(trainDenoiser(core, args)).end;
      const { loss, optimum, excess } = losses[losses.length - 1];
      t.diagnostic(`seed ${seed}: ${((100 * excess) / optimum).toFixed(2)} %`);
      assert.ok(loss < 1.05 * optimum, `seed ${seed}: ${loss} against ${optimum}`);
    }
  });
}

test('the job judges the same steps wherever it starts and ends', () => {
  const args = { clean: mixture(laws['two modes']), betas: betasOf(50), options, seed: '3' };
  const whole = finish(trainDenoiser(core, { ...args, from: 0, steps: 300 }));
  const first = finish(trainDenoiser(core, { ...args, from: 0, steps: 96 }));
  const rest = finish(trainDenoiser(core, { ...args, from: 97, steps: 300 }));
  const parts = [...first.end.losses, ...rest.end.losses];
  const shared = parts.filter(({ step }) => step !== 96);
  assert.deepEqual(
    shared,
    whole.end.losses.filter((/** @type {any} */ { step }) => step !== 96),
  );
  assert.deepEqual(rest.end.weights, whole.end.weights);
  assert.equal(whole.end.losses[0].step, 0);
  assert.equal(whole.end.losses.at(-1).step, 300);
  const steps = whole.progress.map(({ step }) => step);
  assert.ok(steps.every((step, i) => i === 0 || step > steps[i - 1]));
});

/** A core, with what its trainings have done so far. */
function watchedCore() {
  const seen = { made: 0, steps: 0, freed: 0 };
  const watched = {
    ...core,
    makeTraining: (/** @type {any[]} */ ...args) => {
      seen.made += 1;
      const training = /** @type {any} */ (core.makeTraining)(...args);
      const step = training.step.bind(training);
      const free = training.delete.bind(training);
      training.step = (/** @type {number} */ count) => {
        seen.steps += count;
        return step(count);
      };
      training.delete = () => {
        seen.freed += 1;
        free();
      };
      return training;
    },
  };
  return { seen, core: /** @type {typeof core} */ (watched) };
}

/** The last word of a training that is stopped after so many words. @param {any} job @param {number} words */
function stopped(job, words) {
  let word;
  for (let n = 0; n < words; n++) word = job.next().value;
  job.return();
  return word;
}

const known = { clean: mixture(laws['two modes']), betas: betasOf(50), options, seed: '3' };
const whole = finish(trainDenoiser(watchedCore().core, { ...known, from: 0, steps: 400 })).end;

for (const words of [1, 2, 9, 17, 20]) {
  test(`stopped at word ${words} and continued, a training equals one that runs through`, () => {
    const { seen, core } = watchedCore();
    const first = stopped(trainDenoiser(core, { ...known, from: 0, steps: 300 }), words);
    const before = seen.steps;
    assert.equal(before, first.step);
    const from = first.losses.at(-1).step + 1;
    const rest = finish(trainDenoiser(core, { ...known, from, steps: 400 })).end;
    assert.deepEqual([...first.losses, ...rest.losses], whole.losses);
    assert.deepEqual(rest.weights, whole.weights);
    // No step is taken twice.
    assert.equal(seen.steps, 400);
    assert.deepEqual([seen.made, seen.freed], [1, 0]);
    // The same again, where it is not there any more.
    const again = finish(trainDenoiser(watchedCore().core, { ...known, from, steps: 400 })).end;
    assert.deepEqual(again, rest);
  });
}

test('a training that ended goes on; what it told at its end, out of turn, is not told again', () => {
  const { seen, core } = watchedCore();
  const first = finish(trainDenoiser(core, { ...known, from: 0, steps: 200 })).end;
  const rest = finish(trainDenoiser(core, { ...known, from: 201, steps: 400 })).end;
  assert.equal(first.losses.at(-1).step, 200);
  assert.deepEqual([...first.losses.slice(0, -1), ...rest.losses], whole.losses);
  assert.deepEqual(rest.weights, whole.weights);
  assert.equal(seen.steps, 400);
  // Its last words, which nobody may have heard, can be asked for once more.
  const late = finish(trainDenoiser(core, { ...known, from: 150, steps: 400 })).end;
  assert.deepEqual(
    late.losses,
    whole.losses.filter((/** @type {any} */ { step }) => step >= 150),
  );
  assert.deepEqual(late.weights, whole.weights);
});

test('a stopped training is kept for one of the same kind and freed by any other', () => {
  const { seen, core } = watchedCore();
  const start = (/** @type {any} */ change, words = 3) =>
    stopped(trainDenoiser(core, { ...known, from: 0, steps: 300, ...change }), words);
  start({});
  assert.deepEqual([seen.made, seen.freed], [1, 0]);
  for (const [n, change] of [
    { seed: '4' },
    { betas: betasOf(60) },
    { clean: mixture(laws['unequal modes']) },
    { options: { ...options, batch: 128 } },
    { steps: 5 }, // it has come further than that
  ].entries()) {
    start(change, change.steps ? 1 : 3);
    assert.deepEqual([seen.made, seen.freed], [n + 2, n + 1], JSON.stringify(change));
  }
  finish(releaseTraining(core, {}));
  assert.equal(seen.freed, seen.made);
  finish(releaseTraining(core, {}));
  assert.equal(seen.freed, seen.made);
});

test('a training that fails is freed', () => {
  const { seen, core } = watchedCore();
  const make = core.makeTraining;
  core.makeTraining = (...args) => {
    const training = make(...args);
    training.evaluate = () => {
      throw new Error('refused');
    };
    return training;
  };
  assert.throws(() => finish(trainDenoiser(core, { ...known, from: 0, steps: 300 })), /refused/);
  assert.deepEqual([seen.made, seen.freed], [1, 1]);
});

test('a learned denoiser drives a sampler', () => {
  const clean = mixture(laws['two modes']);
  const betas = betasOf(100);
  const args = { clean, betas, options, seed: '1', from: 0, steps: 1000 };
  const { weights } = finish(trainDenoiser(core, args)).end;
  const reverseOptions = { sampler: 'ddim', steps: 50, variance: 'posterior', eta: 0 };
  const reverse = core.makeReverse(
    clean,
    betas,
    { kind: 'learned', weights },
    /** @type {any} */ ({ ...reverseOptions, corrections: 0, signalToNoise: 0.1 }),
    2000,
    '5',
  );
  while (reverse.step());
  const points = reverse.points();
  reverse.delete();
  const exact = core.sample(clean, 2000, '6').points;
  assert.ok(core.wasserstein(points, exact) < 0.15);
});

test('weights that fit nothing are refused', () => {
  assert.throws(
    () =>
      core.denoise(mixture(laws['two modes']), 0.5, Float64Array.of(1), {
        kind: 'learned',
        weights: new Float32Array(3),
      }),
    /NoisePredictor: weights must begin with dimension/,
  );
});
