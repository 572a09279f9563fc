import { ownDataOf } from '../kit/own-data-kept.js';
import { tables } from '../kit/tables.js';

/** Points to fit. @typedef {import('../kit/tables.js').Table} Dataset */

/**
 * Some of a dataset's columns.
 * @param {Dataset} dataset
 * @param {string[]} chosen
 * @returns {Dataset}
 */
function withColumns({ id, x, columns }, chosen) {
  const kept = columns.map((name) => chosen.includes(name));
  return {
    id,
    x: x.filter((_, at) => kept[at % columns.length]),
    columns: columns.filter((_, i) => kept[i]),
  };
}

/**
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {object} session
 * @param {Record<string, any>} own  values of the panel
 * @returns {Promise<Dataset>}  geyser where the reader's own data is asked for and there is none
 */
export async function loadData(engine, session, own) {
  const { fitData, fitCount, fitDataSeed, fitMeasurements } = own;
  if (fitData === 'own') return ownDataOf(session) ?? tables.geyser();
  if (fitData === 'geyser') return tables.geyser();
  if (fitData === 'penguins') return withColumns(tables.penguins(), fitMeasurements);
  const x = await engine.synthetic(fitData, fitCount, fitDataSeed);
  return { id: fitData, x, columns: ['x1', 'x2'] };
}

/**
 * The smallest and largest value of a coordinate.
 * @param {Dataset} dataset
 * @param {number} column
 * @returns {[low: number, high: number]}
 */
export function extentOf({ x, columns }, column) {
  let [low, high] = [Infinity, -Infinity];
  for (let i = column; i < x.length; i += columns.length) {
    low = Math.min(low, x[i]);
    high = Math.max(high, x[i]);
  }
  return [low, high];
}

/**
 * Evenly chosen rows, no more than so many.
 * @param {Float64Array} x
 * @param {number} columns
 * @param {number} most
 */
export function thinned(x, columns, most) {
  const rows = x.length / columns;
  if (rows <= most) return x;
  const kept = new Float64Array(most * columns);
  for (let i = 0; i < most; i++) {
    const from = Math.floor((i * rows) / most) * columns;
    kept.set(x.subarray(from, from + columns), i * columns);
  }
  return kept;
}
