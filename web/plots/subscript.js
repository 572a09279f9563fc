/**
 * A whole number in small low digits: the index of z₁₂.
 * @param {number} n  at least 0
 */
export const subscript = (n) => String(n).replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[+digit]);
