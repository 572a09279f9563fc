// The problems that mixture.mjs and reverse.mjs hand to the programs they time, as files
// (mixture_file.hpp).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './programs.mjs';

/**
 * @typedef {object} Data
 * @property {number} n points
 * @property {number} d dimensions
 * @property {number} k components
 * @property {Float64Array} x (n, d)
 * @property {Float64Array} weights (k)
 * @property {Float64Array} means (k, d)
 * @property {Float64Array} covariances (k, d, d)
 */

/**
 * @param {string} path
 * @returns {Data}
 */
export function read(path) {
  const bytes = readFileSync(path);
  const [n, d, k] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  const values = new Float64Array(
    bytes.buffer.slice(bytes.byteOffset + 16, bytes.byteOffset + bytes.length),
  );
  let at = 0;
  const take = (/** @type {number} */ count) => {
    at += count;
    return values.slice(at - count, at);
  };
  return {
    n,
    d,
    k,
    x: take(n * d),
    weights: take(k),
    means: take(k * d),
    covariances: take(k * d * d),
  };
}

/**
 * @param {Data} data
 * @returns {string} path of the file
 */
export function writeFile({ n, d, k, x, weights, means, covariances }) {
  const parts = [x, weights, means, covariances];
  const count = parts.reduce((total, part) => total + part.length, 0);
  const bytes = new ArrayBuffer(16 + 8 * count);
  new Uint32Array(bytes, 0, 4).set([n, d, k, 0]);
  let at = 16;
  for (const part of parts) {
    new Float64Array(bytes, at, part.length).set(part);
    at += 8 * part.length;
  }
  const path = join(build, `${n}-${d}-${k}.bin`);
  writeFileSync(path, new Uint8Array(bytes));
  return path;
}
