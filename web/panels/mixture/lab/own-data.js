import { csvParseRows, dsvFormat, tsvParseRows } from 'd3-dsv';

/** What the browser fits and draws without pause. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 8;
const FEWEST_ROWS = 2;
/** Problems that are named; more would not be read. */
const MOST_PROBLEMS = 5;

/**
 * Why a text is no data. Lines count from 1, as an editor shows them.
 * @typedef {{code: 'empty'} |
 *   {code: 'rows' | 'columns', got: number} |
 *   {code: 'width', line: number, got: number, wanted: number} |
 *   {code: 'missing', line: number, column: string} |
 *   {code: 'number' | 'size', line: number, column: string, got: string} |
 *   {code: 'constant', column: string, got: string} |
 *   {code: 'equal', line: number}} DataProblem
 */

/**
 * Cells, separated by what the first line holds. Beside semicolons a comma is a decimal sign, as
 * spreadsheets write it where that is the custom, unless a point is one.
 * @param {string} text
 */
function rowsOf(text) {
  const [firstLine] = text.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1);
  if (firstLine.includes('\t')) return tsvParseRows(text);
  if (firstLine.includes(';')) {
    const commas = /\d\.\d/.test(text) ? /^$/ : /^(\s*[-+]?\d*),(\d+(?:e[-+]?\d+)?\s*)$/i;
    return dsvFormat(';').parseRows(text, (cells) =>
      cells.map((cell) => cell.replace(commas, '$1.$2')),
    );
  }
  if (firstLine.includes(',') || !/\S\s+\S/.test(firstLine)) return csvParseRows(text);
  return dsvFormat(' ').parseRows(text.replace(/[^\S\r\n]+/g, ' ').replace(/^ | $/gm, ''));
}

const isNumber = (/** @type {string} */ cell) => cell.trim() !== '' && !Number.isNaN(Number(cell));
const isMissing = (/** @type {string} */ cell) => /^\s*(|na|n\/a|nan|null|none|-)\s*$/i.test(cell);

/**
 * Rows with the line on which each starts; empty lines left out.
 * @param {string[][]} rows
 */
function numbered(rows) {
  let line = 1;
  return rows
    .map((cells) => {
      const own = { line, cells };
      // A quoted cell may hold line breaks.
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      return own;
    })
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * Reads numbers separated by commas, tabs, semicolons or blanks, with or without a header. All or
 * nothing.
 * @param {string} text
 * @returns {{dataset: import('./data.js').Dataset} | {problems: DataProblem[], more: number}}
 */
export function parseData(text) {
  const rows = numbered(rowsOf(text.replace(/^\uFEFF/, '')));
  const refuse = (/** @type {DataProblem[]} */ ...problems) => ({ problems, more: 0 });
  if (rows.length === 0) return refuse({ code: 'empty' });
  const hasHeader = !rows[0].cells.some(isNumber) && !rows[0].cells.every(isMissing);
  const body = hasHeader ? rows.slice(1) : rows;
  const width = rows[0].cells.length;
  const columns = Array.from({ length: width }, (_, i) =>
    hasHeader && rows[0].cells[i].trim() ? rows[0].cells[i].trim() : `x${i + 1}`,
  );
  if (width < 2 || width > MOST_COLUMNS) return refuse({ code: 'columns', got: width });
  if (body.length < FEWEST_ROWS || body.length > MOST_ROWS) {
    return refuse({ code: 'rows', got: body.length });
  }

  /** @type {DataProblem[]} */
  const problems = [];
  const x = new Float64Array(body.length * width);
  for (const [n, { line, cells }] of body.entries()) {
    if (cells.length !== width) {
      problems.push({ code: 'width', line, got: cells.length, wanted: width });
      continue;
    }
    for (const [i, cell] of cells.entries()) {
      const problem = problemOf(cell, line, columns[i]);
      if (problem) problems.push(problem);
      else x[n * width + i] = Number(cell);
    }
  }
  if (problems.length === 0) problems.push(...spreadProblems(x, columns, body[0].line));
  if (problems.length > 0) {
    return {
      problems: problems.slice(0, MOST_PROBLEMS),
      more: Math.max(0, problems.length - MOST_PROBLEMS),
    };
  }
  return { dataset: { id: 'own', x, columns } };
}

/**
 * @param {string} cell
 * @param {number} line
 * @param {string} column
 * @returns {DataProblem | undefined}
 */
function problemOf(cell, line, column) {
  if (isMissing(cell)) return { code: 'missing', line, column };
  const got = cell.trim().slice(0, 40);
  if (!isNumber(cell)) return { code: 'number', line, column, got };
  // Squares of larger numbers overflow.
  return Math.abs(Number(cell)) <= 1e100 ? undefined : { code: 'size', line, column, got };
}

/**
 * Coordinates that do not vary leave a covariance no width.
 * @param {Float64Array} x
 * @param {string[]} columns
 * @param {number} line
 * @returns {DataProblem[]}
 */
function spreadProblems(x, columns, line) {
  const width = columns.length;
  const constant = columns.filter((_, i) => {
    for (let at = i; at < x.length; at += width) if (x[at] !== x[i]) return false;
    return true;
  });
  if (constant.length === width) return [{ code: 'equal', line }];
  return constant.map((column) => ({
    ...{ code: /** @type {const} */ ('constant'), column },
    got: String(x[columns.indexOf(column)]),
  }));
}
