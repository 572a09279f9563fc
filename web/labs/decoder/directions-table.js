import { standardised } from '../kit/standardised.js';

/** @typedef {import('../kit/tables.js').Table} Table */

/** What the table as it is analysed follows from. */
export const TABLE = ['labTable', 'labUnits', 'labStretch', 'labPair', 'labAcross', 'labUp'];

/** The columns that are looked at first. @type {Record<string, [across: string, up: string]>} */
const FIRST = {
  iris: ['petalLength', 'petalWidth'],
  wine: ['flavanoids', 'alcohol'],
};

/**
 * The two columns that are shown: as they were chosen, if this table has them, else those of an older
 * link or the table's own.
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 * @returns {[across: number, up: number]}  from 0
 */
export function shownColumns({ id, columns }, { labAcross, labUp, labPair }) {
  const isHere = (/** @type {number} */ column) => column >= 1 && column <= columns.length;
  if (isHere(labAcross) && isHere(labUp) && labAcross !== labUp) return [labAcross - 1, labUp - 1];
  const names = id === 'penguins' ? labPair.split('-') : FIRST[id];
  if (!names) return [0, 1];
  const [across, up] = names.map((/** @type {string} */ name) => columns.indexOf(name));
  return [across, up];
}

/** No more than a table with so many columns has room for. @param {number} asked @param {number} width */
export const latentOf = (asked, width) => Math.min(asked, width - 1);

/**
 * The table as it is analysed: in units of its columns' standard deviations, if so asked, and one
 * column stretched.
 * @param {Table} table
 * @param {Record<string, any>} own  the panel's values
 */
export function analysedTable(table, own) {
  const { x, columns } = table;
  const width = columns.length;
  const [across, up] = shownColumns(table, own);
  const stretches = Float64Array.from(columns, (_, i) => (i === across ? own.labStretch : 1));
  const isStandardised = own.labUnits === 'standardised';
  const analysed = (isStandardised ? standardised(x, width) : x).map(
    (value, at) => stretches[at % width] * value,
  );
  return { x: analysed, columns, across, up, stretches, isStandardised };
}
