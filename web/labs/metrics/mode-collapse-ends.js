/** @typedef {import('../../engine/jobs/fit-path.js').FitPath} FitPath */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** A component of a fitted model. @typedef {{weight: number, mean: number, deviation: number}} Part */

/** @param {Mixture} mixture  one dimension  @returns {Part[]} from the left */
export const partsOf = ({ weights, means, covariances }) =>
  Array.from(means, (mean, k) => ({
    weight: weights[k],
    mean,
    deviation: Math.sqrt(covariances[k]),
  })).toSorted((a, b) => a.mean - b.mean);

/** As far apart may two ends be that are one: a share of σ, and of the value. */
const [NEAR, ALIKE] = [0.15, 2e-3];

/**
 * Where the starts have ended: ends that lie together are one, the best first.
 * @param {FitPath[]} paths
 * @param {number} sigma  of the truth's components
 */
export function endsOf(paths, sigma) {
  const ends = paths
    .map(({ mixtures, values, converged }, start) => ({
      start,
      converged,
      value: values[values.length - 1],
      parts: partsOf(mixtures[mixtures.length - 1]),
    }))
    .toSorted((a, b) => a.value - b.value || a.start - b.start);
  /** @type {{value: number, parts: Part[], starts: number[], unsettled: number}[]} */
  const groups = [];
  for (const { start, converged, value, parts } of ends) {
    const same = groups.find(
      (group) =>
        Math.abs(group.value - value) <= ALIKE * Math.max(1, group.value) &&
        group.parts.every(({ mean }, k) => Math.abs(mean - parts[k].mean) <= NEAR * sigma),
    );
    if (same) same.starts.push(start);
    const group = same ?? { value, parts, starts: [start], unsettled: 0 };
    if (!converged) group.unsettled += 1;
    if (!same) groups.push(group);
  }
  return groups;
}

/**
 * Whether one end is as good as another, of which it is no better.
 * @param {number} value
 * @param {number} best
 */
export const isAsGood = (value, best) => value - best <= ALIKE * Math.max(1, best);
