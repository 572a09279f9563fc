// What the mixture lab says in words, against the core's numbers in sampled states.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chooseFigure } from '../../web/labs/mixture/choose-figure.js';
import { fallsOf } from '../../web/labs/mixture/figures.js';
import { createHistory } from '../../web/labs/mixture/history.js';
import { labParameters as mixture } from '../../web/labs/mixture/parameters.js';
import mixtureEn from '../../web/labs/mixture/text.en.js';
import mixtureJa from '../../web/labs/mixture/text.ja.js';
import { chooseComponents } from '../../web/labs/mixture/choose-components.js';
import { compareMethods } from '../../web/engine/jobs/compare-methods.js';
import { loadCore } from './core.mjs';
import { engineOf, finished, poolOf, valuesOf } from './lab_engine.mjs';

const core = await loadCore();
const engine = engineOf(core);
const context = { engine, pool: poolOf(core) };
const seeds = (/** @type {number} */ count) =>
  Array.from({ length: count }, (_, n) => String(n + 1));

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
        await history.goTo(0);
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
        const bounds = finished(compareMethods(core, args)).variational.frames.map(
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
      for (const [name, { frames }] of Object.entries(finished(compareMethods(core, args)))) {
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

test('choosing K: what the figure and its words say of the line and of the choices', async () => {
  const met = { missed: 0, clear: 0, alike: 0 };
  for (const { data, kind, restarts, seed } of compared) {
    const options = { maxIterations: 100, tolerance: 1e-3, floor: 1e-6 };
    const x = core.synthetic(data, 150, '4');
    const result = await chooseComponents(context, {
      ...{ x, columns: 2, kind, init: 'random_points', options, restarts, seed, most: 7 },
    });
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
    assert.equal(
      en.includes(`for K = ${alike.join(', ')} the held-out score is within two`),
      alike.length > 1,
      en,
    );
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
  await history.goTo(0);
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
  const [plateau, local] = mixtureEn.lab.pitfalls.examples;
  assert.ok(plateau.look.includes(`after ${stopped.iteration} iterations`), plateau.look);
  for (const { reached } of [stopped, on]) {
    const told = reached.toFixed(2).replace('-', '−');
    assert.ok(plateau.look.includes(told), `${told}: ${plateau.look}`);
    assert.ok(mixtureJa.lab.pitfalls.examples[0].look.includes(told));
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
