// The decoder lab's programs for PCA and factor analysis print what the lab says that they print, and what
// its sentences say of other units holds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { computeDirections, computeShown, FIT } from '../../web/labs/decoder/directions-compute.js';
import { directionsOutput, directionsProgram } from '../../web/labs/decoder/directions-program.js';
import { shownColumns } from '../../web/labs/decoder/directions-table.js';
import { computeHeldOut } from '../../web/labs/decoder/held-out-compute.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';
import { table } from './table.mjs';

const core = await loadCore();
const engine = engineOf(core);

const penguins = await table('penguins');
const geyser = await table('faithful');
const iris = await table('iris');
const wine = await table('wine');

const own = {
  ...{ labMethod: 'pca', labFactors: 1, labUnits: 'standardised', labStretch: 1 },
  ...{ labRotation: 'fitted', labTurned: [1, 2], labAngle: 0 },
  ...{ labPair: 'flipperLength-bodyMass', labAcross: 0, labUp: 0 },
};

for (const labMethod of ['pca', 'ppca', 'fa']) {
  for (const [name, data, changes] of /** @type {[string, typeof geyser, object][]} */ ([
    ['penguins', penguins, {}],
    ['penguins as measured, two values', penguins, { labUnits: 'measured', labFactors: 2 }],
    ['penguins, three values', penguins, { labFactors: 3, labStretch: 10 }],
    ['geyser, more values asked for than there is room', geyser, { labFactors: 3 }],
    ['irises, two values, turned', iris, { labFactors: 2, labAngle: 35 }],
    [
      'wines, three values, turned from varimax',
      wine,
      { labFactors: 3, labStretch: 3, labRotation: 'varimax', labTurned: [3, 1], labAngle: -20.5 },
    ],
    ['wines as measured, eight values', wine, { labUnits: 'measured', labFactors: 8 }],
  ])) {
    test(`${labMethod}, ${name}`, async () => {
      const wanted = { ...own, ...changes, labMethod };
      const fit = await computeShown(engine, await computeDirections(engine, data, wanted), wanted);
      const program = directionsProgram(fit, FIT);
      const printed = execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program], {
        encoding: 'utf8',
      });
      assert.equal(printed, await directionsOutput(engine, fit.method, fit.printed, fit.rotation));
    });
  }
}

for (const labFactors of [1, 2]) {
  test(`stretching a column turns PCA's axes and leaves the factors: ${labFactors} values`, async () => {
    const fitted = (/** @type {string} */ labMethod, /** @type {number} */ labStretch) =>
      computeDirections(engine, penguins, { ...own, labMethod, labStretch, labFactors });
    for (const labStretch of [0.1, 10]) {
      const [fa, faStretched] = [await fitted('fa', 1), await fitted('fa', labStretch)];
      assert.ok(fa.isConverged && faStretched.isConverged);
      assert.ok(Math.abs(fa.logLikelihood - faStretched.logLikelihood) < 1e-9);
      assert.equal(fa.isUnique, labFactors === 1);
      for (const [at, loading] of faStretched.directions.entries()) {
        const back = loading / faStretched.stretches[Math.floor(at / labFactors)];
        // Each latent value may as well run the other way.
        assert.ok(Math.abs(Math.abs(back) - Math.abs(fa.directions[at])) < 1e-6, `loading ${at}`);
      }
      const [ppca, ppcaStretched] = [await fitted('ppca', 1), await fitted('ppca', labStretch)];
      assert.ok(Math.abs(ppca.logLikelihood - ppcaStretched.logLikelihood) > 0.01);
    }
  });
}

test('what is left is what the codes lose, and the shares agree with it', async () => {
  const fit = await computeDirections(engine, penguins, { ...own, labFactors: 2 });
  const lost = fit.left.reduce((sum, deviation) => sum + deviation ** 2, 0);
  const all = fit.columns.length; // standardised
  assert.ok(Math.abs(1 - lost / all - fit.share) < 1e-9);
});

test('held-out rows: means over folds as they follow from fits of the others', async () => {
  const { series, rows } = await computeHeldOut(engine, geyser, own);
  assert.equal(rows, 272);
  const { x } = await computeDirections(engine, geyser, own);
  const inFold = (/** @type {number} */ fold, /** @type {boolean} */ isIn) =>
    x.filter((_, at) => (Math.floor(at / 2) % 5 === fold) === isIn);
  const scores = [0, 1, 2, 3, 4].flatMap((fold) => {
    const { mean, loadings, noiseVariances } = core.fitPca(inFold(fold, false), 2, 1, {
      ddof: 0,
    });
    const [a, b] = loadings;
    const [s, t, c] = [a * a + noiseVariances[0], b * b + noiseVariances[0], a * b];
    const determinant = s * t - c * c;
    const held = inFold(fold, true);
    return Array.from({ length: held.length / 2 }, (_, n) => {
      const [u, v] = [held[2 * n] - mean[0], held[2 * n + 1] - mean[1]];
      const distance = (t * u * u - 2 * c * u * v + s * v * v) / determinant;
      return -Math.log(2 * Math.PI) - Math.log(determinant) / 2 - distance / 2;
    });
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / rows;
  assert.ok(Math.abs(series[0].means[0].mean - mean) < 1e-9);
});

for (const [name, { x, columns }] of Object.entries({ iris, wine })) {
  test(`fit by fit it is what the core has at one go: ${name}`, async () => {
    const width = columns.length;
    for (const noise of /** @type {const} */ (['isotropic', 'diagonal'])) {
      const options = { noise, folds: 5, ...FIT };
      const scores = await engine.run('heldOutFactors', { x, columns: width, ...options });
      for (const latent of [1, 2, width - 1]) {
        const wanted = core.heldOutScores(x, width, latent, options);
        const far = wanted.map((value, n) => Math.abs(value - scores[latent - 1][n]));
        assert.ok(Math.max(...far) < 1e-8, `${noise}, ${latent}: ${Math.max(...far)}`);
      }
    }
    const wanted = core.fitFactorAnalysis(x, width, 2, FIT);
    const fit = await engine.run('fitFactors', { x, columns: width, latent: 2, ...FIT });
    assert.ok(wanted.converged && fit.converged);
    assert.equal(fit.iterations, wanted.iterations);
    assert.ok(Math.abs(fit.logLikelihood - wanted.logLikelihood) < 1e-9);
    assert.deepEqual(fit.loadings, wanted.loadings);
  });
}

test('columns shown: those of older links, those that were chosen, or the table’s own', () => {
  const shown = (/** @type {typeof iris} */ data, changes = {}) => {
    const pair = shownColumns(data, { ...own, ...changes });
    return pair.map((i) => data.columns[i]);
  };
  assert.deepEqual(shown(penguins), ['flipperLength', 'bodyMass']);
  const old = { labPair: 'beakLength-beakDepth' };
  assert.deepEqual(shown(penguins, old), ['beakLength', 'beakDepth']);
  assert.deepEqual(shown(penguins, { ...old, labAcross: 4, labUp: 1 }), ['bodyMass', 'beakLength']);
  assert.deepEqual(shown(iris, old), ['petalLength', 'petalWidth']);
  assert.deepEqual(shown(iris, { labAcross: 5, labUp: 1 }), ['petalLength', 'petalWidth']);
  assert.deepEqual(shown(wine, { labAcross: 13, labUp: 1 }), ['proline', 'alcohol']);
  assert.deepEqual(shown(wine, { labAcross: 2, labUp: 2 }), ['flavanoids', 'alcohol']);
});

test('irises and wines are scikit-learn’s', () => {
  const program = `import json
from sklearn.datasets import load_iris, load_wine
print(json.dumps([load().data.ravel().tolist() for load in (load_iris, load_wine)]))`;
  const printed = execFileSync('/usr/bin/python3', ['-c', program], { encoding: 'utf8' });
  assert.deepEqual(
    [iris, wine].map(({ x }) => [...x]),
    JSON.parse(printed),
  );
});
