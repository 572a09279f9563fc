// A question and its answer: neither is seen without the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createJob } from '../../web/labs/kit/job.js';
import { isSame } from '../../web/labs/kit/same.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A job whose runs the test ends by hand. */
function handJob() {
  /** @type {{question: any, options: any, end: (result: any) => void, fail: (error: any) => void}[]} */
  const runs = [];
  /** @type {any[]} */
  const states = [];
  const job = createJob(
    (question, options) =>
      new Promise((end, fail) => {
        runs.push({ question, options, end, fail });
      }),
    (state) => states.push(state),
  );
  return { job, runs, states };
}

test('an answer comes with its question and with what whoever asked wants back', async () => {
  const { job, runs, states } = handJob();
  assert.ok(job.ask([1], 'about 1', { isStarted: true }));
  runs[0].end('one');
  await settled();
  const { question, about, status, result } = states[states.length - 1];
  assert.deepEqual([question, about, status, result], [[1], 'about 1', 'done', 'one']);
});

test('of a question that is no longer the present one nothing is heard', async () => {
  const { job, runs, states } = handJob();
  job.ask([1], 'about 1', { isStarted: true });
  job.ask([2], 'about 2', { isStarted: true });
  assert.ok(runs[0].options.signal.aborted);
  const heard = states.length;
  runs[0].options.onProgress('half of one');
  runs[0].end('one');
  await settled();
  assert.equal(states.length, heard);
  runs[1].end('two');
  await settled();
  assert.deepEqual([job.state.about, job.state.result], ['about 2', 'two']);
});

test('an equal question is the same one: it is not run again', async () => {
  const { job, runs } = handJob();
  job.ask({ x: Float64Array.of(1, 2), seed: '7' }, 'a', { isStarted: true });
  runs[0].end('answer');
  await settled();
  assert.ok(!job.ask({ x: Float64Array.of(1, 2), seed: '7' }, 'b', { isStarted: true }));
  assert.equal(runs.length, 1);
  assert.deepEqual([job.state.about, job.state.result], ['b', 'answer']);
});

test('stopped or failed, it has no answer and may be started again', async () => {
  const { job, runs } = handJob();
  job.ask([1], null, { isStarted: true });
  job.stop();
  assert.deepEqual([job.state.status, job.state.result], ['stopped', null]);
  job.start();
  runs[1].fail(new Error('no'));
  await settled();
  assert.equal(job.state.status, 'failed');
  job.start();
  runs[2].end('at last');
  await settled();
  assert.equal(job.state.result, 'at last');
});

test('when one of several parts fails, the others are stopped', async () => {
  const { job, runs, states } = handJob();
  job.ask([1], 'about 1', { isStarted: true });
  runs[0].fail(new Error('one part'));
  await settled();
  assert.equal(states[states.length - 1].status, 'failed');
  assert.ok(runs[0].options.signal.aborted);
});

test('without a question nothing runs', () => {
  const { job, runs } = handJob();
  job.ask(null, 'nothing there', { isStarted: true });
  job.start();
  job.stop();
  assert.equal(runs.length, 0);
  assert.equal(job.state.status, 'idle');
});

test('equal data is equal, whatever holds it', () => {
  const data = () => ({ x: Float64Array.of(1, Number.NaN), list: [['a', null], undefined], n: -0 });
  assert.ok(isSame(data(), data()));
  assert.ok(!isSame(data(), { ...data(), n: 0 }));
  assert.ok(!isSame(data(), { ...data(), x: Float64Array.of(1, 2) }));
  assert.ok(!isSame(data(), { ...data(), more: 1 }));
  assert.ok(!isSame([1, 2], [1, 2, 3]));
  assert.ok(!isSame(Float64Array.of(1), [1]));
  assert.ok(!isSame(null, {}));
});
