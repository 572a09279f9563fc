/** The lab's own mixture, draws and cursor: their state is a link too. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  { name: 'labModes', kind: 'modes', default: '-1.5:0.35,1.8:0.65', min: 0, maxLength: 6 },
  {
    name: 'labSigma',
    kind: 'real',
    default: '0.6',
    min: 0.01,
    max: 10,
    slider: [0.05, 2, 0.01],
  },
  {
    name: 'labCount',
    kind: 'count',
    default: '100000',
    min: 1,
    max: 1_000_000,
    slider: [1000, 1_000_000, 1000],
  },
  { name: 'labSeed', kind: 'integer', default: '13' },
  { name: 'labDraw', kind: 'count', default: '1', min: 1, max: 1000, slider: [1, 100, 1] },
  // How far that draw has come, at rest: 3 is all the way.
  { name: 'labStage', kind: 'count', default: '3', min: 0, max: 3 },
  {
    name: 'labZ',
    kind: 'real',
    default: '0.2',
    min: -1e9,
    max: 1e9,
    slider: [-5, 5, 0.01],
  },
];
