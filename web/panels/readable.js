import { fixed, short } from '../plots/number.js';

/**
 * At most four decimals, about as the notebook rounds; what is smaller, by its power of ten.
 * @param {number} value
 */
export function readable(value) {
  if (value !== 0 && Math.abs(value) < 5e-5) return value.toExponential(2).replaceAll('-', '−');
  return Math.abs(value) >= 1e7 ? fixed(value) : short(value, 4);
}
