// The programs of the lab of `formulas`: CPython prints what the lab says they print.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { estimateIntegral } from '../../web/engine/jobs/estimate-integral.js';
import { followScore } from '../../web/engine/jobs/follow-score.js';
import { defaultOf } from '../../web/page/store.js';
import { flowArgs } from '../../web/labs/formulas/flow.js';
import { computeIntegral } from '../../web/labs/formulas/integral.js';
import { labParameters } from '../../web/labs/formulas/parameters.js';
import {
  flowOutput,
  flowProgram,
  integralOutput,
  integralProgram,
} from '../../web/labs/formulas/program.js';
import { loadCore } from './core.mjs';

const run = promisify(execFile);
const core = await loadCore();
/** The core as the lab calls it, without a worker between. */
const engine = /** @type {any} */ (core);
const defaults = Object.fromEntries(labParameters.map((each) => [each.name, defaultOf(each)]));

/** @param {Generator<any, any, void>} job */
function finished(job) {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}
const printedBy = async (/** @type {string} */ program) =>
  (await run('/usr/bin/python3', ['-c', program])).stdout;

/** @type {Record<string, any>[]} */
const integrals = [
  {},
  { labProposal: 'posterior', labDraws: 500, labX: 0.1 },
  { labProposal: 'laplace', labX: 0.4, labNoise: 1.1, labSeed: '-77' },
  { labFactor: 0.6, labDraws: 20000, labSeed: '123456789012345678901234567890' },
  { labX: 60, labNoise: 0.05, labDraws: 300 }, // p(x) is no double there
  { labWeight: 0, labDraws: 2 },
  {
    labModes: [
      [-3, 2],
      [0, 0],
      [1, 3.5],
      [4, 1e-3],
    ],
    labSigma: 0.3,
    labWeight: -1.7,
    labBias: -4,
    labX: -5,
    labDraws: 1777,
  },
];
for (const state of integrals) {
  test(`the integral: ${JSON.stringify(state)}`, async () => {
    const own = { ...defaults, ...state };
    const { picture } = await computeIntegral(engine, own);
    assert.ok(picture);
    const { prior, decoder, proposal, logDensity } = picture;
    const { courses } = finished(
      estimateIntegral(core, {
        ...{ prior, decoder, logDensity, x: Float64Array.of(own.labX), seed: own.labSeed },
        ...{ proposals: [prior, proposal], counts: [own.labDraws], runs: 1 },
      }),
    );
    const estimates = courses.map((/** @type {any} */ course) => ({
      logMean: course.logMean[0],
      relativeError: course.relativeError[0],
      effectiveSize: course.effectiveSize[0],
    }));
    assert.equal(
      await printedBy(integralProgram(own, picture)),
      await integralOutput(engine, logDensity, estimates),
    );
  });
}

/** @type {Record<string, any>[]} */
const flows = [
  { flowSteps: 60 },
  { flowMethod: 'ula', flowStep: 0.1, flowSteps: 60 },
  { flowSpace: 'plane', flowSteps: 40, flowCount: 150, flowSpread: 2.5, flowSeed: '-5' },
  {
    flowSpace: 'plane',
    flowMethod: 'ula',
    flowModes: [
      [-2, 1],
      [0, 0],
      [0.5, 4],
      [2, 2],
    ],
    flowHeights: [1],
    flowSigma: 0.7,
    flowX: 3,
    flowSteps: 30,
    flowCount: 101,
  },
  { flowSteps: 0 },
];
for (const state of flows) {
  test(`the score: ${JSON.stringify(state)}`, async () => {
    const own = { ...defaults, ...state };
    const flow = finished(followScore(core, { ...flowArgs(own), range: null }));
    for (const at of new Set([own.flowSteps, Math.floor(own.flowSteps / 2)])) {
      assert.equal(await printedBy(flowProgram(own, at)), await flowOutput(engine, own, flow, at));
    }
  });
}
