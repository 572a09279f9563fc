/** @typedef {[mean: number, weight: number][]} Modes */

/** @param {number} value */
const rounded = (value) => Number(value.toFixed(4));

/**
 * The text of a parameter of kind `modes`.
 * @param {Modes} modes
 */
const modesText = (modes) => modes.map((mode) => mode.join(':')).join(',');

/**
 * @param {Modes} modes
 * @param {number} k
 * @param {number} mean
 */
export const withMean = (modes, k, mean) => modesText(modes.with(k, [mean, modes[k][1]]));

/**
 * One mode takes this share of all draws; the others keep their proportions to each other.
 * @param {Modes} modes
 * @param {number} k
 * @param {number} share  between 0 and 1
 */
export function withShare(modes, k, share) {
  const rest = modes.reduce((sum, [, weight], j) => (j === k ? sum : sum + weight), 0);
  return modesText(
    modes.map(([mean, weight], j) => {
      const part = rest > 0 ? weight / rest : 1 / (modes.length - 1);
      return [mean, rounded(j === k ? share : (1 - share) * part)];
    }),
  );
}

/**
 * The first two modes at this distance, around the middle between them.
 * @param {Modes} modes  at least two
 * @param {number} distance
 */
export function withDistance(modes, distance) {
  const [[a, weightA], [b, weightB], ...others] = modes;
  const middle = (a + b) / 2;
  const half = ((a <= b ? 1 : -1) * distance) / 2;
  return modesText([
    [rounded(middle - half), weightA],
    [rounded(middle + half), weightB],
    ...others,
  ]);
}
