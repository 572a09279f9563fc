/**
 * Data as others may keep it: numbers, texts, arrays and objects of these. What figures hand to their sentences
 * besides, functions, is left out.
 * @param {unknown} value
 * @returns {any}
 */
export function plainCopy(value) {
  if (Array.isArray(value)) return value.map(plainCopy);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) {
    return typeof value === 'function' ? undefined : structuredClone(value);
  }
  const entries = Object.entries(value).filter(([, each]) => typeof each !== 'function');
  return Object.fromEntries(entries.map(([name, each]) => [name, plainCopy(each)]));
}
