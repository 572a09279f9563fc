// The reader's own table in the mixture lab: all or nothing, each fault named with its line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseData } from '../../web/panels/mixture/lab/own-data.js';

/** @param {string} text */
function problemsOf(text) {
  const result = parseData(text);
  assert.ok('problems' in result, 'was taken');
  return result.problems;
}

/** @param {string} text */
function datasetOf(text) {
  const result = parseData(text);
  assert.ok('dataset' in result, JSON.stringify(result));
  return { x: [...result.dataset.x], columns: result.dataset.columns };
}

test('commas, tabs and semicolons, with and without a header', () => {
  const expected = { x: [1, 2, -3, 4e5], columns: ['a', 'b'] };
  assert.deepEqual(datasetOf('a,b\n1,2\n-3,4e5\n'), expected);
  assert.deepEqual(datasetOf('\uFEFFa\tb\r\n1\t2\r\n-3\t4e5'), expected);
  assert.deepEqual(datasetOf('a;b\n\n1;2\n-3;4e5\n\n'), expected);
  assert.deepEqual(datasetOf('1,2\n-3,4e5'), { ...expected, columns: ['x1', 'x2'] });
  assert.deepEqual(datasetOf('"a, in mm",\n1,2\n3,4').columns, ['a, in mm', 'x2']);
});

test('blanks, also several and at the ends, separate where nothing else does', () => {
  assert.deepEqual(datasetOf('  a   b\n 1  2 \n-3 4e5'), {
    x: [1, 2, -3, 4e5],
    columns: ['a', 'b'],
  });
  assert.deepEqual(datasetOf('\n"height cm"　 b\n1　2\n-3  4e5').columns, ['height cm', 'b']);
  assert.deepEqual(datasetOf('a b, c\n1,2\n3,4').columns, ['a b', 'c']);
  assert.deepEqual(datasetOf('\tb\n0\t1\n1\t3').columns, ['x1', 'b']);
});

test('beside semicolons a comma is a decimal sign, elsewhere never', () => {
  assert.deepEqual(datasetOf('a,b;c\n1,5;-,25\n2;1,5e2'), {
    x: [1.5, -0.25, 2, 150],
    columns: ['a,b', 'c'],
  });
  assert.deepEqual(problemsOf('a\tb\n1\t2\n1,5\t3'), [
    { code: 'number', line: 3, column: 'a', got: '1,5' },
  ]);
  assert.deepEqual(problemsOf('1;2\n1,234,5;3')[0].code, 'number');
  assert.deepEqual(problemsOf('1,234;5.6\n2;3'), [
    { code: 'number', line: 1, column: 'x1', got: '1,234' },
  ]);
  assert.deepEqual(problemsOf('1;2\n1,5 kg;3'), [
    { code: 'number', line: 2, column: 'x1', got: '1,5 kg' },
  ]);
});

test('missing and non-numeric cells are named with their line', () => {
  assert.deepEqual(problemsOf('a,b\n1,2\n3,NA\n\n,4\n5,six\n1e200,1'), [
    { code: 'missing', line: 3, column: 'b' },
    { code: 'missing', line: 5, column: 'a' },
    { code: 'number', line: 6, column: 'b', got: 'six' },
    { code: 'size', line: 7, column: 'a', got: '1e200' },
  ]);
});

test('a line after a quoted line break has its own number', () => {
  assert.deepEqual(problemsOf('"a\nb",c\n1,2\n3,x'), [
    { code: 'number', line: 4, column: 'c', got: 'x' },
  ]);
});

test('rows of another width are named', () => {
  assert.deepEqual(problemsOf('1,2\n3\n4,5,6'), [
    { code: 'width', line: 2, got: 1, wanted: 2 },
    { code: 'width', line: 3, got: 3, wanted: 2 },
  ]);
});

test('too few, too many', () => {
  assert.deepEqual(problemsOf(' \n'), [{ code: 'empty' }]);
  assert.deepEqual(problemsOf('a,b\n1,2'), [{ code: 'rows', got: 1 }]);
  assert.deepEqual(problemsOf('1\n2'), [{ code: 'columns', got: 1 }]);
  assert.deepEqual(problemsOf('1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9'), [
    { code: 'columns', got: 9 },
  ]);
  assert.deepEqual(problemsOf('1,2\n'.repeat(100_001)), [{ code: 'rows', got: 100_001 }]);
});

test('no spread', () => {
  assert.deepEqual(problemsOf('a,b\n7,1\n7,2'), [{ code: 'constant', column: 'a', got: '7' }]);
  assert.deepEqual(problemsOf('a,b\n7,1\n7,1\n7,1'), [{ code: 'equal', line: 2 }]);
});

test('only the first few faults are listed, the others counted', () => {
  const result = parseData(`a,b\n${'1,x\n'.repeat(9)}`);
  assert.ok('problems' in result);
  assert.equal(result.problems.length, 5);
  assert.equal(result.more, 4);
});
