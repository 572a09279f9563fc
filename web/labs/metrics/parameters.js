import { coverParameters } from './cover-parameters.js';
import { planeParameters } from './plane-parameters.js';

/** The lab of errors and of two distributions. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  // Errors: list A is the panel's own.
  { name: 'labOther', kind: 'reals', default: '0.28,0.27,0.26,0.3,0.49', min: 0, maxLength: 10000 },
  { name: 'labSeed', kind: 'integer', default: '13' },
  { name: 'labOutlier', kind: 'real', default: '1.5', min: 0, max: 1e6, slider: [0, 5, 0.01] },
  // The worst of n: errors |x| of x from a mixture.
  { name: 'labErrorModes', kind: 'modes', default: '0:0.97,2:0.03', min: 0, maxLength: 6 },
  {
    name: 'labErrorSigma',
    kind: 'real',
    default: '0.35',
    min: 0.01,
    max: 10,
    slider: [0.05, 2, 0.01],
  },
  { name: 'labWorstOf', kind: 'count', default: '100', min: 1, max: 1000 },
  // Two distributions: p, and a model q whose components are τ times as wide as those of p.
  { name: 'labModes', kind: 'modes', default: '-2:0.5,2:0.5', min: 0, maxLength: 6 },
  { name: 'labSigma', kind: 'real', default: '0.5', min: 0.01, max: 10, slider: [0.1, 2, 0.01] },
  { name: 'labModel', kind: 'modes', default: '-2:0.5,2:0.5', min: 0, maxLength: 6 },
  { name: 'labShift', kind: 'real', default: '0', min: -100, max: 100, slider: [-3, 3, 0.05] },
  { name: 'labTau', kind: 'real', default: '0.5', min: 0.05, max: 20, slider: [0.1, 5, 0.05] },
  { name: 'labCount', kind: 'count', default: '500', min: 30, max: 1000, slider: [30, 1000, 10] },
  { name: 'labDrawSeed', kind: 'integer', default: '13' },
  { name: 'labSource', kind: 'choice', options: ['model', 'copies'], default: 'model' },
  { name: 'labNeighbours', kind: 'count', default: '5', min: 1, max: 20, isRare: true },
  {
    name: 'labBandwidth',
    kind: 'real',
    default: '1',
    min: 0.01,
    max: 100,
    slider: [0.1, 5, 0.1],
    isRare: true,
  },
  ...coverParameters,
  ...planeParameters,
  // Paths: what one knob of the model moves, in a plane of two metrics.
  {
    name: 'labPathPlane',
    kind: 'choice',
    options: ['precisionRecall', 'densityCoverage', 'divergences', 'likelihoodMass'],
    default: 'precisionRecall',
  },
  { name: 'labKnob', kind: 'choice', options: ['width', 'share'], default: 'width' },
  { name: 'labPathAt', kind: 'count', default: '12', min: 0, max: 24 },
  // Mode collapse: one or two Gaussians made to fit p, from many starts.
  {
    name: 'labFitBy',
    kind: 'choice',
    options: ['kl_reverse', 'kl_forward', 'jensen_shannon', 'wasserstein2'],
    default: 'kl_reverse',
  },
  { name: 'labFitK', kind: 'choice', options: ['1', '2'], default: '1' },
  { name: 'labFitWeights', kind: 'choice', options: ['equal', 'free'], default: 'equal' },
  { name: 'labFitStart', kind: 'count', default: '1', min: 1, max: 60, slider: [1, 60, 1] },
  { name: 'labFitSeed', kind: 'integer', default: '13' },
  // 300: at its end, wherever that is.
  { name: 'labFitStep', kind: 'count', default: '300', min: 0, max: 300 },
];
