import { drawScatter, HEIGHT } from './scatter.js';
import { drawTrace } from './trace.js';

/** @typedef {import('./picture.js').Picture} Picture */

/** @type {import('../../panel.js').Figure<Picture>} */
export const fitFigure = {
  id: 'fit',
  height: HEIGHT,
  controls: [
    ...['fitData', 'fitK', 'fitKind', 'fitInit', 'fitSeed', 'fitMeans', 'fitCovariances'],
    ...[
      'fitMeasurements',
      'fitCount',
      'fitDataSeed',
      'fitClick',
      'fitAdded',
      'fitRemoved',
      'fitX',
      'fitY',
    ],
  ],
  draw: drawScatter,
  facts: (picture, { mixture }) => ({ ...factsOf(picture), click: mixture.fitClick }),
};

/** @type {import('../../panel.js').Figure<Picture>} */
export const traceFigure = {
  id: 'trace',
  height: 250,
  controls: ['fitTolerance', 'fitFloor', 'fitIterations'],
  draw: drawTrace,
  facts: (picture, { mixture }) => ({ ...factsOf(picture), tolerance: mixture.fitTolerance }),
};

/** @param {Picture} picture */
function factsOf({ state, dataset, xs, total }) {
  const { logLikelihoods } = state;
  return {
    ...state,
    columns: dataset.columns.length,
    components: state.mixture.weights.length,
    logLikelihood: logLikelihoods[logLikelihoods.length - 1],
    shown: xs.length,
    total,
  };
}

/** @typedef {ReturnType<typeof factsOf>} FitFacts */
