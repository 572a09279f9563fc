// The core's boundary under calls of every kind: each either answers, without NaN and always the
// same, or throws an Error that names function and argument, in bounded time and memory.
//   BOUNDARY_SEED=7 BOUNDARY_CALLS=1000000 node --test tests/oracle/boundary_fuzz.test.mjs
//   BOUNDARY_FROM=1234 (with the seed) starts at that case
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { caseOf, described } from './boundary/cases.mjs';
import { readBoundary } from './boundary/types.mjs';

const { env } = process;
const seed = Number(env.BOUNDARY_SEED ?? 9);
const calls = Number(env.BOUNDARY_CALLS ?? 100_000);
const from = Number(env.BOUNDARY_FROM ?? 0);
/** No progress for so long is a hang, even on a busy machine. */
const PATIENCE = 20_000;

const boundary = readBoundary();

/** @returns {Promise<{ faults: { n: number, fault: string }[], made: number, kinds: Record<string, number>, sizes: number[] }>} */
function fuzzed() {
  const shared = new SharedArrayBuffer(4);
  const at = new Int32Array(shared);
  const worker = new Worker(new URL('boundary/worker.mjs', import.meta.url), {
    workerData: { boundary, seed, from, calls, shared },
  });
  return new Promise((resolve, reject) => {
    let [before, since] = [-1, Date.now()];
    const watchdog = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== before) [before, since] = [now, Date.now()];
      if (Date.now() - since < PATIENCE) return;
      finish();
      worker.terminate();
      reject(new Error(`hangs: ${told(now)}`));
    }, 200);
    const finish = () => clearInterval(watchdog);
    worker.on('message', resolve);
    worker.on('error', (error) =>
      reject(new Error(`${error.message}: ${told(Atomics.load(at, 0))}`)),
    );
    worker.on('exit', finish);
  });
}

const told = (/** @type {number} */ n) =>
  `BOUNDARY_SEED=${seed} BOUNDARY_FROM=${n}\n${described(caseOf(boundary, seed, n))}`;

test('every export is found in the types', () => {
  assert.ok(boundary.functions.length >= 56);
  assert.deepEqual(
    boundary.functions.filter(({ returns }) => returns.kind === 'handle').map(({ name }) => name),
    boundary.functions.filter(({ name }) => name.startsWith('make')).map(({ name }) => name),
  );
});

test(`${calls} calls from seed ${seed} answer or refuse in words`, async (t) => {
  const { faults, made, kinds, sizes } = await fuzzed();
  assert.deepEqual(faults.map(({ n, fault }) => `${fault}\n${told(n)}`).join('\n\n'), '');
  t.diagnostic(`${made} calls, heap ${sizes.at(-1)} bytes`);
  assert.ok(made >= calls);
  assert.equal(sizes.at(-1), sizes[0], 'the heap grows when the same calls are made again');
  // A fuzz of which everything is refused would find nothing. A text by chance has no fields for
  // format(), which tests/oracle/streams.test.mjs compares with CPython.
  const named = boundary.functions.map(({ name }) => name).filter((name) => name !== 'format');
  const onesided = named.flatMap((name) =>
    ['answered', 'refused']
      .filter((kind) => !(kinds[`${name} ${kind}`] > 5))
      .map((kind) => `${name} is hardly ever ${kind}`),
  );
  if (calls >= 100_000) assert.deepEqual(onesided, []);
});
