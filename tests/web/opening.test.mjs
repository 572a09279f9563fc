// A lab that opens: what stands first on the page is calculated first.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { defineLab } from '../../web/labs/kit/define-lab.js';
import { startDom } from './dom.mjs';

/** @type {ReturnType<typeof startDom>} */
let dom;
beforeEach(() => {
  dom = startDom();
});
afterEach(() => dom.end());

/** What a lab has begun, and what ends it. @type {Record<string, {end: (value?: any) => void, options: any}>} */
let runs = {};

/**
 * @param {(lab: import('../../web/labs/kit/define-lab.js').LabBuilder) => void} build
 * @param {Record<string, any>} [context]
 */
function open(build, context) {
  runs = {};
  const definition = defineLab(/** @type {any} */ ({ id: 'x', parameters: [], text: {}, build }));
  return definition.create(
    /** @type {any} */ ({
      ...{ store: { values: { x: {} } }, lang: 'en', told() {} },
      ...{ text: { lab: { lead: '', learned: '' } }, ...context },
    }),
  );
}

/** @param {string} name */
const run = (name) => (/** @type {any} */ _, /** @type {any} */ options) =>
  new Promise((end) => {
    runs[name] = { end, options };
  });

test('the second calculation begins when the first has ended', async () => {
  open((lab) => {
    lab.answer(() => 1, run('first'));
    lab.answer(() => 1, run('second'));
  });
  await dom.settled();
  assert.deepEqual(Object.keys(runs), ['first']);
  runs.first.end(0);
  await dom.settled();
  assert.deepEqual(Object.keys(runs), ['first', 'second']);
});

test('a long one is not waited for once it has said how far it is', async () => {
  open((lab) => {
    lab.task(() => 1, run('long'));
    lab.answer(() => 1, run('second'));
  });
  await dom.settled();
  assert.deepEqual(Object.keys(runs), ['long']);
  runs.long.options.onProgress(0.1);
  await dom.settled();
  assert.deepEqual(Object.keys(runs), ['long', 'second']);
});

test('of a lab that has closed nothing begins', async () => {
  const lab = open((lab) => {
    lab.answer(() => 1, run('first'));
    lab.answer(() => 1, run('second'));
  });
  await dom.settled();
  lab.destroy();
  runs.first.end(0);
  await dom.settled();
  assert.deepEqual(Object.keys(runs), ['first']);
});

test('it is settled once every part has answered the present values and all is drawn', async () => {
  let told = 0;
  const store = { values: { x: { a: 1 } } };
  const facts = /** @type {any[]} */ ([]);
  const lab = open(
    (lab) => {
      const first = lab.task((own) => own.a, run('first'));
      const second = lab.task(() => first.answer?.value, run('second'));
      lab.figure(
        /** @type {any} */ ({ id: 'f' }),
        () => second.answer && { data: second.answer.value, values: second.answer.about },
      );
    },
    {
      store,
      told: () => (told += 1),
      figure: () => ({
        node: document.createElement('div'),
        update: (/** @type {any} */ data) => facts.push(data),
        clear() {},
      }),
    },
  );
  const states = () => [lab.isSettled(), facts.at(-1)];
  await dom.pass(20);
  assert.deepEqual(states(), [false, undefined], 'the first is running');
  runs.first.end(2);
  await dom.pass(20);
  assert.deepEqual(states(), [false, undefined], 'the second is running');
  runs.second.end(4);
  await dom.settled();
  assert.deepEqual(states(), [false, undefined], 'the drawing is due');
  await dom.pass(20);
  assert.deepEqual(states(), [true, 4]);

  store.values = { x: { a: 2 } };
  assert.deepEqual(states(), [false, 4], 'the page is ahead');
  lab.update(store.values);
  await dom.pass(20);
  assert.deepEqual(states(), [false, 4], 'what stands there is of before');
  const before = told;
  runs.first.end(2);
  await dom.pass(20);
  assert.deepEqual(states(), [true, 4], 'the second is asked the same');
  assert.ok(told > before, 'whoever waits is told');
});

test('what was ended with half an answer is not settled', async () => {
  let end = () => {};
  const lab = open((lab) => {
    const long = lab.job({
      question: () => 1,
      run: run('long'),
      progressOf: () => ({ done: 0, of: 1, text: '' }),
      partial: (progress) => progress,
    });
    end = long.cancel;
  });
  await dom.settled();
  runs.long.options.onProgress(0.1);
  end();
  await dom.settled();
  assert.equal(lab.isSettled(), false);
});
