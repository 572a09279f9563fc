// Data that a benchmark hands to its programs: a file of doubles.
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './programs.mjs';

/** @returns {() => number} normal numbers, the same in every run */
export function normalNumbers() {
  let state = 12345;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/**
 * @param {string} name
 * @param {Float64Array} values
 * @returns {string} path of the file
 */
export function writeDoubles(name, values) {
  const path = join(build, `${name}.doubles`);
  writeFileSync(path, values);
  return path;
}

/** @param {string} path */
export async function readDoubles(path) {
  const bytes = await readFile(path);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/**
 * The shortest of several calls, milliseconds: as a clock has it, and of processor time, which others on
 * the machine change little.
 * @param {number} repeats
 * @param {() => unknown} call
 */
export function shortest(repeats, call) {
  let time = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  for (let i = 0; i < repeats; i++) {
    const [before, used] = [performance.now(), process.cpuUsage()];
    call();
    time = Math.min(time, performance.now() - before);
    const { user, system } = process.cpuUsage(used);
    cpu = Math.min(cpu, (user + system) / 1000);
  }
  return { time, cpu };
}
