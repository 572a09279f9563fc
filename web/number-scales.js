// What d3-scale takes from d3-interpolate and d3-format, for scales between numbers whose ticks are
// written by plots/number.js: the bundle has this in their place, without colours, dates and locales.

/**
 * @param {number} a
 * @param {number} b
 */
export const interpolateNumber = (a, b) => (/** @type {number} */ t) => a * (1 - t) + b * t;

export const interpolate = interpolateNumber;

/**
 * @param {number} a
 * @param {number} b
 */
export const interpolateRound = (a, b) => (/** @type {number} */ t) =>
  Math.round(a * (1 - t) + b * t);

/**
 * Whatever only other scales use, or an axis without a tickFormat of its own.
 * @returns {never}
 */
export function format() {
  throw new Error('number-scales: not in the bundle');
}
export const piecewise = format;
export const formatPrefix = format;
export const formatSpecifier = format;
export const precisionFixed = format;
export const precisionPrefix = format;
export const precisionRound = format;
