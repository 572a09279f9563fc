/** What the lab is set by; what a reader has committed to is part of the link. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  // By looks: which of two sets is the true one, round by round; 0 is the upper strip, 1 the lower.
  { name: 'looksCount', kind: 'count', default: '100', min: 2, max: 1000, slider: [5, 500, 5] },
  { name: 'looksSeed', kind: 'integer', default: '13' },
  {
    name: 'looksPicks',
    kind: 'reals',
    default: '',
    min: 0,
    max: 1,
    isWhole: true,
    maxLength: 10,
  },
  { name: 'looksShow', kind: 'choice', options: ['picks', 'results'], default: 'picks' },
  { name: 'looksRound', kind: 'count', default: '1', min: 1, max: 10, slider: [1, 10, 1] },
  // Diversity against quality: a small and a large τ, and where the reader expects the model to lie with them;
  // mean log p as its difference from τ = 1, so that marks fit every p.
  {
    name: 'trailSmall',
    kind: 'real',
    default: '0.3',
    min: 0.05,
    max: 0.95,
    slider: [0.05, 0.95, 0.05],
  },
  { name: 'trailSmallCover', kind: 'real', default: '0.4', min: 0, max: 1, slider: [0, 1, 0.01] },
  { name: 'trailSmallGain', kind: 'real', default: '-1', min: -2, max: 1, slider: [-2, 1, 0.01] },
  { name: 'trailLarge', kind: 'real', default: '1.5', min: 1.05, max: 2, slider: [1.05, 2, 0.05] },
  { name: 'trailLargeCover', kind: 'real', default: '0.75', min: 0, max: 1, slider: [0, 1, 0.01] },
  { name: 'trailLargeGain', kind: 'real', default: '-1', min: -2, max: 1, slider: [-2, 1, 0.01] },
  {
    name: 'trailCount',
    kind: 'count',
    default: '100',
    min: 2,
    max: 10_000,
    slider: [10, 1000, 10],
  },
  { name: 'trailSeed', kind: 'integer', default: '13' },
  {
    name: 'trailShow',
    kind: 'choice',
    options: ['guess', 'committed', 'results'],
    default: 'guess',
  },
  // Four points of log SNR, at t = 0, T/3, 2T/3 and T, falling; and those that the reader has committed to.
  {
    name: 'scheduleKnots',
    kind: 'reals',
    default: '6,2,-2,-6',
    min: -12,
    max: 12,
    maxLength: 4,
  },
  {
    name: 'scheduleTarget',
    kind: 'real',
    default: '0.05',
    min: 0.001,
    max: 100,
    slider: [0.02, 0.5, 0.01],
  },
  { name: 'scheduleCommit', kind: 'reals', default: '', min: -12, max: 12, maxLength: 4 },
  { name: 'scheduleShow', kind: 'choice', options: ['points', 'results'], default: 'points' },
  // Which noise can be undone: x₀ and ε, and the chances of the right mode that the reader expects at five levels.
  { name: 'undoX', kind: 'real', default: '1.8', min: -1000, max: 1000, slider: [-3, 3, 0.1] },
  { name: 'undoNoise', kind: 'real', default: '-1', min: -10, max: 10, slider: [-3, 3, 0.1] },
  {
    name: 'undoGuess',
    kind: 'reals',
    default: '0.5,0.5,0.5,0.5,0.5',
    min: 0,
    max: 1,
    maxLength: 5,
  },
  {
    name: 'undoShow',
    kind: 'choice',
    options: ['guess', 'committed', 'results'],
    default: 'guess',
  },
];
