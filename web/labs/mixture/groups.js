// Parameters of the lab that are compared together.

/** They choose the data. */
export const BASE = ['fitData', 'fitMeasurements', 'fitCount', 'fitDataSeed'];
/** What was done to it by hand. */
export const EDITS = ['fitAdded', 'fitRemoved'];
/** They belong to the data that they were set on. */
export const MEANS = ['fitMeans'];
/** They belong to the data and to the kind. */
export const COVARIANCES = ['fitCovariances'];
/** Which two columns are looked at. */
export const VIEW = ['fitX', 'fitY'];
/** They choose the fit. */
export const FIT = [
  ...['fitK', 'fitKind', 'fitInit', 'fitSeed', 'fitMeans', 'fitCovariances'],
  ...['fitFloor', 'fitTolerance', 'fitIterations'],
];

/** What the comparisons below the fit follow from, besides. */
export const COMPARED = [
  ...['fitRestarts', 'fitWeights', 'fitConcentration', 'fitChoose', 'fitBeside', 'fitBesideAt'],
];
