// The three fits beside one another: every iteration of each, as the core's own fits take them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareMethods } from '../../web/engine/jobs/compare-methods.js';
import { loadCore } from './core.mjs';

const core = await loadCore();
const x = core.synthetic('blobs', 400, '7');
const options = { maxIterations: 200, tolerance: 1e-5, floor: 1e-6 };
const start = core.initialMixture(x, 2, 6, 'full', 'random_points', options.floor, '3');
const shown = Int32Array.of(0, 7, 399);
const job = compareMethods(core, {
  ...{ x, shown, start, options, weights: 'dirichlet_process', concentration: 0.01 },
});
const said = new Set();
let step = job.next();
for (; !step.done; step = job.next()) said.add(step.value);
const { kmeans, em, variational } = step.value;

test('each says how far it is', () => {
  assert.deepEqual([...said], ['kmeans', 'em', 'variational']);
});

test('k-means: one iteration at a time ends where all at once do', () => {
  const fit = core.fitKmeans(x, start.means, 2, options.maxIterations);
  const last = kmeans.frames[kmeans.frames.length - 1];
  assert.equal(kmeans.frames.length - 1, fit.iterations);
  assert.ok(kmeans.converged);
  assert.deepEqual(last.centres, fit.centres);
  assert.deepEqual(
    [...(last.labels ?? [])],
    Array.from(shown, (row) => fit.labels[row]),
  );
  assert.ok(Math.abs(last.weights.reduce((a, b) => a + b) - 1) < 1e-12);
  assert.equal(kmeans.frames[0].centres, start.means);
});

test('EM: frame i is the mixture after i iterations', () => {
  const fit = core.makeEm(x, start, options);
  for (const [i, { mixture }] of em.frames.entries()) {
    if (i > 0) fit.step();
    assert.deepEqual(mixture, fit.state().mixture);
  }
  assert.ok(fit.state().converged && em.converged);
  fit.delete();
});

test('variational: the bound rises, and components switch off on the way', () => {
  const bounds = variational.frames.slice(1).map(({ lowerBound }) => Number(lowerBound));
  for (const [i, bound] of bounds.entries()) assert.ok(i === 0 || bound >= bounds[i - 1] - 1e-6);
  const effective = variational.frames.map(({ effectiveComponents }) => effectiveComponents);
  assert.ok(effective[0] > 4, `${effective[0]}`);
  assert.ok(effective[effective.length - 1] < 3.5, `${effective[effective.length - 1]}`);
  assert.equal(variational.frames[0].lowerBound, null);
});

test('a frame holds no more than its mixture', () => {
  const bytes = (/** @type {any} */ value) =>
    ArrayBuffer.isView(value)
      ? value.byteLength
      : typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum, each) => sum + bytes(each), 0)
        : 8;
  for (const frame of [...em.frames, ...variational.frames]) assert.ok(bytes(frame) < 1000);
});

/** @param {import('../../web/engine/jobs/compare-methods.js').ComparisonArgs} args */
function finished(args) {
  const course = compareMethods(core, args);
  for (;;) {
    const { done, value } = course.next();
    if (done) return value;
  }
}

test('a method that refuses leaves the others standing', () => {
  const refused = finished({
    ...{ x, shown, start, options, weights: 'dirichlet_process', concentration: -1 },
  });
  assert.match(refused.variational.error?.message ?? '', /weight_concentration must be above 0/);
  assert.deepEqual(refused.variational.frames, []);
  assert.equal(refused.em.error, null);
  assert.deepEqual(refused.em.frames, em.frames);
  assert.deepEqual(refused.kmeans, kmeans);
});

test('data with a singular covariance is fitted as far as scikit-learn fits it', () => {
  const points = Float64Array.of(0, 1, 2, 0, 1, 2, 3, 5, 4);
  for (const [kind, k, isRefused] of /** @type {const} */ ([
    ...[
      ['full', 1, false],
      ['tied', 2, false],
      ['diagonal', 2, false],
      ['spherical', 2, false],
    ],
    // A component is switched off, and the prior alone is its covariance: scikit-learn raises too.
    ['full', 2, true],
  ])) {
    const begun = core.initialMixture(points, 3, k, kind, 'kmeans', options.floor, '1');
    const courses = finished({
      ...{ x: points, shown: Int32Array.of(0, 1, 2), start: begun, options },
      ...{ weights: 'dirichlet_process', concentration: 0.01 },
    });
    for (const [method, { error, frames }] of Object.entries(courses)) {
      const refused = isRefused && method === 'variational';
      assert.equal(error !== null, refused, `${kind}, ${k}, ${method}: ${error}`);
      assert.equal(frames.length > 1, !refused);
    }
  }
});
