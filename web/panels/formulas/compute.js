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
  /** @type {number[]} */
  const modes = values.samples.modes;
  /** @type {number} */
  const sigma = values.samples.sigma;
  /** @type {number} */
  const x = values.formulas.x;
  const h = differenceStep(sigma);
  // The cursor and its two neighbours travel behind the grid.
  const points = Float64Array.of(...grid, ...(visible ? [x, x - h, x + h] : []));
  const [p, joint, logP, score] = await Promise.all([
    engine.density(mixture, points),
    engine.logJoint(mixture, points),
    engine.logDensity(mixture, points),
    engine.score(mixture, points),
  ]);
  const at = grid.length;
  const components = modes.length;
  const slope = (logP[at + 2] - logP[at + 1]) / (points[at + 2] - points[at + 1]);
  return {
    obstacle: null,
    picture: {
      range,
      limits,
      sigma,
      modes,
      grid,
      p: p.subarray(0, at),
      logP: logP.subarray(0, at),
      score: score.subarray(0, at),
      slices: stack(joint, components, p.subarray(0, at)),
      x,
      cursor: visible
        ? {
            x,
            p: p[at],
            slices: Array.from(joint.subarray(at * components, (at + 1) * components), Math.exp),
            logP: logP[at],
            score: score[at],
            h,
            slope,
            gap: Math.abs(slope - score[at]),
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
