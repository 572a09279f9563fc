// core/python against CPython and against itself: the same lines from the wasm executable, from the
// native one and from CPython. Only gauss uses libm, where the last bit may differ.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, describe, test } from 'node:test';
import { define, startPython } from './pyodide.mjs';

const build = fileURLToPath(new URL('../../build/', import.meta.url));
const EXACT = ['random', 'getrandbits', 'choice', 'format', 'repr', 'round', 'sum'];
/** @type {[seed: string, count: number][]} */
const SEEDS = [
  ['13', 100_000],
  ['0', 2_000],
  ['-1', 2_000],
  ['4294967296', 2_000],
  ['-18446744073709551617', 2_000],
  ['9'.repeat(4300), 2_000],
  [`${'9'.repeat(4300)} + 1`, 2_000],
  ['-2 + 3', 2_000],
];

/**
 * Through a file, since a program that leaves early loses what node holds back for a pipe.
 * @param {string[]} command
 * @param {any[]} args
 */
function run([program, ...first], args) {
  const output = `${build}python_dump.txt`;
  const file = openSync(output, 'w');
  execFileSync(program, [...first, ...args.map(String)], { stdio: ['ignore', file, 'pipe'] });
  closeSync(file);
  return readFileSync(output, 'utf8').split('\n');
}
const native = (/** @type {any[]} */ ...args) => run([`${build}native/tests/python_dump`], args);
const wasm = (/** @type {any[]} */ ...args) =>
  run(['node', '--no-experimental-fetch', `${build}wasm/tests/python_dump.js`], args);

/** Like deepEqual, but says only where two long lists part. */
function assertSame(/** @type {string[]} */ actual, /** @type {string[]} */ expected) {
  const at = expected.findIndex((line, index) => line !== actual[index]);
  assert.equal(actual[at], expected[at], `line ${at + 1}`);
  assert.equal(actual.length, expected.length);
}

describe('streams', () => {
  /** @type {(kind: string, seed: string, count: number) => string[]} */
  let cpython;
  before(async () => {
    const python = await startPython();
    await define(python, 'python_dump.py');
    const dump = python.globals.get('dump');
    cpython = (kind, seed, count) => dump(kind, seed, count).split('\n');
  });

  for (const [seed, draws] of SEEDS) {
    const name = seed.replace(/(\d{20})\d+/, '$1…');
    for (const kind of EXACT) {
      const count = ['format', 'repr'].includes(kind) ? draws / 10 : draws; // printing is slow under the sanitizers

      test(`${kind}, seed ${name}: ${count} equal in CPython, wasm and native`, () => {
        const expected = cpython(kind, seed, count);
        assert.equal(expected.length, count + 1);
        assertSame(wasm(kind, seed, count), expected);
        assertSame(native(kind, seed, count), expected);
      });
    }
    test(`gauss, seed ${name}: ${draws} equal to 12 digits`, () => {
      const numbers = (/** @type {string[]} */ lines) => lines.slice(0, -1).map(Number);
      const expected = numbers(cpython('gauss', seed, draws));
      for (const actual of [wasm, native]) {
        const found = numbers(actual('gauss', seed, draws));
        assert.equal(found.length, expected.length);
        for (const [index, draw] of found.entries()) {
          // 12 decimals, or a rounding boundary between two neighbouring doubles.
          const same = draw.toFixed(12) === expected[index].toFixed(12);
          assert.ok(same || Math.abs(draw - expected[index]) < 4e-15, `draw ${index}: ${draw}`);
        }
      }
    });
  }
});
