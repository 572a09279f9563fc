// The programs of the lab of `takeaways`: CPython prints what the lab says it prints.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { countTestHits } from '../../web/engine/jobs/count-test-hits.js';
import { univariate } from '../../web/engine/mixture.js';
import { looksProgram } from '../../web/labs/takeaways/looks-program.js';
import { drawRounds, roundsOf } from '../../web/labs/takeaways/looks-rounds.js';
import { loadCore } from './core.mjs';
import { engineOf, finished } from './lab_engine.mjs';
import { normal } from './mixture_by_hand.mjs';
import { integral } from './panel_sentences.mjs';

const run = promisify(execFile);
const core = await loadCore();
const engine = engineOf(core);

/** @type {Record<string, {modes: number[], sigma: number, own: Record<string, any>}>} */
const STATES = {
  'as it begins, not picked yet': {
    modes: [-1.5, 1.8],
    sigma: 0.15,
    own: { tilt: 1.3, widen: 1.15, looksCount: 100, looksSeed: '13', looksPicks: [] },
  },
  'three modes, all picks, two draws a strip': {
    modes: [2, -1, 0.5],
    sigma: 0.4,
    own: {
      tilt: 0.5,
      widen: 0.8,
      looksCount: 2,
      looksSeed: '-7',
      looksPicks: [0, 1, 1, 0, 0, 0, 1, 0, 1, 1],
    },
  },
  'one mode, a long seed': {
    modes: [3],
    sigma: 2,
    own: {
      tilt: 1,
      widen: 1.3,
      looksCount: 57,
      looksSeed: '123456789012345678901234567890',
      looksPicks: Array(10).fill(0),
    },
  },
};

for (const [what, { modes, sigma, own }] of Object.entries(STATES)) {
  test(`ten rounds by looks: ${what}`, async () => {
    const { drawn } = roundsOf({ samples: { modes, sigma }, takeaways: own });
    assert.ok(drawn);
    const rounds = await drawRounds(engine, drawn);
    const picks = own.looksPicks;
    const { source, output } = await looksProgram(engine, { drawn, rounds, picks });
    assert.equal((await run('/usr/bin/python3', ['-c', source])).stdout, output);
    assert.equal(/^you: /m.test(output), picks.length === 10);
  });
}

test('a model that is the truth has no rounds, and each obstacle has its name', () => {
  const of = (/** @type {any} */ samples, tilt = 1.3) =>
    roundsOf({ samples, takeaways: { tilt, widen: 1, looksCount: 5, looksSeed: '1' } }).obstacle;
  assert.equal(of({ modes: [-1, 1], sigma: 0.2 }), '');
  assert.equal(of({ modes: [-1, 1], sigma: 0.2 }, 1), 'same');
  assert.equal(of({ modes: [1], sigma: 0.2 }), 'same');
  assert.equal(of({ modes: [], sigma: 0.2 }), 'empty');
  assert.equal(of({ modes: [1, 2], sigma: 0 }), 'pointlike');
  assert.equal(of({ modes: [1e200], sigma: 1 }), 'extreme');
});

test('the test hits as often as theory says: for one draw each, by quadrature', () => {
  // p = N(0, 1), q = N(1, 1): the ratio falls with x, so a hit is x_p < x_q, of probability Φ(1/√2).
  const n = [1, 4];
  const trials = 4000;
  const p = univariate([1], [0], 1);
  const q = univariate([1], [1], 1);
  const { hits } = finished(
    countTestHits(core, { p, q, counts: n, rounds: trials, seed: '3', skipped: 0 }),
  );
  for (const [i, count] of n.entries()) {
    // The difference of both sums is normal with mean n and variance 2n.
    const expected = integral((x) => normal(x, count, Math.sqrt(2 * count)), 0, 30, 20001);
    const deviation = Math.sqrt((expected * (1 - expected)) / trials);
    assert.ok(Math.abs(hits[i] / trials - expected) < 4 * deviation, `${count}: ${hits[i]}`);
  }
});
