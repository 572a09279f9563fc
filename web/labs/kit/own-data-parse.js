import { dsvFormat } from 'd3-dsv';
import { readNumber, withPlainSigns } from '../../panels/read-number.js';

/**
 * A row of cells, and the line on which it starts, counted from 1 as an editor shows them.
 * @typedef {{line: number, cells: string[]}} Row
 */

/**
 * How a table is written.
 * @typedef {{separator: string, decimal: '.' | ','}} Style  separator ' ' stands for blanks of any kind
 */

/** What may separate, the likelier first. */
const SEPARATORS = ['\t', ';', ',', '|', '；', '，', '、', ' '];
/** Rows that are looked at to find what separates. */
const LOOKED_AT = 200;

/** A decimal comma has a digit behind it, else it is a list's. */
const WITH_COMMA = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i;
/** What may as well be thousands. */
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+$/;

/**
 * The number in a cell, NaN where there is none.
 * @param {string} cell
 * @param {'.' | ','} decimal
 */
export function numberIn(cell, decimal) {
  const plain = withPlainSigns(cell);
  if (decimal === '.') return readNumber(plain);
  return plain.includes('.') || (plain.includes(',') && !WITH_COMMA.test(plain))
    ? Number.NaN
    : readNumber(plain.replace(',', '.'));
}

const MISSING = /^(|na|n\/a|#n\/a|nan|null|none|\.|\?|-|ー|欠測|欠損)$/i;

/** @param {string} cell */
export const isMissing = (cell) => MISSING.test(withPlainSigns(cell));

/**
 * @param {string} text
 * @param {string} separator
 * @returns {string[][]}
 */
function split(text, separator) {
  if (separator !== ' ') return dsvFormat(separator).parseRows(text);
  return dsvFormat(' ').parseRows(text.replace(/[^\S\r\n]+/g, ' ').replace(/^ | $/gm, ''));
}

/**
 * Rows with the line on which each starts; empty ones left out.
 * @param {string[][]} rows
 * @param {number} first  the first one's line
 * @returns {Row[]}
 */
function numbered(rows, first) {
  let line = first;
  return rows
    .map((cells) => {
      const own = { line, cells };
      // A quoted cell may hold line breaks.
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      return own;
    })
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/**
 * How many cells most of the rows have; of several numbers the one that comes first.
 * @param {Row[]} rows
 */
export function commonWidth(rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [most, width] = [0, 0];
  for (const [each, count] of counts) if (count > most) [most, width] = [count, each];
  return width;
}

/**
 * How much of a table is numbers, if this is what separates. A heading, which may hold any characters,
 * adds nothing.
 * @param {Row[]} rows
 * @param {string} separator
 */
function numericShare(rows, separator) {
  const width = commonWidth(rows);
  if (width < 2) return 0;
  let share = 0;
  for (const { cells } of rows) {
    if (cells.length !== width) continue;
    const known = cells.filter(
      (cell) =>
        !Number.isNaN(numberIn(cell, '.')) ||
        (separator !== ',' && !Number.isNaN(numberIn(cell, ','))),
    );
    const empty = cells.filter(isMissing);
    share += (known.length + 0.5 * empty.length) / width;
  }
  return share;
}

/**
 * What separates in a text, and its rows.
 * @param {string} text
 * @param {number} first  the first line's number
 */
function separatorOf(text, first) {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const sample = lines.slice(0, LOOKED_AT).join('\n');
  let [best, most] = ['', 0];
  for (const separator of SEPARATORS) {
    const share = numericShare(numbered(split(sample, separator), first), separator);
    if (share > most) [best, most] = [separator, share];
  }
  if (best !== '') return best;
  // No numbers to go by: what the first line has.
  const [firstLine = ''] = lines;
  return SEPARATORS.find((each) => firstLine.trim().includes(each)) ?? ',';
}

/**
 * The decimal sign: a comma where no cell has a point and commas cannot be thousands.
 * @param {Row[]} rows
 * @param {string} separator
 * @returns {Style['decimal']}
 */
function decimalOf(rows, separator) {
  if (separator === ',') return '.';
  let [points, commas, thousands] = [0, 0, 0];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const plain = withPlainSigns(cell);
      if (plain.includes('.') && !Number.isNaN(readNumber(plain))) points += 1;
      else if (WITH_COMMA.test(plain)) {
        commas += 1;
        if (THOUSANDS.test(plain)) thousands += 1;
      }
    }
  }
  // Beside semicolons the comma is the custom; elsewhere 1,234 may mean either, and nobody is asked.
  const isClear = separator === ';' || thousands < commas;
  return commas > points && isClear ? ',' : '.';
}

/** The line by which some spreadsheets say what separates. */
const SEPARATOR_LINE = /^(?:[^\S\r\n]*(?:\r\n|\r|\n))*"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n)/i;

/**
 * The cells of a table, and how it is written.
 * @param {string} text
 * @returns {{rows: Row[], style: Style}}
 */
export function cellsOf(text) {
  const declared = SEPARATOR_LINE.exec(text);
  const rest = declared ? text.slice(declared[0].length) : text;
  const first = declared ? declared[0].split(/\r\n|\r|\n/).length : 1;
  const separator = declared?.[1] ?? separatorOf(rest, first);
  const rows = numbered(split(rest, separator), first);
  return { rows, style: { separator, decimal: decimalOf(rows, separator) } };
}
