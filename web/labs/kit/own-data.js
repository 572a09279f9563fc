import { factorProblems } from './own-data-factors.js';
import { cellsOf, isMissing, numberIn } from './own-data-parse.js';
import { isIndex, tableOf } from './own-data-table.js';

/** @typedef {import('./own-data-table.js').Table} Table */
/** @typedef {import('./own-data-table.js').DataChoice} DataChoice */
/** @typedef {import('./own-data-parse.js').Style} Style */

/**
 * How large a table may be.
 * @typedef {object} Limits
 * @property {number} rows
 * @property {number} columns
 * @property {boolean} [isFactored]  more than two rows for each column, and no two columns that are the
 *   same but for their units: else it has no factors
 */

/** What the browser fits mixtures to and draws without pause. @type {Limits} */
export const LIMITS = { rows: 100_000, columns: 8 };
const FEWEST_ROWS = 2;
/** Squares of larger numbers overflow. */
const LARGEST = 1e100;
/** Problems that are named; more would not be read. */
const MOST_PROBLEMS = 5;
/**
 * Numbers so many times as large as the range that they lie in lose five or more digits in the squares
 * of which scikit-learn takes differences, and the ninth digit of a mean with them.
 */
const COSTLY = 50;

/**
 * Why a text is no data. Lines count from 1, as an editor shows them.
 * @typedef {{code: 'empty' | 'binary'} |
 *   {code: 'rows' | 'columns', line: number, got: number} |
 *   {code: 'width', line: number, got: number, wanted: number} |
 *   {code: 'missing' | 'quote', line: number, column: string} |
 *   {code: 'number' | 'size' | 'text', line: number, column: string, got: string} |
 *   {code: 'constant', line: number, column: string, got: string} |
 *   {code: 'few', line: number, got: number, wanted: number} |
 *   {code: 'alike', line: number, column: string, other: string} |
 *   {code: 'equal', line: number}} DataProblem
 */

/**
 * What the reader may have meant otherwise: the choice that reads the table so.
 * @typedef {{code: 'leaveOut', columns: string[], choice: DataChoice} |
 *   {code: 'headingIsData' | 'dataIsHeading', line: number, choice: DataChoice}} DataOffer
 */

/**
 * How a table was read.
 * @typedef {object} Reading
 * @property {Style} style
 * @property {{column: string, offset: number}[]} centred  columns from which a number was taken off
 * @property {DataOffer[]} offers
 */

/**
 * Reads numbers separated by commas, tabs, semicolons, bars or blanks, with or without a heading. All or
 * nothing.
 * @param {string} text
 * @param {DataChoice} [choice]
 * @param {Limits} [limits]
 * @returns {{dataset: import('./tables.js').Table, reading: Reading} |
 *   {problems: DataProblem[], more: number, offers: DataOffer[]}}
 */
export function parseData(text, choice = {}, limits = LIMITS) {
  /** @param {DataProblem[]} problems @param {DataOffer[]} [offers] */
  const refuse = (problems, offers = []) => ({
    problems: problems.slice(0, MOST_PROBLEMS),
    more: Math.max(0, problems.length - MOST_PROBLEMS),
    offers,
  });
  if (text.includes('\0')) return refuse([{ code: 'binary' }]);
  const { rows, style } = cellsOf(text.replace(/^\uFEFF/, ''));
  if (rows.length === 0) return refuse([{ code: 'empty' }]);
  const table = tableOf(rows, style, choice);
  const { columns, body, line } = table;
  const width = columns.length;
  const open = openQuote(table);
  if (open.length > 0) return refuse(open);
  const broken = brokenRows(table);
  if (width < 2) return refuse([{ code: 'columns', line, got: width }]);
  if (body.length < FEWEST_ROWS) return refuse([{ code: 'rows', line, got: body.length }]);
  if (body.length > limits.rows) {
    return refuse([{ code: 'rows', line: body[limits.rows].line, got: body.length }]);
  }
  const texts = broken.length > 0 ? [] : textColumns(table, style);
  const offered = offersOf(table, texts, choice);
  if (width > limits.columns) return refuse([{ code: 'columns', line, got: width }], offered);

  const x = new Float64Array(body.length * width);
  /** @type {DataProblem[]} */
  const problems = [
    ...broken,
    ...texts.map((i) => ({
      ...{ code: /** @type {const} */ ('text'), line: body[0].line, column: columns[i] },
      got: quoted(body[0].cells[i]),
    })),
  ];
  for (const [n, { line, cells }] of body.entries()) {
    if (cells.length !== width) continue;
    for (const [i, cell] of cells.entries()) {
      if (texts.includes(i)) continue;
      const value = numberIn(cell, style.decimal);
      x[n * width + i] = value;
      if (Math.abs(value) <= LARGEST) continue;
      problems.push(problemOf(cell, value, line, columns[i]));
    }
  }
  if (problems.length === 0) {
    const { problems: flat, constant } = spreadProblems(x, columns, body[0].line);
    if (flat.length > 0) return refuse(flat, leaveOut(table, constant, choice));
    if (limits.isFactored) {
      const { problems: without, copies } = factorProblems(x, columns, body[0].line);
      if (without.length > 0) return refuse(without, leaveOut(table, copies, choice));
    }
  }
  if (problems.length > 0) {
    const lineOf = (/** @type {DataProblem} */ problem) => ('line' in problem ? problem.line : 0);
    return refuse(
      problems.sort((a, b) => lineOf(a) - lineOf(b)),
      offered,
    );
  }
  const { values, names, centred } = centredOf(x, columns);
  return {
    dataset: { id: 'own', x: values, columns: names },
    reading: { style, centred, offers: offered },
  };
}

/** A piece of a cell to quote. @param {string} cell */
const quoted = (cell) => cell.trim().replaceAll(/\s+/g, ' ').slice(0, 40);

const HAS_FIGURES_ALONE = /^[+-]?[\d.,]+$/;

/**
 * Columns that hold no number at all, nor anything written like one.
 * @param {Table} table
 * @param {Style} style
 */
const textColumns = ({ columns, body }, { decimal }) =>
  columns.flatMap((_, i) =>
    body.every(
      ({ cells }) =>
        Number.isNaN(numberIn(cells[i], decimal)) && !HAS_FIGURES_ALONE.test(cells[i].trim()),
    )
      ? [i]
      : [],
  );

/**
 * @param {Table} table
 * @param {number[]} indices  of the table's columns that are kept
 * @param {DataChoice} choice
 * @returns {DataOffer[]}
 */
function leaveOut({ columns, places }, indices, choice) {
  if (indices.length === 0 || columns.length - indices.length < 2) return [];
  const leftOut = [...(choice.leftOut ?? []), ...indices.map((i) => places[i])];
  return [
    { code: 'leaveOut', columns: indices.map((i) => columns[i]), choice: { ...choice, leftOut } },
  ];
}

/**
 * @param {Table} table
 * @param {number[]} texts
 * @param {DataChoice} choice
 * @returns {DataOffer[]}
 */
function offersOf(table, texts, choice) {
  const { body, line, hasHeading, isUnsure } = table;
  const columns = texts.length > 0 ? texts : isIndex(body, 0) ? [0] : [];
  /** @type {DataOffer[]} */
  const offers = leaveOut(table, columns, choice);
  if (isUnsure) {
    offers.push({
      code: hasHeading ? 'headingIsData' : 'dataIsHeading',
      ...{ line, choice: { ...choice, hasHeading: !hasHeading } },
    });
  }
  return offers;
}

/**
 * Rows that do not have the table's number of cells.
 * @param {Table} table
 * @returns {DataProblem[]}
 */
function brokenRows({ columns, body, odd }) {
  const wanted = columns.length;
  return [...(odd ? [odd] : []), ...body].flatMap(({ line, cells }) =>
    cells.length === wanted
      ? []
      : [{ code: /** @type {const} */ ('width'), line, got: cells.length, wanted }],
  );
}

/**
 * A cell of numbers that goes over several lines: its quotation mark is not closed where it should be.
 * @param {Table} table
 * @returns {DataProblem[]}
 */
function openQuote({ columns, body }) {
  for (const { line, cells } of body) {
    const open = cells.findIndex((cell) => /[\r\n]/.test(cell));
    if (open >= 0) return [{ code: 'quote', line, column: columns[open] ?? `x${open + 1}` }];
  }
  return [];
}

/**
 * @param {string} cell
 * @param {number} value
 * @param {number} line
 * @param {string} column
 * @returns {DataProblem}
 */
function problemOf(cell, value, line, column) {
  if (isMissing(cell)) return { code: 'missing', line, column };
  return { code: Number.isNaN(value) ? 'number' : 'size', line, column, got: quoted(cell) };
}

/**
 * The smallest and the largest value of each column.
 * @param {Float64Array} x
 * @param {number} width
 */
function extents(x, width) {
  const low = new Float64Array(width).fill(Infinity);
  const high = new Float64Array(width).fill(-Infinity);
  for (let at = 0; at < x.length; at++) {
    const i = at % width;
    low[i] = Math.min(low[i], x[at]);
    high[i] = Math.max(high[i], x[at]);
  }
  return { low, high };
}

/**
 * Coordinates that do not vary leave a covariance no width.
 * @param {Float64Array} x
 * @param {string[]} columns
 * @param {number} line
 * @returns {{problems: DataProblem[], constant: number[]}}
 */
function spreadProblems(x, columns, line) {
  const { low, high } = extents(x, columns.length);
  const constant = columns.flatMap((_, i) => (low[i] === high[i] ? [i] : []));
  if (constant.length === columns.length) return { problems: [{ code: 'equal', line }], constant };
  const problems = constant.map((i) => ({
    ...{ code: /** @type {const} */ ('constant'), line, column: columns[i], got: String(low[i]) },
  }));
  return { problems, constant };
}

/**
 * Columns that lie far from 0 for their range, as days and seconds since long ago do, moved to near 0:
 * their squares would leave no digits for what differs. The subtraction itself loses none.
 * @param {Float64Array} x
 * @param {string[]} columns
 */
function centredOf(x, columns) {
  const width = columns.length;
  const { low, high } = extents(x, width);
  const offsets = columns.map((_, i) => {
    const range = high[i] - low[i];
    if (Math.max(Math.abs(low[i]), Math.abs(high[i])) < COSTLY * range) return 0;
    // As round as the range allows.
    const unit = 10 ** Math.floor(Math.log10(range));
    const round = Number((Math.round(low[i] / unit) * unit).toPrecision(15));
    return low[i] <= round && round <= high[i] ? round : low[i];
  });
  const name = (/** @type {number} */ offset) => (offset < 0 ? `+ ${-offset}` : `− ${offset}`);
  return {
    values: x.map((value, at) => value - offsets[at % width]),
    names: columns.map((column, i) =>
      offsets[i] === 0 ? column : `${column} ${name(offsets[i])}`,
    ),
    centred: columns.flatMap((column, i) =>
      offsets[i] === 0 ? [] : [{ column, offset: offsets[i] }],
    ),
  };
}
