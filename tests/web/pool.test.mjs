// Independent pieces on several workers: the same results in the same order, however many there are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPool as createTypedPool } from '../../web/engine/pool.js';
import { CrashError } from '../../web/engine/watchdog.js';

/** Here the job is none of the core's. @type {(...args: any[]) => any} */
const createPool = createTypedPool;

/** A worker that squares numbers, slowly, and fails at 13. */
function squarer() {
  const made = {
    runs: 0,
    isClosed: false,
    async run(
      /** @type {string} */ _,
      /** @type {number} */ x,
      /** @type {any} */ { signal } = {},
    ) {
      made.runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 2 + (x % 3)));
      if (signal?.aborted) throw new Error('aborted');
      if (x === 13) throw new Error('thirteen');
      return x * x;
    },
    close() {
      made.isClosed = true;
    },
  };
  return made;
}

/** @param {number} most */
function poolOf(most) {
  const own = squarer();
  /** @type {ReturnType<typeof squarer>[]} */
  const further = [];
  const connect = async () => {
    const worker = squarer();
    further.push(worker);
    return /** @type {any} */ ({
      call: () => {},
      run: (
        /** @type {string} */ name,
        /** @type {number} */ x,
        /** @type {any} */ _progress,
        /** @type {any} */ signal,
      ) => worker.run(name, x, { signal }),
      dead: new Promise(() => {}),
      close: worker.close,
    });
  };
  return { pool: createPool(/** @type {any} */ (own), connect, most), own, further };
}

const numbers = Array.from({ length: 12 }, (_, n) => n);
const squares = numbers.map((n) => n * n);

for (const most of [1, 2, 5, 40]) {
  test(`${most} at most`, async () => {
    const { pool, own, further } = poolOf(most);
    /** @type {[number, number][]} */
    const told = [];
    const results = await pool.map('square', numbers, {
      onResult: (/** @type {number} */ result, /** @type {number} */ n) => told.push([n, result]),
    });
    assert.deepEqual(results, squares);
    assert.deepEqual(
      told.sort(([a], [b]) => a - b),
      squares.map((square, n) => [n, square]),
    );
    assert.equal(further.length, Math.min(most, numbers.length) - 1);
    assert.ok(own.runs > 0);
    assert.equal(own.runs + further.reduce((sum, { runs }) => sum + runs, 0), numbers.length);
  });
}

test('one that fails ends the others, and the pool goes on', async () => {
  const { pool, own, further } = poolOf(2);
  await assert.rejects(pool.map('square', [1, 13, 2, 3, 4, 5, 6, 7, 8, 9]), /thirteen/);
  const before = own.runs + further[0].runs;
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(own.runs + further[0].runs, before, 'pieces begun after the failure');
  assert.deepEqual(await pool.map('square', numbers), squares);
});

test('where there is no further worker its own does all; what a lost one had is done by another', async () => {
  const own = squarer();
  const pool = createPool(
    /** @type {any} */ (own),
    () => Promise.reject(new CrashError('no worker')),
    4,
  );
  assert.deepEqual(await pool.map('square', numbers), squares);
  assert.equal(own.runs, numbers.length);
});

test('what is done with a result is waited for, and fails the whole', async () => {
  const { pool } = poolOf(2);
  let heard = 0;
  await pool.map('square', numbers, {
    async onResult() {
      await new Promise((resolve) => setTimeout(resolve, 5));
      heard += 1;
    },
  });
  assert.equal(heard, numbers.length);
  const deaf = () => Promise.reject(new Error('deaf'));
  await assert.rejects(pool.map('square', numbers, { onResult: deaf }), /deaf/);
});

test('one that is cancelled before it begins starts no worker', async () => {
  const { pool, own, further } = poolOf(3);
  const signal = AbortSignal.abort();
  await assert.rejects(pool.map('square', numbers, { signal }), /cancelled/);
  assert.equal(own.runs + further.length, 0);
});

test('what is cancelled ends', async () => {
  const { pool, own } = poolOf(1);
  const control = new AbortController();
  const running = pool.map('square', numbers, { signal: control.signal });
  setTimeout(() => control.abort(), 1);
  await assert.rejects(running, /aborted/);
  assert.ok(own.runs <= 2, String(own.runs));
});

test('further workers go when nothing is left to do', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { pool, further } = poolOf(3);
  const running = pool.map('square', numbers);
  for (let n = 0; n < 200; n++) {
    t.mock.timers.tick(1);
    await Promise.resolve();
  }
  assert.deepEqual(await running, squares);
  assert.ok(further.every(({ isClosed }) => !isClosed));
  t.mock.timers.tick(10_000);
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(further.every(({ isClosed }) => isClosed));
});
