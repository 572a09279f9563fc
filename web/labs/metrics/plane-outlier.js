import { componentMeans } from './plane-means.js';

/** As the parameters say. */
const [MOST, MOST_COMPONENTS] = [10, 6];
/** Beyond the outermost component of the truth, in its standard deviations. */
const [BETWEEN, OUTSIDE] = [5, 8];

/**
 * An outlier far from all components of the truth, and a further component of the model, on the way there,
 * where the truth has none.
 * @param {Record<string, any>} own  the panel's values
 * @returns {Record<string, string>}
 */
export function outside({ labPlaneMeans, labPlaneSigma }) {
  const means = componentMeans(labPlaneMeans);
  const byHeight = means.toSorted((a, b) => a[1] - b[1]);
  const top = byHeight[means.length - 1] ?? [0, 0];
  const isRoomAbove = top[1] + OUTSIDE * labPlaneSigma <= MOST;
  const [x, y] = isRoomAbove ? top : (byHeight[0] ?? [0, 0]);
  const at = (/** @type {number} */ steps) => {
    const up = y + (isRoomAbove ? 1 : -1) * steps * labPlaneSigma;
    return [x, Number(Math.max(-MOST, Math.min(MOST, up)).toPrecision(3))];
  };
  const kept = means.slice(0, MOST_COMPONENTS - 1);
  return {
    labPlaneModel: [...kept, at(BETWEEN)].flat().join(','),
    labPlaneWeights: Array(kept.length + 1)
      .fill('1')
      .join(','),
    labPlaneOutlier: at(OUTSIDE).join(','),
  };
}
