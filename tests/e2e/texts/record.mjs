// Runs in the page: what every function-valued text says, while the page is used.

/** What no sentence may hold: a number or name that is not there, an object, code. */
const FAULT = /undefined|NaN|Infinity|\bnull\b|\[object|\$\{|=>/;
const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]/;

/**
 * @typedef {object} Record
 * @property {number} calls
 * @property {string[]} faults  what it said that no reader should read
 * @property {string} last
 */

/** Texts by file and path. @type {Map<string, Record>} */
const records = new Map();
Object.assign(globalThis, { recordedTexts: records });

/** @param {any} said @returns {string[]} */
const strings = (said) =>
  typeof said === 'object' && said !== null ? Object.values(said).flatMap(strings) : [String(said)];

/**
 * The texts of a module, of which each function keeps a record of what it says.
 * @template Text
 * @param {Text} text
 * @param {string} file
 * @returns {Text}
 */
export function recorded(text, file) {
  const isEnglish = /(^|\W)en\.js$/.test(file);

  /** @param {any} value @param {string} path @returns {any} */
  function wrap(value, path) {
    if (Array.isArray(value)) return value.map((entry, i) => wrap(entry, `${path}[${i}]`));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, entry]) => [key, wrap(entry, `${path}.${key}`)]),
      );
    }
    if (typeof value !== 'function') return value;
    /** @type {Record} */
    const record = { calls: 0, faults: [], last: '' };
    records.set(`${file}${path}`, record);
    return (/** @type {any[]} */ ...args) => {
      const said = value.apply(text, args);
      record.calls += 1;
      for (const words of strings(said)) {
        record.last = words;
        const isFault = FAULT.test(words) || (isEnglish && JAPANESE.test(words));
        if (isFault && record.faults.length < 3) record.faults.push(words);
      }
      return said;
    };
  }

  return wrap(text, '');
}
