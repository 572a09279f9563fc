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

/** @param {number} exponent */
export const superscript = (exponent) =>
  String(exponent)
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+digit]);

/**
 * So many significant digits, for quantities that range over powers of ten.
 * @param {number} value
 * @param {number} [digits]
 */
export function significant(value, digits = 3) {
  if (value === 0 || !Number.isFinite(value)) return fixed(value, 0);
  const [mantissa, power] = value.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent > 6) {
    return `${mantissa.replace('-', '−')}×10${superscript(exponent)}`;
  }
  return fixed(value, Math.max(0, digits - 1 - exponent));
}

/**
 * A number on an axis: plain, or with its power of ten where that would take many digits.
 * @param {number} value
 */
export function tickText(value) {
  const size = Math.abs(value);
  return size > 0 && (size < 1e-3 || size >= 1e6)
    ? significant(value, 2).replace('.0×', '×')
    : short(value, 6);
}
