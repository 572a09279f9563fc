import { drawScatter, HEIGHT } from './scatter.js';
import { drawTrace } from './trace.js';

/** @typedef {import('./scatter-picture.js').Picture} Picture */

/** @type {import('../../panels/panel.js').Figure<Picture>} */
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

/** @type {import('../../panels/panel.js').Figure<Picture>} */
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
    falls: fallsOf(logLikelihoods),
    shown: xs.length,
    total,
  };
}

/** What sums over the points may be off, as a part of the mean log-likelihood. */
const ROUNDING = 1e-12;

/**
 * Where the log-likelihood went down by more than rounding.
 * @param {number[]} values  after iteration 0, 1, …, nats
 * @returns {{iteration: number, by: number}[]}
 */
export const fallsOf = (values) =>
  values
    .map((value, iteration) => ({ iteration, by: (values[iteration - 1] ?? value) - value }))
    .filter(({ iteration, by }) => by > ROUNDING * Math.abs(values[iteration]));

/** @typedef {ReturnType<typeof factsOf>} FitFacts */
