// What the diffusion lab says in words, against the core's numbers in sampled states.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { reverseSweep } from '../../web/labs/diffusion/reverse-sweep.js';
import { REPEATS } from '../../web/engine/jobs/sampling-floors.js';
import { createCompute } from '../../web/labs/diffusion/compute.js';
import { denoisersFigure } from '../../web/labs/diffusion/denoisers-figure.js';
import { measureDenoisers } from '../../web/labs/diffusion/denoiser-metrics.js';
import { labParameters as diffusion } from '../../web/labs/diffusion/parameters.js';
import { createReverseFigure } from '../../web/labs/diffusion/reverse-figure.js';
import { reverseQuestion, reverseRuns } from '../../web/labs/diffusion/reverse-runs.js';
import { sweepFigure } from '../../web/labs/diffusion/sweep-figure.js';
import { CLOSE, HALF_INTERVAL, verdictOf } from '../../web/labs/diffusion/sweep-verdict.js';
import diffusionEn from '../../web/labs/diffusion/text.en.js';
import diffusionJa from '../../web/labs/diffusion/text.ja.js';
import { loadCore } from './core.mjs';
import { engineOf, poolOf, valuesOf } from './lab_engine.mjs';

const core = await loadCore();
const engine = engineOf(core);
const context = { engine, pool: poolOf(core) };
const seeds = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, n) => String(n + 1));
/** A number of the page's words: a true minus sign, a power of ten. */
const number = (/** @type {string | undefined} */ text) =>
  Number(text?.replace('−', '-') ?? Number.NaN);

/** @type {import('../../web/wasm/core.js').Mixture} */
const modes = {
  kind: 'spherical',
  weights: Float64Array.of(0.5, 0.5),
  means: Float64Array.of(-1.5, 1.5),
  covariances: Float64Array.of(0.04, 0.04),
};

/**
 * @param {string} seed
 * @param {import('../../web/wasm/core.js').Mixture} clean
 */
function swept(seed, clean) {
  const options = /** @type {const} */ ({ variance: 'posterior', eta: 0, corrections: 2 });
  const sampler = (/** @type {any} */ name) => ({ ...options, signalToNoise: 0.2, sampler: name });
  return reverseSweep(context, {
    ...{ clean, denoiser: { kind: 'posterior_mean' }, count: 100, directions: 8, seed },
    ...{ betasBySchedule: { A: core.betas('linear', 50, 0.002, 0.4) }, close: CLOSE },
    samplers: { ddpm: sampler('ddpm'), ddim: sampler('ddim'), ode_euler: sampler('ode_euler') },
    stepCounts: [1, 3, 5, 10, 20, 50],
  });
}

test('half an interval is Student’s t for 20 runs, 99 %', () => {
  const told = execFileSync('/usr/bin/python3', [
    '-c',
    `from scipy.stats import t; print(t.ppf(0.995, ${REPEATS - 1}))`,
  ]);
  assert.ok(Math.abs(Number(told) - HALF_INTERVAL) < 5e-4, String(told));
});

for (const [what, clean, count] of /** @type {const} */ ([
  ['on the line', modes, 60],
  ['in the plane', core.shapeMixture('ring', 8, 0.2), 25],
])) {
  test(`sweeps of different seeds do not contradict each other, ${what}`, async () => {
    const sweeps = await Promise.all(seeds(count).map((seed) => swept(seed, clean)));
    let [wrong, decided, all] = [0, 0, 0];
    for (const [n, { sampler, steps }] of sweeps[0].points.entries()) {
      const points = sweeps.map((sweep) => sweep.points[n]);
      // The mean over all seeds is hundreds of runs: what is true.
      const excess = core.meanError(Float64Array.from(points, (point) => point.excess.mean)).mean;
      const verdicts = points.map(verdictOf);
      wrong += verdicts.filter((verdict) => verdict === (excess > 0 ? 'close' : 'far')).length;
      decided += verdicts.filter((verdict) => verdict !== 'undecided').length;
      all += verdicts.length;
      const both = verdicts.includes('close') && verdicts.includes('far');
      assert.ok(!both || Math.abs(excess) < points[0].excess.standardError, `${sampler} ${steps}`);
    }
    // A 99 % interval is on the wrong side in one of 200; and the runs suffice to decide.
    assert.ok(wrong <= all / 200, `${wrong} of ${all}`);
    assert.ok(decided > 0.8 * all, `${decided} of ${all}`);
  });
}

test('the summary of a sweep says what its points say', async () => {
  const sweep = await swept('3', modes);
  const values = { diffusion: valuesOf(diffusion, { labCount: '100' }) };
  const facts = sweepFigure.facts?.({ sweep }, values);
  for (const { figures } of [diffusionEn, diffusionJa]) {
    const said = figures.labSweep.summary(facts);
    assert.ok(said.includes(core.expectedWasserstein(100, modes).toFixed(3)), said);
    for (const [sampler, name] of Object.entries(figures.labSweep.marks.samplers)) {
      const points = sweep.points.filter((point) => point.sampler === sampler);
      if (points.length === 0) continue;
      const close = points.find((point) => verdictOf(point) === 'close')?.steps;
      const open = points.find((point) => verdictOf(point) !== 'far')?.steps;
      assert.ok(close !== undefined && open !== undefined, sampler);
      const steps = close === open ? String(close) : `${open}.${close}`;
      const escaped = name.replace(/[()]/g, '\\$&');
      assert.match(said, new RegExp(`${escaped}[ ：]A:? ${steps}[;。.（]`), sampler);
    }
  }
});

test('the lab’s seed decides nothing about samplers, nor the reference of a run', async () => {
  const said = [];
  for (const seed of ['1', '4', '200']) {
    const own = valuesOf(diffusion, { labSeed: seed, labCount: '200', labData: 'plane' });
    const { picture } = await createCompute(engine)(own);
    assert.ok(picture);
    const question = reverseQuestion(picture, own, null);
    assert.ok(question);
    const [{ floor }] = await reverseRuns(engine, question);
    said.push(floor);
  }
  assert.deepEqual(said[1], said[0]);
  assert.deepEqual(said[2], said[0]);
});

/** @type {Record<string, string>[]} */
const denoised = [
  {},
  { labTime: '0' },
  { labTime: '1' },
  { labTime: '0.1', labSigma: '0.6', labSeed: '5' },
  { labModes: '0:1' },
  { labModes: '-1:0.9,2:0.1,3:0', labMode: '1', labSchedule: 'cosine' },
  { labData: 'plane', labTime: '0.3', labSeed: '8' },
  { labData: 'ring', labTime: '0.7', labSchedule: 'sigmoid' },
];

for (const texts of denoised) {
  test(`denoisers: differences are paired, ${JSON.stringify(texts)}`, async () => {
    const own = valuesOf(diffusion, texts);
    const { picture } = await createCompute(engine)(own);
    assert.ok(picture);
    const { labMode, labSeed } = own;
    const question = { picture, labMode, labSeed, learned: null };
    const metrics = await measureDenoisers(engine, question);
    const facts = denoisersFigure.facts?.(metrics, { diffusion: own });
    const [forward] = picture.forwards;
    const truth = forward.path.points(0);
    const errorsOf = (/** @type {ArrayLike<number>} */ guesses) =>
      Float64Array.from({ length: 300 }, (_, n) => {
        const at = Array.from(
          { length: picture.space.dimension },
          (_, i) => n * picture.space.dimension + i,
        );
        return Math.hypot(...at.map((i) => guesses[i] - truth[i]));
      });
    const en = diffusionEn.figures.labDenoisers.summary(facts);
    const ja = diffusionJa.figures.labDenoisers.summary(facts);
    if (forward.t === 0) {
      for (const { guesses } of metrics.rows) if (guesses) assert.deepEqual(guesses, truth);
      assert.match(en, /^At t = 0 no noise has been added: every method returns xₜ itself/);
      assert.match(ja, /^t = 0 ではまだノイズを加えていない/);
      return;
    }
    const guessesOf = (/** @type {string} */ kind) =>
      metrics.rows.find((row) => row.kind === kind)?.guesses ?? [];
    const reference = errorsOf(guessesOf('posterior_mean'));
    const mean = reference.reduce((a, b) => a + b) / 300;
    assert.ok(en.includes(`errs by ${mean.toFixed(3)} ±`), en);
    assert.ok(ja.includes(`平均 ${mean.toFixed(3)} ±`), ja);
    for (const [kind, name] of /** @type {const} */ ([
      ['posterior_sample', 'posterior sample'],
      ['naive', 'divides: xₜ / √ᾱ'],
    ])) {
      const errors = errorsOf(guessesOf(kind));
      const gaps = errors.map((error, n) => error - reference[n]);
      const gap = gaps.reduce((a, b) => a + b) / 300;
      const spread = gaps.reduce((sum, each) => sum + (each - gap) ** 2, 0) / 299;
      const [, told, error] = new RegExp(`${name} ([+−]?[\\d.]+) ± ([\\d.]+)`).exec(en) ?? [];
      assert.ok(Math.abs(number(told) - gap) < 6e-4, en);
      assert.ok(Math.abs(number(error) - Math.sqrt(spread / 300)) < 6e-4, en);
      assert.ok(ja.includes(`${told} ± ${error}`), ja);
    }
    // "Lower" and "higher" only beyond three standard errors.
    const logs = (/** @type {any} */ x) =>
      core.logDensity(picture.space.clean, Float64Array.from(x));
    const { mean: by, standardError } = core.pairedDifference(
      logs(guessesOf('posterior_mean')),
      logs(truth),
    );
    const far = Math.abs(by) > 3 * standardError;
    assert.equal(/lower than at the data/.test(en), far && by < 0, en);
    assert.equal(/higher than at the data/.test(en), far && by > 0, en);
    assert.equal(/データの少ないところ/.test(ja), far && by < 0, ja);
    assert.equal(/データの密なところ/.test(ja), far && by > 0, ja);
  });
}

test('the posterior mean has the least expected squared error at every noise level', () => {
  const count = 200_000;
  const clean = { ...modes, weights: Float64Array.of(0.2, 0.8) };
  const x0 = core.sample(clean, count, '1').points;
  const noise = core.sample(
    { ...modes, means: Float64Array.of(0, 0), covariances: Float64Array.of(1, 1) },
    count,
    '2',
  ).points;
  for (const bar of [0.9, 0.3, 0.02]) {
    const xt = x0.map((x, n) => Math.sqrt(bar) * x + Math.sqrt(1 - bar) * noise[n]);
    const squares = (/** @type {any} */ denoiser) =>
      core.denoise(clean, bar, xt, denoiser).map((guess, n) => (guess - x0[n]) ** 2);
    const best = squares({ kind: 'posterior_mean' });
    for (const other of [
      { kind: 'naive' },
      { kind: 'one_mode', component: 1 },
      { kind: 'posterior_sample', seed: '3' },
    ]) {
      const { mean, standardError } = core.pairedDifference(squares(other), best);
      assert.ok(mean > -2 * standardError, JSON.stringify({ bar, other, mean, standardError }));
    }
  }
});

/** @type {Record<string, string>[]} */
const runs = [
  {},
  { labSampler: 'ddim', labVisited: '3', labSeed: '4' },
  { labModes: '-1:0.3,2:0.7', labCount: '50', labDenoiser: 'one_mode' },
  { labData: 'moons', labCount: '60', labSecond: 'none' },
];

for (const texts of runs) {
  test(`a run and its exact reference, ${JSON.stringify(texts)}`, async () => {
    const own = valuesOf(diffusion, texts);
    const { picture } = await createCompute(engine)(own);
    assert.ok(picture);
    const question = reverseQuestion(picture, own, null);
    assert.ok(question);
    const made = await reverseRuns(engine, question);
    const { figure } = createReverseFigure(() => 0);
    const facts = figure.facts?.(
      { obstacle: '', moment: { question, runs: made, at: 0, slices: [] } },
      { diffusion: own },
    );
    const en = diffusionEn.figures.labReverse.summary(facts);
    const ja = diffusionJa.figures.labReverse.summary(facts);
    const [{ floor, distance, frames, mean }] = made;
    if (picture.space.dimension === 1) {
      assert.equal(floor.standardError, 0);
      const expected = core.expectedWasserstein(own.labCount, picture.space.clean);
      assert.equal(floor.mean, expected);
      assert.ok(en.includes(`As many exact draws are ${expected.toFixed(3)} from it`), en);
      assert.ok(ja.includes(`期待値は ${expected.toFixed(3)} です`), ja);
    } else {
      assert.ok(floor.standardError > 0);
      assert.match(
        en,
        /Two such samples of exact draws are [\d.]+ ± [\d.]+ apart \(mean of 20 pairs\)/,
      );
      assert.match(ja, /正確な標本どうしの距離は [\d.]+ ± [\d.]+ です（20 組の平均）/);
    }
    assert.ok(en.includes(`distance ${distance.toFixed(3)} from`), en);
    const last = frames[frames.length - 1];
    const average =
      last.reduce((a, b, n) => a + (n % picture.space.dimension ? 0 : b), 0) / own.labCount;
    assert.ok(Math.abs(mean[0].mean - average) < 1e-5);
  });
}
