/** The lab of the integral and of the score. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  // The integral: a prior, a decoder x = w z + b + τ ε, an x.
  { name: 'labModes', kind: 'modes', default: '-1.5:0.35,1.8:0.65', min: 0, maxLength: 6 },
  { name: 'labSigma', kind: 'real', default: '0.6', min: 0.05, max: 10, slider: [0.1, 2, 0.01] },
  { name: 'labWeight', kind: 'real', default: '0.8', min: -10, max: 10, slider: [-2, 2, 0.05] },
  { name: 'labBias', kind: 'real', default: '0.2', min: -100, max: 100, slider: [-2, 2, 0.05] },
  { name: 'labNoise', kind: 'real', default: '0.3', min: 0.05, max: 10, slider: [0.05, 1.5, 0.01] },
  { name: 'labX', kind: 'real', default: '0.4', min: -100, max: 100, slider: [-4, 4, 0.05] },
  {
    name: 'labProposal',
    kind: 'choice',
    options: ['broad', 'posterior', 'laplace'],
    default: 'broad',
  },
  { name: 'labFactor', kind: 'real', default: '1.5', min: 0.1, max: 10, slider: [0.5, 3, 0.05] },
  { name: 'labDraws', kind: 'count', default: '1000', min: 2, max: 100000 },
  { name: 'labSeed', kind: 'integer', default: '13' },
  // The score: a mixture p(x), on a line or in the plane, and particles.
  { name: 'flowSpace', kind: 'choice', options: ['line', 'plane'], default: 'line' },
  { name: 'flowModes', kind: 'modes', default: '-1.5:0.3,1.5:0.7', min: 0, maxLength: 6 },
  // The second coordinate of each mode, in the plane.
  { name: 'flowHeights', kind: 'reals', default: '-0.6,0.6', min: -1000, max: 1000, maxLength: 6 },
  { name: 'flowSigma', kind: 'real', default: '0.5', min: 0.01, max: 10, slider: [0.1, 1.5, 0.01] },
  { name: 'flowMethod', kind: 'choice', options: ['mala', 'ula'], default: 'mala' },
  {
    name: 'flowStep',
    kind: 'real',
    default: '0.05',
    min: 0.0001,
    max: 10,
    slider: [0.01, 1, 0.01],
  },
  { name: 'flowX', kind: 'real', default: '-1.5', min: -1000, max: 1000 },
  { name: 'flowY', kind: 'real', default: '-0.6', min: -1000, max: 1000 },
  { name: 'flowSpread', kind: 'real', default: '0.2', min: 0, max: 100, slider: [0, 4, 0.1] },
  { name: 'flowCount', kind: 'count', default: '400', min: 1, max: 1000 },
  { name: 'flowSteps', kind: 'count', default: '200', min: 1, max: 1000 },
  { name: 'flowSeed', kind: 'integer', default: '13' },
  // The step that is shown.
  { name: 'flowAt', kind: 'count', default: '200', min: 0, max: 1000 },
];
