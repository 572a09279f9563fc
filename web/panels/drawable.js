/** Beyond this an axis in the browser's numbers says nothing any more. */
const LARGEST = 1e9;

/**
 * Whether a picture to scale can be made of these numbers.
 * @param {number[]} numbers
 */
export const drawable = (numbers) => numbers.every((number) => Math.abs(number) <= LARGEST);
