import { covarianceAt } from '../../engine/mixture.js';

/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {[x: number, y: number]} Vector */
/**
 * Two axes of an ellipse at 1σ, perpendicular on the screen, in pixels from its mean: their outer
 * products sum to the covariance in pixels.
 * @typedef {[Vector, Vector]} Axes
 */

/** Pixels; a thinner ellipse could not be taken hold of any more. */
const SHORTEST = 3;

/**
 * The covariance that these axes stand for.
 * @param {Axes} axes
 * @returns {[xx: number, xy: number, yy: number]}
 */
const covarianceOf = ([[a, b], [c, d]]) => [a * a + c * c, a * b + c * d, b * b + d * d];

/**
 * The principal axes of a component as drawn; those of `before` where they still are axes of it, so
 * that an end which is dragged past the other axis' length stays the same end.
 * @param {Mixture} plane  full covariances, data units squared
 * @param {number} k
 * @param {Vector} scale  pixels per data unit; the second is negative, as y grows downwards
 * @param {Axes} [before]
 * @returns {Axes}
 */
export function axesOf({ covariances }, k, [sx, sy], before) {
  const xx = covariances[4 * k] * sx * sx;
  const xy = covariances[4 * k + 1] * sx * sy;
  const yy = covariances[4 * k + 3] * sy * sy;
  if (before) {
    const [a, b, c] = covarianceOf(before);
    if (Math.abs(a - xx) + Math.abs(b - xy) + Math.abs(c - yy) < 1e-3 * (xx + yy)) return before;
  }
  const half = Math.hypot((xx - yy) / 2, xy);
  const [long, short] = [(xx + yy) / 2 + half, Math.max((xx + yy) / 2 - half, 0)].map(Math.sqrt);
  const turn = Math.atan2(2 * xy, xx - yy) / 2;
  const [u, v] = [Math.cos(turn), Math.sin(turn)];
  return [
    [long * u, long * v],
    [short * v, -short * u],
  ];
}

/**
 * The axes with their ends inside a box, where turning one about makes it so.
 * @param {Axes} axes
 * @param {(x: number, y: number) => boolean} isInside  pixels from the mean
 */
export const turnedInside = (axes, isInside) =>
  /** @type {Axes} */ (
    axes.map(([x, y]) => (!isInside(x, y) && isInside(-x, -y) ? [-x, -y] : [x, y]))
  );

/**
 * Which ends of a component's axes can be dragged: of a circle in data units only the end that is
 * further away on the screen.
 * @param {Mixture['kind']} kind
 * @param {Axes} axes
 */
export const endsOf = (kind, axes) =>
  kind !== 'spherical' ? [0, 1] : [Math.hypot(...axes[0]) < Math.hypot(...axes[1]) ? 1 : 0];

/**
 * The axes after one of their ends was dragged. It takes the other one along as the kind demands:
 * turned with it, kept along its coordinate, or with the same σ in data units.
 * @param {Mixture['kind']} kind
 * @param {Axes} axes
 * @param {number} end  0 or 1
 * @param {Vector} to  pixels from the mean
 * @param {Vector} scale
 * @returns {Axes}
 */
export function withEnd(kind, axes, end, to, scale) {
  const other = 1 - end;
  const moved = /** @type {Axes} */ ([...axes]);
  if (kind === 'full' || kind === 'tied') {
    const length = Math.max(Math.hypot(...to), SHORTEST);
    const [u, v] = Math.hypot(...to) > 0 ? to.map((each) => each / Math.hypot(...to)) : [1, 0];
    // On the side on which it was.
    const side = axes[0][0] * axes[1][1] > axes[0][1] * axes[1][0] ? -1 : 1;
    const kept = Math.hypot(...axes[other]) * side * (end === 0 ? 1 : -1);
    moved[end] = [length * u, length * v];
    moved[other] = [kept * v, -kept * u];
    return moved;
  }
  // Principal axes along the coordinates: which of them this end's is.
  const along = Math.abs(axes[end][0]) >= Math.abs(axes[end][1]) ? 0 : 1;
  const reach = Math.abs(to[along]) < SHORTEST ? SHORTEST : to[along];
  const vector = (/** @type {number} */ i, /** @type {number} */ length) =>
    /** @type {Vector} */ (i === 0 ? [length, 0] : [0, length]);
  moved[end] = vector(along, reach);
  if (kind === 'spherical') {
    const deviation = Math.abs(reach / scale[along]);
    moved[other] = vector(1 - along, deviation * scale[1 - along]);
  }
  return moved;
}

/**
 * The mixture's covariances, in the kind's shape, when one component has these axes in the plane of
 * two coordinates. What it has to do with other coordinates is stretched and turned along.
 * @param {Mixture} mixture
 * @param {number} k
 * @param {[number, number]} plane  0-based coordinates
 * @param {Axes} axes
 * @param {Vector} scale
 */
export function withAxes(mixture, k, plane, axes, [sx, sy]) {
  const { kind, weights, means } = mixture;
  const d = means.length / weights.length;
  const covariances = mixture.covariances.slice();
  const [xx, xy, yy] = covarianceOf(axes);
  const [vx, cxy, vy] = [xx / (sx * sx), xy / (sx * sy), yy / (sy * sy)];
  if (kind === 'spherical') covariances[k] = Math.max(vx, vy);
  if (kind === 'diagonal') {
    covariances[k * d + plane[0]] = vx;
    covariances[k * d + plane[1]] = vy;
  }
  if (kind !== 'full' && kind !== 'tied') return covariances;

  // Σ' = M Σ Mᵀ, where M = L' L⁻¹ in the plane, by the Cholesky factors, and 1 elsewhere.
  const at = (/** @type {number} */ i, /** @type {number} */ j) => covarianceAt(mixture, k, i, j);
  const [p, q] = plane;
  const a = Math.sqrt(at(p, p));
  const b = at(p, q) / a;
  const c = Math.sqrt(at(q, q) - b * b);
  const a2 = Math.sqrt(vx);
  const b2 = cxy / a2;
  const c2 = Math.sqrt(vy - b2 * b2);
  const m = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => +(i === j)));
  m[p][p] = a2 / a;
  m[q][p] = (b2 - (c2 * b) / c) / a;
  m[q][q] = c2 / c;
  const first = kind === 'full' ? k * d * d : 0;
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (const [r, left] of m[i].entries()) {
        for (const [s, right] of m[j].entries()) if (left && right) sum += left * right * at(r, s);
      }
      covariances[first + i * d + j] = sum;
      covariances[first + j * d + i] = sum;
    }
  }
  return covariances;
}
