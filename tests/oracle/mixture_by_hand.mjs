// Mixtures of equal components without the core, and how close a printed number has to be.
import assert from 'node:assert/strict';

/** Density of one normal distribution. */
export const normal = (
  /** @type {number} */ x,
  /** @type {number} */ mean,
  /** @type {number} */ s,
) => Math.exp(-(((x - mean) / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI));

/** Of equally probable components. @param {number[]} modes @param {number} s */
export const equalMixture = (modes, s) => (/** @type {number} */ x) =>
  modes.reduce((sum, mode) => sum + normal(x, mode, s), 0) / modes.length;

/**
 * Local maxima of a density on a fine lattice; the positions.
 * @param {(x: number) => number} p
 * @param {number} low
 * @param {number} high
 */
export function maxima(p, low, high, points = 40001) {
  const step = (high - low) / (points - 1);
  const values = Float64Array.from({ length: points }, (_, i) => p(low + i * step));
  const found = [];
  for (let i = 1; i < points - 1; i++) {
    if (values[i] > values[i - 1] && values[i] >= values[i + 1]) found.push(low + i * step);
  }
  return found;
}

/** As close as a text of so many decimals can be. @param {number} got @param {number} exact @param {number} decimals */
export const near = (got, exact, decimals, what = '') =>
  assert.ok(
    Math.abs(got - exact) <= 0.51 * 10 ** -decimals + 1e-9,
    `${what}: ${got}, not ${exact}`,
  );

/** As close as three significant digits can be. @param {number} got @param {number} exact */
export const nearly = (got, exact, what = '', relative = 6e-3) =>
  assert.ok(
    Math.abs(got - exact) <= relative * Math.abs(exact) + 1e-12,
    `${what}: ${got}, not ${exact}`,
  );

/**
 * States of cell 1, their modes at least a quarter of σ apart.
 * @param {() => number} random
 */
export function samplesState(random) {
  const count = 1 + Math.floor(random() * 4);
  const modes = Array.from({ length: count }, () => Number(((random() - 0.5) * 8).toFixed(1)));
  const sigma = Number((0.05 + random() * 1.6).toFixed(2));
  return { modes: [...new Set(modes)], sigma };
}

/** @param {ReturnType<typeof samplesState>} state */
export const asLink = ({ modes, sigma }) => ({
  'samples.modes': modes.join(','),
  'samples.sigma': String(sigma),
});
