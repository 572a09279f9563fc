import { BETWEEN, strokesText } from '../panels/strokes.js';
import { readNumber, withPlainSigns } from '../panels/read-number.js';

/** @typedef {import('../panels/panel.js').Parameter} Parameter */
/** @typedef {import('../panels/panel.js').Value} Value */

/**
 * Why a text is no value: the offending piece, and what kind of fault it is.
 * @typedef {object} Problem
 * @property {'integer' | 'digits' | 'number' | 'pair' | 'range' | 'length' | 'choice'} code
 * @property {string} got
 * @property {number} [entry]  1-based place in a list
 */

/** Python's limit for an integer literal. */
const MAX_DIGITS = 4300;

/** @param {Problem} problem */
const refuse = (problem) => ({ problem });

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @param {number} [entry]
 * @returns {{value: number} | {problem: Problem}}
 */
function parseNumber(parameter, text, entry) {
  const value = readNumber(text);
  if (Number.isNaN(value)) return refuse({ code: 'number', got: text, entry });
  if ((parameter.kind === 'count' || parameter.isWhole) && !Number.isInteger(value)) {
    return refuse({ code: 'integer', got: text, entry });
  }
  const { min = -Infinity, max = Infinity, belowMax = false } = parameter;
  const outside = value < min || value > max || (belowMax && value === max);
  if (outside) return refuse({ code: 'range', got: text, entry });
  return { value: min === 0 ? Math.abs(value) : value }; // −0 is not below 0
}

/**
 * @param {string} text
 * @returns {{value: string} | {problem: Problem}}
 */
function parseInteger(text) {
  const match = /^([+-]?)(\d+)$/.exec(text);
  if (!match) return refuse({ code: 'integer', got: text });
  const sign = match[1];
  const digits = match[2].replace(/^0+(?=\d)/, '');
  if (digits.length > MAX_DIGITS) return refuse({ code: 'digits', got: String(digits.length) });
  return { value: sign === '-' && digits !== '0' ? `-${digits}` : digits };
}

/**
 * A spreadsheet's column or Python's list may be pasted as it is.
 * @param {string} text
 */
function entriesOf(text) {
  const bare = text.replace(/^\[(.*)\]$/s, '$1').trim();
  if (bare === '') return [];
  const entries = bare.split(bare.includes(',') ? ',' : /\s+/).map((entry) => entry.trim());
  return entries[entries.length - 1] === '' ? entries.slice(0, -1) : entries; // "1, 2,"
}

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {{value: number[] | [number, number][]} | {problem: Problem}}
 */
function parseList(parameter, text) {
  const entries = entriesOf(text);
  const { maxLength = Infinity } = parameter;
  if (entries.length > maxLength) {
    return refuse({ code: 'length', got: String(entries.length) });
  }
  const values = [];
  for (const [index, entry] of entries.entries()) {
    const parsed =
      parameter.kind === 'modes'
        ? parseMode(parameter, entry, index + 1)
        : parseNumber(parameter, entry, index + 1);
    if ('problem' in parsed) return parsed;
    values.push(parsed.value);
  }
  return { value: /** @type {number[]} */ (values) };
}

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @param {number} entry
 * @returns {{value: [number, number]} | {problem: Problem}}
 */
function parseMode(parameter, text, entry) {
  const parts = text.split(':').map((part) => part.trim());
  if (parts.length !== 2) return refuse({ code: 'pair', got: text, entry });
  const mean = parseNumber({ ...parameter, min: undefined, max: undefined }, parts[0], entry);
  if ('problem' in mean) return mean;
  const weight = parseNumber(parameter, parts[1], entry);
  if ('problem' in weight) return weight;
  return { value: [mean.value, weight.value] };
}

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {{value: import('../panels/strokes.js').Stroke[]} | {problem: Problem}}
 */
function parseStrokes(parameter, text) {
  /** @type {import('../panels/strokes.js').Stroke[]} */
  const strokes = [];
  let count = 0;
  for (const line of text.split(BETWEEN.strokes)) {
    /** @type {import('../panels/strokes.js').Stroke} */
    const stroke = [];
    for (const entry of entriesOf(line)) {
      count += 1;
      const parts = entry.split(BETWEEN.coordinates).map((part) => part.trim());
      if (parts.length !== 2) return refuse({ code: 'pair', got: entry, entry: count });
      const [x, y] = parts.map((part) => parseNumber(parameter, part, count));
      if ('problem' in x) return x;
      if ('problem' in y) return y;
      stroke.push([x.value, y.value]);
    }
    if (stroke.length > 0) strokes.push(stroke);
  }
  if (count > (parameter.maxLength ?? Number.POSITIVE_INFINITY)) {
    return refuse({ code: 'length', got: String(count) });
  }
  return { value: strokes };
}

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {{value: string} | {problem: Problem}}
 */
function parseChoice({ options = [] }, text) {
  return options.includes(text) ? { value: text } : refuse({ code: 'choice', got: text });
}

/**
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {{value: string[]} | {problem: Problem}}
 */
function parseSubset({ options = [], min = 0 }, text) {
  const entries = entriesOf(text);
  const unknown = entries.find((entry) => !options.includes(entry));
  if (unknown !== undefined) return refuse({ code: 'choice', got: unknown });
  const value = options.filter((option) => entries.includes(option));
  return value.length < min ? refuse({ code: 'length', got: text }) : { value };
}

/**
 * Reads what was typed or what a link says.
 * @param {Parameter} parameter
 * @param {string} text
 * @returns {{value: Value} | {problem: Problem}}
 */
export function parse(parameter, text) {
  const normal = withPlainSigns(text);
  if (parameter.kind === 'integer') return parseInteger(normal);
  if (parameter.kind === 'reals' || parameter.kind === 'modes') return parseList(parameter, normal);
  if (parameter.kind === 'strokes') return parseStrokes(parameter, normal);
  if (parameter.kind === 'choice') return parseChoice(parameter, normal);
  if (parameter.kind === 'subset') return parseSubset(parameter, normal);
  return parseNumber(parameter, normal);
}

/** @param {number} value */
const formatNumber = (value) => (Object.is(value, -0) ? '-0' : String(value));

/**
 * The text that reads back as this value: for links and inputs.
 * @param {Parameter} parameter
 * @param {Value} value
 */
export function format(parameter, value) {
  if (parameter.kind === 'modes') {
    const modes = /** @type {[number, number][]} */ (value);
    return modes.map((mode) => mode.map(formatNumber).join(':')).join(',');
  }
  if (parameter.kind === 'strokes') {
    return strokesText(/** @type {import('../panels/strokes.js').Stroke[]} */ (value));
  }
  if (parameter.kind === 'subset' || !Array.isArray(value)) {
    return typeof value === 'number' ? formatNumber(value) : String(value);
  }
  return /** @type {number[]} */ (value).map(formatNumber).join(',');
}
