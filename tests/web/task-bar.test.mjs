// The bar of a long calculation: what runs by itself, what the reader asks for, what a press does
// meanwhile, and what is said of what went wrong.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createDemand } from '../../web/labs/kit/demand.js';
import { createTask } from '../../web/labs/kit/task.js';
import { createTaskBar } from '../../web/labs/kit/task-bar.js';
import { press, startDom } from './dom.mjs';

/** @type {ReturnType<typeof startDom>} */
let dom;
beforeEach(() => {
  dom = startDom();
});
afterEach(() => dom.end());

/**
 * A bar whose calculations the test ends by hand.
 * @param {{byHand?: boolean, wordsOf?: (done: number) => string}} [options]
 */
function handBar({ byHand = true, wordsOf = (done) => `${done} of 4` } = {}) {
  /** @type {{end: (result: any) => void, fail: (error: Error) => void, options: any}[]} */
  const runs = [];
  /** @type {boolean[]} */
  const links = [];
  /** @type {string[]} */
  const told = [];
  const task = createTask(
    (_, options) => new Promise((end, fail) => runs.push({ end, fail, options })),
    { waits: byHand },
  );
  const watched = /** @type {any} */ (dom.document.body);
  const demand = byHand
    ? createDemand(task, {
        watched,
        isShort: (/** @type {number} */ n) => n < 10,
        setAsked: (isAsked) => links.push(isAsked),
      })
    : undefined;
  const bar = createTaskBar(task, {
    words: {
      ...{ progress: 'progress', start: 'start', cancel: 'cancel', again: 'again' },
      cancelled: 'cancelled',
    },
    progressOf: (done) => ({ done, of: 4, text: wordsOf(done) }),
    failure: /** @type {any} */ ({
      show: (/** @type {Error} */ { message }) => told.push(message),
      clear: () => told.push(''),
    }),
    demand,
  });
  const button = () => /** @type {HTMLButtonElement} */ (bar.node.querySelector('button'));
  return {
    ...{ bar, task, runs, links, told },
    /** @param {number | null} question */
    ask: (question, isLinked = false, isFresh = false) =>
      demand?.follow(question, null, isLinked, isFresh),
    status: () => task.state.value.status,
    label: () => (button().hidden ? '' : button().textContent),
    said: () => bar.node.querySelector('[role=status]')?.textContent,
    press: (/** @type {string} */ label) => press(bar.node, label),
  };
}

test('a short calculation runs by itself once it is seen, and is no part of the link', async () => {
  const { ask, runs, links, status } = handBar();
  ask(1);
  assert.equal(runs.length, 0);
  dom.view(true);
  assert.equal(runs.length, 1);
  runs[0].end(4);
  await dom.settled();
  assert.equal(status(), 'done');
  assert.deepEqual(links, []);
});

test('a press to start it that comes just after it has begun by itself asks for it, and cancels nothing', async () => {
  const { ask, runs, links, status, label, press } = handBar();
  ask(1);
  dom.view(true);
  assert.equal(label(), 'start');
  press('start');
  assert.equal(label(), 'cancel');
  ask(1, true); // the link says so
  assert.deepEqual([label(), links, runs.length], ['cancel', [true], 1]);
  runs[0].end(4);
  await dom.settled();
  assert.deepEqual([status(), label()], ['done', 'start']);
});

test('a long calculation that the link no longer asks for ends', () => {
  const { ask, runs, status, label } = handBar();
  ask(100, true);
  assert.deepEqual([label(), runs.length], ['cancel', 1]);
  ask(100, false);
  assert.deepEqual([label(), status()], ['start', 'idle']);
});

test('asked for of one thing, it is not asked for of another, unless the link says so', () => {
  const { ask, runs, links } = handBar();
  ask(100, true);
  ask(200, true);
  assert.deepEqual([runs.length, links], [1, [false]]);
  ask(300, true, true);
  assert.equal(runs.length, 2);
});

test('a press before there is anything to work on is kept until there is', () => {
  const { ask, runs, links, label, press } = handBar();
  press('start');
  assert.deepEqual([runs.length, ...links], [0, true]);
  ask(100, links.at(-1)); // as the link then says
  assert.deepEqual([runs.length, label()], [1, 'cancel']);
});

test('after a cancel and after a failure the button says so, until the next success', async () => {
  const { ask, runs, links, label, said, told, press } = handBar();
  ask(100);
  press('start');
  press('cancel');
  assert.deepEqual([label(), said(), links], ['again', 'cancelled', [true, false]]);
  press('again');
  assert.deepEqual([label(), said()], ['cancel', '']);
  runs[1].fail(new Error('no memory'));
  await dom.settled();
  assert.deepEqual([label(), told.at(-1)], ['again', 'no memory']);
  press('again');
  assert.deepEqual([label(), told.at(-1)], ['cancel', 'no memory']);
  runs[2].end(4);
  await dom.settled();
  assert.deepEqual([label(), told.at(-1)], ['start', '']);
});

test('one that starts by itself can be ended, and started again', async () => {
  const { task, bar, runs, label, said, press } = handBar({ byHand: false });
  assert.ok(bar.node.hidden);
  task.ask(100);
  assert.deepEqual([bar.node.hidden, label()], [false, 'cancel']);
  runs[0].options.onProgress(2);
  const progress = bar.node.querySelector('progress');
  assert.deepEqual([said(), Number(progress?.value), Number(progress?.max)], ['2 of 4', 2, 4]);
  press('cancel');
  assert.deepEqual([label(), said()], ['again', 'cancelled 2 of 4']);
  press('again');
  runs[1].end(4);
  await dom.settled();
  assert.deepEqual([label(), said(), progress?.hidden], ['', '4 of 4', true]);
});

test('one that has nothing to say of its end is gone then', async () => {
  const { task, bar, runs } = handBar({ byHand: false, wordsOf: () => '' });
  task.ask(100);
  assert.ok(!bar.node.hidden);
  runs[0].end(4);
  await dom.settled();
  assert.ok(bar.node.hidden);
  task.ask(200);
  assert.ok(!bar.node.hidden);
  runs[1].fail(new Error('refused'));
  await dom.settled();
  assert.ok(!bar.node.hidden);
});
