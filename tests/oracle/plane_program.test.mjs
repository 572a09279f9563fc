// The two-dimensional part of the lab of `metrics`: CPython prints what the lab says it prints, and what is
// counted in the balls of the picture are the metrics.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { drawPlane } from '../../web/labs/metrics/plane-laws.js';
import { PLANE_PRESETS } from '../../web/labs/metrics/plane-presets.js';
import { planeOutput, planeProgram } from '../../web/labs/metrics/plane-program.js';
import { planeParameters } from '../../web/labs/metrics/plane-parameters.js';
import { loadCore } from './core.mjs';
import { engineOf, valuesOf } from './lab_engine.mjs';

const run = promisify(execFile);
const engine = engineOf(await loadCore());

const defaults = valuesOf(planeParameters, {});
/** @type {Record<string, Record<string, string>>} */
const STATES = {
  ...Object.fromEntries(Object.entries(PLANE_PRESETS).map(([name, act]) => [name, act(defaults)])),
  'one component each': { labPlaneMeans: '0,0', labPlaneModel: '1,1', labPlaneCount: '30' },
  'a far seed, many neighbours, a wide model': {
    labPlaneSeed: '-123456789012345678901234567890',
    labPlaneNeighbours: '20',
    labPlaneTau: '2.5',
    labPlaneWeights: '0,3',
    labPlaneBandwidth: '0.2',
  },
};
for (const [what, texts] of Object.entries(STATES)) {
  test(`balls and their counts: ${what}`, async () => {
    const own = valuesOf(planeParameters, texts);
    const plane = await drawPlane(engine, own);
    assert.ok(plane.picture);
    const { inReal, held, inGenerated, metrics } = plane.picture.balls;
    const share = (/** @type {Float64Array} */ counts) =>
      counts.filter((count) => count > 0).length / own.labPlaneCount;
    const memberships = inReal.reduce((sum, count) => sum + count, 0);
    assert.equal(share(inReal), metrics.precision);
    assert.equal(share(inGenerated), metrics.recall);
    assert.equal(share(held), metrics.coverage);
    const { labPlaneNeighbours: k, labPlaneCount: n } = own;
    assert.ok(Math.abs(memberships / (k * n) - metrics.density) < 1e-12);
    const output = await planeOutput(engine, own, plane);
    const { stdout } = await run('/usr/bin/python3', ['-c', planeProgram(own)]);
    assert.equal(stdout, output);
  });
}

test('without a component there is nothing to draw', async () => {
  const own = valuesOf(planeParameters, { labPlaneModel: '' });
  assert.deepEqual(await drawPlane(engine, own), { obstacle: 'empty', picture: null });
});
