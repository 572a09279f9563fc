// Schedules by four points: the program prints what the lab says, and the lab's numbers are those of formulas.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { levelsOf } from '../../web/engine/jobs/ddim-distance.js';
import { univariate } from '../../web/engine/mixture.js';
import {
  FALL,
  measured,
  MOST,
  REACH,
  references,
  through,
  TIMES,
} from '../../web/labs/takeaways/schedule-compute.js';
import { lawOf } from '../../web/labs/takeaways/schedule-law.js';
import { scheduleProgram } from '../../web/labs/takeaways/schedule-program.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';
import { normal } from './mixture_by_hand.mjs';
import { integral } from './panel_sentences.mjs';

const run = promisify(execFile);
const core = await loadCore();
const engine = engineOf(core);

/** @param {import('../../web/wasm/core.js').Mixture} clean @param {number} target */
const bestOf = (clean, target) =>
  engine.run('bestSchedule', { clean, target, most: MOST, times: TIMES, reach: REACH, fall: FALL });

/** @type {Record<string, {modes: number[], sigma: number, knots: number[], target: number}>} */
const STATES = {
  'as it begins': { modes: [-1.5, 1.8], sigma: 0.15, knots: [6, 2, -2, -6], target: 0.05 },
  'three modes, a far target': {
    modes: [2, -1, 0.5],
    sigma: 0.2,
    knots: [9, 3, 0, -9],
    target: 0.3,
  },
  'one mode, two steps': { modes: [0.7], sigma: 1.5, knots: [12, 5, -5, -12], target: 0.2 },
  'out of reach': { modes: [-40, 30], sigma: 0.5, knots: [3, 1, 0, -1], target: 0.01 },
};

for (const [what, { modes, sigma, knots, target }] of Object.entries(STATES)) {
  test(`schedules, the program: ${what}`, async () => {
    const { clean } = lawOf({ samples: { modes, sigma } });
    assert.ok(clean);
    const found = await bestOf(clean, target);
    const schedules = [
      await through(engine, 'now', knots),
      ...(await references(engine)),
      await through(engine, 'best', found.knots),
    ];
    const alphaBars = schedules.map((each) => each.alphaBars);
    const distances = await engine.run('scheduleDistances', { clean, alphaBars, most: MOST });
    const rows = schedules.map((each, i) => measured(each, distances[i], target, null));
    const { source, output } = await scheduleProgram(engine, { clean, rows });
    assert.equal((await run('/usr/bin/python3', ['-c', source])).stdout, output);
    // The search says of its schedule what is measured of it.
    assert.equal(rows[3].steps, found.steps);
    assert.equal(rows[3].distance, found.distance);
  });
}

test('of one Gaussian DDIM makes a Gaussian, whose distance is an integral', async () => {
  const [mean, sigma] = [0.8, 0.4];
  const clean = univariate([1], [mean], sigma);
  for (const knots of [
    [6, 2, -2, -6],
    [3, 2.5, -1, -4],
  ]) {
    const { alphaBars } = await through(engine, 'now', knots);
    const [distances] = await engine.run('scheduleDistances', {
      ...{ clean, alphaBars: [alphaBars], most: 9 },
    });
    for (const [i, distance] of distances.entries()) {
      // x = a + b z, from a = 0 and b = 1 on; E[x₀ | x] is linear in x.
      let [a, b] = [0, 1];
      const levels = [...levelsOf(alphaBars, i + 1), 1];
      for (const [j, bar] of levels.slice(0, -1).entries()) {
        const next = levels[j + 1];
        const gain = (Math.sqrt(bar) * sigma ** 2) / (bar * sigma ** 2 + 1 - bar);
        const kept = Math.sqrt((1 - next) / (1 - bar));
        const guessed = Math.sqrt(next) - kept * Math.sqrt(bar);
        a = kept * a + guessed * (mean + gain * (a - Math.sqrt(bar) * mean));
        b *= kept + guessed * gain;
      }
      const expected = integral(
        (z) => Math.abs(a - mean + (b - sigma) * z) * normal(z, 0, 1),
        ...[-9, 9, 20001],
      );
      assert.ok(
        Math.abs(distance - expected) < 5e-4,
        `${knots}, ${i + 1}: ${distance} ${expected}`,
      );
    }
  }
});

test('more steps lead to the law itself', async () => {
  const clean = univariate([1, 1], [-1.5, 1.8], 0.15);
  const alphaBars = (await references(engine)).map((each) => each.alphaBars);
  const distances = await engine.run('scheduleDistances', { clean, alphaBars, most: 200 });
  for (const each of distances) {
    assert.ok(each[199] < 0.006, String(each[199]));
    assert.ok(each[199] < 0.6 * each[99]);
  }
});

test('peaks merge where the formula says; with noise of three modes the near ones first', async () => {
  for (const [d, sigma] of [
    [1.65, 0.15],
    [4, 0.5],
    [0.5, 0.45],
  ]) {
    const clean = univariate([1, 1], [-d, d], sigma);
    const { first, last } = await engine.run('mergingLogSnr', { clean });
    // ᾱ d² = ᾱ σ² + 1 − ᾱ
    const expected = Math.log(1 / (d ** 2 - sigma ** 2));
    assert.ok(
      Math.abs(first - expected) < 2e-3 && Math.abs(last - expected) < 2e-3,
      `${d}: ${first}`,
    );
  }
  const three = await engine.run('mergingLogSnr', {
    clean: univariate([1, 1, 1], [-5, 0, 2], 0.1),
  });
  assert.ok(three.first > three.last + 0.5, JSON.stringify(three));
  assert.equal(
    await engine.run('mergingLogSnr', { clean: univariate([1, 1], [-0.4, 0.4], 0.5) }),
    null,
  );
});

test('the search finds what a denser lattice of schedules does not undercut by much', async () => {
  const clean = univariate([1, 1], [-4, 4.5], 0.15);
  const { steps, knots, distance } = await bestOf(clean, 0.05);
  assert.ok(steps !== null && distance <= 0.05);
  assert.ok(
    knots.every(
      (/** @type {number} */ knot, /** @type {number} */ k) =>
        k === 0 || knots[k - 1] - knot >= FALL - 1e-9,
    ),
  );
  // With as many steps, none of these is better.
  const values = [11, 8, 5, 2, -1, -2.5, -4, -7, -10];
  const others = values.flatMap((a, i) =>
    values
      .slice(i + 1)
      .flatMap((b, j) =>
        values
          .slice(i + j + 2)
          .flatMap((c, k) => values.slice(i + j + k + 3).map((d) => [a, b, c, d])),
      ),
  );
  const schedules = await Promise.all(others.map((each) => through(engine, 'now', each)));
  const alphaBars = schedules.map((each) => each.alphaBars);
  const all = await engine.run('scheduleDistances', { clean, alphaBars, most: steps });
  const least = Math.min(...all.map((/** @type {Float64Array} */ each) => each[steps - 1]));
  assert.ok(distance <= least, `${distance} ${least}`);
});

test('each obstacle has its name', () => {
  const of = (/** @type {number[]} */ modes, /** @type {number} */ sigma) =>
    lawOf({ samples: { modes, sigma } }).obstacle;
  assert.equal(of([-1, 1], 0.2), '');
  assert.equal(of([], 0.2), 'empty');
  assert.equal(of(Array(12).fill(1), 1), '');
  assert.equal(of(Array(13).fill(1), 1), 'many');
  assert.equal(of([1], 0), 'pointlike');
  assert.equal(of([1e4], 1), 'extreme');
  assert.equal(of([1], 1e-5), 'extreme');
});
