/**
 * The dataset without some of its rows and with points added at the end.
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} values  of the panel: added: pairs, only for two columns;
 *   removed: 0-based rows of the dataset
 * @returns {import('./data.js').Dataset}
 */
export function edited(dataset, { fitAdded, fitRemoved }) {
  const { x, columns } = dataset;
  const width = columns.length;
  if (width !== 2 || (fitAdded.length === 0 && fitRemoved.length === 0)) return dataset;
  const removed = new Set(fitRemoved);
  const kept = x.filter((_, at) => !removed.has(Math.floor(at / width)));
  const pairs = fitAdded.slice(0, fitAdded.length - (fitAdded.length % 2));
  return { ...dataset, x: Float64Array.from([...kept, ...pairs]) };
}

/**
 * What the edits become when a point of the edited data is removed.
 * @param {number} row  0-based, in the edited data
 * @param {number} baseRows  rows of the dataset before any edit
 * @param {Record<string, any>} values  of the panel
 * @returns {{fitAdded: number[], fitRemoved: number[]}}
 */
export function withoutRow(row, baseRows, { fitAdded, fitRemoved }) {
  const removed = new Set(fitRemoved.filter((/** @type {number} */ each) => each < baseRows));
  const keptRows = baseRows - removed.size;
  if (row >= keptRows) {
    const at = 2 * (row - keptRows);
    return {
      fitAdded: fitAdded.filter(
        (/** @type {number} */ _, /** @type {number} */ i) => i !== at && i !== at + 1,
      ),
      fitRemoved,
    };
  }
  // The row-th one of those that are left.
  let left = row;
  let original = 0;
  for (; ; original++) {
    if (removed.has(original)) continue;
    if (left === 0) break;
    left -= 1;
  }
  return { fitAdded, fitRemoved: [...fitRemoved, original].sort((a, b) => a - b) };
}
