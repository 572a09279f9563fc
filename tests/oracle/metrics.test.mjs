// The metrics of the core against NumPy, SciPy and scikit-learn, from the same samples.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.mjs';

const core = await loadCore();
const program = fileURLToPath(new URL('metrics.py', import.meta.url));

/** @typedef {import('../../web/wasm/core.js').Mixture} Mixture */
/** @typedef {import('../../web/wasm/metrics.js').Statistic} Statistic */

/**
 * @param {number[]} weights
 * @param {number[]} means
 * @param {number[]} covariances
 * @returns {Mixture}
 */
const mixture = (weights, means, covariances) => ({
  kind: 'spherical',
  weights: Float64Array.from(weights),
  means: Float64Array.from(means),
  covariances: Float64Array.from(covariances),
});

const [n, m] = [300, 250];
const real = mixture([0.5, 0.3, 0.2], [-2, 0, 2, 0, 0, 3], [0.5, 0.3, 0.2]);
const model = mixture([0.6, 0.4], [-1.8, 0.1, 2.1, 0.2], [0.6, 0.4]);
const x = core.sample(real, n, '1').points;
const y = core.sample(model, m, '2').points;
const p = mixture([0.35, 0.65], [-1.5, 1.8], [0.3, 0.5]);
const q = mixture([0.5, 0.3, 0.2], [-1.2, 1.5, 3], [0.5, 0.4, 0.3]);
const a = core.sample(p, 101, '3').points;
const b = core.sample(q, 77, '4').points;
const ks = [1, 3, 10];
const bandwidth = 0.8;
const level = 0.9;
const draws = 40;

/** @type {Statistic[]} */
const statistics = ['mean', 'median', 'trimmedMean', 'worst'];

/** The rows of each resample, in Python. */
function resamples() {
  const size = a.length;
  const program = [
    'import json, random',
    'r = random.Random(13)',
    `rows = lambda: [int(r.random() * ${size}) for _ in range(${size})]`,
    `print(json.dumps([rows() for _ in range(${draws})]))`,
  ].join('\n');
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program], { encoding: 'utf8' }));
}

const lists = (/** @type {Mixture} */ { weights, means, covariances }) => ({
  weights: [...weights],
  means: [...means],
  covariances: [...covariances],
});
const expected = JSON.parse(
  execFileSync('/usr/bin/python3', [program], {
    input: JSON.stringify({
      ...{ x: [...x], y: [...y], a: [...a], b: [...b], ks, bandwidth, level },
      ...{ p: lists(p), q: lists(q), bounds: [-9, 10], resamples: resamples() },
    }),
    encoding: 'utf8',
    maxBuffer: 1e8,
  }),
);

/** @param {number} value @param {number} other @param {string} [what] */
function near(value, other, what, tolerance = 1e-9) {
  const margin = tolerance * Math.max(1, Math.abs(other));
  assert.ok(Math.abs(value - other) <= margin, `${what}: ${value}, expected ${other}`);
}

test("neighbours are scikit-learn's", () => {
  for (const [i, k] of ks.entries()) {
    const of = core.neighbourMetrics(x, y, 2, k);
    assert.deepEqual(core.neighbourBalls(x, y, 2, k).metrics, of);
    for (const name of /** @type {const} */ (['precision', 'recall', 'density', 'coverage'])) {
      near(of[name], expected.neighbours[i][name], `${name}, k = ${k}`);
    }
  }
  const options = { draws: 1, seed: '1' };
  near(core.neighbourTest(x, y, 2, options).accuracy, expected.accuracy, 'accuracy');
  near(core.authenticity(x, y, 2).mean, expected.authenticity, 'authenticity');
});

test("distances of samples are SciPy's", () => {
  near(core.sampleWasserstein(a, b, 1), expected.wasserstein, 'W1');
  const [u, v] = [x.slice(0, 2 * m), y];
  near(core.assignmentWasserstein(u, v, 2, 1), expected.assignment[0], 'assignment');
  near(core.assignmentWasserstein(u, v, 2, 2), expected.assignment[1], 'squares');
  near(core.sampleFrechetDistance(x, y, 2).value, expected.frechet, 'Fréchet');
  for (const unbiased of [false, true]) {
    const value = core.sampleMmdSquared(x, y, 2, bandwidth, { unbiased });
    near(value, expected.mmd[Number(unbiased)], `MMD², unbiased: ${unbiased}`);
  }
  near(core.mmdSquaredError(x, y, 2, bandwidth).mean, expected.mmd[1], 'with its error');
  near(core.medianDistance(x, y, 2), expected.median, 'median');
});

test('an assignment in steps ends where the single call does', () => {
  const [u, v] = [x.slice(0, 2 * m), y];
  const transport = core.makeTransport(u, v, 2, 2);
  while (transport.advance(30));
  assert.equal(transport.paired(), m);
  assert.equal(transport.distance(), core.assignmentWasserstein(u, v, 2, 2));
  assert.deepEqual(
    [...transport.pairs()].sort((i, j) => i - j),
    [...Array(m).keys()],
  );
  transport.delete();
});

test('divergences are those of adaptive quadrature between the crossings', () => {
  const of = core.divergences(p, q);
  for (const [name, value] of Object.entries(expected.divergences)) {
    near(of[/** @type {'hellinger'} */ (name)], value, name, 1e-10);
  }
  assert.ok(of.error < 1e-11);
});

test("statistics are NumPy's and SciPy's, with the same resamples", () => {
  const summary = core.errorSummary(a, level, 5);
  for (const statistic of statistics) {
    near(summary[statistic], expected.statistics[statistic], statistic);
    const of = core.bootstrap(a, statistic, { seed: '13', draws, level });
    near(of.low, expected.bootstrap[statistic][0], `${statistic}, low`);
    near(of.high, expected.bootstrap[statistic][1], `${statistic}, high`);
    const { bias, standardError } = core.jackknife(a, statistic);
    near(bias, expected.jackknife[statistic].bias, `${statistic}, bias`);
    near(standardError, expected.jackknife[statistic].standardError, `${statistic}, error`);
  }
  near(summary.quantile, expected.quantile, 'quantile');
});

test("the corrected interval is SciPy's but for the draws", () => {
  const of = core.bootstrap(a, 'mean', { seed: '1', draws: 20_000, level });
  const margin = 0.06 * (of.bcaHigh - of.bcaLow);
  assert.ok(Math.abs(of.bcaLow - expected.bca.mean[0]) < margin);
  assert.ok(Math.abs(of.bcaHigh - expected.bca.mean[1]) < margin);
});

test("an exact permutation test is SciPy's", () => {
  const of = core.pairedPermutation(a.slice(0, 12), b.slice(0, 12), { draws: 1, seed: '1' });
  assert.equal(of.exact, true);
  near(of.pValue, expected.permutation, 'p');
});

test('the same seed gives the same, another does not', () => {
  const options = { seed: '13', draws: 200, level };
  assert.deepEqual(core.bootstrap(a, 'mean', options), core.bootstrap(a, 'mean', options));
  assert.notDeepEqual(
    core.bootstrap(a, 'mean', options),
    core.bootstrap(a, 'mean', { ...options, seed: '14' }),
  );
  const curve = (/** @type {string} */ seed) =>
    core.samplePrecisionRecallCurve(x, y, 2, Float64Array.of(0.5, 1), {
      ...{ clusters: 20, runs: 2, seed },
    });
  assert.deepEqual(curve('1'), curve('1'));
});

test('names and options that are none are refused', () => {
  const wrong = /** @type {any} */ ('mode');
  assert.throws(() => core.bootstrap(a, wrong, { seed: '1', draws: 9, level }), {
    message: "bootstrap: statistic must be one of mean, median, trimmedMean, worst, got 'mode'",
  });
  assert.throws(() => core.sampleMmdSquared(x, y, 2, 1, /** @type {any} */ ({})), {
    message: 'sampleMmdSquared: options.unbiased must be true or false, got undefined',
  });
  assert.throws(() => core.neighbourMetrics(x, y, 2, 250), {
    message: 'neighbour_metrics: k must be in 1 … 249, got 250',
  });
});
