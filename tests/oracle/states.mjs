// Random parameter states of the notebook, edge values among them. Reproducible.

/** @typedef {import('../../web/wasm/core.js').NotebookParameters} NotebookParameters */

/** Values on which floats, roundings and printing turn. */
const EDGES = [
  0, -0, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-5, 0.0005, 0.0015, 2.675, 0.1,
  0.30000000000000004, 1, -1, 2.5, 123456789.12345678, 1e15, 1e16, -1e22, 9007199254740994,
  1.7976931348623157e308, -1.7976931348623157e308,
];
const SEEDS = [
  '0',
  '-1',
  '13',
  '-13',
  '4294967295',
  '4294967296',
  '18446744073709551615',
  '-18446744073709551617',
  '9'.repeat(4300),
  `-1${'0'.repeat(700)}`,
];
const BETAS = [0, 5e-324, 1e-300, 0.12, 0.5, 0.9999999999999999];
const COUNTS = [0, 1, 2, 3, 5, 8, 33, 500];

/** A small generator of our own, so that a failing state can be had again. */
function lehmer(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** @returns {NotebookParameters} */
export const defaults = () => ({
  samples: { seed: '13', modes: Float64Array.of(-1.5, 1.8), sigma: 0.15, count: 5 },
  decoder: { weights: Float64Array.of(1.4, -0.6, 0.8, 0.5, -1.1), bias: 0.2 },
  diffusion: { x0: 1.5, beta: 0.12, noise: -0.3 },
  mixture: { means: Float64Array.of(-2, 1.5), weights: Float64Array.of(0.4, 0.6) },
  metrics: { errors: Float64Array.of(0.42, 0.31, 0.29, 0.36, 0.33) },
});

/**
 * @param {number} count
 * @returns {NotebookParameters[]}  the notebook's own state first
 */
export function randomStates(count) {
  const random = lehmer(20261122);
  const below = (/** @type {number} */ n) => Math.floor(random() * n);
  const one = (/** @type {any[]} */ list) => list[below(list.length)];
  const chance = (/** @type {number} */ p) => random() < p;
  const real = () => {
    if (chance(0.15)) return one(EDGES);
    if (chance(0.2)) return (random() - 0.5) * 10 ** (below(40) - 20);
    return Number(((random() - 0.5) * 8).toFixed(below(6)));
  };
  const positive = () => Math.abs(real());
  const list = (/** @type {number} */ most, /** @type {() => number} */ value) =>
    Float64Array.from({ length: chance(0.07) ? 0 : 1 + below(most) }, value);
  const seed = () =>
    chance(0.3) ? one(SEEDS) : `${chance(0.3) ? '-' : ''}${BigInt(Math.floor(random() * 2 ** 53))}`;
  const states = [defaults()];
  while (states.length < count) {
    const means = list(6, real);
    states.push({
      samples: {
        seed: seed(),
        modes: list(7, real),
        sigma: positive(),
        count: states.length % 97 === 0 ? 10_000 : one(COUNTS),
      },
      decoder: { weights: list(12, real), bias: real() },
      diffusion: { x0: real(), beta: chance(0.4) ? one(BETAS) : random() * 0.999, noise: real() },
      mixture: { means, weights: means.map(positive) },
      metrics: { errors: list(9, positive) },
    });
  }
  return states;
}
