// The program of the lab of `metrics`: CPython prints what the lab says it prints.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { measureErrors } from '../../web/labs/metrics/measure-errors.js';
import { errorsProgram } from '../../web/labs/metrics/program.js';
import { loadCore } from './core.mjs';
import { engineOf } from './lab_engine.mjs';
import { lehmer } from './panel_sentences.mjs';

const run = promisify(execFile);
const engine = engineOf(await loadCore());

/** @param {number} count @param {number} seed */
function drawn(count, seed) {
  const random = lehmer(seed);
  return Array.from({ length: count }, () => Number((random() ** 2).toFixed(3)));
}

/** @type {Record<string, {lists: number[][], seed: string}>} */
const STATES = {
  'the course’s list against another': {
    lists: [
      [0.42, 0.31, 0.29, 0.36, 0.33],
      [0.28, 0.27, 0.26, 0.3, 0.49],
    ],
    seed: '13',
  },
  'different lengths': { lists: [drawn(12, 1), drawn(9, 2)], seed: '-7' },
  'one error each': { lists: [[0.5], [0.25]], seed: '1' },
  'all alike': { lists: [Array(20).fill(0.3), Array(20).fill(0.3)], seed: '5' },
  'the most pairs of which all signs are tried': { lists: [drawn(14, 3), drawn(14, 4)], seed: '2' },
  'many, with random signs': {
    lists: [drawn(60, 5), drawn(60, 6)],
    seed: '123456789012345678901234567890',
  },
};
for (const [what, question] of Object.entries(STATES)) {
  test(`errors in a few numbers: ${what}`, async () => {
    const measured = await measureErrors(engine, question);
    const { source, output } = await errorsProgram(engine, { seed: question.seed, ...measured });
    assert.match(output, /^A: best .*\n/);
    assert.equal((await run('/usr/bin/python3', ['-c', source])).stdout, output);
  });
}

test('where a list is empty there is no program', async () => {
  const measured = await measureErrors(engine, { lists: [[], [1]], seed: '1' });
  assert.equal((await errorsProgram(engine, { seed: '1', ...measured })).source, '');
});
