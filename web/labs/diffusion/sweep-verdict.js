/** @typedef {import('./reverse-sweep.js').SweepPoint} SweepPoint */

/** How many times the distance of exact draws counts as close. */
export const CLOSE = 3;
/** Half a 99 % interval of a mean of 20, in standard errors: Student's t, 19 degrees of freedom, 0.995. */
export const HALF_INTERVAL = 2.861;

/**
 * Whether the mean distance is close: decided only where the whole interval is on one side, so that a
 * wrong word is as rare as the interval says, whatever the seed.
 * @param {SweepPoint} point
 * @returns {'close' | 'far' | 'undecided'}
 */
export function verdictOf({ excess: { mean, standardError } }) {
  if (mean + HALF_INTERVAL * standardError <= 0) return 'close';
  return mean - HALF_INTERVAL * standardError > 0 ? 'far' : 'undecided';
}

/**
 * The fewest of the numbers of steps tried that come close.
 * @param {SweepPoint[]} points  of one sampler on one schedule, steps rising
 * @returns {{from: number | null, to: number | null, tried: number}}  from: the first that may, to: the
 *   first that does for sure, each null if none; tried: the most steps
 */
export function fewestSteps(points) {
  const first = (/** @type {(verdict: string) => boolean} */ test) =>
    points.find((point) => test(verdictOf(point)))?.steps ?? null;
  return {
    from: first((verdict) => verdict !== 'far'),
    to: first((verdict) => verdict === 'close'),
    tried: points.at(-1)?.steps ?? 0,
  };
}
