// What is remembered is not made again; what failed is; the oldest is forgotten first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemo } from '../../web/labs/kit/memo.js';

test('the same key is made once, also while it is being made', async () => {
  const memo = createMemo();
  let made = 0;
  const make = async () => ++made;
  assert.deepEqual(await Promise.all([memo('a', make), memo('a', make)]), [1, 1]);
  assert.equal(await memo('a', make), 1);
  assert.equal(await memo('b', make), 2);
});

test('what failed is asked again', async () => {
  const memo = createMemo();
  await assert.rejects(
    memo('a', async () => {
      throw new Error('not yet');
    }),
    /not yet/,
  );
  assert.equal(await memo('a', async () => 7), 7);
});

test('the one that was not asked for longest goes first', async () => {
  const memo = createMemo(2);
  let made = 0;
  const make = async () => ++made;
  await memo('a', make);
  await memo('b', make);
  await memo('a', make);
  await memo('c', make);
  assert.equal(await memo('a', make), 1);
  assert.equal(await memo('b', make), 4);
});
