/**
 * What the core refuses, taken apart: its messages read "function: argument must be …, got …".
 * @typedef {object} Refusal
 * @property {string} where  the function
 * @property {string} argument  without index; the first, where it names several
 * @property {Rule | null} rule  null where it is none of these
 * @property {string} got  as the message shows it; '' where it does not
 */

/**
 * Of a range, `low` and `high` are '' where there is no bound; `hasLow` and `hasHigh` tell whether the
 * bound itself is allowed.
 * @typedef {{kind: 'range', low: string, high: string, hasLow: boolean, hasHigh: boolean} |
 *   {kind: 'count', count: string} | {kind: 'finite' | 'covariance'}} Rule
 */

/** At the core's door the function's name stands before it, and the argument's that it read. */
const MESSAGE =
  /^(?:[\w.[\]]+: )*([\w.:]+): ([A-Za-z_][\w.]*)(?:\[[^\]]*\])?(?:(?:, | and )[\w.]+)* must (.+?)(?:, got (.+))?$/s;
const NUMBER = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)`;

/** @param {string} low @param {string} high @param {boolean} hasLow @param {boolean} hasHigh */
const range = (low, high, hasLow, hasHigh) =>
  /** @type {const} */ ({ kind: 'range', low, high, hasLow, hasHigh });

/** The forms in which the core says what is allowed. @type {[RegExp, (parts: string[]) => Rule][]} */
const FORMS = [
  [/^hold (?:at least )?(\d+)/, ([count]) => ({ kind: 'count', count })],
  [
    new RegExp(`(\\[|\\()${NUMBER}, ${NUMBER}(\\]|\\))`),
    ([open, low, high, close]) => range(low, high, open === '[', close === ']'),
  ],
  [new RegExp(`${NUMBER} (?:…|to) ${NUMBER}`), ([low, high]) => range(low, high, true, true)],
  [new RegExp(`between ${NUMBER} and ${NUMBER}`), ([low, high]) => range(low, high, true, true)],
  [
    new RegExp(`at least ${NUMBER} and below ${NUMBER}`),
    ([low, high]) => range(low, high, true, false),
  ],
  [new RegExp(`at least ${NUMBER}`), ([low]) => range(low, '', true, false)],
  [new RegExp(`at most ${NUMBER}`), ([high]) => range('', high, false, true)],
  [new RegExp(`(?:above|greater than) ${NUMBER}`), ([low]) => range(low, '', false, false)],
  [new RegExp(`(?:below|less than) ${NUMBER}`), ([high]) => range('', high, false, false)],
  [/positive definite|symmetric/, () => ({ kind: 'covariance' })],
  [/positive/, () => range('0', '', false, false)],
  [/finite/, () => ({ kind: 'finite' })],
];

/**
 * @param {string} text
 * @returns {Rule | null}
 */
function ruleOf(text) {
  for (const [form, rule] of FORMS) {
    const match = form.exec(text);
    if (match) return rule(match.slice(1));
  }
  return null;
}

/**
 * @param {unknown} error
 * @returns {Refusal | null}  null where it is no refusal of the core's
 */
export function refusalOf(error) {
  const match = error instanceof Error ? MESSAGE.exec(error.message) : null;
  if (!match) return null;
  const [, where, argument, rule, got = ''] = match;
  return { where, argument, rule: ruleOf(rule), got };
}
