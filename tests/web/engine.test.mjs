// A core that survives crashes: restarted, the call repeated once; a refused argument is no crash.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../web/engine/engine.js';
import { CrashError } from '../../web/engine/watchdog.js';

const never = () => new Promise(() => {});

/** A connection whose calls go to `answer`. */
function connection(/** @type {(name: string, args: any[]) => any} */ answer) {
  const made = {
    closed: false,
    calls: /** @type {string[]} */ ([]),
    call: async (/** @type {string} */ name, /** @type {any[]} */ args) => {
      made.calls.push(name);
      return answer(name, args);
    },
    run: async () => {},
    dead: never(),
    close() {
      made.closed = true;
    },
  };
  return made;
}

/** An engine whose connections are made from this list, one after another. */
function engineOn(/** @type {any[]} */ ...connections) {
  let used = 0;
  const next = async () => {
    const made = connections[used];
    used += 1;
    if (!made) throw new Error('no more connections');
    return made;
  };
  return { engine: /** @type {any} */ (createEngine(next, next)), used: () => used };
}

/** All is done that waits for nothing but promises. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a call reaches the core with its arguments, and its answer comes back', async () => {
  const here = connection((_, args) => args.map((/** @type {number} */ x) => 2 * x));
  const { engine } = engineOn(
    here,
    connection(() => 'worker'),
  );
  assert.deepEqual(await engine.density(1, 2), [2, 4]);
  assert.deepEqual(here.calls, ['density']);
});

test('after the first answer a worker takes over', async () => {
  const { engine } = engineOn(
    connection(() => 'here'),
    connection(() => 'worker'),
  );
  assert.equal(await engine.density(), 'here');
  await settled();
  assert.equal(await engine.density(), 'worker');
});

test('without a worker it goes on here', async () => {
  const { engine } = engineOn(connection(() => 'here'));
  assert.equal(await engine.density(), 'here');
  await settled();
  assert.equal(await engine.density(), 'here');
});

test('after a crash the call is repeated once on a new core', async () => {
  const broken = connection(() => {
    throw new CrashError('gone');
  });
  const { engine, used } = engineOn(
    broken,
    connection(() => 'again'),
  );
  assert.equal(await engine.density(), 'again');
  assert.ok(broken.closed);
  assert.equal(used() >= 2, true);
});

test('a wasm trap is a crash', async () => {
  const trapped = connection(() => {
    throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
  });
  const { engine } = engineOn(
    trapped,
    connection(() => 'again'),
  );
  assert.equal(await engine.density(), 'again');
});

test('of two crashes in a row the second is told', async () => {
  const crash = () => {
    throw new CrashError('gone');
  };
  const { engine } = engineOn(connection(crash), connection(crash));
  await assert.rejects(engine.density(), CrashError);
});

test('a refused argument is told at once and restarts nothing', async () => {
  const strict = connection(() => {
    throw new Error('density: x must be finite');
  });
  const { engine, used } = engineOn(strict);
  await assert.rejects(engine.density(), /x must be finite/);
  assert.equal(used(), 1);
  assert.equal(strict.closed, false);
});

test('several calls that see the same crash restart once', async () => {
  const broken = connection(() => {
    throw new CrashError('gone');
  });
  const second = connection(() => 'again');
  const { engine } = engineOn(
    broken,
    second,
    connection(() => 'third'),
  );
  assert.deepEqual(await Promise.all([engine.density(), engine.score()]), ['again', 'again']);
});

test('a silent core is given up, and all that waits on it is repeated at once', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { engine } = engineOn(
    connection(never),
    connection((name) => name),
  );
  const names = ['density', 'score', 'sample', 'histogram'];
  const answers = Promise.all(names.map((name) => engine[name]()));
  await settled();
  t.mock.timers.tick(5_000); // one silence, not one after another
  assert.deepEqual(await answers, names);
});

test('a restart that is faster than the first worker leaves no worker behind', async () => {
  const late = connection(() => 'late');
  /** @type {(made: any) => void} */
  let finish = () => {};
  const broken = connection((name) => {
    if (name === 'score') throw new CrashError('gone');
    return 'here';
  });
  const again = connection(() => 'again');
  const made = [
    new Promise((resolve) => {
      finish = resolve;
    }),
    Promise.resolve(again),
  ];
  const engine = /** @type {any} */ (
    createEngine(/** @type {any} */ (() => made.shift()), async () => /** @type {any} */ (broken))
  );
  assert.equal(await engine.density(), 'here');
  assert.equal(await engine.score(), 'again');
  finish(late);
  await settled();
  assert.ok(late.closed);
  assert.equal(await engine.density(), 'again');
});

test('a job that is cancelled before it starts never starts', async () => {
  const made = connection(() => 'here');
  const { engine } = engineOn(made, made);
  const controller = new AbortController();
  const job = engine.run('any', {}, { signal: controller.signal });
  controller.abort();
  await assert.rejects(job, { name: 'CancelledError' });
});
