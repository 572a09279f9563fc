// What the panels of noise, mixtures and errors say of their numbers holds in every state: states are
// drawn, each sentence's condition is computed anew, by quadrature or by counting, and compared.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';
import { asLink, equalMixture, near, nearly, normal, samplesState } from './mixture_by_hand.mjs';
import { integral, lehmer, numbersIn, panelOf, saidBy, valuesAt } from './panel_sentences.mjs';

const core = await loadCore();
const run = promisify(execFile);
const STATES = 200;

test('diffusion: every guess, its error, the mean over ε, and what four steps leave', async () => {
  const random = lehmer(14);
  for (let i = 0; i < STATES; i++) {
    const state = samplesState(random);
    const beta = Number((0.02 + random() * 0.95).toFixed(2));
    const x0 = Number(((random() - 0.5) * 6).toFixed(2));
    const noise = Number(((random() - 0.5) * 5).toFixed(2));
    const { data, figures } = await saidBy(core, 'diffusion', {
      ...asLink(state),
      'diffusion.x0': String(x0),
      'diffusion.beta': String(beta),
      'diffusion.noise': String(noise),
    });
    const [signal, spread] = [Math.sqrt(1 - beta), Math.sqrt(beta)];
    const xt = signal * x0 + spread * noise;
    nearly(data.guessError, Math.abs(xt / signal - x0), 'ε for 0', 1e-9);
    // E over ε of the squared error, by quadrature.
    const square = integral((e) => normal(e, 0, 1) * ((spread / signal) * e) ** 2, -12, 12);
    nearly(data.rootMeanSquare, Math.sqrt(square), 'RMS', 1e-9);
    // E[x₀ | x_t] likewise.
    const { modes, sigma } = state;
    const p = equalMixture(modes, sigma);
    const likely = [...modes, xt / signal];
    const [low, high] = [Math.min(...likely) - 9 * sigma, Math.max(...likely) + 9 * sigma];
    const joint = (/** @type {number} */ x) =>
      p(x) * Math.exp(-((xt - signal * x) ** 2 - offset) / (2 * beta));
    const offset = Math.min(...modes.map((mode) => (xt - signal * mode) ** 2));
    const evidence = integral(joint, low, high, 16001);
    const mean = integral((x) => x * joint(x), low, high, 16001) / evidence;
    if (evidence > 1e-200)
      near(data.bestGuess, mean, 6, `E[x₀ | xₜ] at ${JSON.stringify({ state, beta, x0, noise })}`);
    const { ja, en } = figures.step;
    near(numbersIn(/事後平均は (\S+)/.exec(ja)?.[1] ?? '')[0], data.bestGuess, 0);
    nearly(
      numbersIn(/事後平均は \S+ で、(\S+) ずれます/.exec(ja)?.[1] ?? '')[0],
      Math.abs(data.bestGuess - x0),
      ja,
      6e-3,
    );
    assert.match(en, /The posterior mean, for someone who knows p, is/);
    let left = 1;
    for (let t = 1; t <= 4; t++) left *= 1 - (beta * t) / 4;
    near(numbersIn(/ᾱ₄ = ([\d.]+)/.exec(figures.schedule.ja)?.[1] ?? '')[0], left, 3);
    near(numbersIn(/ᾱ₄ = ([\d.]+)/.exec(figures.schedule.en)?.[1] ?? '')[0], left, 3);
    nearly(numbersIn(/RMS は (\S+)/.exec(figures.schedule.ja)?.[1] ?? '')[0], Math.sqrt(square));
  }
});

test('diffusion: what its tries promise, and the guess that knows p where there is none', async () => {
  const [much, none, still] = /** @type {Record<string, string>[]} */ (panelOf('diffusion').tries);
  const at = async (/** @type {Record<string, string>} */ entries) =>
    (await saidBy(core, 'diffusion', entries)).data;
  const { signalCoefficient, guessError, noise, recoveryError } = await at(much);
  assert.ok(Math.abs(signalCoefficient - 0.316) < 1e-3);
  nearly(guessError, 3 * Math.abs(noise));
  assert.ok(recoveryError < 1e-14);
  assert.ok((await at(none)).guessError < 1e-15);
  const same = await at(still);
  assert.equal(same.guess, same.x0);
  assert.ok(Math.abs(same.bestGuess - same.x0) < 1e-12);
  for (const entries of /** @type {Record<string, string>[]} */ ([
    { 'samples.modes': '' },
    { 'samples.sigma': '0' },
    { 'samples.sigma': '1e-300' },
  ])) {
    const { data, figures } = await saidBy(core, 'diffusion', entries);
    assert.equal(data.bestGuess, null);
    assert.match(figures.step.en, /no guess that uses p/);
  }
});

test('mixture: counts, the chance of none, and when two differences are one fact', async () => {
  const random = lehmer(15);
  for (let i = 0; i < STATES; i++) {
    const n = 1 + Math.floor(random() * 4);
    const modes = Array.from({ length: n }, (_, k) => [
      k * 2 - 3,
      random() < 0.15 ? 0 : Number((random() * 3).toFixed(2)),
    ]);
    if (!modes.some(([, weight]) => weight > 0)) continue;
    const draws = 1 + Math.floor(random() * 300);
    const { figures } = await saidBy(core, 'mixture', {
      'mixture.modes': modes.map((mode) => mode.join(':')).join(','),
      'mixture.draws': String(draws),
      'mixture.seed': String(i),
    });
    const total = modes.reduce((sum, [, weight]) => sum + weight, 0);
    const shares = modes.map(([, weight]) => weight / total);
    const { facts, ja, en } = figures.draw;
    const possible = shares.filter((share) => share > 0);
    assert.equal(ja.includes('同じ一つの事実'), possible.length === 2);
    assert.equal(en.includes('one fact'), possible.length === 2);
    if (possible.length === 2) {
      const zs = facts.modes
        .filter((/** @type {any} */ { share }) => share > 0)
        .map((/** @type {any} */ { z }) => z);
      assert.ok(Math.abs(zs[0] + zs[1]) < 1e-9);
    }
    for (const [k, [, expected, deviation]] of [
      ...ja.matchAll(/期待値 ([\d.]+) ± ([\d.]+)/g),
    ].entries()) {
      near(Number(expected), draws * shares[k], 1);
      near(Number(deviation), Math.sqrt(draws * shares[k] * (1 - shares[k])), 1);
    }
    const chance = (1 - Math.min(...possible)) ** draws;
    const said = /確率は ([\d.]+) %/.exec(ja);
    if (chance > 0.000501) near(Number(said?.[1]), 100 * chance, 1);
    if (chance < 0.000499) assert.equal(said, null);
  }
});

test('metrics: errors computed from the diffusion step are what the sentence says', async () => {
  const random = lehmer(16);
  const computed = panelOf('metrics').tries.at(-1);
  assert.ok(typeof computed === 'function');
  for (let i = 0; i < STATES; i++) {
    const beta = i === 0 ? 0.12 : Number((random() * 0.99).toFixed(3));
    const entries = { 'diffusion.beta': String(beta), 'diffusion.x0': String(i) };
    const set = await computed({ engine: engineOf(core), values: valuesAt(entries) });
    const { values, figures } = await saidBy(core, 'metrics', { ...entries, ...set });
    /** @type {number[]} */
    const errors = values.metrics.errors;
    assert.equal(errors.length, 100);
    for (const error of errors) assert.ok(String(Number(error.toPrecision(3))) === String(error));
    const { facts, ja, en } = figures.errors;
    assert.match(en, /These errors were computed at β =/);
    const expected = integral(
      (e) => normal(e, 0, 1) * Math.abs(e) * Math.sqrt(beta / (1 - beta)),
      -12,
      12,
    );
    nearly(facts.origin.expected, expected, 'E|error|', 1e-4);
    nearly(numbersIn(/正確な期待値は \S+ = (\S+)/.exec(ja)?.[1] ?? '')[0], expected);
    const mean = errors.reduce((a, b) => a + b) / 100;
    const variance = errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 99;
    nearly(facts.origin.mean, mean, 'mean', 1e-9);
    nearly(facts.origin.standardError, Math.sqrt(variance / 100), '±', 1e-9);
    // Changed by hand, or under another β, they are no longer these errors.
    for (const other of [
      { ...entries, 'metrics.errors': errors.with(3, errors[3] + 1).join(',') },
      { ...entries, ...set, 'diffusion.beta': String(Math.min(0.995, beta + 0.004)) },
    ]) {
      assert.doesNotMatch(
        (await saidBy(core, 'metrics', other)).figures.errors.en,
        /computed at β/,
      );
    }
  }
});

test('metrics: Python makes the same errors from the seed', async () => {
  const computed = panelOf('metrics').tries.at(-1);
  assert.ok(typeof computed === 'function');
  const set = await computed({ engine: engineOf(core), values: valuesAt() });
  const program = `
import random
random.seed(13)
x0, beta = 1.5, 0.12
errors = []
for _ in range(100):
    random.choices([0])
    noise = random.gauss(0, 1)
    xt = (1 - beta) ** 0.5 * x0 + beta ** 0.5 * noise
    errors.append(float('%.3g' % abs(xt / (1 - beta) ** 0.5 - x0)))
print(errors)`;
  const { stdout } = await run('/usr/bin/python3', ['-c', program]);
  assert.deepEqual(set['metrics.errors'].split(',').map(Number), JSON.parse(stdout));
});
