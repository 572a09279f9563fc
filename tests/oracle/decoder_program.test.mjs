// The program of the lab of `decoder`: CPython's integrals are the lab's, digit by digit.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { bestGaussian } from '../../web/engine/jobs/best-gaussian.js';
import { meanEvidence } from '../../web/engine/jobs/mean-evidence.js';
import { univariate } from '../../web/engine/mixture.js';
import { defaultOf } from '../../web/page/store.js';
import { computeBound, computeImportance } from '../../web/labs/decoder/bound-compute.js';
import { isPosteriorGaussian } from '../../web/labs/decoder/models.js';
import { labParameters } from '../../web/labs/decoder/parameters.js';
import { boundOutput, boundProgram } from '../../web/labs/decoder/program.js';
import { loadCore } from './core.mjs';

const run = promisify(execFile);
const core = await loadCore();
/** The core as the lab calls it, without a worker between. */
const engine = /** @type {any} */ ({
  ...core,
  async run(/** @type {string} */ name, /** @type {any} */ args) {
    assert.equal(name, 'bestGaussian');
    const job = bestGaussian(core, args);
    for (;;) {
      const { done, value } = job.next();
      if (done) return value;
    }
  },
});
const defaults = Object.fromEntries(labParameters.map((each) => [each.name, defaultOf(each)]));

const ARC = { labDecoder: 'arc', labPrior: 'normal' };
/** @type {Record<string, any>[]} */
const states = [
  {},
  { labDecoder: 'line', labX1: 1, labX2: 0.9, labBeta: 2.5 },
  { labDecoder: 'spiral', labX1: -3, labX2: 2.4, labNoise: 0.1, labMean: -2, labWidth: 0.05 },
  { ...ARC, labX1: 0, labX2: -1, labMean: 0, labWidth: 1, labBeta: 0 },
  { ...ARC, labX1: 0, labX2: 0, labMean: 0, labWidth: 1 },
  { labModes: [0.7], labMu1: -1, labW2: -0.4 },
  { labPrior: 'modes', labDecoder: 'line', labX1: 0, labX2: 0, labNoise: 1.2, labMean: 3 },
  { labPrior: 'modes', labDecoder: 'spiral', labX1: 3, labX2: 3, labWidth: 3, labBeta: 0.3 },
];
for (const state of states) {
  test(`the bound: ${JSON.stringify(state)}`, async () => {
    const own = { ...defaults, ...state };
    const { bound, best, z, density } = await computeBound(engine, own);
    const { stdout } = await run('/usr/bin/python3', ['-c', boundProgram(own)]);
    assert.equal(stdout, await boundOutput(engine, bound));
    // What the figure draws has an area of 1, and what the buttons and sentences rest on.
    let area = 0;
    for (let n = 1; n < z.length; n++) {
      area += ((z[n] - z[n - 1]) * (density[n] + density[n - 1])) / 2;
    }
    assert.ok(Math.abs(area - 1) < 2e-3, String(area));
    assert.ok(best.gap > -1e-6);
    assert.equal(isPosteriorGaussian(own), best.gap < 1e-6, String(best.gap));
  });
}

test('two peaks: the best Gaussian leaves about log 2', async () => {
  const own = { ...defaults, ...ARC, labX1: 0, labX2: -1, labMean: 0, labWidth: 1 };
  const { peaks, best } = await computeBound(engine, own);
  assert.equal(peaks, 2);
  assert.ok(best.gap > 0.4 && best.gap < Math.LN2 + 0.1, String(best.gap));
});

test('the importance-weighted bound lies between the bound and log p(x), up to its errors', async () => {
  const { draws, estimates, bound, logEvidence } = await computeImportance(engine, {
    ...defaults,
    labDraws: 37,
  });
  assert.ok(draws.includes(37));
  for (const { mean, standardError } of estimates) {
    assert.ok(mean > bound - 5 * standardError && mean < logEvidence + 5 * standardError);
  }
  const [first, last] = [estimates[0], estimates[estimates.length - 1]];
  assert.ok(Math.abs(first.mean - bound) < 5 * first.standardError);
  assert.ok(last.mean > first.mean);
});

/** @type {import('../../web/wasm/vae.js').VaeOptions} */
const options = {
  ...{ latent: 1, hidden: 16, batch: 64, learningRate: 2e-3, noiseVariance: 0.05 },
  ...{ learnVariance: true, beta: 1, meanOverDimensions: false },
};

test('the mean of log p(x) of a network, in portions, is that of all points at once', () => {
  const data = core.synthetic('moons', 150, '13');
  const heldOut = core.synthetic('moons', 70, '14');
  const training = core.makeVaeTraining(data, 2, options, '1');
  training.advance(50);
  const weights = training.weights();
  training.delete();
  const job = meanEvidence(core, { weights, training: data, heldOut });
  let step = job.next();
  while (!step.done) step = job.next();
  const exact = (/** @type {Float64Array} */ x) => {
    const decoder = /** @type {const} */ ({ kind: 'trained', weights });
    const { noiseVariance } = core.vaeSizes(weights);
    const { logDensity } = core.latentEvidence(univariate([1], [0], 1), decoder, noiseVariance, x);
    return logDensity.reduce((a, b) => a + b) / logDensity.length;
  };
  const { training: ofTraining, heldOut: ofHeldOut } = step.value ?? {};
  assert.ok(Math.abs(ofTraining - exact(data)) < 1e-5);
  assert.ok(Math.abs(ofHeldOut - exact(heldOut)) < 1e-5);
});
