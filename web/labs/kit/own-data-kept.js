/** @typedef {import('./tables.js').Table} Table */

/** What readers have loaded, for as long as the page is open; a link cannot hold it. @type {WeakMap<object, Table>} */
const kept = new WeakMap();

/**
 * @param {object} session  whose data it is: a lab's store
 * @param {Table} table
 */
export const keepOwnData = (session, table) => void kept.set(session, table);

/** @param {object} session */
export const ownDataOf = (session) => kept.get(session);
