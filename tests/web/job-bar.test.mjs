// The bar of a long job: what runs by itself, what the reader asks for, and what a press does meanwhile.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createJobBar } from '../../web/labs/kit/job-bar.js';
import { press, startDom } from './dom.mjs';

/** @type {ReturnType<typeof startDom>} */
let dom;
beforeEach(() => {
  dom = startDom();
});
afterEach(() => dom.end());

/** A bar whose job the test ends by hand. */
function handBar() {
  /** @type {((result: any) => void)[]} */
  const ends = [];
  /** @type {boolean[]} */
  const links = [];
  /** @type {string[]} */
  const states = [];
  const bar = createJobBar({
    run: (_, { signal }) =>
      new Promise((end, fail) => {
        ends.push(end);
        signal?.addEventListener('abort', () => fail(new Error('aborted')));
      }),
    words: { progress: 'progress', start: 'start', cancel: 'cancel', cancelled: 'cancelled' },
    isShort: (n) => n < 10,
    onChange: ({ status }) => states.push(status),
    progressOf: () => ({ done: 0, of: 1, text: '' }),
    setAsked: (isAsked) => links.push(isAsked),
  });
  const label = () => bar.node.querySelector('button')?.textContent;
  return { bar, ends, links, states, label };
}

test('a short job runs by itself once it is seen, and is no part of the link', async () => {
  const { bar, ends, links, states } = handBar();
  bar.ask(1, null, false);
  assert.equal(ends.length, 0);
  dom.view(true);
  assert.equal(ends.length, 1);
  ends[0]('answer');
  await dom.settled();
  assert.equal(states.at(-1), 'done');
  assert.deepEqual(links, []);
});

test('a press to start it that comes just after it has begun by itself asks for it, and cancels nothing', async () => {
  const { bar, ends, links, states, label } = handBar();
  bar.ask(1, null, false);
  dom.view(true);
  assert.equal(label(), 'start');
  press(bar.node, 'start');
  assert.equal(label(), 'cancel');
  bar.ask(1, null, true); // the link says so
  assert.deepEqual([label(), links, ends.length], ['cancel', [true], 1]);
  ends[0]('answer');
  await dom.settled();
  assert.deepEqual([states.at(-1), label()], ['done', 'start']);
});

test('a long job that the link no longer asks for ends', () => {
  const { bar, ends, states, label } = handBar();
  bar.ask(100, null, true);
  assert.deepEqual([label(), ends.length], ['cancel', 1]);
  bar.ask(100, null, false);
  assert.deepEqual([label(), states.at(-1)], ['start', 'idle']);
});

test('what was asked for can be cancelled', () => {
  const { bar, links, states, label } = handBar();
  bar.ask(100, null, false);
  dom.view(true);
  assert.equal(states.at(-1), 'idle');
  press(bar.node, 'start');
  assert.equal(label(), 'cancel');
  press(bar.node, 'cancel');
  assert.deepEqual([states.at(-1), links], ['stopped', [true, false]]);
  assert.match(bar.node.textContent ?? '', /cancelled/);
});

test('a press before there is anything to work on is kept until there is', async () => {
  const { bar, ends, links, label } = handBar();
  press(bar.node, 'start');
  assert.deepEqual([ends.length, ...links], [0, true]);
  bar.ask(100, null, links.at(-1) ?? false); // as the link then says
  assert.equal(ends.length, 1);
  assert.equal(label(), 'cancel');
});
