// What may be typed, and what reads back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, parse } from '../../web/page/parameter.js';
import { labParameters } from '../../web/labs/mixture/parameters.js';

/** @type {import('../../web/panels/panel.js').Parameter} */
const real = { name: 'x', kind: 'real', default: '0' };
/** @type {import('../../web/panels/panel.js').Parameter} */
const beta = { name: 'beta', kind: 'real', default: '0.1', min: 0, max: 1, belowMax: true };
/** @type {import('../../web/panels/panel.js').Parameter} */
const count = { name: 'n', kind: 'count', default: '1', min: 0, max: 10 };
/** @type {import('../../web/panels/panel.js').Parameter} */
const seed = { name: 'seed', kind: 'integer', default: '1' };
/** @type {import('../../web/panels/panel.js').Parameter} */
const list = { name: 'l', kind: 'reals', default: '1', min: 0, maxLength: 3 };
/** @type {import('../../web/panels/panel.js').Parameter} */
const modes = { name: 'm', kind: 'modes', default: '0:1', min: 0 };
/** @type {import('../../web/panels/panel.js').Parameter} */
const subset = { name: 's', kind: 'subset', options: ['a', 'b', 'c'], default: 'a,b,c', min: 2 };

const value = (/** @type {any} */ parameter, /** @type {string} */ text) => {
  const parsed = parse(parameter, text);
  return 'value' in parsed ? parsed.value : parsed.problem;
};
const code = (/** @type {any} */ parameter, /** @type {string} */ text) => {
  const parsed = parse(parameter, text);
  return 'problem' in parsed ? parsed.problem.code : `taken as ${JSON.stringify(parsed.value)}`;
};

test('numbers, also as a Japanese keyboard types them', () => {
  for (const [text, x] of [
    ['1.5', 1.5],
    [' -2 ', -2],
    ['.5', 0.5],
    ['1.', 1],
    ['1e-3', 0.001],
    ['+3', 3],
    ['１．５', 1.5],
    ['−１２', -12],
    ['－１２', -12],
    ['ー１２', -12],
    ['–12', -12],
    ['＋０．５ｅ－３', 0.0005],
    ['\u00a07\u3000', 7],
    ['5e-324', 5e-324],
  ]) {
    assert.equal(value(real, String(text)), x, String(text));
  }
  assert.ok(Object.is(value(real, '-0'), -0));
});

test('what is no number', () => {
  for (const text of [
    '',
    'abc',
    '1,5',
    '0x10',
    'NaN',
    'Infinity',
    '1e999',
    '--1',
    '1 2',
    '1_000',
    '10²',
    '①',
    '½',
    '٣',
    '𝟏',
    '0b1',
    '１２ー',
  ]) {
    assert.equal(code(real, text), 'number', text);
  }
});

test('ranges, with the end that is not allowed', () => {
  assert.equal(value(beta, '0'), 0);
  assert.equal(value(beta, '0.9999999999999999'), 0.9999999999999999);
  for (const text of ['1', '-0.01', '2']) assert.equal(code(beta, text), 'range', text);
  assert.equal(value(count, '10'), 10);
  assert.equal(value(count, '1e1'), 10);
  assert.equal(code(count, '11'), 'range');
  assert.equal(code(count, '2.5'), 'integer');
});

test('integers of any size, in their plain form', () => {
  assert.equal(value(seed, '-007'), '-7');
  assert.equal(value(seed, '-0'), '0');
  assert.equal(value(seed, '18446744073709551616'), '18446744073709551616');
  assert.equal(value(seed, '9'.repeat(4300)), '9'.repeat(4300));
  assert.equal(code(seed, '9'.repeat(4301)), 'digits');
  assert.equal(code(seed, '1.0'), 'integer');
  for (const text of ['10²', '0x10', '①', '1e3']) assert.equal(code(seed, text), 'integer', text);
  assert.equal(value(seed, '－１３'), '-13');
});

test('lists: commas, a spreadsheet column, a Python list', () => {
  assert.deepEqual(value(list, '1, 2,3'), [1, 2, 3]);
  assert.deepEqual(value(list, '1\n2\n3'), [1, 2, 3]);
  assert.deepEqual(value(list, '[0.5, 2]'), [0.5, 2]);
  assert.deepEqual(value(list, '１、２'), [1, 2]);
  assert.deepEqual(value(list, '1､２'), [1, 2]);
  assert.deepEqual(value(list, ''), []);
  assert.deepEqual(value(list, '[]'), []);
  assert.deepEqual(value(list, '1,2,x'), { code: 'number', got: 'x', entry: 3 });
  assert.deepEqual(value(list, '1,-2'), { code: 'range', got: '-2', entry: 2 });
  assert.deepEqual(value(list, '1,2,3,4'), { code: 'length', got: '4' });
  assert.equal(code(list, '1,,2'), 'number');
});

test('lists of whole numbers take nothing else', () => {
  const rows = { ...list, isWhole: true };
  assert.deepEqual(value(rows, '0,2'), [0, 2]);
  assert.deepEqual(value(rows, '0.5'), { code: 'integer', got: '0.5', entry: 1 });
});

test('rows of a table are whole numbers', () => {
  const removed = labParameters.find(({ name }) => name === 'fitRemoved');
  assert.deepEqual(value(removed, '3,0'), [3, 0]);
  assert.equal(code(removed, '0.5'), 'integer');
});

test('modes: only the weight has a range', () => {
  assert.deepEqual(value(modes, '-2.0:0.4, 1.5:0.6'), [
    [-2, 0.4],
    [1.5, 0.6],
  ]);
  assert.equal(code(modes, '1'), 'pair');
  assert.equal(code(modes, '1:2:3'), 'pair');
  assert.deepEqual(value(modes, '0:1,1:-1'), { code: 'range', got: '-1', entry: 2 });
});

test('what is formatted reads back as the same value', () => {
  for (const x of [0.1, -0, 5e-324, 1e21, -123456.789, 1.7976931348623157e308]) {
    assert.ok(Object.is(value(real, format(real, x)), x), String(x));
  }
  assert.deepEqual(value(modes, format(modes, [[-0, 1e-7]])), [[-0, 1e-7]]);
  assert.deepEqual(value(list, format(list, [])), []);
});

test('a subset keeps the order of its options, names what is unknown, and has a least size', () => {
  assert.deepEqual(value(subset, 'c, a,c'), ['a', 'c']);
  assert.equal(format(subset, ['a', 'c']), 'a,c');
  assert.deepEqual(value(subset, 'a,x'), { code: 'choice', got: 'x' });
  assert.deepEqual(value(subset, 'a'), { code: 'length', got: 'a' });
});

test('strokes read back as they were written, and what is none is named', () => {
  const parameter = { name: 'd', kind: 'strokes', default: '', min: -4, max: 4, maxLength: 3 };
  const strokes = [
    [
      [0, 0.5],
      [1, -2],
    ],
    [[3, 4]],
  ];
  assert.deepEqual(value(parameter, '0:0.5, 1:−2 ~ 3:4'), strokes);
  assert.equal(
    format(/** @type {any} */ (parameter), /** @type {any} */ (strokes)),
    '0:0.5,1:-2~3:4',
  );
  assert.deepEqual(value(parameter, ''), []);
  assert.equal(code(parameter, '1:2:3'), 'pair');
  assert.equal(code(parameter, '1:5'), 'range');
  assert.equal(code(parameter, '1:a'), 'number');
  assert.equal(code(parameter, '0:0,1:1~2:2,3:3'), 'length');
  assert.deepEqual(value(parameter, '0:0~1:1,9:0'), { code: 'range', got: '9', entry: 3 });
});
