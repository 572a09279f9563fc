// The decoder lab's program for collapse prints what the lab says that it prints, and the training that the
// lab shows comes to what the formula says, with an encoder or without.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { trainLinearVae } from '../../web/engine/jobs/train-linear-vae.js';
import { computeCollapse, LAST, trainCollapse } from '../../web/labs/decoder/collapse-compute.js';
import { collapseOutput, collapseProgram } from '../../web/labs/decoder/collapse-program.js';
import { loadCore } from './core.mjs';
import { table } from './table.mjs';

const core = await loadCore();
/** The core as the lab calls it, without a worker between. */
const engine = /** @type {any} */ ({
  ...core,
  run(/** @type {string} */ name, /** @type {any} */ args) {
    assert.equal(name, 'trainLinearVae');
    const job = trainLinearVae(core, args);
    for (;;) {
      const { done, value } = job.next();
      if (done) return value;
    }
  },
});

const penguins = await table('penguins');
const geyser = await table('faithful');

const own = {
  ...{ labCollapseSpectrum: [0.9, 3, 0.25, 0.5], labCollapseBeta: 1, labCollapseNoise: 0.25 },
  ...{ labCollapseAverage: 'sum' },
};
/** @type {[string, typeof geyser | null, Partial<typeof own>, number][]} */
const CASES = [
  ['penguins', penguins, {}, 3],
  ['penguins, the mean over columns', penguins, { labCollapseAverage: 'mean' }, 1],
  ['geyser', geyser, {}, 1],
  ['geyser, everything dead', geyser, { labCollapseBeta: 8 }, 0],
  ['a spectrum in any order, one eigenvalue on the threshold itself', null, {}, 3],
];

for (const [name, data, changes, active] of CASES) {
  test(name, async () => {
    const values = { ...own, ...changes };
    const model = await computeCollapse(engine, data, values);
    assert.equal(model.active, active);
    const program = collapseProgram(data, values);
    const printed = execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', program], {
      encoding: 'utf8',
    });
    assert.equal(printed, await collapseOutput(engine, model));
    assert.match(printed, new RegExp(`^active ${active} of ${model.eigenvalues.length}$`, 'm'));
  });

  for (const inference of /** @type {const} */ (['encoder', 'exact'])) {
    test(`${name}: training, ${inference}`, async () => {
      const model = await computeCollapse(engine, data, { ...own, ...changes });
      for (const seed of ['1', '2']) {
        const states = await trainCollapse(engine, { model, inference, seed }, {});
        assert.equal(states.length, LAST + 1);
        const last = states[LAST];
        const scale = Math.max(...model.eigenvalues);
        for (const [i, value] of last.loadingsSquared.entries()) {
          // On the threshold itself the end is approached ever more slowly.
          const isOn = model.eigenvalues[i] === model.threshold;
          const apart = Math.abs(value - model.loadings[i]);
          assert.ok(apart < (isOn ? 0.05 : 0.01) * scale, `${seed}: direction ${i + 1}, ${apart}`);
        }
        assert.ok(last.bound <= model.bound + 1e-6 && last.bound > model.bound - 0.01);
        assert.ok(last.bound > states[0].bound);
      }
    });
  }
}

test('the order of the reader’s eigenvalues changes nothing but their order', async () => {
  const reversed = [...own.labCollapseSpectrum].reverse();
  const [a, b] = await Promise.all(
    [own.labCollapseSpectrum, reversed].map((labCollapseSpectrum) =>
      computeCollapse(engine, null, { ...own, labCollapseSpectrum }),
    ),
  );
  assert.deepEqual([...b.loadings].reverse(), [...a.loadings]);
  assert.deepEqual([...a.loadings], [0.65, 2.75, 0, 0.25]);
  assert.equal(a.bound, b.bound);
});
