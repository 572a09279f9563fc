// What the reader gives by hand is what the mixture lab's fit starts from; what cannot be is refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOf } from '../../web/labs/mixture/start.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';

const core = await loadCore();
const dataset = { id: 'blobs', x: core.synthetic('blobs', 100, '5'), columns: ['x1', 'x2'] };
const start = (/** @type {Record<string, any>} */ values) =>
  startOf(engineOf(core), dataset, {
    ...{ fitK: 2, fitKind: 'full', fitInit: 'given', fitFloor: 0, fitSeed: '1' },
    ...{ fitMeans: [0, 1, 2, 3], fitCovariances: [], ...values },
  });

test('without covariances: as broad as all points', async () => {
  const { start: mixture, refused } = await start({});
  assert.equal(refused, null);
  assert.deepEqual([...mixture.means], [0, 1, 2, 3]);
  assert.deepEqual(mixture.covariances.subarray(0, 4), mixture.covariances.subarray(4));
});

for (const [kind, covariances] of /** @type {[string, number[]][]} */ ([
  ['full', [1, 0.5, 0.5, 2, 3, -1, -1, 4]],
  ['tied', [1, 0.5, 0.5, 2]],
  ['diagonal', [1, 2, 3, 4]],
  ['spherical', [1, 2]],
])) {
  test(`${kind}: in the kind’s shape`, async () => {
    const { start: mixture, refused } = await start({ fitKind: kind, fitCovariances: covariances });
    assert.equal(refused, null);
    assert.deepEqual([...mixture.covariances], covariances);
  });
}

test('covariances of the first components alone: the others stay broad', async () => {
  const { start: broad } = await start({});
  const { start: mixture, refused } = await start({ fitCovariances: [1, 0, 0, 1] });
  assert.equal(refused, null);
  assert.deepEqual([...mixture.covariances], [1, 0, 0, 1, ...broad.covariances.subarray(4)]);
});

for (const [what, covariances, message] of /** @type {[string, number[], RegExp][]} */ ([
  ['a number too few', [1, 0, 0], /must hold 8 values, got 3/],
  ['a covariance that is not symmetric', [1, 0.5, 0, 1], /must be symmetric/],
  ['one that is not positive definite', [1, 2, 2, 1], /must be positive definite/],
])) {
  test(`${what} is refused, and the start stays broad`, async () => {
    const { start: broad } = await start({});
    const { start: mixture, refused } = await start({ fitCovariances: covariances });
    assert.ok(refused instanceof Error);
    assert.match(refused.message, message);
    assert.deepEqual(mixture, broad);
  });
}
