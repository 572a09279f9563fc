// Runs cases one after another, and leaves in shared memory which one it is at.
import { parentPort, workerData } from 'node:worker_threads';
import { loadCore } from '../core.mjs';
import { caseOf } from './cases.mjs';
import { argumentNames, judgeOf } from './judge.mjs';

const { boundary, seed, from, calls, shared } = workerData;
const at = new Int32Array(shared);
const core = /** @type {any} */ (await loadCore());
const { run } = judgeOf(core, argumentNames(boundary));

/**
 * Milliseconds of computing that one call may take (a case is some calls) where one of its counts is
 * the largest that is allowed; all others take a few.
 */
const MOST = 1000;
/** So often a case is run twice, to see whether it gives the same. */
const AGAIN = 4;

/** @type {{ n: number, fault: string }[]} */
const faults = [];
/** @type {Record<string, number>} */
const kinds = {};
let made = 0;
let n = from;

/** Runs a case, and times it by what the process has computed. */
function timed(/** @type {import('./cases.mjs').Case} */ one) {
  const { user, system } = process.cpuUsage();
  const result = run(one);
  const after = process.cpuUsage();
  made += result.texts.length;
  const milliseconds = (after.user - user + after.system - system) / 1000;
  return { ...result, slow: milliseconds / result.texts.length };
}

for (; made < calls && faults.length < 20; n++) {
  Atomics.store(at, 0, n);
  const one = caseOf(boundary, seed, n);
  const first = timed(one);
  let { fault } = first;
  if (!fault && n % AGAIN === 0) {
    const second = timed(one);
    if (second.texts.join() !== first.texts.join()) fault = 'twice the same, twice another answer';
  }
  // Once more before it is called slow: the machine may have been busy.
  if (!fault && first.slow > MOST && timed(one).slow > MOST)
    fault = `takes ${first.slow} ms a call`;
  if (fault) faults.push({ n, fault });
  const kind = first.texts[0].startsWith('Error') ? 'refused' : 'answered';
  kinds[`${one.name} ${kind}`] = (kinds[`${one.name} ${kind}`] ?? 0) + 1;
}

// What has been asked for once needs no more memory when it is asked for again.
const size = () => core.HEAP8.buffer.byteLength;
const last = Math.min(n, from + 2000);
const sizes = [];
for (let round = 0; round < 3 && faults.length === 0; round++) {
  for (let again = from; again < last; again++) run(caseOf(boundary, seed, again));
  sizes.push(size());
}
parentPort?.postMessage({ faults, kinds, made, sizes });
