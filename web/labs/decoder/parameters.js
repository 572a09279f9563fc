/** The lab of decoders. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  // Which directions: principal components and factors of a table.
  {
    name: 'labTable',
    kind: 'choice',
    options: ['penguins', 'geyser', 'iris', 'wine', 'own'],
    default: 'penguins',
  },
  { name: 'labMethod', kind: 'choice', options: ['pca', 'ppca', 'fa'], default: 'pca' },
  { name: 'labFactors', kind: 'count', default: '1', min: 1, max: 15 },
  // Columns of the table, counted from 1; 0: those of labPair, or the table's own.
  { name: 'labAcross', kind: 'count', default: '0', min: 0, max: 16 },
  { name: 'labUp', kind: 'count', default: '0', min: 0, max: 16 },
  // Of older links: two of the penguins' columns.
  {
    name: 'labPair',
    kind: 'choice',
    options: [
      'beakLength-beakDepth',
      'beakLength-flipperLength',
      'beakLength-bodyMass',
      'beakDepth-flipperLength',
      'beakDepth-bodyMass',
      'flipperLength-bodyMass',
    ],
    default: 'flipperLength-bodyMass',
  },
  { name: 'labStretch', kind: 'real', default: '1', min: 0.01, max: 100, slider: [0.1, 10, 0.1] },
  {
    name: 'labUnits',
    kind: 'choice',
    options: ['standardised', 'measured'],
    default: 'standardised',
  },
  // Their loadings turned: by a criterion, then two of them by hand, in degrees.
  {
    name: 'labRotation',
    kind: 'choice',
    options: ['fitted', 'varimax', 'quartimax'],
    default: 'fitted',
  },
  {
    ...{ name: 'labTurned', kind: 'reals', default: '1,2' },
    ...{ isWhole: true, min: 1, max: 15, maxLength: 2 },
  },
  { name: 'labAngle', kind: 'real', default: '0', min: -180, max: 180, slider: [-180, 180, 1] },
  // One model: a decoder, a prior, noise and an x in the plane; then q of the bound.
  { name: 'labDecoder', kind: 'choice', options: ['line', 'arc', 'spiral'], default: 'line' },
  { name: 'labPrior', kind: 'choice', options: ['normal', 'modes'], default: 'modes' },
  // Of the prior with components, and of the line.
  { name: 'labModes', kind: 'reals', default: '-1.5,1.5', min: -4, max: 4, maxLength: 6 },
  {
    name: 'labSpread',
    kind: 'real',
    default: '0.5',
    min: 0.1,
    max: 2,
    slider: [0.1, 1.5, 0.05],
  },
  { name: 'labW1', kind: 'real', default: '1.2', min: -3, max: 3, slider: [-2, 2, 0.05] },
  { name: 'labW2', kind: 'real', default: '0.6', min: -3, max: 3, slider: [-2, 2, 0.05] },
  { name: 'labMu1', kind: 'real', default: '0', min: -3, max: 3, slider: [-2, 2, 0.05] },
  { name: 'labMu2', kind: 'real', default: '0', min: -3, max: 3, slider: [-2, 2, 0.05] },
  { name: 'labNoise', kind: 'real', default: '0.4', min: 0.1, max: 3, slider: [0.1, 1.5, 0.05] },
  { name: 'labX1', kind: 'real', default: '-0.1', min: -3, max: 3, slider: [-3, 3, 0.05] },
  { name: 'labX2', kind: 'real', default: '0.8', min: -3, max: 3, slider: [-3, 3, 0.05] },
  { name: 'labMean', kind: 'real', default: '0', min: -20, max: 20, slider: [-4, 4, 0.01] },
  { name: 'labWidth', kind: 'real', default: '0.5', min: 0.01, max: 10, slider: [0.02, 2, 0.01] },
  { name: 'labBeta', kind: 'real', default: '1', min: 0, max: 100, slider: [0, 4, 0.1] },
  { name: 'labDraws', kind: 'count', default: '16', min: 1, max: 256, slider: [1, 256, 1] },
  { name: 'labSeed', kind: 'integer', default: '13' },
  // A variational autoencoder: its data, what it is, how long it is trained, and a point to look at.
  {
    name: 'labData',
    kind: 'choice',
    options: ['moons', 'ring', 'spiral', 'geyser'],
    default: 'moons',
  },
  { name: 'labLatent', kind: 'choice', options: ['one', 'two'], default: 'one' },
  { name: 'labTrainBeta', kind: 'real', default: '1', min: 0, max: 100, slider: [0, 8, 0.1] },
  { name: 'labTrained', kind: 'count', default: '0', min: 0, max: 20000, slider: [0, 6000, 100] },
  { name: 'labTrainSeed', kind: 'integer', default: '1' },
  { name: 'labPoint1', kind: 'real', default: '0', min: -4, max: 4, slider: [-4, 4, 0.05] },
  { name: 'labPoint2', kind: 'real', default: '1', min: -4, max: 4, slider: [-4, 4, 0.05] },
];
