// The lab of `samples` against CPython: the program that it shows prints what the lab counts.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { drawSamples } from '../../web/engine/jobs/draw-samples.js';
import { loadCore } from './core.mjs';
import { startPython } from './pyodide.mjs';

/** @type {[seed: string, modes: [mean: number, weight: number][], sigma: number, count: number][]} */
const STATES = [
  [
    '13',
    [
      [-1.5, 0.35],
      [1.8, 0.65],
    ],
    0.6,
    100_000,
  ],
  [
    '-7',
    [
      [0.5, 2],
      [-2, 0],
      [4, 3.5],
    ],
    0.25,
    30_001,
  ],
  [
    '99999999999999999999',
    [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ],
    2,
    25_000,
  ],
  ['0', [[1e-3, 7]], 10, 1],
  [
    '5',
    [
      [1e8, 1],
      [-1e8, 1e-9],
    ],
    0.01,
    4_999,
  ],
  [
    '2026',
    [
      [-1e-5, 0.1],
      [-1e-5, 0.2],
    ],
    0.01,
    20_000,
  ],
];

/** @type {import('../../web/wasm/core.js').Core} */
let core;
/** @type {(source: string) => string} */
let run;

before(async () => {
  core = await loadCore();
  const python = await startPython();
  python.runPython(`
import contextlib, io

def run(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(source, {})
    return out.getvalue()
`);
  run = python.globals.get('run');
});

for (const [seed, modes, sigma, count] of STATES) {
  test(`seed ${seed}, ${modes.length} modes, ${count} draws`, () => {
    const draws = {
      seed,
      means: Float64Array.from(modes, ([mean]) => mean),
      weights: Float64Array.from(modes, ([, weight]) => weight),
      sigma,
    };
    const job = drawSamples(core, { draws, count, low: -10, high: 10, bins: 50 });
    let step = job.next();
    let before = 0;
    while (!step.done) {
      assert.ok(step.value.drawn > before, 'progress goes on');
      before = step.value.drawn;
      step = job.next();
    }
    const { counts, output } = step.value;
    assert.equal(
      counts.reduce((sum, n) => sum + n, 0),
      count,
    );
    assert.ok(output.includes(`[${counts.join(', ')}]`));
    assert.equal(run(core.drawProgram(draws, count)), output);
  });
}
