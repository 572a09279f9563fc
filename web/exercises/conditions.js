/** @typedef {import('./exercise.js').Condition} Condition */
/** @typedef {import('./exercise.js').PanelState} PanelState */
/** @typedef {import('./exercise.js').Quantity} Quantity */

/** @type {Record<Condition['is'], (left: number, right: number) => boolean>} */
export const RELATIONS = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '≤': (left, right) => left <= right,
  '≥': (left, right) => left >= right,
};

/**
 * The number that a quantity is at present.
 * @param {Quantity} quantity
 * @param {PanelState} state
 * @returns {number | undefined}  undefined while there is none
 */
export function numberOf(quantity, { values, facts }) {
  const value =
    'fact' in quantity
      ? quantity.fact
          .split('.')
          .reduce((/** @type {any} */ inside, name) => inside?.[name], /** @type {any} */ (facts))
      : values[quantity.parameter];
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

/**
 * @param {Condition[]} conditions
 * @param {PanelState} state
 * @returns {boolean | undefined}  undefined while a number is not there
 */
export function allHold(conditions, state) {
  const numbers = conditions.map((condition) => numberOf(condition, state));
  if (numbers.includes(undefined)) return undefined;
  return conditions.every(({ is, value }, n) =>
    RELATIONS[is](/** @type {number} */ (numbers[n]), value),
  );
}
