/**
 * A number for prose and pictures: fixed decimals, a true minus sign, no negative zero.
 * @param {number} value
 * @param {number} [decimals]
 */
export function fixed(value, decimals = 2) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  if (Math.abs(value) >= 1e7) return value.toExponential(2).replaceAll('-', '−');
  const text = value.toFixed(decimals);
  return /^-[0.]*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/**
 * The same with its sign always shown, for differences and contributions.
 * @param {number} value
 * @param {number} [decimals]
 */
export function signed(value, decimals = 2) {
  const text = fixed(value, decimals);
  return value > 0 ? `+${text}` : text;
}

/**
 * As many decimals as the number has, at most so many: for parameters.
 * @param {number} value
 * @param {number} [decimals]
 */
export function short(value, decimals = 4) {
  const text = fixed(value, decimals);
  return text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
}
