import { componentMeans } from './plane-means.js';

/** As the parameters say, and how far beyond the last component, in its standard deviations. */
const [MOST, BEYOND] = [10, 6];

/**
 * A place far above all components of the truth, where none of its draws is to be expected.
 * @param {Record<string, any>} own  the panel's values
 * @returns {[number, number]}
 */
export function spotOutside({ labPlaneMeans, labPlaneSigma }) {
  const means = componentMeans(labPlaneMeans);
  const middle = means.reduce((sum, [x]) => sum + x, 0) / Math.max(1, means.length);
  const top = means.reduce((most, [, y]) => Math.max(most, y), -MOST);
  const place = [middle, top + BEYOND * labPlaneSigma];
  return /** @type {[number, number]} */ (
    place.map((value) => Number(Math.max(-MOST, Math.min(MOST, value)).toPrecision(3)))
  );
}
