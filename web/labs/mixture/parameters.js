/** As far as points and means may lie from 0: squares of distances stay numbers that can be told apart. */
const FAR = 1e12;

/** What the lab of the mixture panel is set by. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  {
    name: 'fitData',
    kind: 'choice',
    options: ['geyser', 'penguins', 'blobs', 'anisotropic', 'moons', 'ring', 'own'],
    default: 'geyser',
  },
  {
    name: 'fitMeasurements',
    kind: 'subset',
    options: ['beakLength', 'beakDepth', 'flipperLength', 'bodyMass'],
    default: 'beakLength,beakDepth,flipperLength,bodyMass',
    min: 2,
  },
  { name: 'fitCount', kind: 'count', default: '600', min: 10, max: 100000 },
  { name: 'fitDataSeed', kind: 'integer', default: '1' },
  { name: 'fitK', kind: 'count', default: '2', min: 1, max: 10, slider: [1, 10, 1] },
  {
    name: 'fitKind',
    kind: 'choice',
    options: ['full', 'tied', 'diagonal', 'spherical'],
    default: 'full',
  },
  {
    name: 'fitInit',
    kind: 'choice',
    options: ['random_points', 'kmeans', 'kmeans_plus_plus', 'random_responsibilities', 'given'],
    default: 'random_points',
  },
  { name: 'fitSeed', kind: 'integer', default: '4' },
  // (K, D), row by row: for the start "given".
  { name: 'fitMeans', kind: 'reals', default: '', min: -FAR, max: FAR, maxLength: 80 },
  // In the shape of fitKind: (K, D, D), (D, D), (K, D) or (K).
  { name: 'fitCovariances', kind: 'reals', default: '', maxLength: 640 },
  { name: 'fitClick', kind: 'choice', options: ['nothing', 'add', 'remove'], default: 'nothing' },
  // Pairs.
  { name: 'fitAdded', kind: 'reals', default: '', min: -FAR, max: FAR, maxLength: 400 },
  // Rows from 0.
  { name: 'fitRemoved', kind: 'reals', isWhole: true, default: '', min: 0, maxLength: 400 },
  // Columns from 1.
  { name: 'fitX', kind: 'count', default: '1', min: 1, max: 8 },
  { name: 'fitY', kind: 'count', default: '2', min: 1, max: 8 },
  { name: 'fitTolerance', kind: 'real', default: '0.001', min: 0, max: 1, isRare: true },
  { name: 'fitFloor', kind: 'real', default: '0.000001', min: 0, max: 1000, isRare: true },
  { name: 'fitIterations', kind: 'count', default: '100', min: 1, max: 1000, isRare: true },
  { name: 'fitRestarts', kind: 'count', default: '5', min: 1, max: 50 },
  // Comparisons that have been asked for; short ones come by themselves.
  { name: 'fitChoose', kind: 'choice', options: ['auto', 'run'], default: 'auto' },
  { name: 'fitBeside', kind: 'choice', options: ['auto', 'run'], default: 'auto' },
  {
    name: 'fitWeights',
    kind: 'choice',
    options: ['dirichlet_process', 'dirichlet_distribution'],
    default: 'dirichlet_process',
  },
  { name: 'fitConcentration', kind: 'real', default: '0.01', min: 0.0001, max: 1000 },
  // Iterations of the three fits beside one another; from 1 on a link starts them.
  { name: 'fitBesideAt', kind: 'count', default: '0', min: 0, max: 1000 },
  // Half steps taken so far.
  { name: 'fitAt', kind: 'count', default: '0', min: 0, max: 2000 },
];
