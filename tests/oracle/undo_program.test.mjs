// What noise leaves: the program prints what the lab says, and the posterior is that of quadrature.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { computeKnown, computeSeen, LEVELS } from '../../web/labs/takeaways/undo-compute.js';
import { lawOf } from '../../web/labs/takeaways/schedule-law.js';
import { undoProgram } from '../../web/labs/takeaways/undo-program.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';
import { normal } from './mixture_by_hand.mjs';
import { integral } from './panel_sentences.mjs';

const run = promisify(execFile);
const core = await loadCore();
const engine = engineOf(core);

/** @type {Record<string, {modes: number[], sigma: number, x0: number, epsilon: number}>} */
const STATES = {
  'as it begins': { modes: [-1.5, 1.8], sigma: 0.15, x0: 1.8, epsilon: -1 },
  'three modes that overlap': { modes: [2, -1, 0.5], sigma: 0.6, x0: 0.1, epsilon: 1.7 },
  'one mode, far noise': { modes: [0.7], sigma: 1.5, x0: -3, epsilon: 6 },
};

for (const [what, { modes, sigma, x0, epsilon }] of Object.entries(STATES)) {
  const { clean } = lawOf({ samples: { modes, sigma } });
  assert.ok(clean);
  const question = { clean, x0, epsilon };

  test(`what noise leaves, the program: ${what}`, async () => {
    const known = await computeKnown(engine, question);
    const { source, output } = await undoProgram(engine, question, known);
    assert.equal((await run('/usr/bin/python3', ['-c', source])).stdout, output);
  });

  test(`what noise leaves, by quadrature: ${what}`, async () => {
    const [known, seen] = await Promise.all([
      computeKnown(engine, question),
      computeSeen(engine, question),
    ]);
    const distances = modes.map((mode) => Math.abs(mode - x0));
    const right = distances.indexOf(Math.min(...distances));
    assert.equal(known.mode, modes[right]);
    assert.deepEqual(
      known.rows.map(({ logSnr }) => logSnr),
      LEVELS,
    );
    for (const [i, row] of known.rows.entries()) {
      const bar = 1 / (1 + Math.exp(-row.logSnr));
      const xt = Math.sqrt(bar) * x0 + Math.sqrt(1 - bar) * epsilon;
      assert.equal(row.xt, xt);
      assert.equal(seen.rows[i].xt, xt);
      const [low, high] = [Math.min(...modes) - 9 * sigma, Math.max(...modes) + 9 * sigma];
      const of = (/** @type {(x: number) => number} */ f) => integral(f, low, high, 20001);
      const seenFrom = (/** @type {number} */ x) =>
        normal(xt, Math.sqrt(bar) * x, Math.sqrt(1 - bar));
      const joint = (/** @type {number} */ x) =>
        modes.reduce((sum, mode) => sum + normal(x, mode, sigma), 0) * seenFrom(x);
      const evidence = of(joint);
      const mean = of((x) => x * joint(x)) / evidence;
      const variance = of((x) => (x - mean) ** 2 * joint(x)) / evidence;
      const chance = of((x) => normal(x, modes[right], sigma) * seenFrom(x)) / evidence;
      const noiseOf = (/** @type {number} */ x) => (xt - Math.sqrt(bar) * x) / Math.sqrt(1 - bar);
      const noise = of((x) => noiseOf(x) * joint(x)) / evidence;
      const left = of((x) => (noiseOf(x) - noise) ** 2 * joint(x)) / evidence;
      for (const [name, value, expected] of /** @type {[string, number, number][]} */ ([
        ['chance', row.chance, chance],
        ['mean', row.mean, mean],
        ['deviation', row.deviation, Math.sqrt(variance)],
        ['noise', row.noiseDeviation, Math.sqrt(left)],
      ])) {
        assert.ok(
          Math.abs(value - expected) < 1e-6,
          `${name} at ${row.logSnr}: ${value} ${expected}`,
        );
      }
      // The drawn parts make up the posterior's density.
      const at = row.mean;
      const drawn = row.components.reduce((sum, { weight, xs, ys }) => {
        const k = xs.findIndex((x) => x >= at);
        return (
          sum +
          (k > 0
            ? weight * ys[k - 1] +
              (weight * (ys[k] - ys[k - 1]) * (at - xs[k - 1])) / (xs[k] - xs[k - 1])
            : 0)
        );
      }, 0);
      assert.ok(
        Math.abs(drawn - joint(at) / evidence) < 0.01 * (1 + joint(at) / evidence),
        `${row.logSnr}`,
      );
    }
    // The curve passes through the levels.
    for (const { logSnr, chance } of known.rows) {
      assert.equal(known.curve.find((each) => each.logSnr === logSnr)?.chance, chance);
    }
  });
}
