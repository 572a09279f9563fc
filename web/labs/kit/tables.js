import { csvParseRows } from 'd3-dsv';
import geyserText from '../../data/faithful.csv';
import irisText from '../../data/iris.csv';
import penguinsText from '../../data/penguins.csv';
import wineText from '../../data/wine.csv';

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

/**
 * The tables that come with the page. Sources: Old Faithful: Azzalini and Bowman (1990), as R has it;
 * penguins: Gorman, Williams and Fraser (2014), as vega-datasets has them, complete rows only; iris: Fisher
 * (1936), and wine: Aeberhard and Forina (1991), UCI Machine Learning Repository, CC BY 4.0, both as
 * scikit-learn has them, without the classes.
 */
export const tables = {
  geyser: () => table('geyser', geyserText),
  penguins: () => table('penguins', penguinsText),
  iris: () => table('iris', irisText),
  wine: () => table('wine', wineText),
};
