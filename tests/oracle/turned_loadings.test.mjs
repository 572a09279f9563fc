// The decoder lab's turned loadings: the same density, the criterion that varimax makes large, and its angle.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { computeDirections } from '../../web/labs/decoder/directions-compute.js';
import {
  bestAngle,
  computeRotation,
  planeOf,
  turned,
  varimaxOf,
} from '../../web/labs/decoder/rotation-compute.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';

const engine = engineOf(await loadCore());
const text = await readFile(new URL('../../web/data/wine.csv', import.meta.url), 'utf8');
const [head, ...lines] = text.trim().split('\n');
const wine = {
  ...{ id: 'wine', columns: head.split(',') },
  x: Float64Array.from(lines.flatMap((line) => line.split(',').map(Number))),
};
const own = {
  ...{ labMethod: 'fa', labFactors: 3, labUnits: 'measured', labStretch: 10, labPair: '' },
  ...{ labAcross: 0, labUp: 0, labRotation: 'fitted', labTurned: [1, 2], labAngle: 0 },
};

/** W Wᵀ, column by column. @param {Float64Array} w @param {number} latent */
const productOf = (w, latent) => {
  const columns = w.length / latent;
  return Array.from({ length: columns ** 2 }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    let sum = 0;
    for (let k = 0; k < latent; k++) sum += w[i * latent + k] * w[j * latent + k];
    return sum;
  });
};

for (const labMethod of ['ppca', 'fa']) {
  test(`${labMethod}: turned loadings are the same model`, async () => {
    const fit = await computeDirections(engine, wine, { ...own, labMethod });
    for (const labRotation of ['fitted', 'varimax', 'quartimax']) {
      const rotation = await computeRotation(engine, fit, {
        ...{ labRotation, labTurned: [3, 1], labAngle: 33 },
      });
      assert.ok(rotation);
      assert.ok(Math.abs(rotation.after - rotation.before) < 1e-8, `${rotation.after}`);
      assert.ok(Math.abs(rotation.before - fit.logLikelihood) < 1e-8, `${fit.logLikelihood}`);
      assert.notDeepEqual(rotation.loadings, fit.model.loadings);
      const [before, after] = [fit.model.loadings, rotation.loadings].map((w) => productOf(w, 3));
      for (const [at, value] of before.entries()) {
        assert.ok(Math.abs(value - after[at]) < 1e-9 * Math.max(...before), `entry ${at}`);
      }
    }
  });
}

test('the angle of Kaiser is where the criterion is largest', async () => {
  const fit = await computeDirections(engine, wine, own);
  const { loadings } = fit.model;
  for (const plane of /** @type {[number, number][]} */ ([
    [0, 1],
    [2, 0],
  ])) {
    const at = (/** @type {number} */ angle) => varimaxOf(turned(loadings, 3, plane, angle), 3);
    const best = bestAngle(loadings, 3, plane);
    for (let degrees = -180; degrees <= 180; degrees++) {
      assert.ok(at(best) >= at((degrees * Math.PI) / 180) - 1e-12 * at(best), `${degrees}`);
    }
    assert.ok(Math.abs(at(best + Math.PI / 2) - at(best)) < 1e-9 * at(best), 'each 90 degrees');
  }
});

test('from the axes of varimax no turn of two makes the criterion larger', async () => {
  const fit = await computeDirections(engine, wine, own);
  for (const labTurned of [
    [1, 2],
    [1, 3],
    [2, 3],
  ]) {
    const turnedOf = (/** @type {string} */ labRotation) =>
      computeRotation(engine, fit, { labRotation, labTurned, labAngle: 0 });
    const [fitted, varimax] = [await turnedOf('fitted'), await turnedOf('varimax')];
    assert.ok(fitted && varimax);
    assert.ok(varimax.criterion > fitted.criterion);
    assert.ok(Number(varimax.most) - varimax.criterion < 1e-4 * varimax.criterion);
  }
});

test('two different latent values that there are, or none are turned', async () => {
  assert.deepEqual(planeOf([3, 1], 3), [2, 0]);
  for (const pair of [[], [1], [1, 1], [1, 4]]) assert.equal(planeOf(pair, 3), null);
  const fit = await computeDirections(engine, wine, own);
  const rotation = await computeRotation(engine, fit, { ...own, labTurned: [2, 2], labAngle: 40 });
  assert.equal(rotation?.isTurned, false);
  assert.equal(await computeRotation(engine, { ...fit, method: 'pca' }, own), null);
});

for (const labMethod of ['ppca', 'fa']) {
  test(`${labMethod}: projections are what least squares find, posterior means smaller by their share`, async () => {
    const fit = await computeDirections(engine, wine, { ...own, labMethod });
    const { loadings, noiseVariances, mean } = fit.model;
    assert.ok(fit.projection && fit.isConverged);
    for (const share of fit.projection.shrinkage) assert.ok(share > 0 && share < 1);
    // At a minimum of Σ (x − μ − W z)² / ψ its derivatives by z are 0, against those at the posterior mean.
    const slopes = (/** @type {Float64Array} */ decoded, /** @type {number} */ row) =>
      [0, 1, 2].map((k) =>
        wine.columns.reduce((sum, _, i) => {
          const left = fit.x[row * mean.length + i] - decoded[row * mean.length + i];
          return sum + (loadings[i * 3 + k] * left) / (noiseVariances[i] ?? noiseVariances[0]);
        }, 0),
      );
    for (const row of [0, 77, 177]) {
      const atMean = slopes(fit.decoded, row);
      for (const [k, slope] of slopes(fit.projection.decoded, row).entries()) {
        assert.ok(Math.abs(slope) < 1e-6 * Math.max(...atMean.map(Math.abs)), `${row}, ${k}`);
        // There the prior pulls as strongly as the likelihood: z itself.
        assert.ok(Math.abs(atMean[k] - fit.codes[row * 3 + k]) < 1e-6, `${row}, ${k}`);
      }
    }
  });
}
