import { transfer } from 'comlink';

/**
 * The buffers of all typed arrays in a plain value, each once.
 * @param {unknown} value
 * @param {Set<ArrayBuffer>} [found]
 * @returns {ArrayBuffer[]}
 */
export function buffersOf(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) found.add(/** @type {ArrayBuffer} */ (value.buffer));
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) buffersOf(each, found);
  }
  return [...found];
}

/**
 * A result whose arrays move to the other thread rather than being copied. Numbers and texts go as
 * they are: Comlink cannot mark what is no object.
 * @template T
 * @param {T} result
 * @returns {T}
 */
export function transferring(result) {
  return typeof result === 'object' && result !== null
    ? transfer(/** @type {any} */ (result), buffersOf(result))
    : result;
}
