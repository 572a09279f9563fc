import { LIMITS } from './own-data.js';

/** @param {number} n @param {string} one */
const counted = (n, one) => `${n} ${one}${n === 1 ? '' : 's'}`;

/** Words about the reader's own data. */
export default {
  title: 'Use your own data (CSV, TSV)',
  /** @param {import('./own-data.js').Limits} limits */
  prose: ({ rows, columns }) =>
    `Paste a table of numbers, choose a file, or drop one here. Cells may be separated by commas, tabs, semicolons or spaces, the first line may be a heading, and decimals may be written 1,5 where the comma is not the separator. Up to ${rows.toLocaleString('en')} rows and 2–${columns} columns. The data is used inside this page only: it is sent nowhere and is not part of links.`,
  paste: 'Table to paste',
  choose: 'Choose a file with a table',
  example: 'height,weight\n1.2,3.4\n1.5,3.1',
  load: 'Load this table',
  /**
   * @param {{rows: number, columns: number, encoding: string} & import('./own-data.js').Reading} facts
   */
  taken({ rows, columns, encoding, style, centred }) {
    const assumed = [
      ...(encoding ? [`as ${encoding === 'Latin-1' ? 'Latin-1 (Windows-1252)' : encoding}`] : []),
      ...(style.decimal === ',' ? ['with commas as decimal signs'] : []),
    ];
    const read = assumed.length > 0 ? ` It was read ${assumed.join(', ')}.` : '';
    const moved = centred.map(
      ({ column, offset }) =>
        ` “${column}” lies so far from 0 that its squares would leave no digits for the differences. So ${offset} was subtracted from it, which loses nothing; the lab, data.csv and the program all use what is left.`,
    );
    return `Loaded ${counted(rows, 'row')} of ${counted(columns, 'column')}.${read}${moved.join('')} The data does not leave this page.`;
  },
  kept: 'Nothing was loaded; the former data stays.',
  more: (/** @type {number} */ n) => `And ${n} more.`,
  fileTooLarge: 'The file is too large. Choose one of up to 50 MB.',
  fileUnreadable: 'The browser could not read the file. Choose it again, or paste the table above.',
  /** @param {import('./own-data.js').DataOffer} offer */
  offer(offer) {
    switch (offer.code) {
      case 'leaveOut':
        return `${offer.columns.map((column) => `“${column}”`).join(', ')}: not a measurement?`;
      case 'headingIsData':
        return `Line ${offer.line} was taken as the heading, since its numbers are of another size than those below.`;
      case 'dataIsHeading':
        return `Line ${offer.line} was taken as data.`;
    }
  },
  /** @param {import('./own-data.js').DataOffer} offer */
  accept(offer) {
    switch (offer.code) {
      case 'leaveOut':
        return `Load without ${offer.columns.map((column) => `“${column}”`).join(', ')}`;
      case 'headingIsData':
        return `Take line ${offer.line} as data`;
      case 'dataIsHeading':
        return `Take line ${offer.line} as the heading`;
    }
  },
  /**
   * @param {import('./own-data.js').DataProblem} problem
   * @param {import('./own-data.js').Limits} [limits]
   */
  problem(problem, { rows, columns } = LIMITS) {
    switch (problem.code) {
      case 'empty':
        return 'The table is empty. From line 1 on, enter rows of numbers.';
      case 'binary':
        return 'This is not a text file. Save the table as CSV in the program that it comes from, and choose that file.';
      case 'rows':
        return problem.got < 2
          ? `From line ${problem.line} on there is ${problem.got === 0 ? 'no row' : 'one row'}. Add rows of numbers: at least 2 are needed.`
          : `There are ${problem.got} rows of data. Leave out line ${problem.line} and all below: up to ${rows} rows can be used.`;
      case 'columns':
        return problem.got < 2
          ? `From line ${problem.line} on there is one column. Add another one, separated by a comma, semicolon, tab or space.`
          : `From line ${problem.line} on there are ${problem.got} columns. Leave some out: up to ${columns} can be used.`;
      case 'width':
        return `Line ${problem.line} has ${counted(problem.got, 'cell')}, the other lines have ${problem.wanted}. Give it as many.`;
      case 'missing':
        return `Line ${problem.line}: the value of “${problem.column}” is missing. Enter it, or leave the line out.`;
      case 'quote':
        return `Line ${problem.line}: a quotation mark in “${problem.column}” is not closed on its line. Close it, or leave it out.`;
      case 'text':
        return `From line ${problem.line} on, “${problem.column}” holds text (“${problem.got}”). Leave the column out.`;
      case 'number':
        return `Line ${problem.line}: “${problem.got}” in “${problem.column}” is not a number. Write digits, with one decimal sign at most and no unit.`;
      case 'size':
        return `Line ${problem.line}: ${problem.got} in “${problem.column}” is too large. Use a larger unit: up to 10¹⁰⁰ can be computed with.`;
      case 'constant':
        return `From line ${problem.line} on, “${problem.column}” is always ${problem.got}. Leave the column out: it has no spread.`;
      case 'few':
        return `From line ${problem.line} on there ${problem.got === 1 ? 'is 1 row' : `are ${problem.got} rows`}. Factors need more than two rows for each column: at least ${problem.wanted}. Add rows, or leave columns out.`;
      case 'alike':
        return `From line ${problem.line} on, “${problem.column}” is a linear function of “${problem.other}” and says nothing new. Leave one of them out.`;
      case 'equal':
        return `From line ${problem.line} on, all points are the same. Add others: without spread there is nothing to fit.`;
    }
  },
};
