// The loop of the long jobs: slices, word of progress, cancel and failure; and a job on an engine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../web/engine/engine.js';
import { CancelledError, runJob } from '../../web/engine/jobs/run.js';
import { CrashError } from '../../web/engine/watchdog.js';

/** A job of so many pieces, each as long as two slices; `ended` counts what its finally saw. */
function job({ pieces = 4, failAt = -1, slow = true } = {}) {
  const seen = { done: 0, ended: 0 };
  function* work() {
    try {
      for (; seen.done < pieces; seen.done++) {
        if (seen.done === failAt) throw new Error('Em: refused');
        for (const end = performance.now() + (slow ? 25 : 0); performance.now() < end; );
        yield { done: seen.done + 1 };
      }
      return 'result';
    } finally {
      seen.ended += 1;
    }
  }
  return { seen, work: work() };
}
const willing = { isCancelled: () => false, onProgress() {} };

test('a job runs to its end and answers with its result', async () => {
  const { seen, work } = job();
  assert.equal(await runJob(work, willing), 'result');
  assert.deepEqual(seen, { done: 4, ended: 1 });
});

test('word of progress comes in order, and never after the result', async () => {
  /** @type {number[]} */
  const said = [];
  let isDone = false;
  const { work } = job({ pieces: 6 });
  await runJob(work, {
    ...willing,
    onProgress({ done }) {
      assert.ok(!isDone);
      said.push(done);
    },
  });
  isDone = true;
  await new Promise((resolve) => setTimeout(resolve, 60)); // word that is late would come now
  assert.deepEqual(said, [1, 2, 3, 4, 5, 6]);
});

test('pieces shorter than a slice are not told one by one', async () => {
  let said = 0;
  const { work } = job({ pieces: 200_000, slow: false });
  await runJob(work, { ...willing, onProgress: () => said++ });
  assert.ok(said < 20_000, `${said} words of 200,000 pieces`);
});

test('messages that arrive are handled between the pieces', async () => {
  const { port1, port2 } = new MessageChannel();
  const { seen, work } = job({ pieces: 20 });
  let heardAt = -1;
  port1.onmessage = () => {
    heardAt = seen.done;
  };
  port2.postMessage('cancel');
  await runJob(work, willing);
  port1.close();
  assert.ok(heardAt >= 0 && heardAt < 20, `heard at ${heardAt}`);
});

test('a cancelled job ends after the piece under way and frees what it holds', async () => {
  const { seen, work } = job({ pieces: 1000 });
  await assert.rejects(
    runJob(work, { ...willing, isCancelled: () => seen.done >= 2 }),
    CancelledError,
  );
  assert.ok(seen.done < 10, `${seen.done} pieces`);
  assert.equal(seen.ended, 1);
});

test('a job that fails tells its own error and frees what it holds', async () => {
  const { seen, work } = job({ failAt: 2 });
  await assert.rejects(runJob(work, willing), { message: 'Em: refused' });
  assert.deepEqual(seen, { done: 2, ended: 1 });
});

test('who listens and throws ends the job, which frees what it holds', async () => {
  const { seen, work } = job();
  const onProgress = () => {
    throw new Error('gone');
  };
  await assert.rejects(runJob(work, { ...willing, onProgress }), { message: 'gone' });
  assert.equal(seen.ended, 1);
});

/** A connection that runs every job by this. */
const connection = (/** @type {(args: any, onProgress: any, signal: any) => any} */ run) => {
  const made = {
    closed: false,
    call: async () => 'answer',
    run: async (/** @type {string} */ _, /** @type {any[]} */ ...options) =>
      run(options[0], options[1], options[2]),
    dead: new Promise(() => {}),
    close() {
      made.closed = true;
    },
  };
  return made;
};
/** An engine whose connections are these, one after another. */
const engineOn = (/** @type {any[]} */ ...connections) => {
  const next = async () => connections.shift() ?? Promise.reject(new Error('no more connections'));
  return /** @type {any} */ (createEngine(next, next));
};
/** The loop of the page's own thread and of the worker alike. */
const looping = (
  /** @type {any} */ args,
  /** @type {any} */ onProgress,
  /** @type {any} */ signal,
) => runJob(job(args).work, { onProgress, isCancelled: () => signal?.aborted ?? false });

test('cancelled while it runs: its promise rejects, no more is said, the engine goes on', async () => {
  const engine = engineOn(connection(looping), connection(looping));
  const controller = new AbortController();
  let said = 0;
  const running = engine.run(
    'any',
    { pieces: 1000 },
    {
      signal: controller.signal,
      onProgress() {
        assert.ok(!controller.signal.aborted);
        said += 1;
        controller.abort();
      },
    },
  );
  await assert.rejects(running, { name: 'CancelledError' });
  assert.equal(said, 1);
  assert.equal(await engine.run('any', { pieces: 2 }), 'result');
});

test('word that a worker had under way when it was cancelled is not passed on', async () => {
  const controller = new AbortController();
  const late = connection(async (_, onProgress) => {
    controller.abort();
    onProgress({ done: 1 });
    throw new CancelledError('cancelled');
  });
  const onProgress = () => assert.fail('told');
  const running = engineOn(connection(looping), late).run(
    'any',
    {},
    { signal: controller.signal, onProgress },
  );
  await assert.rejects(running, { name: 'CancelledError' });
});

test('a job that fails leaves those that run beside it, and restarts nothing', async () => {
  const worker = connection(looping);
  const engine = engineOn(connection(looping), worker);
  const [failed, other] = await Promise.allSettled([
    engine.run('any', { failAt: 1 }),
    engine.run('any', { pieces: 6 }),
  ]);
  assert.equal(failed.status === 'rejected' && failed.reason.message, 'Em: refused');
  assert.equal(other.status === 'fulfilled' && other.value, 'result');
  assert.equal(worker.closed, false);
  assert.equal(await engine.density(), 'answer');
});

test('a job whose worker is lost runs again from its start on a new one', async () => {
  const lost = connection((_, onProgress) => {
    onProgress({ done: 1 });
    throw new CrashError('gone');
  });
  const engine = engineOn(connection(looping), lost, connection(looping));
  /** @type {number[]} */
  const said = [];
  const onProgress = (/** @type {any} */ { done }) => said.push(done);
  assert.equal(await engine.run('any', { pieces: 2 }, { onProgress }), 'result');
  assert.ok(lost.closed);
  assert.deepEqual(said, [1, 1, 2]);
});
