// A task and its answers: an answer is never seen without the question that it answers.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { isSame } from '../../web/labs/kit/same.js';
import { createTask } from '../../web/labs/kit/task.js';
// @ts-expect-error: its types belong to the package's name, which only web/ resolves
import { effect } from '../../web/node_modules/@preact/signals-core/dist/signals-core.mjs';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/**
 * A task whose calculations the test ends by hand.
 * @param {import('../../web/labs/kit/task.js').TaskOptions<any, any>} [options]
 */
function handTask(options) {
  /** @type {{question: any, options: any, about: any, end: (result: any) => void, fail: (error: any) => void}[]} */
  const runs = [];
  const task = createTask(
    (question, options, about) =>
      new Promise((end, fail) => {
        runs.push({ question, options, about, end, fail });
      }),
    options,
  );
  return { task, runs, state: () => task.state.value };
}

test('an answer comes with its question and with what whoever asked wants back', async () => {
  const { task, runs, state } = handTask();
  assert.ok(task.ask([1], 'about 1'));
  assert.equal(state().status, 'running');
  runs[0].end('one');
  await settled();
  assert.equal(state().status, 'done');
  assert.deepEqual(state().answer, {
    ...{ question: [1], about: 'about 1', value: 'one', isComplete: true },
  });
});

test('of a question that is no longer the present one nothing is heard', async () => {
  const { task, runs, state } = handTask({ partial: (progress) => progress });
  task.ask([1], 'about 1');
  task.ask([2], 'about 2');
  assert.ok(runs[0].options.signal.aborted);
  runs[0].options.onProgress('half of one');
  runs[0].end('one');
  await settled();
  assert.deepEqual([state().status, state().answer], ['running', null]);
  runs[1].end('two');
  await settled();
  assert.deepEqual([state().answer?.about, state().answer?.value], ['about 2', 'two']);
});

test('the answer of before stands until there is word of the next, and no longer than it is being made', async () => {
  const { task, runs, state } = handTask({ partial: (progress) => progress });
  task.ask('a');
  runs[0].end('A');
  await settled();
  task.ask('b');
  assert.equal(state().answer?.value, 'A');
  runs[1].options.onProgress('half of B');
  assert.deepEqual([state().answer?.question, state().answer?.isComplete], ['b', false]);
  task.cancel();
  assert.deepEqual([state().status, state().answer?.value], ['cancelled', 'half of B']);
  task.ask('c');
  task.cancel();
  assert.deepEqual([state().status, state().answer], ['cancelled', null]);
});

test('an equal question is the same one: it is not run again', async () => {
  const { task, runs, state } = handTask();
  task.ask({ x: Float64Array.of(1, 2), seed: '7' });
  runs[0].end('answer');
  await settled();
  assert.ok(!task.ask({ x: Float64Array.of(1, 2), seed: '7' }));
  assert.deepEqual([runs.length, state().answer?.value], [1, 'answer']);
});

test('cancelled or failed, it has no answer and may be started again', async () => {
  const { task, runs, state } = handTask();
  task.ask([1]);
  task.cancel();
  assert.deepEqual([state().status, state().answer], ['cancelled', null]);
  task.start();
  runs[1].fail(new Error('no'));
  await settled();
  assert.deepEqual(
    [state().status, /** @type {Error} */ (state().error).message],
    ['failed', 'no'],
  );
  task.start();
  runs[2].end('at last');
  await settled();
  assert.deepEqual([state().answer?.value, state().error], ['at last', null]);
});

test('when one of several parts fails, the others are stopped', async () => {
  const { task, runs, state } = handTask();
  task.ask([1]);
  runs[0].fail(new Error('one part'));
  await settled();
  assert.equal(state().status, 'failed');
  assert.ok(runs[0].options.signal.aborted);
});

test('without a question nothing runs, and no answer stands', async () => {
  const { task, runs, state } = handTask();
  task.ask(null);
  task.start();
  task.cancel();
  assert.deepEqual([runs.length, state().status], [0, 'idle']);
  task.ask('a');
  runs[0].end('A');
  await settled();
  task.ask(null);
  assert.deepEqual([state().status, state().answer], ['idle', null]);
});

test('one that waits is started by whoever watches it', async () => {
  const { task, runs, state } = handTask({ waits: true });
  task.ask('a');
  assert.deepEqual([runs.length, state().status], [0, 'idle']);
  task.start();
  runs[0].end('A');
  await settled();
  assert.equal(state().answer?.value, 'A');
  task.ask('b');
  assert.deepEqual([runs.length, state().status, state().answer], [1, 'idle', null]);
  task.start();
  task.forget();
  assert.deepEqual([state().status, runs[1].options.signal.aborted], ['idle', true]);
});

test('a question that must stand for a while is not answered before', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { task, runs, state } = handTask({ delay: () => 200 });
    task.ask('a');
    mock.timers.tick(150);
    task.ask('b');
    mock.timers.tick(150);
    assert.deepEqual([runs.length, state().status], [0, 'running']);
    mock.timers.tick(50);
    assert.deepEqual(
      runs.map(({ question }) => question),
      ['b'],
    );
    task.ask('c');
    task.cancel();
    mock.timers.tick(500);
    assert.equal(runs.length, 1);
  } finally {
    mock.timers.reset();
  }
});

test('how long it must stand may depend on the question and the one before', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    /** @type {(string | null)[][]} */
    const asked = [];
    const delay = (/** @type {string} */ question, /** @type {string | null} */ before) => {
      asked.push([question, before]);
      return before === null ? 0 : 200;
    };
    const { task, runs } = handTask({ delay });
    task.ask('a');
    assert.equal(runs.length, 1);
    task.ask('b');
    mock.timers.tick(199);
    assert.equal(runs.length, 1);
    mock.timers.tick(1);
    assert.equal(runs.length, 2);
    assert.deepEqual(asked, [
      ['a', null],
      ['b', 'a'],
    ]);
  } finally {
    mock.timers.reset();
  }
});

test('quick work keeps up: what is under way is shown, those in between are skipped', async () => {
  const { task, runs, state } = handTask({ keepsUp: true });
  for (const question of ['a', 'b', 'c', 'd']) task.ask(question);
  runs[0].end('A');
  await settled();
  assert.deepEqual([state().answer?.question, state().status], ['a', 'running']);
  runs[1].end('D');
  await settled();
  assert.deepEqual(
    runs.map(({ question }) => question),
    ['a', 'd'],
  );
  assert.deepEqual([state().answer?.question, state().status], ['d', 'done']);
});

test('quick work that failed is tried again when it is asked again', async () => {
  const { task, runs, state } = handTask({ keepsUp: true });
  task.ask('a');
  runs[0].fail(new Error('refused'));
  await settled();
  assert.deepEqual([state().status, state().answer], ['failed', null]);
  task.ask('a');
  runs[1].end('A');
  await settled();
  assert.deepEqual([state().status, state().answer?.value], ['done', 'A']);
});

test('the failure of a question that is no longer the present one is not told', async () => {
  const { task, runs, state } = handTask({ keepsUp: true });
  task.ask('a');
  task.ask('b');
  runs[0].fail(new Error('refused'));
  await settled();
  assert.deepEqual([state().status, state().error], ['running', null]);
  runs[1].end('B');
  await settled();
  assert.equal(state().answer?.value, 'B');
});

test('another question and back is computed again', async () => {
  const { task, runs } = handTask({ keepsUp: true });
  for (const question of ['a', 'b', 'a']) {
    task.ask(question);
    runs.at(-1)?.end(question.toUpperCase());
    await settled();
  }
  assert.equal(runs.length, 3);
});

test('what fails at once, before a promise, fails the same way', async () => {
  const task = createTask(() => {
    throw new Error('at once');
  });
  task.ask('a');
  await settled();
  assert.equal(task.state.value.status, 'failed');
});

test('once gone, neither answer nor failure is told, and nothing waiting is computed', async () => {
  for (const how of /** @type {const} */ (['end', 'fail'])) {
    const { task, runs, state } = handTask({ keepsUp: true });
    task.ask('a');
    task.ask('b');
    task.destroy();
    runs[0][how](new Error('late'));
    await settled();
    assert.deepEqual([state().answer, state().error, runs.length], [null, null, 1], how);
  }
});

test('an error of who reads it is reported, and holds nothing up', async () => {
  const reported = mock.fn();
  Object.assign(globalThis, { reportError: reported });
  const { task, runs, state } = handTask({ keepsUp: true });
  const stop = effect(() => {
    if (task.answer?.value === 'A') throw new Error('cannot draw this');
  });
  for (const question of ['a', 'b']) task.ask(question);
  runs[0].end('A');
  await settled();
  assert.equal(reported.mock.callCount(), 1);
  runs[1].end('B');
  await settled();
  assert.deepEqual([state().status, state().answer?.value], ['done', 'B']);
  stop();
});

test('who asks anew when an answer comes starts one calculation, one that waits none', async () => {
  for (const waits of [false, true]) {
    const { task, runs } = handTask({ waits });
    const stop = effect(() => {
      if (task.answer?.value === 'A') task.ask('b');
    });
    task.ask('a');
    task.start();
    runs.at(-1)?.end('A');
    await settled();
    const [questions, begun] = [runs.map(({ question }) => question), runs.length];
    assert.equal(
      questions.filter((question) => question === 'b').length,
      waits ? 0 : 1,
      String(begun),
    );
    stop();
  }
});

test('word of progress is no new answer to who reads only that', () => {
  const { task, runs } = handTask();
  let reads = 0;
  const stop = effect(() => {
    task.answer;
    reads += 1;
  });
  task.ask('a');
  for (const progress of [1, 2, 3]) runs[0].options.onProgress(progress);
  assert.equal(reads, 1);
  stop();
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
