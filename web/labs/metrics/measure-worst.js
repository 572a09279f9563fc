import { univariate } from '../../engine/mixture.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {Awaited<ReturnType<typeof measureWorst>>} Worst */
/** @typedef {NonNullable<Worst['picture']>} WorstPicture */

/** Errors that are drawn to be looked at in groups of n. */
export const DRAWN = 20_000;
export const MOST = 1000;
/** Numbers of errors at which the curve is computed, and at which groups are looked at. */
const CURVE = Array.from({ length: 31 }, (_, i) => Math.round(10 ** (i / 10)));
const GROUPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * The worst of n errors |x|, x being drawn from a mixture: expected, and found in groups of draws.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {{modes: [mean: number, weight: number][], sigma: number, n: number, seed: string}} question
 */
export async function measureWorst(engine, { modes, sigma, n, seed }) {
  const obstacle = modesObstacle(modes);
  if (obstacle) return { obstacle, n, picture: null };
  const law = univariate(
    modes.map(([, weight]) => weight),
    modes.map(([mean]) => mean),
    sigma,
  );
  const counts = [...new Set(CURVE)];
  const expected = (/** @type {number} */ of) => engine.errorLaw(law, 0.5, of);
  const [{ points }, now, twice, ...along] = await Promise.all([
    engine.sample(law, DRAWN, seed),
    expected(n),
    expected(2 * n),
    ...counts.map(expected),
  ]);
  const found = (/** @type {number} */ of) => worstOfGroups(engine, points, of);
  const [foundNow, ...groups] = await Promise.all([found(n), ...GROUPS.map(found)]);
  return {
    obstacle,
    n,
    picture: {
      counts,
      curve: along.map(({ expectedWorst }) => expectedWorst),
      mean: now.mean,
      median: now.median,
      now: { exact: now.expectedWorst, twice: twice.expectedWorst, ...foundNow },
      groups,
    },
  };
}

/**
 * The mean over groups of `size` draws of each group's largest |x|.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Float64Array} points
 * @param {number} size
 */
async function worstOfGroups(engine, points, size) {
  const groups = Math.floor(points.length / size);
  const worst = Float64Array.from({ length: groups }, (_, g) =>
    points.subarray(g * size, (g + 1) * size).reduce((most, x) => Math.max(most, Math.abs(x)), 0),
  );
  return { size, groups, ...(await engine.meanError(worst)) };
}
