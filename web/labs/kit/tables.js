import { csvParseRows } from 'd3-dsv';
import geyserText from '../../data/faithful.csv';
import penguinsText from '../../data/penguins.csv';

/**
 * Rows of numbers, and what their columns are called.
 * @typedef {object} Table
 * @property {string} id  key of its words
 * @property {Float64Array} x  (N, D), row by row
 * @property {string[]} columns  (D) keys of words, or names as the reader's file has them
 */

/**
 * @param {string} id
 * @param {string} text  CSV with a header
 * @returns {Table}
 */
function table(id, text) {
  // By rows: csvParse() makes its row objects with new Function, which a strict CSP refuses.
  const [columns, ...rows] = csvParseRows(text);
  return { id, x: Float64Array.from(rows.flat(), Number), columns };
}

/** The tables that come with the page. */
export const tables = {
  geyser: () => table('geyser', geyserText),
  penguins: () => table('penguins', penguinsText),
};
