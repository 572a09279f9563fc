// The reader's own table: all or nothing, each fault named with its line.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseData } from '../../web/labs/kit/own-data.js';
import en from '../../web/labs/kit/text.own.en.js';
import ja from '../../web/labs/kit/text.own.ja.js';

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

/** @param {string} text */
function offersOf(text) {
  const result = parseData(text);
  return 'reading' in result ? result.reading.offers : result.offers;
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

test('a comma is a decimal sign where it does not separate, no cell has a point, and it cannot be thousands', () => {
  assert.deepEqual(datasetOf('a,b;c\n1,5;-,25\n2;1,5e2'), {
    x: [1.5, -0.25, 2, 150],
    columns: ['a,b', 'c'],
  });
  assert.deepEqual(datasetOf('a\tb\n1\t2\n1,5\t3').x, [1, 2, 1.5, 3]);
  assert.deepEqual(datasetOf('1,5 2\n3 4,25\n5 1').x, [1.5, 2, 3, 4.25, 5, 1]);
  assert.deepEqual(problemsOf('a\tb\n1,234\t2\n5,678\t4').slice(0, 1), [
    { code: 'number', line: 2, column: 'a', got: '1,234' },
  ]);
  assert.deepEqual(datasetOf('1,234;2\n3;4').x, [1.234, 2, 3, 4]);
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
  assert.deepEqual(problemsOf('a,b\n1,2'), [{ code: 'rows', line: 1, got: 1 }]);
  assert.deepEqual(problemsOf('1\n2'), [{ code: 'columns', line: 1, got: 1 }]);
  assert.deepEqual(problemsOf('1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9'), [
    { code: 'columns', line: 1, got: 9 },
  ]);
  assert.deepEqual(problemsOf('1,2\n'.repeat(100_001)), [
    { code: 'rows', line: 100_001, got: 100_001 },
  ]);
});

test('no spread', () => {
  assert.deepEqual(problemsOf('a,b\n7,1\n7,2'), [
    { code: 'constant', line: 2, column: 'a', got: '7' },
  ]);
  assert.deepEqual(problemsOf('a,b\n7,1\n7,1\n7,1'), [{ code: 'equal', line: 2 }]);
});

test('what separates is decided by the rows of numbers, not by what stands above them', () => {
  const expected = { x: [1.5, 2, 3, 4.25, 2, 8], columns: ['v1.0', 'v2.0'] };
  assert.deepEqual(datasetOf('v1.0;v2.0\n1,5;2\n3;4,25\n2;8'), expected);
  assert.deepEqual(datasetOf('  \t \n;;\nv1.0;v2.0\n1,5;2\n3;4,25\n2;8').x, expected.x);
  assert.deepEqual(datasetOf('a, in mm\tb; c\n1\t2\n3\t4').columns, ['a, in mm', 'b; c']);
  assert.deepEqual(datasetOf('height weight,width\n1,2\n3,4').columns, ['height weight', 'width']);
  assert.deepEqual(datasetOf('a|b\n1|2\n3|5').x, [1, 2, 3, 5]);
});

test('a line that declares the separator is none of the data, and counts as a line', () => {
  assert.deepEqual(datasetOf('sep=;\na;b\n1,5;2\n3;4'), { x: [1.5, 2, 3, 4], columns: ['a', 'b'] });
  assert.deepEqual(datasetOf('"sep=|"\r\n1|2\r\n3|4').x, [1, 2, 3, 4]);
  assert.deepEqual(datasetOf('sep=\t\n1\t2\n3\t4').x, [1, 2, 3, 4]);
  assert.equal(datasetOf('\uFEFFSEP=,\n1,2\n3,4').x.length, 4);
  assert.deepEqual(problemsOf('sep=;\na;b\n1;2\n3;x')[0], {
    ...{ code: 'number', line: 4, column: 'b', got: 'x' },
  });
});

test('separators at the ends of the rows make no column', () => {
  const expected = { x: [1, 2, 3, 4], columns: ['a', 'b'] };
  assert.deepEqual(datasetOf('a,b,\n1,2,\n3,4,'), expected);
  assert.deepEqual(datasetOf('a,b\n1,2,\n3,4,'), expected);
  assert.deepEqual(datasetOf('a;b;\n1;2;\n3;4'), expected);
  assert.deepEqual(datasetOf('a\tb\t\n1\t2\t\n3\t4\t\n'), expected);
  // With a name it is a column, and without a value.
  assert.deepEqual(problemsOf('a,b,c\n1,2,\n3,4,')[0].code, 'text');
});

test('one grammar of numbers: full-width and typeset signs are read, all else is refused', () => {
  assert.deepEqual(datasetOf('高さ，重さ\n１．５，−２\n３ｅ２，＋４').x, [1.5, -2, 300, 4]);
  assert.deepEqual(datasetOf('１、２\n－３、–５').x, [1, 2, -3, -5]);
  for (const got of ['10²', '0x10', '0b1', 'Infinity', '1e999', '①', '1_000', '½', '٣', '5 %']) {
    assert.deepEqual(problemsOf(`a;b\n${got};2\n3;4`), [
      { code: 'number', line: 2, column: 'a', got },
    ]);
  }
  for (const cell of ['', '-', '−', 'ー', 'NA', 'n/a', 'NaN', 'null', '?', '欠測']) {
    assert.deepEqual(problemsOf(`a;b\n${cell};2\n3;4`)[0].code, 'missing', cell);
  }
});

test('names that an object has from birth are names', () => {
  assert.deepEqual(datasetOf('constructor,__proto__,toString\n1,2,3\n4,5,7').columns, [
    ...['constructor', '__proto__', 'toString'],
  ]);
});

test('numbers over numbers of another size are taken as a heading, and asked about', () => {
  const years = '2019,2020,2021\n1.5,2.5,3.5\n2.5,1.5,2.5\n3.5,3.5,2';
  assert.deepEqual(datasetOf(years).columns, ['2019', '2020', '2021']);
  const [offer] = offersOf(years);
  assert.equal(offer.code, 'headingIsData');
  const asked = parseData(years, offer.choice);
  assert.ok('dataset' in asked && asked.dataset.x[0] === 2019);
  assert.equal(asked.reading.offers[0].code, 'dataIsHeading');
  assert.deepEqual(datasetOf('x,2019,2020\n1,2.5,3\n2,1.5,2').columns, ['x', '2019', '2020']);
  // Years over years, and values over values, are data.
  for (const data of ['2019,2020\n2018,2021\n2020,2017', '5,1\n4,2\n3,3', '1.5,9\n100,3\n200,4']) {
    assert.match(datasetOf(data).columns[0], /^x1\b/, data);
    assert.deepEqual(offersOf(data), [], data);
  }
  // A slip in the first row is no heading.
  assert.deepEqual(problemsOf('1,x\n3,4\n5,6\n7,7'), [
    { code: 'number', line: 1, column: 'x2', got: 'x' },
  ]);
});

test('a column that counts the rows, or one of text, is offered to be left out', () => {
  for (const text of [
    'id,a,b\n1,5,6\n2,7,9\n3,1,3',
    ',a,b\n0,5,6\n1,7,9\n2,1,3',
    '"a" "b"\n"1" 5 6\n"2" 7 9\n"3" 1 3', // as R writes it: no name over the row names
  ]) {
    assert.equal(datasetOf(text).columns.length, 3, text);
    const [offer] = offersOf(text);
    assert.equal(offer.code, 'leaveOut', text);
    const without = parseData(text, offer.choice);
    assert.ok('dataset' in without);
    assert.deepEqual([...without.dataset.x], [5, 6, 7, 9, 1, 3]);
    assert.deepEqual(without.dataset.columns, ['a', 'b']);
  }
  assert.deepEqual(offersOf('t,v\n1,5\n2,7\n3,1'), []); // one column would be left
  const species = 'species,a,b\nAdelie,1,2\nGentoo,3,4';
  assert.deepEqual(problemsOf(species), [
    { code: 'text', line: 2, column: 'species', got: 'Adelie' },
  ]);
  const without = parseData(species, offersOf(species)[0].choice);
  assert.ok('dataset' in without && without.dataset.columns.join() === 'a,b');
  const flat = 'a,b,c\n1,7,2\n2,7,5';
  const kept = parseData(flat, offersOf(flat)[0].choice);
  assert.ok('dataset' in kept && kept.dataset.columns.join() === 'a,c');
});

test('a column far from 0 for its range is moved to near 0, without losing a digit', () => {
  for (const [text, offset, x] of /** @type {[string, number, number[]][]} */ ([
    ['t,v\n1700000000,1\n1700000123.5,3', 1700000000, [0, 123.5]],
    ['t,v\n2460000.5,1\n2460003.25,2', 2460001, [-0.5, 2.25]],
    ['t,v\n100000001,1\n99999999,2', 99999999, [2, 0]],
    ['t,v\n-100000001,1\n-99999999,2', -100000001, [0, 2]],
  ])) {
    const result = parseData(text);
    assert.ok('dataset' in result);
    assert.deepEqual(result.reading.centred, [{ column: 't', offset }]);
    assert.deepEqual([result.dataset.x[0], result.dataset.x[2]], x);
    assert.match(result.dataset.columns[0], /^t [−+] \d+$/);
  }
  for (const near of ['a,b\n100,1\n110,3', 'a,b\n1e9,1\n2e9,2']) {
    const result = parseData(near);
    assert.ok('dataset' in result && result.reading.centred.length === 0, near);
  }
});

test('what is no table at all', () => {
  assert.deepEqual(problemsOf('PK\x03\x04\0\0'), [{ code: 'binary' }]);
  assert.deepEqual(problemsOf('a,b\n1,"2\n3,4\n5,6'), [{ code: 'quote', line: 2, column: 'b' }]);
});

test('each refusal and offer is said in both languages, with its line and what to do', () => {
  const tables = [
    ...['', 'a,b\n1,2', '1\n2', '1,2\n3', 'a,b\n1,2\n3,x', 'a,b\n1,2\n3,', 'a,b\n1,2\n3,1e200'],
    ...['s,a,b\nx,1,2\ny,2,3', 'a,b\n7,1\n7,2', 'a,b\n7,1\n7,1', 'a,b\n1,"2\n3,4'],
    ...['1,2,3,4,5,6,7,8,9\n1,2,3,4,5,6,7,8,9', '1,2\n'.repeat(100_001), '\0'],
  ];
  for (const words of [en, ja]) {
    for (const table of tables) {
      for (const problem of problemsOf(table)) {
        const said = words.problem(problem);
        assert.doesNotMatch(said, /undefined|NaN|\[object/);
        if ('line' in problem) assert.ok(said.includes(String(problem.line)), said);
      }
      const result = parseData(table);
      const offers = 'offers' in result ? result.offers : result.reading.offers;
      for (const offer of offers) {
        for (const said of [words.offer(offer), words.accept(offer)]) {
          assert.doesNotMatch(said, /undefined|NaN|\[object/);
        }
      }
    }
  }
});

test('only the first few faults are listed, the others counted', () => {
  const result = parseData(`a,b\n3,4\n${'1,x\n'.repeat(9)}`);
  assert.ok('problems' in result);
  assert.equal(result.problems.length, 5);
  assert.equal(result.more, 4);
});

test('a table without factors: too few rows, too many columns, a column that is another one', () => {
  const limits = { rows: 6, columns: 3, isFactored: true };
  const problemsOf = (/** @type {string} */ text) => {
    const result = parseData(text, {}, limits);
    return 'problems' in result ? result.problems : [];
  };
  const rows = ['1,8', '2,3', '5,1', '4,4', '7,2'];
  assert.deepEqual(problemsOf(`a,b\n${rows.join('\n')}`), []);
  const few = { code: /** @type {const} */ ('few'), line: 2, got: 4, wanted: 5 };
  assert.deepEqual(problemsOf(`a,b\n${rows.slice(1).join('\n')}`), [few]);
  const many = problemsOf(`a,b\n${[...rows, ...rows].join('\n')}`);
  assert.deepEqual(many, [{ code: 'rows', line: 8, got: 10 }]);
  const wide = problemsOf(rows.map((row) => `${row},${row}`).join('\n'));
  assert.deepEqual(wide, [{ code: 'columns', line: 1, got: 4 }]);
  for (const { problem } of [en, ja]) {
    assert.match(problem(many[0], limits), /\b6 ?/);
    assert.match(problem(wide[0], limits), /\b3 ?/);
    assert.match(problem(few), /4.*5/);
  }
  const copy = parseData(
    `mm,b,cm\n${[...rows, '3,3', '9,1'].map((row) => `${row},${-0.1 * Number(row[0]) + 3}`).join('\n')}`,
    {},
    { ...limits, rows: 20 },
  );
  assert.ok('problems' in copy);
  assert.deepEqual(copy.problems, [{ code: 'alike', line: 2, column: 'cm', other: 'mm' }]);
  assert.deepEqual(
    copy.offers.map((offer) => offer.choice),
    [{ leftOut: [2] }],
  );
});
