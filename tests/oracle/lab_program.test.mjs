// The mixture lab's scikit-learn program prints what the lab says it prints.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createHistory } from '../../web/labs/mixture/history.js';
import { csvOf, outputOf, programOf } from '../../web/labs/mixture/program.js';
import { loadCore } from './core.mjs';

const run = promisify(execFile);
const core = await loadCore();
/** The core as the lab calls it, without a worker between. */
const engine = /** @type {any} */ (core);

async function geyser() {
  const text = await readFile(new URL('../../web/data/faithful.csv', import.meta.url), 'utf8');
  const [, ...lines] = text.trim().split('\n');
  return Float64Array.from(lines.flatMap((line) => line.split(',').map(Number)));
}

/** @type {{name: string, x: Float64Array, kind: any, init: any, k: number, half: number, floor?: number}[]} */
const states = [
  { name: 'geyser', x: await geyser(), kind: 'full', init: 'random_points', k: 2, half: 6 },
  { name: 'geyser, to the end', x: await geyser(), kind: 'full', init: 'kmeans', k: 2, half: 999 },
  {
    ...{ name: 'blobs', x: core.synthetic('blobs', 300, '5'), kind: 'spherical' },
    ...{ init: 'kmeans_plus_plus', k: 3, half: 15 },
  },
  {
    ...{ name: 'slanted', x: core.synthetic('anisotropic', 400, '2'), kind: 'tied' },
    ...{ init: 'random_responsibilities', k: 3, half: 20, floor: 0 },
  },
  {
    ...{ name: 'moons', x: core.synthetic('moons', 250, '9'), kind: 'diagonal' },
    ...{ init: 'random_points', k: 6, half: 30 },
  },
];

for (const { name, x, kind, init, k, half, floor = 1e-6 } of states) {
  test(`${name}: ${kind}, ${k} components`, async () => {
    const options = { maxIterations: 100, tolerance: 1e-3, floor };
    const start = core.initialMixture(x, 2, k, kind, init, floor, '4');
    const history = createHistory(engine, x, start, options);
    await history.goTo(0);
    await history.goTo(half);
    const { iteration, mixture, logLikelihoods } = history.state();
    assert.ok(iteration > 0);
    const folder = await mkdtemp(join(tmpdir(), 'lab-program-'));
    try {
      await writeFile(join(folder, 'data.csv'), csvOf(x, ['a', 'b']));
      const program = programOf({ start, mixture, options, iterations: iteration });
      const { stdout } = await run('/usr/bin/python3', ['-W', 'ignore', '-c', program], {
        cwd: folder,
      });
      assert.equal(stdout, await outputOf(engine, mixture, logLikelihoods[iteration]));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
