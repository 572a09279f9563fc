import { numberText } from './core.mjs';

/**
 * JSON in which every float is one for Python too: 2 as 2.0, −0 as -0.0.
 * @param {any} value
 * @returns {string}
 */
export function toJson(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float64Array) return `[${Array.from(value, toJson)}]`;
  if (typeof value === 'number') {
    const text = numberText(value);
    return /^-?\d+$/.test(text) ? `${text}.0` : text;
  }
  const entries = Object.entries(value).map(
    ([key, entry]) => `"${key}":${key === 'count' ? entry : toJson(entry)}`,
  );
  return `{${entries}}`;
}
