/** Signs that stand for - and +; the third is what a Japanese keyboard types for the first. */
const MINUS = /[\u2010-\u2013\u2212\ufe63]|[\u30fc\uff70](?=[\d.])/g;
const PLUS = /\ufe62/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Of the full-width forms to ASCII. */
const SHIFT = 0xfee0;

/**
 * Text with the characters that numbers are made of as ASCII has them: full-width forms, as a Japanese
 * keyboard types them, and signs as typesetters set them. Nothing else is made a digit: 10² stays what
 * it is.
 * @param {string} text
 */
export function withPlainSigns(text) {
  if (!BEYOND_ASCII.test(text)) return text.trim(); // a large table has a million of these
  return text
    .replaceAll(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - SHIFT))
    .replaceAll(MINUS, '-')
    .replaceAll(PLUS, '+')
    .replaceAll(/[、､]/g, ',')
    .trim();
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number that a field, a link or a cell of a table holds: decimal digits, with a point, an exponent
 * and a sign if need be.
 * @param {string} text  with plain signs
 * @returns {number}  NaN where it is none, or none that a double can hold
 */
export function readNumber(text) {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
