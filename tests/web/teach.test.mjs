// What a teacher's page makes of submissions: which come again, what is computed once, what a spreadsheet
// gets, and why an answer does not hold.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAll, sorted } from '../../web/teach/check-all.js';
import { checkAnswer } from '../../web/teach/check.js';
import { csvOf } from '../../web/teach/csv.js';
import { createTable } from '../../web/teach/table.js';
import text from '../../web/teach/text.en.js';
import { inDom } from './dom.mjs';

/** @typedef {import('../../web/exercises/answer-text.js').Received} Received */
/** @typedef {import('../../web/exercises/exercise.js').Exercise} Exercise */

const words = { ja: '', en: '' };
const common = { panel: 'p', ask: words, hints: [], after: words };
/** @type {Exercise[]} */
const exercises = [
  {
    ...{ ...common, id: 'reach', kind: 'reach', start: {} },
    target: [{ parameter: 'a', is: '>', value: 3 }],
  },
  {
    ...{ ...common, id: 'predict', kind: 'predict', start: { a: '2' }, unit: words },
    ...{ target: { fact: 'f.twice' }, within: 0.5, covers: [] },
  },
  {
    ...{ ...common, id: 'choose', kind: 'choose', start: {}, covers: [] },
    options: [
      { text: words, state: { a: '1' } },
      { text: words, state: { a: '5' } },
    ],
    target: [{ fact: 'f.twice', is: '>', value: 8 }],
  },
];

/** A panel of one parameter a, written `#a=2`, and a fact twice as large; and how often it was computed. */
function fakePage() {
  let count = 0;
  return {
    count: () => count,
    recompute: /** @type {any} */ ({
      async stateOf(/** @type {string} */ _, /** @type {string} */ fragment) {
        count += 1;
        const [, number, lab] = /^#a=(\d+)(?:&(.\.lab))?$/.exec(fragment) ?? [];
        const a = Number(number ?? Number.NaN);
        if (Number.isNaN(a)) return null;
        const open = lab ? [[lab, 'open']] : [];
        return {
          entries: [['p.a', String(a)], ...open],
          values: { a },
          facts: { f: { twice: 2 * a } },
        };
      },
      entriesOf: (/** @type {string} */ _, /** @type {any} */ { a }) => [['p.a', a]],
    }),
  };
}

/** @param {Partial<import('../../web/exercises/answer-text.js').Answer>} answer */
const answerOf = (answer) => ({
  ...{ exercise: 'reach', attempts: 1, given: '', state: '#a=4', begun: '', ended: '' },
  ...{ result: /** @type {const} */ ('met'), ...answer },
});

test('an answer holds just where its state, computed anew, gives its result', async () => {
  const { recompute } = fakePage();
  const faultOf = (/** @type {any} */ answer) =>
    checkAnswer(answerOf(answer), { exercises, recompute });
  assert.equal(await faultOf({}), null);
  assert.equal(await faultOf({ state: '#a=2' }), 'result');
  assert.equal(await faultOf({ exercise: 'none' }), 'exercise');
  assert.equal(await faultOf({ state: '#b=2' }), 'state');

  const predict = { exercise: 'predict', given: '4.3', state: '#a=2' };
  assert.equal(await faultOf(predict), null);
  assert.equal(await faultOf({ ...predict, given: '5' }), 'result');
  assert.equal(await faultOf({ ...predict, given: '5', result: 'missed' }), null);
  assert.equal(await faultOf({ ...predict, given: 'five' }), 'given');
  assert.equal(await faultOf({ ...predict, state: '#a=3', given: '6' }), 'elsewhere');

  assert.equal(await faultOf({ ...predict, state: '#a=2&p.lab' }), null, 'beside an open lab');
  assert.equal(
    await faultOf({ ...predict, state: '#a=2&q.lab' }),
    null,
    'or that of another panel',
  );

  const choose = { exercise: 'choose', given: '2', state: '#a=5' };
  assert.equal(await faultOf(choose), null);
  assert.equal(await faultOf({ ...choose, given: '1' }), 'elsewhere');
  assert.equal(await faultOf({ ...choose, given: '3' }), 'given');
  assert.equal(await faultOf({ ...choose, given: '1', state: '#a=1', result: 'missed' }), null);
});

/** @param {string} name @param {Partial<Received>} [received] @returns {Received} */
const submissionOf = (name, received) => ({
  ...{ format: 1, version: '1', name, isWhole: true, answers: [answerOf({})] },
  ...received,
});

test('a text that comes again is kept once, another one under the same name stays and is named', () => {
  const [a, b] = [submissionOf('A'), submissionOf('B')];
  const other = submissionOf('A', { answers: [] });
  assert.deepEqual(sorted([a, b, structuredClone(a), other]), {
    ...{ kept: [a, b, other], repeated: 1, again: ['A'] },
  });
});

test('equal answers are computed once, and one that is ended gives nothing', async () => {
  const page = fakePage();
  const received = [submissionOf('A'), submissionOf('B'), submissionOf('C', { isWhole: false })];
  /** @type {number[]} */
  const told = [];
  const by = {
    ...{ exercises, recompute: page.recompute, signal: new AbortController().signal },
    onProgress: (/** @type {number} */ done) => told.push(done),
  };
  const checked = await checkAll(received, by);
  assert.deepEqual(
    checked?.map(({ isVerified }) => isVerified),
    [true, true, false],
  );
  assert.equal(page.count(), 1);
  assert.deepEqual(told, [1, 2, 3]);
  assert.equal(await checkAll(received, { ...by, signal: AbortSignal.abort() }), null);
});

test('a spreadsheet gets a line for each answer, and no formula', () => {
  const checked = [
    {
      ...submissionOf('=HYPERLINK("x"), "山田"'),
      ...{ faults: [/** @type {const} */ ('result')], isVerified: false },
    },
    {
      ...submissionOf('B', { answers: [answerOf({ given: '-0.5' })] }),
      ...{ faults: [null], isVerified: true },
    },
  ];
  const text = csvOf(checked);
  assert.equal(text[0], '\ufeff');
  const [, first, second] = text.split('\n');
  const name = `"'=HYPERLINK(""x""), ""山田"""`;
  assert.ok(first.startsWith(`${name},reach,met,no,result,1,,`), first);
  assert.ok(second.startsWith('B,reach,met,yes,,1,-0.5,'), second);
});

inDom(
  'two answers to one exercise in one text both stand in its cell, which holds just where both do',
  async () => {
    const submission = submissionOf('A', {
      answers: [answerOf({}), answerOf({ state: '#a=2' }), answerOf({ exercise: 'predict' })],
    });
    const checked = [
      { ...submission, faults: [null, /** @type {const} */ ('result'), null], isVerified: false },
    ];
    const table = createTable(checked, {
      ...{ exercises, text, lang: /** @type {const} */ ('en') },
      linkTo: (_, state) => state,
    });
    const cells = [...table.querySelectorAll('[data-holds]')].map((cell) => ({
      holds: cell.getAttribute('data-holds'),
      links: [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    }));
    assert.deepEqual(cells, [
      { holds: 'no', links: ['#a=4', '#a=2'] },
      { holds: 'yes', links: ['#a=4'] },
    ]);
  },
);
