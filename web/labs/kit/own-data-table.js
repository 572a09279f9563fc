import { commonWidth, isMissing, numberIn } from './own-data-parse.js';

/** @typedef {import('./own-data-parse.js').Row} Row */
/** @typedef {import('./own-data-parse.js').Style} Style */

/**
 * What the reader has chosen.
 * @typedef {{hasHeading?: boolean, leftOut?: number[]}} DataChoice  leftOut: columns from 0, as the table
 *   has them
 */

/**
 * The rows of numbers and what their columns are called.
 * @typedef {object} Table
 * @property {string[]} columns
 * @property {number[]} places  where each stands among the table's columns
 * @property {Row[]} body
 * @property {number} line  of the first row, the heading's if there is one
 * @property {boolean} hasHeading
 * @property {boolean} isUnsure  whether the first row could be the other as well
 * @property {Row | null} odd  the heading where it has another number of cells than the rows
 */

/**
 * @param {Row[]} rows
 * @param {Style} style
 * @param {DataChoice} choice
 * @returns {Table}
 */
export function tableOf(rows, { decimal }, choice) {
  const [top, ...below] = rows;
  const width = commonWidth(rows);
  const first = headingCells(top.cells, below, width);
  const found = headingOf(first, below, width, decimal);
  const hasHeading = choice.hasHeading ?? found.hasHeading;
  const body = hasHeading ? below : rows;
  // Separators at the end of every row are no column of their own.
  const isOpen =
    body.length > 0 &&
    body.every(({ cells }) => cells.length < width || cells[width - 1].trim() === '') &&
    body.some(({ cells }) => cells.length === width) &&
    !(hasHeading && (first[width - 1] ?? '').trim());
  const used = isOpen ? width - 1 : width;
  const places = Array.from({ length: used }, (_, i) => i).filter(
    (i) => !choice.leftOut?.includes(i),
  );
  const keep = (/** @type {string[]} */ cells) =>
    cells.length === width || (isOpen && cells.length === used)
      ? places.map((i) => cells[i])
      : cells;
  const isWhole = first.length === width || (isOpen && first.length === used);
  return {
    columns: places.map(
      (i) => (hasHeading && isWhole && first[i].trim().replaceAll(/\s+/g, ' ')) || `x${i + 1}`,
    ),
    places,
    body: body.map(({ line, cells }) => ({ line, cells: keep(cells) })),
    line: top.line,
    hasHeading,
    isUnsure: found.isUnsure,
    odd: hasHeading && !isWhole ? top : null,
  };
}

/**
 * The first row's cells as a heading: without the mark of a comment, and with a name for the column of
 * row names that R writes none for.
 * @param {string[]} cells
 * @param {Row[]} below
 * @param {number} width
 */
function headingCells(cells, below, width) {
  if (cells[0].trim() === '#' && cells.length === width + 1) return cells.slice(1);
  const [start, ...others] = cells;
  if (cells.length === width - 1 && isIndex(below, 0)) return ['', ...cells];
  return [start.replace(/^\s*#\s*/, ''), ...others];
}

/**
 * Whether the first row names the columns.
 * @param {string[]} first
 * @param {Row[]} below
 * @param {number} width
 * @param {Style['decimal']} decimal
 */
function headingOf(first, below, width, decimal) {
  const values = first.map((cell) => numberIn(cell, decimal));
  const numbers = values.filter((value) => !Number.isNaN(value));
  if (numbers.length === 0) return { hasHeading: !first.every(isMissing), isUnsure: false };
  // Numbers that may be names: whole, all different, and far from what stands below.
  const isFar = numbers.length > 1 || first.length > numbers.length;
  const mayBeNames =
    isFar &&
    first.length === width &&
    below.length > 1 &&
    new Set(numbers).size === numbers.length &&
    numbers.every(Number.isInteger) &&
    values.every((value, i) => Number.isNaN(value) || isFarFrom(value, below, i, decimal));
  return { hasHeading: mayBeNames, isUnsure: mayBeNames };
}

/**
 * Whether a number is of another size than those of a column: beyond it by more than three times its
 * range.
 * @param {number} value
 * @param {Row[]} rows
 * @param {number} column
 * @param {Style['decimal']} decimal
 */
function isFarFrom(value, rows, column, decimal) {
  let [low, high] = [Infinity, -Infinity];
  for (const { cells } of rows) {
    const other = numberIn(cells[column] ?? '', decimal);
    if (Number.isNaN(other)) continue;
    low = Math.min(low, other);
    high = Math.max(high, other);
  }
  const reach = 3 * (high - low);
  return value < low - reach || value > high + reach;
}

/**
 * Whether a column counts the rows, from 0 or 1 on.
 * @param {Row[]} rows
 * @param {number} column
 */
export function isIndex(rows, column) {
  if (rows.length < 3) return false;
  const start = numberIn(rows[0].cells[column] ?? '', '.');
  return (
    (start === 0 || start === 1) &&
    rows.every(({ cells }, n) => numberIn(cells[column] ?? '', '.') === start + n)
  );
}
