// What the diffusion and mixture labs say in words, against the core's numbers in sampled states.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { reverseSweep } from '../../web/engine/jobs/reverse-sweep.js';
import { REPEATS } from '../../web/engine/jobs/sampling-floor.js';
import { createCompute } from '../../web/panels/diffusion/lab/compute.js';
import { denoisersFigure } from '../../web/panels/diffusion/lab/denoisers-figure.js';
import { judge } from '../../web/panels/diffusion/lab/judge.js';
import { labParameters as diffusion } from '../../web/panels/diffusion/lab/parameters.js';
import { createReverseFigure } from '../../web/panels/diffusion/lab/reverse-figure.js';
import { runOf } from '../../web/panels/diffusion/lab/reverse.js';
import { sweepFigure } from '../../web/panels/diffusion/lab/sweep-figure.js';
import { CLOSE, HALF_INTERVAL, verdictOf } from '../../web/panels/diffusion/lab/sweep-verdict.js';
import diffusionEn from '../../web/panels/diffusion/lab/text.en.js';
import diffusionJa from '../../web/panels/diffusion/lab/text.ja.js';
import { chooseFigure } from '../../web/panels/mixture/lab/choose-figure.js';
import { fallsOf } from '../../web/panels/mixture/lab/figures.js';
import { createHistory } from '../../web/panels/mixture/lab/history.js';
import { labParameters as mixture } from '../../web/panels/mixture/lab/parameters.js';
import mixtureEn from '../../web/panels/mixture/lab/text.en.js';
import mixtureJa from '../../web/panels/mixture/lab/text.ja.js';
import { chooseComponents } from '../../web/engine/jobs/choose-components.js';
import { fitBeside } from '../../web/engine/jobs/fit-beside.js';
import { loadCore } from './core.mjs';
import { engineOf, finished, valuesOf } from './lab_engine.mjs';

const core = await loadCore();
const engine = engineOf(core);
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
  return finished(
    reverseSweep(core, {
      ...{ clean, denoiser: { kind: 'posterior_mean' }, count: 100, directions: 8, seed },
      ...{ betasBySchedule: { A: core.betas('linear', 50, 0.002, 0.4) }, close: CLOSE },
      samplers: { ddpm: sampler('ddpm'), ddim: sampler('ddim'), ode_euler: sampler('ode_euler') },
      stepCounts: [1, 3, 5, 10, 20, 50],
    }),
  );
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
  test(`sweeps of different seeds do not contradict each other, ${what}`, () => {
    const sweeps = seeds(count).map((seed) => swept(seed, clean));
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

test('the summary of a sweep says what its points say', () => {
  const sweep = swept('3', modes);
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
    const { floor } = await runOf(
      engine,
      { picture, forward: picture.forwards[0], own, learned: null },
      {},
    );
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
    const judged = await judge(engine, picture, own, null);
    const facts = denoisersFigure.facts?.(judged, { diffusion: own });
    const [forward] = picture.forwards;
    const truth = forward.path.points(0);
    const errorsOf = (/** @type {ArrayLike<number>} */ guesses) =>
      Float64Array.from({ length: 300 }, (_, n) => {
        const at = Array.from({ length: picture.dimension }, (_, i) => n * picture.dimension + i);
        return Math.hypot(...at.map((i) => guesses[i] - truth[i]));
      });
    const en = diffusionEn.figures.labDenoisers.summary(facts);
    const ja = diffusionJa.figures.labDenoisers.summary(facts);
    if (forward.t === 0) {
      for (const { guesses } of judged.rows) if (guesses) assert.deepEqual(guesses, truth);
      assert.match(en, /^At t = 0 no noise has been added: every method returns xₜ itself/);
      assert.match(ja, /^t = 0 ではまだノイズを加えていない/);
      return;
    }
    const guessesOf = (/** @type {string} */ kind) =>
      judged.rows.find((row) => row.kind === kind)?.guesses ?? [];
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
    const logs = (/** @type {any} */ x) => core.logDensity(picture.clean, Float64Array.from(x));
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
    const made = await Promise.all(
      picture.forwards.map((forward) =>
        runOf(engine, { picture, forward, own, learned: null }, {}),
      ),
    );
    const { figure } = createReverseFigure();
    const facts = figure.facts?.(
      { picture, obstacle: '', runs: made, at: 0, slices: [] },
      { diffusion: own },
    );
    const en = diffusionEn.figures.labReverse.summary(facts);
    const ja = diffusionJa.figures.labReverse.summary(facts);
    const [{ floor, distance, frames, mean }] = made;
    if (picture.dimension === 1) {
      assert.equal(floor.standardError, 0);
      const expected = core.expectedWasserstein(own.labCount, picture.clean);
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
    const average = last.reduce((a, b, n) => a + (n % picture.dimension ? 0 : b), 0) / own.labCount;
    assert.ok(Math.abs(mean[0].mean - average) < 1e-5);
  });
}

const geyser = { x: core.synthetic('blobs', 240, '1'), columns: 2 };
/** @type {import('../../web/wasm/core.js').EmOptions} */
const exact = { maxIterations: 60, tolerance: 0, floor: 0 };

test('exact EM never lowers the log-likelihood; where it falls, words give the cause', async () => {
  let fell = 0;
  for (const kind of /** @type {const} */ (['full', 'tied', 'diagonal', 'spherical'])) {
    for (const seed of seeds(6)) {
      for (const floor of [0, 0.5]) {
        const { x, columns } = geyser;
        const start = core.initialMixture(x, columns, 4, kind, 'random_points', 1e-3, seed);
        const history = createHistory(engine, x, start, { ...exact, floor });
        await history.prepare();
        await history.goTo(2 * exact.maxIterations);
        const { logLikelihoods, status, change, lastChange, iteration } = history.state();
        const falls = fallsOf(logLikelihoods);
        if (floor === 0 && !history.repaired(iteration)) assert.deepEqual(falls, []);
        fell += falls.length;
        const facts = { status, iteration, lastChange, change, falls, tolerance: 0 };
        for (const [{ figures }, words] of /** @type {const} */ ([
          [mixtureEn, /It fell in iteration .* not exact EM but reg_covar or a repair/],
          [mixtureJa, /下がりました。正確な EM ではなく、reg_covar か修復のため/],
        ])) {
          const said = figures.trace.summary(/** @type {any} */ (facts));
          assert.equal(words.test(said), falls.length > 0, said);
        }
      }
    }
  }
  assert.ok(fell > 0); // else the second half of the claim would stand untested
});

test('exact variational Bayes never lowers its bound', () => {
  const { x, columns } = geyser;
  for (const kind of /** @type {const} */ (['full', 'diagonal', 'spherical'])) {
    for (const weights of /** @type {const} */ (['dirichlet_process', 'dirichlet_distribution'])) {
      for (const concentration of [0.01, 1, 100]) {
        const start = core.initialMixture(x, columns, 5, kind, 'random_points', 1e-3, '2');
        const shown = Int32Array.of(0);
        const args = { x, shown, start, options: exact, weights, concentration };
        const bounds = finished(fitBeside(core, args)).variational.frames.map(
          ({ lowerBound }) => lowerBound ?? -Infinity,
        );
        for (const [i, bound] of bounds.entries()) {
          if (i > 1) assert.ok(bound >= bounds[i - 1] - 1e-9 * Math.abs(bound), `${kind} ${i}`);
        }
      }
    }
  }
});

test('weights of the variational fit: what a component without points keeps, and a large γ', () => {
  const { x, columns } = geyser;
  const [components, points] = [8, x.length / columns];
  for (const seed of seeds(5)) {
    const start = core.initialMixture(x, columns, components, 'full', 'kmeans', 1e-6, seed);
    const fitted = (/** @type {number} */ concentration) => {
      const options = { maxIterations: 300, tolerance: 1e-5, floor: 1e-6 };
      const weights = /** @type {const} */ ('dirichlet_distribution');
      const args = { x, shown: Int32Array.of(0), start, options, weights, concentration };
      const fits = /** @type {any} */ ({});
      for (const [name, { frames }] of Object.entries(finished(fitBeside(core, args)))) {
        const ended = { ended: true, iterations: frames.length - 1, converged: true };
        fits[name] = { ...frames[frames.length - 1], ...ended };
      }
      const { weights: told } = fits.variational.mixture;
      const used = told.filter((/** @type {number} */ weight) => weight >= 0.01).length;
      const facts = { at: 300, concentration, components, fits, used, prior: weights, points };
      return { told, facts };
    };
    for (const concentration of [0.0001, 0.01, 1, 100, 1000]) {
      const { told, facts } = fitted(concentration);
      const empty = concentration / (components * concentration + points);
      assert.ok(Math.min(...told) >= empty * (1 - 1e-9), `${concentration} ${seed}`);
      const en = mixtureEn.figures.beside.summary(facts);
      const ja = mixtureJa.figures.beside.summary(facts);
      const [, kept] = /keeps the weight γ\/\(Kγ \+ N\) = ([^ ]+)\. /.exec(en) ?? [];
      const [digits, power] = (kept ?? '').split('×10');
      const exponent = [...(power ?? '')].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign));
      const size = exponent.filter((digit) => digit >= 0).join('') || '0';
      assert.ok(Math.abs(Number(digits) * 10 ** -Number(size) - empty) < 0.06 * empty, en);
      assert.ok(ja.includes(`γ/(Kγ + N) = ${kept} `), ja);
      assert.match(en, new RegExp(`, ${facts.used} of its 8 components have a weight of at least`));
      // Nothing says that weights go to 0; where γ is small against N/K, here they do.
      if (concentration === 0.0001) assert.ok(Math.min(...told) < 1e-4, String(told));
      // Large against N/K = 30: all towards 1/K.
      if (concentration === 1000)
        assert.ok(told.every((/** @type {number} */ w) => Math.abs(w - 0.125) < 0.01));
    }
  }
});

/** @type {{data: 'blobs' | 'moons' | 'ring', kind: any, restarts: number, seed: string}[]} */
const compared = seeds(3).flatMap((seed) => [
  { data: 'blobs', kind: 'full', restarts: 1, seed },
  { data: 'moons', kind: 'spherical', restarts: 1, seed },
  { data: 'ring', kind: 'tied', restarts: 3, seed },
]);

test('choosing K: what the figure and its words say of the line and of the choices', () => {
  const met = { missed: 0, clear: 0, alike: 0 };
  for (const { data, kind, restarts, seed } of compared) {
    const options = { maxIterations: 100, tolerance: 1e-3, floor: 1e-6 };
    const x = core.synthetic(data, 150, '4');
    const result = finished(
      chooseComponents(core, {
        ...{ x, columns: 2, kind, init: 'random_points', options, restarts, seed, most: 7 },
      }),
    );
    const values = { mixture: valuesOf(mixture, { fitKind: kind }) };
    const facts = /** @type {any} */ (chooseFigure.facts?.(result, values));
    const lines = result.choices.map(({ training }) => training);
    const missed = lines.flatMap((value, n) =>
      n > 0 && value > Math.min(...lines.slice(0, n)) + 1e-9 ? [n + 1] : [],
    );
    const en = mixtureEn.figures.choose.summary(facts);
    const ja = mixtureJa.figures.choose.summary(facts);
    assert.equal(/↑ marks K = /.test(en), missed.length > 0, en);
    assert.equal(/never rises here/.test(en), missed.length === 0, en);
    assert.equal(/↑ を付けた/.test(ja), missed.length > 0, ja);
    if (missed.length > 0) assert.ok(en.includes(`K = ${missed.join(', ')}: there`), en);
    met[missed.length > 0 ? 'missed' : 'clear'] += 1;
    // The likelihood is bounded for a tied covariance only.
    assert.equal(/no upper bound/.test(en), kind !== 'tied');
    assert.equal(/尤度に上限がありません/.test(ja), kind !== 'tied');
    const least = Math.min(...result.choices.map(({ heldOut }) => heldOut));
    const best = result.choices.find(({ heldOut }) => heldOut === least)?.components;
    assert.ok(en.includes(`held-out points choose K = ${best}`), en);
    for (const { heldOut, heldOutLoss } of result.choices) {
      assert.ok(Math.abs((heldOutLoss?.mean ?? Number.NaN) - (heldOut - least)) < 1e-9);
    }
    const alike = result.choices
      .filter(({ heldOutLoss: loss }) => loss && loss.mean <= 2 * loss.standardError)
      .map(({ components }) => components);
    if (alike.length > 1) met.alike += 1;
    assert.equal(en.includes(`K = ${alike.join(', ')} lie within two`), alike.length > 1, en);
  }
  // Every sentence was met.
  assert.ok(met.missed > 0 && met.clear > 0 && met.alike > 0, JSON.stringify(met));
});

test('a component that shrinks onto a point raises the likelihood without bound, if not tied', () => {
  const { x } = geyser;
  for (const kind of /** @type {const} */ (['full', 'diagonal', 'spherical'])) {
    const wide = core.initialMixture(x, 2, 2, kind, 'kmeans', 1e-6, '1');
    const at = (/** @type {number} */ width) => {
      const covariances = wide.covariances.slice();
      const size = covariances.length / 2;
      covariances.fill(0, 0, size);
      for (let i = 0; i < size; i += kind === 'full' ? 3 : 1) covariances[i] = width ** 2;
      const means = wide.means.slice();
      means.set(x.subarray(0, 2));
      return core.logLikelihood({ ...wide, means, covariances }, x);
    };
    assert.ok(at(1e-12) > at(1e-6) && at(1e-120) > at(1e-60), kind);
    assert.ok(at(1e-120) > at(1e-12) + 100, kind);
  }
});

/**
 * The lab's fit of such data from a start, as far as it goes.
 * @param {Float64Array} x
 * @param {import('../../web/wasm/core.js').Mixture} start
 * @param {number} tolerance
 */
async function fitted(x, start, tolerance) {
  const options = { maxIterations: 1000, tolerance, floor: 1e-6 };
  const history = createHistory(engine, x, start, options);
  await history.prepare();
  await history.goTo(2 * options.maxIterations);
  const { iteration, logLikelihoods, status } = history.state();
  return { iteration, status, reached: logLikelihoods[iteration] };
}

test('what goes wrong goes wrong as told: the plateau and the local optimum', async () => {
  const csv = await readFile(new URL('../../web/data/faithful.csv', import.meta.url), 'utf8');
  const x = Float64Array.from(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((row) => row.split(',').map(Number)),
  );
  const start = core.initialMixture(x, 2, 2, 'full', 'random_points', 1e-6, '1');
  const [stopped, on] = [await fitted(x, start, 1e-3), await fitted(x, start, 1e-4)];
  const [plateau, local] = mixtureEn.words.failures.examples;
  assert.ok(plateau.look.includes(`after ${stopped.iteration} iterations`), plateau.look);
  for (const { reached } of [stopped, on]) {
    const told = reached.toFixed(2).replace('-', '−');
    assert.ok(plateau.look.includes(told), `${told}: ${plateau.look}`);
    assert.ok(mixtureJa.words.failures.examples[0].look.includes(told));
  }
  // Two means in one cloud: thousands of iterations stay below what another start reaches.
  const clouds = core.synthetic('blobs', 600, '1');
  const means = Float64Array.of(3, -1, 3.5, -0.5, -1, 0);
  const stuck = core.broadMixture(clouds, 2, means, 'spherical', 1e-6);
  const other = core.initialMixture(clouds, 2, 3, 'spherical', 'kmeans', 1e-6, '4');
  const [below, above] = [await fitted(clouds, stuck, 0), await fitted(clouds, other, 1e-6)];
  assert.match(local.look, /further iterations do not lead out\. Another start does/);
  assert.ok(above.reached > below.reached + 0.1, `${above.reached} ${below.reached}`);
});
