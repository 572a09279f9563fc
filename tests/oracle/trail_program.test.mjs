// Diversity against quality: the program prints what the lab says, and one component follows its formula.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { lawOf } from '../../web/labs/takeaways/schedule-law.js';
import { computeSpots, computeTrail } from '../../web/labs/takeaways/trail-compute.js';
import { trailProgram } from '../../web/labs/takeaways/trail-program.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';

const run = promisify(execFile);
const engine = engineOf(await loadCore());

/** @type {Record<string, {modes: number[], sigma: number, taus: number[]}>} */
const STATES = {
  'as it begins': { modes: [-1.5, 1.8], sigma: 0.15, taus: [0.3, 1.5] },
  'three modes that overlap': { modes: [2, -1, 0.5], sigma: 0.6, taus: [0.05, 2] },
  'one mode': { modes: [0.7], sigma: 1.5, taus: [0.6, 1.05] },
};

for (const [what, { modes, sigma, taus }] of Object.entries(STATES)) {
  test(`diversity against quality, the program: ${what}`, async () => {
    const { clean } = lawOf({ samples: { modes, sigma } });
    assert.ok(clean);
    const question = { clean, taus, count: 100, seed: '13' };
    const [trail, spots] = await Promise.all([
      computeTrail(engine, clean),
      computeSpots(engine, question),
    ]);
    const { source, output } = await trailProgram(engine, question, trail, spots);
    assert.equal((await run('/usr/bin/python3', ['-c', source])).stdout, output);
    for (const { estimate, error, covered, logP } of spots) {
      assert.ok(Math.abs(estimate.covered - covered) <= 5 * error.covered);
      assert.ok(Math.abs(estimate.logP - logP) <= 5 * error.logP);
    }
  });
}

test('of one Gaussian, mean log p falls by τ²/2', async () => {
  const { clean } = lawOf({ samples: { modes: [0.7], sigma: 1.5 } });
  assert.ok(clean);
  for (const { tau, logP } of await computeTrail(engine, clean)) {
    const expected = -Math.log(1.5 * Math.sqrt(2 * Math.PI)) - tau ** 2 / 2;
    assert.ok(Math.abs(logP - expected) < 1e-9, `${tau}: ${logP} ${expected}`);
  }
});
