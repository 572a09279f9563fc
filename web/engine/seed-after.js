/**
 * The seed so many after another, as Python and the core both read it: the core adds.
 * @param {string} seed  a whole number
 * @param {number} count  a whole number below 10^9
 */
export const seedAfter = (seed, count) => (count === 0 ? seed : `${seed} + ${count}`);
