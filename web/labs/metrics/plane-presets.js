import { componentMeans } from './plane-means.js';
import { outside } from './plane-outlier.js';

/** @typedef {Record<string, any>} Own */

/**
 * The model is the truth, and no outlier is set.
 * @param {Own} own
 * @returns {Record<string, string>}
 */
const same = ({ labPlaneMeans }) => ({
  labPlaneModel: labPlaneMeans.join(','),
  labPlaneWeights: componentMeans(labPlaneMeans)
    .map(() => '1')
    .join(','),
  labPlaneShift: '0',
  labPlaneTau: '1',
  labPlaneSource: 'model',
  labPlaneOutlier: '',
});

/** Of the components' width. */
const NARROW = '0.4';
/** Of the first component against one of the others. */
const HEAVY = 8;

/**
 * What one thing is done to a model that was the truth. By name of the button.
 * @type {Record<string, (own: Own) => Record<string, string>>}
 */
export const PLANE_PRESETS = {
  same,
  drop: (own) => {
    const kept = Math.max(1, componentMeans(own.labPlaneMeans).length - 1);
    return {
      ...same(own),
      labPlaneModel: own.labPlaneMeans.slice(0, 2 * kept).join(','),
      labPlaneWeights: Array(kept).fill('1').join(','),
    };
  },
  shift: (own) => ({ ...same(own), labPlaneShift: String(2 * own.labPlaneSigma) }),
  narrow: (own) => ({ ...same(own), labPlaneTau: NARROW }),
  reweight: (own) => ({
    ...same(own),
    labPlaneWeights: componentMeans(own.labPlaneMeans)
      .map((_, k) => (k === 0 ? HEAVY : 1))
      .join(','),
  }),
  copies: (own) => ({ ...same(own), labPlaneSource: 'copies' }),
  outlier: (own) => ({ ...same(own), ...outside(own), labPlaneBalls: 'real' }),
};
