import { MOST_COLUMNS, MOST_ROWS } from './own-data.js';

/** Words about the reader's own data. */
export default {
  title: 'Use your own data (CSV, TSV)',
  prose: `Paste a table of numbers, choose a file, or drop one here. Cells may be separated by commas, tabs, semicolons (decimals may then be written 1,5) or spaces; the first line may be a header. Up to ${MOST_ROWS.toLocaleString('en')} rows and 2–${MOST_COLUMNS} columns. The data is used inside this page only: it is sent nowhere and is not part of links.`,
  paste: 'Table to paste',
  choose: 'Choose a file with a table',
  example: 'height,weight\n1.2,3.4\n1.5,3.1',
  load: 'Load this table',
  taken: (/** @type {number} */ rows, /** @type {number} */ columns) =>
    `Loaded ${rows} rows of ${columns} columns. The data does not leave this page.`,
  kept: 'Nothing was loaded; the former data stays.',
  more: (/** @type {number} */ n) => `And ${n} more.`,
  fileTooLarge: 'The file is too large (up to 50 MB).',
  /** @param {import('./own-data.js').DataProblem} problem */
  problem(problem) {
    switch (problem.code) {
      case 'empty':
        return 'The table is empty.';
      case 'rows':
        return problem.got < 2
          ? `At least 2 rows of data are needed, not ${problem.got}.`
          : `There are ${problem.got} rows of data; at most ${MOST_ROWS} are allowed.`;
      case 'columns':
        return `A table has 2–${MOST_COLUMNS} columns here; line 1 has ${problem.got}.`;
      case 'width':
        return `The first line has ${problem.wanted} columns, line ${problem.line} has ${problem.got}.`;
      case 'missing':
        return `Line ${problem.line}: the value of “${problem.column}” is missing.`;
      case 'number':
        return `Line ${problem.line}: “${problem.got}” in “${problem.column}” is not a number. Write decimals with a point; leave out columns of text.`;
      case 'size':
        return `Line ${problem.line}: ${problem.got} in “${problem.column}” is too large (up to 10¹⁰⁰).`;
      case 'constant':
        return `Column “${problem.column}” is ${problem.got} in every row. It has no spread: leave it out.`;
      case 'equal':
        return `From line ${problem.line} on all points are the same. Without spread there is nothing to fit.`;
    }
  },
};
