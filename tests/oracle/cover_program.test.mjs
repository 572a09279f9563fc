// How often bootstrap intervals hold the mean of the law of errors: CPython counts the same, and where the
// intervals are known to be good their share is their level.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { countCoverage } from '../../web/engine/jobs/count-coverage.js';
import { coverArgs } from '../../web/labs/metrics/cover.js';
import { coverOutput, coverProgram } from '../../web/labs/metrics/cover-program.js';
import { countedShare } from '../../web/labs/metrics/estimate.js';
import { labParameters } from '../../web/labs/metrics/parameters.js';
import { loadCore } from './core.mjs';
import { engineOf, finished, valuesOf } from './lab_engine.mjs';

const run = promisify(execFile);
const core = await loadCore();

/** @param {Record<string, string>} texts */
function argsOf(texts) {
  const args = coverArgs(valuesOf(labParameters, { labCoverLists: '50', ...texts }));
  assert.ok(args);
  return args;
}

/** @type {Record<string, Record<string, string>>} */
const STATES = {
  'the law of the page': {},
  'one Gaussian, a far seed': {
    labErrorModes: '0:1',
    labErrorSigma: '1',
    labSeed: '-123456789012345678901234567890',
  },
  'many components': { labErrorModes: '-1:2,0.5:1,4:0', labErrorSigma: '0.1', labSeed: '7' },
};
for (const [what, texts] of Object.entries(STATES)) {
  test(`intervals counted: ${what}`, async () => {
    const args = argsOf(texts);
    const found = finished(countCoverage(core, args));
    const output = await coverOutput(engineOf(core), args, found);
    assert.match(output, /held by \d+ of 50 percentile/);
    assert.equal((await run('/usr/bin/python3', ['-c', coverProgram(args)])).stdout, output);
  });
}

test('of long lists of nearly normal errors both intervals hold the mean in 95 % of lists', () => {
  // Far from 0, |x| is x.
  const texts = { labErrorModes: '5:1', labErrorSigma: '1', labCoverLists: '400' };
  const args = { ...argsOf(texts), counts: [5, 100] };
  const [short, long] = finished(countCoverage(core, args)).groups;
  for (const name of /** @type {const} */ (['percentile', 'bca'])) {
    const { share, standardError } = countedShare(long[name], args.lists);
    // Of the interval by 100 errors, a normal one with the sample's own deviation: 94.4 %.
    assert.ok(Math.abs(share - 0.944) < 4 * standardError, `${name}: ${share}`);
    // Of five errors it is shorter than Student's by √(4/5) · 1.96 / 2.776.
    assert.ok(short[name] < long[name] - 10, `${name} of five`);
  }
});

test('without a component there is nothing to count', () => {
  assert.equal(coverArgs(valuesOf(labParameters, { labErrorModes: '' })), null);
});
