import { viewOf } from './view.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} FormulasData */
/** @typedef {NonNullable<FormulasData['picture']>} Picture */

/** A slice lower than this share of the highest density is not drawn. */
const INVISIBLE = 1e-4;

/**
 * Step of the finite difference: a power of ten, about σ / 100, where its own error (∝ h²) and the
 * rounding of log p (∝ 1/h) are both small.
 * @param {number} sigma
 */
const differenceStep = (sigma) => 10 ** (Math.floor(Math.log10(sigma)) - 2);

/** @param {import('../panel.js').Source} source */
export async function compute({ engine, values }) {
  const view = viewOf(values);
  if (view.obstacle !== null) return { obstacle: view.obstacle, picture: null };
  const { mixture, grid, range, limits, visible } = view;
  const { modes, sigma } = values.samples;
  const { x } = values.formulas;
  const h = differenceStep(sigma);
  const at = visible ? Float64Array.of(x) : new Float64Array();
  const around = visible ? Float64Array.of(x - h, x + h) : new Float64Array();
  const [p, joint, logP, score, pAt, jointAt, logAt, scoreAt, logAround] = await Promise.all([
    engine.density(mixture, grid),
    engine.logJoint(mixture, grid),
    engine.logDensity(mixture, grid),
    engine.score(mixture, grid),
    engine.density(mixture, at),
    engine.logJoint(mixture, at),
    engine.logDensity(mixture, at),
    engine.score(mixture, at),
    engine.logDensity(mixture, around),
  ]);
  const slope = (logAround[1] - logAround[0]) / (around[1] - around[0]);
  return {
    obstacle: null,
    picture: {
      range,
      limits,
      sigma,
      modes,
      grid,
      p,
      logP,
      score,
      slices: stack(joint, modes.length, p),
      x,
      cursor: visible
        ? {
            x,
            p: pAt[0],
            slices: Array.from(jointAt, Math.exp),
            logP: logAt[0],
            score: scoreAt[0],
            h,
            slope,
            gap: Math.abs(slope - scoreAt[0]),
          }
        : null,
    },
  };
}

/**
 * The slices p(x | z = k) p(z = k) one on top of the other, each only where it can be seen.
 * @param {Float64Array} joint  (N, K) log of each slice
 * @param {number} components
 * @param {Float64Array} p  (N)
 */
function stack(joint, components, p) {
  const least = p.reduce((a, b) => Math.max(a, b), 0) * INVISIBLE;
  const base = new Float64Array(p.length);
  return Array.from({ length: components }, (_, k) => {
    const heights = p.map((_, n) => Math.exp(joint[n * components + k]));
    const from = Math.max(heights.findIndex((height) => height > least) - 1, 0);
    const to = heights.findLastIndex((height) => height > least) + 2;
    const lower = base.slice();
    for (let n = 0; n < base.length; ++n) base[n] += heights[n];
    return {
      from,
      lower: lower.subarray(from, to),
      upper: base.slice(from, to),
      peak: heights.reduce((best, height, n) => (height > heights[best] ? n : best), 0),
    };
  });
}
