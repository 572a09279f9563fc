/** Beyond this an axis in the browser's numbers says nothing any more. */
const LARGEST = 1e9;
/** Beyond this a scale's own arithmetic overflows. */
export const OVERFLOW = 1e300;

/**
 * Whether a picture to scale can be made of these numbers.
 * @param {number[]} numbers
 * @param {number} [largest]  OVERFLOW where the axis' numbers may be long
 */
export const drawable = (numbers, largest = LARGEST) =>
  numbers.every((number) => Math.abs(number) <= largest);
