// The reader's own tables: what CPython's program reads from data.csv are the lab's numbers, and where a
// column lies far from 0 both fits give the same digits.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createHistory } from '../../web/labs/mixture/history.js';
import { parseData } from '../../web/labs/kit/own-data.js';
import { csvOf, outputOf, programOf } from '../../web/labs/mixture/program.js';
import { loadCore } from './core.mjs';

const run = promisify(execFile);
const core = await loadCore();
/** The core as the lab calls it, without a worker between. */
const engine = /** @type {any} */ (core);

/**
 * What a program prints beside this data.csv.
 * @param {string} csv
 * @param {string} program
 */
async function printedBeside(csv, program) {
  const folder = await mkdtemp(join(tmpdir(), 'own-data-'));
  try {
    await writeFile(join(folder, 'data.csv'), csv);
    const options = { cwd: folder, maxBuffer: 1e8 };
    return (await run('/usr/bin/python3', ['-W', 'ignore', '-c', program], options)).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} text */
function datasetOf(text) {
  const result = parseData(text);
  assert.ok('dataset' in result, JSON.stringify(result));
  return result.dataset;
}

const READ = `import struct
import numpy as np
x = np.loadtxt("data.csv", delimiter=",", skiprows=1)
print(x.shape, x.astype(">f8").tobytes().hex())`;

const tables = [
  '"height\nin cm","weight"\n1.5,2\n3,4.25\n2,1',
  '"a\r\nb";c\r\n1,5;2\r\n3;4\r\n',
  '"one ""quoted"", and # more";b\n1;2\n3;4\n',
  'v1.0;v2.0\n1,5;2\n3;4,25\n',
  'sep=;\nconstructor;__proto__\n-0;5e-324\n1e100;-1e100\n',
  '高さ（ｃｍ）、重さ\n１．５、−２\n３、＋４\n',
  '# t x\n0.1 0.2\n0.30000000000000004 123456789.123456789\n',
  '2019,2020\n1.5,2.5\n3.25,2\n1,1\n',
  'a\u2028b,c\u0085d\n1,2\n3,4\n',
  'jd,v\n2460000.123456,1\n2460001.654321,2\n',
];
for (const text of tables) {
  test(`CPython reads the lab's numbers: ${JSON.stringify(text).slice(0, 50)}`, async () => {
    const { x, columns } = datasetOf(text);
    const bytes = Buffer.alloc(8 * x.length);
    for (const [at, value] of x.entries()) bytes.writeDoubleBE(value, 8 * at);
    const printed = await printedBeside(csvOf(x, columns), READ);
    assert.equal(
      printed,
      `(${x.length / columns.length}, ${columns.length}) ${bytes.toString('hex')}\n`,
    );
  });
}

/**
 * Two clouds about a far offset.
 * @param {number} offset
 * @param {number} spread
 */
function far(offset, spread) {
  const cloud = core.synthetic('blobs', 200, '3');
  const rows = Array.from({ length: 200 }, (_, n) => [
    ...[
      offset + spread * Math.round(1000 * cloud[2 * n]),
      Math.round(1000 * cloud[2 * n + 1]) / 1000,
    ],
  ]);
  return `t,v\n${rows.map((row) => row.join(',')).join('\n')}\n`;
}

for (const [what, text] of /** @type {const} */ ([
  ['Unix time over a day', far(1.7e9, 10)],
  ['Unix time over years', far(1.7e9, 1e4)],
  ['Julian days', far(2460000, 0.25)],
  ['10⁸ ± 1', far(1e8, 2 ** -10)],
  ['near 10¹⁵', far(3e15, 1e12)],
  ['near 10⁵⁰', far(3e50, 1e47)],
  ['near 10⁻⁹', far(0, 2 ** -40)],
])) {
  for (const kind of /** @type {const} */ (['full', 'tied', 'diagonal', 'spherical'])) {
    test(`${what}, ${kind}: the program prints what the lab does`, async () => {
      const { x, columns } = datasetOf(text);
      const options = { maxIterations: 12, tolerance: 0, floor: 1e-6 };
      const start = core.initialMixture(x, 2, 3, kind, 'kmeans', options.floor, '4');
      const history = createHistory(engine, x, start, options);
      await history.goTo(0);
      await history.goTo(24);
      const { iteration, mixture, logLikelihoods } = history.state();
      const program = programOf({ start, mixture, options, iterations: iteration });
      assert.equal(
        await printedBeside(csvOf(x, columns), program),
        await outputOf(engine, mixture, logLikelihoods[iteration]),
      );
    });
  }
}
