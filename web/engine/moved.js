import { transfer } from 'comlink';

/**
 * The buffers of all typed arrays in a plain value.
 * @param {unknown} value
 * @returns {ArrayBuffer[]}
 */
function buffersOf(value) {
  if (ArrayBuffer.isView(value)) return [/** @type {ArrayBuffer} */ (value.buffer)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(buffersOf);
}

/**
 * A result whose arrays move to the other thread rather than being copied. Numbers and texts go as
 * they are: Comlink cannot mark what is no object.
 * @template T
 * @param {T} result
 * @returns {T}
 */
export function moved(result) {
  return typeof result === 'object' && result !== null
    ? transfer(/** @type {any} */ (result), buffersOf(result))
    : result;
}
