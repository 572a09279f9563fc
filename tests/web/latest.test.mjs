// Answers for the latest question only, each beside its own question.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLatest } from '../../web/labs/kit/latest.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Questions whose answers the test gives when it likes.
 * @param {{keyOf?: (question: string) => unknown}} [options]
 */
function asked({ keyOf } = {}) {
  /** @type {{question: string, answer: (answer: string) => void, fail: (error: Error) => void}[]} */
  const calls = [];
  /** @type {string[][]} */
  const shown = [];
  /** @type {unknown[]} */
  const failures = [];
  const latest = createLatest(
    (/** @type {string} */ question) =>
      new Promise((answer, fail) => calls.push({ question, answer, fail })),
    {
      show: (answer, question) => shown.push([question, String(answer)]),
      fail: (error) => failures.push(error),
      keyOf,
    },
  );
  return { calls, shown, failures, latest };
}

test('a question is computed once, and its answer shown with it', async () => {
  const { calls, shown, latest } = asked();
  latest.ask('a');
  calls[0].answer('A');
  await settled();
  assert.deepEqual(shown, [['a', 'A']]);
  assert.equal(calls.length, 1);
});

test('while one is computed, those in between are skipped', async () => {
  const { calls, shown, latest } = asked();
  for (const question of ['a', 'b', 'c', 'd']) latest.ask(question);
  calls[0].answer('A');
  await settled();
  calls[1].answer('D');
  await settled();
  assert.deepEqual(
    calls.map(({ question }) => question),
    ['a', 'd'],
  );
  assert.deepEqual(shown.at(-1), ['d', 'D']);
  for (const [question, answer] of shown) assert.equal(answer, question.toUpperCase());
});

test('the same question asked again, later, is computed again', async () => {
  const { calls, latest } = asked();
  latest.ask('a');
  calls[0].answer('A');
  await settled();
  latest.ask('a');
  await settled();
  assert.equal(calls.length, 2);
});

test('a question that fails is told, and can be asked again', async () => {
  const { calls, shown, failures, latest } = asked({ keyOf: (question) => question });
  const error = new Error('refused');
  latest.ask('a');
  calls[0].fail(error);
  await settled();
  assert.deepEqual(failures, [error]);
  latest.ask('a');
  calls[1].answer('A');
  await settled();
  assert.deepEqual(shown, [['a', 'A']]);
});

test('the failure of a question that is no longer the present one is not told', async () => {
  const { calls, shown, failures, latest } = asked();
  latest.ask('a');
  latest.ask('b');
  calls[0].fail(new Error('refused'));
  await settled();
  assert.deepEqual(failures, []);
  calls[1].answer('B');
  await settled();
  assert.deepEqual(shown, [['b', 'B']]);
});

test('with a key, an equal question is not computed anew; another one and back is', async () => {
  const { calls, latest } = asked({ keyOf: (question) => [question[0]] });
  for (const question of ['a1', 'a2']) latest.ask(question);
  calls[0].answer('A');
  await settled();
  latest.ask('a3');
  await settled();
  assert.equal(calls.length, 1);
  for (const question of ['b1', 'a4']) {
    latest.ask(question);
    calls.at(-1)?.answer('');
    await settled();
  }
  assert.deepEqual(
    calls.map(({ question }) => question),
    ['a1', 'b1', 'a4'],
  );
});

test('what fails at once, before a promise, fails the same way', async () => {
  /** @type {unknown[]} */
  const failures = [];
  const latest = createLatest(
    () => {
      throw new Error('at once');
    },
    { show: () => assert.fail('shown'), fail: (error) => failures.push(error) },
  );
  latest.ask('a');
  await settled();
  latest.ask('b');
  await settled();
  assert.equal(failures.length, 2);
});

test('once gone, neither answer nor failure is told, and nothing waiting is computed', async () => {
  for (const how of /** @type {const} */ (['answer', 'fail'])) {
    const { calls, shown, failures, latest } = asked();
    latest.ask('a');
    latest.ask('b');
    latest.destroy();
    calls[0][how](/** @type {any} */ ('A'));
    await settled();
    assert.deepEqual([shown, failures, calls.length], [[], [], 1], how);
  }
});

test('what failed is told until the next good answer', async () => {
  /** @type {string[]} */
  const told = [];
  const failure = /** @type {any} */ ({
    show: (/** @type {Error} */ { message }) => told.push(message),
    clear: () => told.push(''),
  });
  const latest = createLatest(
    async (/** @type {number} */ question) => {
      if (question < 0) throw new Error('below 0');
      return question;
    },
    { failure, show: () => {}, fail: () => {} },
  );
  for (const question of [-1, 2]) {
    latest.ask(question);
    await settled();
  }
  assert.deepEqual(told, ['below 0', '']);
});
