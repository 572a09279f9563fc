// One model, three densities: CPython's numbers are the lab's, digit by digit, and the pictures' are densities.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { computeLatent, computeObserved, SPACE } from '../../web/labs/decoder/densities-compute.js';
import { densitiesOutput, densitiesProgram } from '../../web/labs/decoder/densities-program.js';
import { isPosteriorGaussian } from '../../web/labs/decoder/models.js';
import { labParameters } from '../../web/labs/decoder/parameters.js';
import { defaultOf } from '../../web/page/store.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';

const run = promisify(execFile);
const engine = engineOf(await loadCore());
const defaults = Object.fromEntries(labParameters.map((each) => [each.name, defaultOf(each)]));

const LINE = { labDecoder: 'line', labPrior: 'modes' };
/** @type {Record<string, any>[]} */
const states = [
  {},
  { ...LINE, labX1: 0.3, labX2: -0.8 },
  { ...LINE, labModes: [-2, -0.4, 1.1, 3.9], labSpread: 0.1, labW1: -0.7, labMu2: 1.3, labX1: 2 },
  { ...LINE, labPrior: 'normal', labNoise: 3, labW1: 3, labW2: -3, labX1: -3, labX2: 3 },
  { ...LINE, labW1: 0, labW2: 0, labNoise: 0.1, labX1: 0, labX2: 0 },
  { labDecoder: 'arc', labPrior: 'normal', labX1: 0, labX2: -1 },
  { labDecoder: 'arc', labPrior: 'modes', labModes: [0.7], labX1: 0, labX2: 0, labNoise: 0.1 },
  { labDecoder: 'spiral', labPrior: 'modes', labSpread: 2, labX1: -3, labX2: 2.4 },
  { labDecoder: 'spiral', labPrior: 'modes', labModes: [-4, 0, 0, 4], labNoise: 0.1 },
];

/** Of values at ascending places. @param {Float64Array} z @param {Float64Array} values */
const area = (z, values) =>
  values.reduce(
    (sum, value, n) => (n === 0 ? 0 : sum + ((z[n] - z[n - 1]) * (value + values[n - 1])) / 2),
    0,
  );

for (const state of states) {
  test(`looking back: ${JSON.stringify(state)}`, async () => {
    const own = { ...defaults, ...state };
    const latent = await computeLatent(engine, own);
    const { stdout } = await run('/usr/bin/python3', ['-c', densitiesProgram(own)]);
    assert.equal(stdout, await densitiesOutput(engine, latent));

    // What is drawn: p(z | x) of area 1, its components' areas the responsibilities, its moments.
    const { z, density, parts, responsibilities, mean, deviation, gaussian } = latent;
    const near = (/** @type {number} */ a, /** @type {number} */ b, tolerance = 2e-3) =>
      assert.ok(Math.abs(a - b) < tolerance, `${a} and ${b}`);
    near(area(z, density), 1);
    near(
      responsibilities.reduce((a, b) => a + b),
      1,
      1e-6,
    );
    for (const [k, part] of parts.entries()) near(area(z, part), responsibilities[k]);
    near(
      area(
        z,
        density.map((p, n) => p * z[n]),
      ),
      mean,
      4e-3,
    );
    near(
      area(
        z,
        density.map((p, n) => p * (z[n] - mean) ** 2),
      ),
      deviation ** 2,
      4e-3,
    );
    // The Gaussian beside it is the posterior itself where that is said, and only there.
    const apart = area(
      z,
      density.map((p, n) => Math.abs(p - gaussian[n])),
    );
    assert.equal(isPosteriorGaussian(own), apart < 1e-5, String(apart));
  });
}

for (const state of [
  { ...LINE, labNoise: 0.3 },
  { labDecoder: 'arc', labPrior: 'normal', labNoise: 0.1 },
  { labDecoder: 'spiral', labPrior: 'modes', labNoise: 0.4 },
  { labDecoder: 'spiral', labPrior: 'modes', labSpread: 0.1, labNoise: 0.1 },
]) {
  test(`p(x) in the plane: ${JSON.stringify(state)}`, async () => {
    const own = { ...defaults, ...state };
    const { grid, curve } = await computeObserved(engine, own);
    const { columns, rows, values } = grid;
    const [width, height] = SPACE.map(([low, high]) => high - low);
    const cell = (width / (columns - 1)) * (height / (rows - 1));
    const sum = values.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0);
    assert.ok(Math.abs(sum * cell - 1) < 0.01, String(sum * cell));
    // A point of the grid, against the number that looking back from it gives.
    const at = (/** @type {number} */ n) => ({
      labX1: SPACE[0][0] + ((n % columns) * width) / (columns - 1),
      labX2: SPACE[1][1] - (Math.floor(n / columns) * height) / (rows - 1),
    });
    for (const n of [values.indexOf(Math.max(...values)), Math.floor(values.length * 0.41)]) {
      const { logEvidence } = await computeLatent(engine, { ...own, ...at(n) });
      assert.ok(Math.abs(values[n] - Math.exp(logEvidence)) < 1e-7 * Math.max(...values));
    }
    assert.equal(curve.length, 2 * 281);
  });
}

test('p(x) in the plane is answered in under 50 ms of computing, at any noise', async () => {
  for (const labNoise of [0.1, 0.4, 3]) {
    const own = { ...defaults, labDecoder: 'spiral', labPrior: 'normal', labNoise };
    await computeObserved(engine, own);
    const times = [];
    for (let n = 0; n < 5; n++) {
      const start = process.cpuUsage();
      await computeObserved(engine, own);
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
    }
    assert.ok(Math.min(...times) < 50, `${times}`);
  }
});

for (const data of ['moons', 'ring']) {
  test(`a network trained on ${data}: its p(x) lies in the plane that is shown`, async () => {
    const x = await engine.synthetic(data, 512, '1');
    const { weights } = await engine.run('trainVae', {
      data: x.slice(0, 768),
      heldOut: x.slice(768),
      columns: 2,
      options: {
        ...{ latent: 1, hidden: 64, batch: 256, learningRate: 2e-3, noiseVariance: 0.05 },
        ...{ learnVariance: true, beta: 1, meanOverDimensions: false },
      },
      ...{ seed: '1', state: null, steps: 400 },
    });
    for (const labNoise of [0.1, 0.4]) {
      const model = { labDecoder: 'trained', labPrior: 'normal', labNoise, labX1: 0.5, labX2: 0.4 };
      const own = { ...defaults, ...model, network: { weights, step: 400 } };
      const { grid } = await computeObserved(engine, own);
      const [width, height] = SPACE.map(([low, high]) => high - low);
      const cell = (width / (grid.columns - 1)) * (height / (grid.rows - 1));
      const sum = grid.values.reduce(
        (/** @type {number} */ a, /** @type {number} */ b) => a + b,
        0,
      );
      assert.ok(Math.abs(sum * cell - 1) < 0.01, String(sum * cell));
      const { z, density, mean, logEvidence } = await computeLatent(engine, own);
      assert.ok(Math.abs(area(z, density) - 1) < 4e-3);
      const means = density.map((p, n) => p * z[n]);
      assert.ok(Math.abs(area(z, means) - mean) < 6e-3);
      assert.ok(Number.isFinite(logEvidence));
    }
  });
}
