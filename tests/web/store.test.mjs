// The one place where parameters change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../web/page/store.js';

const store = () =>
  createStore([
    {
      id: 'a',
      parameters: [
        { name: 'x', kind: 'real', default: '1', min: 0 },
        { name: 'l', kind: 'reals', default: '1,2' },
      ],
    },
    { id: 'b', parameters: [{ name: 'seed', kind: 'integer', default: '13' }] },
  ]);

test('starts from the defaults, which no link needs to hold', () => {
  const { values, entries } = store();
  assert.deepEqual(values, { a: { x: 1, l: [1, 2] }, b: { seed: '13' } });
  assert.deepEqual(entries(), []);
});

test('a bad text keeps the value and is remembered; a good one replaces both', () => {
  const s = store();
  s.set('a', 'x', '2');
  s.set('a', 'x', '-1');
  assert.equal(s.values.a.x, 2);
  assert.deepEqual(s.refusedText('a', 'x'), {
    text: '-1',
    problem: { code: 'range', got: '-1', entry: undefined },
  });
  s.set('a', 'x', '3');
  assert.equal(s.values.a.x, 3);
  assert.equal(s.refusedText('a', 'x'), undefined);
});

test('minus zero is another value than zero, as for Python', () => {
  const zero = createStore([{ id: 'a', parameters: [{ name: 'x', kind: 'real', default: '0' }] }]);
  zero.set('a', 'x', '-0');
  assert.ok(Object.is(zero.values.a.x, -0));
  assert.deepEqual(zero.entries(), [['a.x', '-0']]);
});

test('values are replaced, never changed', () => {
  const s = store();
  const before = s.values;
  s.set('a', 'x', '5');
  assert.equal(before.a.x, 1);
  assert.notEqual(s.values, before);
  assert.equal(s.values.b, before.b);
  const same = s.values;
  s.set('a', 'x', 'oops');
  assert.equal(s.values, same, 'a refused text makes nothing compute again');
});

test('links: what differs from the defaults, also of some panels only', () => {
  const s = store();
  assert.deepEqual(
    s.load([
      ['a.l', '3'],
      ['b.seed', '-1'],
      ['c.y', '1'],
      ['a.z', '1'],
    ]),
    ['c.y', 'a.z'],
  );
  assert.deepEqual(s.entries(), [
    ['a.l', '3'],
    ['b.seed', '-1'],
  ]);
  assert.deepEqual(s.entries(['b']), [['b.seed', '-1']]);
  s.reset((key) => key.startsWith('a.'));
  assert.deepEqual(s.entries(), [['b.seed', '-1']]);
  s.reset();
  assert.deepEqual(s.entries(), []);
});

test('listeners hear each change once, until they leave', () => {
  const s = store();
  let heard = 0;
  const leave = s.subscribe(() => {
    heard += 1;
  });
  s.set('a', 'x', '2');
  s.load([
    ['a.x', '3'],
    ['b.seed', '4'],
  ]);
  s.reset();
  leave();
  s.set('a', 'x', '4');
  assert.equal(heard, 3);
});

test('replaced by a link: what it does not hold, and what it holds wrongly, is at its default', () => {
  const s = store();
  s.load([
    ['a.x', '5'],
    ['a.l', '7'],
    ['b.seed', '99'],
  ]);
  const before = s.values.b;
  let told = 0;
  s.subscribe(() => {
    told += 1;
  });
  assert.deepEqual(
    s.replace([
      ['a.x', 'oops'],
      ['b.seed', '99'],
      ['c.y', '1'],
    ]),
    ['c.y'],
  );
  assert.deepEqual(s.values.a, { x: 1, l: [1, 2] });
  assert.equal(s.refusedText('a', 'x')?.text, 'oops');
  assert.equal(s.values.b, before, 'what stays the same is not computed again');
  assert.equal(told, 1);
});
