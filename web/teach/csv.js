import { csvFormatRows } from 'd3-dsv';

/** @typedef {import('./check-all.js').Checked} Checked */

const COLUMNS = [
  ...['name', 'exercise', 'result', 'verified', 'fault', 'attempts', 'given', 'begun', 'ended'],
  ...['state', 'unchanged', 'version'],
];

/**
 * A line for each answer.
 * @param {Checked[]} checked
 */
export function csvOf(checked) {
  const rows = checked.flatMap(({ name, version, isWhole, answers, faults }) =>
    answers.map((answer, n) => [
      ...[name, answer.exercise, answer.result, faults[n] ? 'no' : 'yes', faults[n] ?? ''],
      ...[String(answer.attempts), answer.given, answer.begun, answer.ended, answer.state],
      ...[isWhole ? 'yes' : 'no', version],
    ]),
  );
  // The mark tells spreadsheets that it is UTF-8.
  return `\ufeff${csvFormatRows([COLUMNS, ...rows.map((row) => row.map(harmless))])}\r\n`;
}

/** A spreadsheet would calculate what begins like a formula. @param {string} cell */
const harmless = (cell) =>
  /^[=+\-@＝＋－＠\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
