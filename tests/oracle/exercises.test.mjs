// What an exercise asks to predict and no short formula gives: by NumPy.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'node:test';
import { trainDenoiser } from '../../web/engine/jobs/train-denoiser.js';
import { exercises } from '../../web/exercises/registry.js';
import { createCompute } from '../../web/labs/diffusion/compute.js';
import { labParameters } from '../../web/labs/diffusion/parameters.js';
import { reverseQuestion, reverseRuns } from '../../web/labs/diffusion/reverse-runs.js';
import { CHOSEN, PREDICTED } from '../e2e/exercise_answers.mjs';
import { loadCore } from './core.mjs';
import { engineOf, finished, valuesOf } from './lab_engine.mjs';

const run = promisify(execFile);
/** @param {string} wanted @returns {any} */
const exerciseOf = (wanted) => exercises.find(({ id }) => id === wanted);

/**
 * Probabilistic PCA by its closed form, rows held out in turn; ten random divisions into five.
 * Source: Tipping and Bishop, Probabilistic principal component analysis (1999), equations 7 and 8.
 */
const PROGRAM = `
import sys
import numpy as np

rows = np.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
rows = (rows - rows.mean(0)) / rows.std(0)
N, D = rows.shape
for seed in range(10):
    parts = np.array_split(np.random.default_rng(seed).permutation(N), 5)
    means = []
    for latent in range(1, D):
        total = 0.0
        for part in parts:
            kept = np.delete(rows, part, axis=0)
            values, vectors = np.linalg.eigh(np.cov(kept.T, bias=True))
            noise = values[: D - latent].mean()
            values[: D - latent] = noise
            C = vectors @ np.diag(values) @ vectors.T
            apart = rows[part] - kept.mean(0)
            squares = np.einsum("nd,de,ne->n", apart, np.linalg.inv(C), apart)
            total += np.sum(-0.5 * (squares + np.linalg.slogdet(2 * np.pi * C)[1]))
        means.append(total / N)
    print(int(np.argmax(means)) + 1)
`;

test('held-out rows of penguins: where probabilistic PCA is best', async () => {
  const file = fileURLToPath(new URL('../../web/data/penguins.csv', import.meta.url));
  const { stdout } = await run('/usr/bin/python3', ['-c', PROGRAM, file]);
  const best = stdout.trim().split('\n').map(Number);
  assert.deepEqual(best, Array(10).fill(PREDICTED['peak-depends-on-noise']));
});

/**
 * DDIM with the exact posterior mean, from standard normal noise, whatever is left of the signal: the
 * Wasserstein distance of where the particles end, for each option, by ten seeds. And where DDPM's
 * step ends without its noise: the standard deviation beside that of the data.
 * Source: Song, Meng & Ermon, Denoising Diffusion Implicit Models (2021), eq. 12 and 16.
 */
const WAY_BACK = `
import json, sys
import numpy as np

start, options = json.loads(sys.argv[1])
pairs = [pair.split(":") for pair in start["labModes"].split(",")]
means, weights = np.array(pairs, dtype=float).T
sigma, T, N = 0.2, int(start["labSteps"]), int(start["labCount"])
knots = [float(knot) for knot in start["labKnots"].split(",")]
t = np.arange(1, T + 1)
log_snr = np.interp(t, np.linspace(0, T, len(knots)), knots)
bars = np.concatenate([[1.0], 1 / (1 + np.exp(-log_snr))])

def guess(x, bar):
    total = bar * sigma**2 + 1 - bar
    apart = x[:, None] - np.sqrt(bar) * means
    logs = np.log(weights) - apart**2 / (2 * total)
    shares = np.exp(logs - logs.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    return (shares * (means + np.sqrt(bar) * sigma**2 / total * apart)).sum(1)

def way_back(rng, visited, eta, is_noise_left_out=False):
    times = [T * (visited - i) // visited for i in range(visited + 1)]
    x = rng.standard_normal(N)
    for bar, to in zip(bars[times], bars[times[1:]]):
        x0 = guess(x, bar)
        noise = eta * np.sqrt((1 - to) / (1 - bar) * (1 - bar / to)) if to < 1 else 0.0
        direction = (x - np.sqrt(bar) * x0) / np.sqrt(1 - bar)
        x = np.sqrt(to) * x0 + np.sqrt(max(1 - to - noise**2, 0)) * direction
        if not is_noise_left_out:
            x = x + noise * rng.standard_normal(N)
    return x

exact = np.random.default_rng(99)
data = exact.choice(means, 200 * N, p=weights) + sigma * exact.standard_normal(200 * N)
quantiles = np.sort(data).reshape(N, 200).mean(1)
for option in options:
    of = lambda seed: way_back(np.random.default_rng(seed), int(option["labVisited"]), float(option["labEta"]))
    print(*[np.abs(np.sort(of(seed)) - quantiles).mean() for seed in range(10)])
print(way_back(np.random.default_rng(0), 50, 1.0, True).std(), data.std())
`;

test('noise on the way back: the same option, whatever the random numbers', async () => {
  const { id, start, options, target } = exerciseOf('noise-on-the-way-back');
  const states = options.map((/** @type {any} */ { state }) => state);
  const { stdout } = await run('/usr/bin/python3', [
    '-c',
    WAY_BACK,
    JSON.stringify([start, states]),
  ]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number));
  const [withoutNoise, data] = lines.pop() ?? [];
  for (const [n, distances] of lines.entries()) {
    for (const distance of distances)
      assert.equal(distance <= target[0].value, n === CHOSEN[id], `option ${n}: ${distance}`);
  }
  assert.ok(withoutNoise < data / 2, `${withoutNoise}, ${data}`);
});

test('a flat loss still learns: the same option for other networks and particles', async () => {
  const { id, start, options, target } = exerciseOf('flat-loss-still-learns');
  const core = await loadCore();
  const engine = engineOf(core);
  const compute = createCompute(engine);
  for (const seed of ['2', '3']) {
    const losses = [];
    for (const [n, { state }] of options.entries()) {
      const texts = { ...start, ...state, labTrainSeed: seed, labSeed: seed };
      const own = valuesOf(labParameters, texts);
      const { picture } = await compute(own);
      assert.ok(picture);
      const [{ schedule }] = picture.forwards;
      const { weights, losses: judged } = finished(
        trainDenoiser(core, {
          clean: picture.space.clean,
          betas: schedule.betas,
          options: { hidden: 64, batch: 256, learningRate: 2e-3 },
          seed,
          from: 0,
          steps: own.labTrained,
        }),
      );
      assert.ok(weights);
      losses.push(judged[judged.length - 1]);
      const question = reverseQuestion(picture, own, { weights, step: own.labTrained });
      assert.ok(question);
      const [{ distance }] = await reverseRuns(engine, question);
      assert.equal(distance <= target[0].value, n === CHOSEN[id], `${seed}, ${n}: ${distance}`);
    }
    // From the second option to the third the loss hardly changes, and what can be learnt more than halves.
    const [, before, after] = losses;
    assert.ok(before.loss - after.loss < before.lossError);
    assert.ok(after.excess < before.excess / 2);
  }
});
