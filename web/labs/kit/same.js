/**
 * Whether two pieces of plain data (numbers, texts, lists, typed arrays, objects of such) are equal.
 * @param {any} a
 * @param {any} b
 * @returns {boolean}
 */
export function isSame(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a.constructor !== b.constructor || a.length !== b.length) return false;
  if (ArrayBuffer.isView(a)) {
    return /** @type {Float64Array} */ (a).every((value, i) => Object.is(value, b[i]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
}
