// The diffusion lab's Python program prints what the lab says it prints.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createCompute } from '../../web/labs/diffusion/compute.js';
import { labParameters } from '../../web/labs/diffusion/parameters.js';
import { outputOf, programOf } from '../../web/labs/diffusion/program.js';
import { reverseQuestion, reverseRuns } from '../../web/labs/diffusion/reverse-runs.js';
import { loadCore } from './core.mjs';
import { engineOf, valuesOf } from './lab_engine.mjs';

const run = promisify(execFile);
const core = await loadCore();
const engine = engineOf(core);

/** @type {Record<string, string>[]} */
const states = [
  {},
  { labSampler: 'ddpm', labVariance: 'beta', labSchedule: 'cosine', labSteps: '1000' },
  { labSampler: 'ddim', labSchedule: 'scaled_linear', labVisited: '10', labSeed: '99' },
  { labSampler: 'ddim', labEta: '0.7', labSchedule: 'sigmoid' },
  { labSampler: 'ode_euler', labSchedule: 'drawn', labModes: '-2:0.2,0:0.5,1:0,1.5:0.3' },
  { labSampler: 'ode_heun', labData: 'plane', labVisited: '7', labCount: '300' },
  { labSampler: 'langevin', labData: 'ring', labCount: '100', labSchedule: 'cosine' },
  { labSampler: 'predictor_corrector', labData: 'moons', labCount: '100', labVisited: '5' },
  { labDenoiser: 'one_mode', labMode: '3', labModes: '-1:0.5,1:0.5', labSteps: '37' },
  { labVisited: '3', labSteps: '10', labSigma: '1' },
  { labData: 'drawn', labDrawn: '0,0,1,1,-1,1', labCount: '200', labSeed: '-5' },
  { labCount: '20', labSteps: '10', labVisited: '2', labSeed: '9'.repeat(4300) },
];

for (const texts of states) {
  test(JSON.stringify(texts), async () => {
    const own = valuesOf(labParameters, { labSecond: 'none', ...texts });
    const { picture } = await createCompute(engine)(own);
    assert.ok(picture);
    const question = reverseQuestion(picture, own, null);
    assert.ok(question);
    const [ended] = await reverseRuns(engine, question);
    const { stdout } = await run('python3', ['-c', programOf(own, picture.space)]);
    assert.equal(stdout, await outputOf(engine, ended));
    // Every particle has moved, and the numbers are numbers.
    assert.match(
      stdout,
      /^mean = -?\d+\.\d{3}(, -?\d+\.\d{3})?\nWasserstein distance = \d+\.\d{3}\n$/,
    );
  });
}

test('a learned denoiser has no program', async () => {
  const own = valuesOf(labParameters, { labDenoiser: 'learned' });
  const { picture } = await createCompute(engine)(own);
  assert.ok(picture);
  assert.equal(programOf(own, picture.space), '');
});
