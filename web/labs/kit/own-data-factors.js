import { standardised } from './standardised.js';

/** @typedef {import('./own-data.js').DataProblem} DataProblem */

/** Columns that are correlated as well as this leave no digits for what differs. */
const ALIKE = 1 - 1e-12;

/**
 * Why a table has no factors.
 * @param {Float64Array} x
 * @param {string[]} columns
 * @param {number} line
 * @returns {{problems: DataProblem[], copies: number[]}}  copies: columns that say what another one says
 */
export function factorProblems(x, columns, line) {
  const width = columns.length;
  const [got, wanted] = [x.length / width, 2 * width + 1];
  if (got < wanted) return { problems: [{ code: 'few', line, got, wanted }], copies: [] };
  const z = standardised(x, width);
  /** @type {DataProblem[]} */
  const problems = [];
  /** @type {Set<number>} */
  const copies = new Set();
  for (let i = 0; i < width; i++) {
    for (let j = i + 1; j < width; j++) {
      let sum = 0;
      for (let at = 0; at < z.length; at += width) sum += z[at + i] * z[at + j];
      if (Math.abs(sum / got) < ALIKE || copies.has(j)) continue;
      copies.add(j);
      problems.push({ code: 'alike', line, column: columns[j], other: columns[i] });
    }
  }
  return { problems, copies: [...copies] };
}
