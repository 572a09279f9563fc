const SCHEDULES = ['linear', 'scaled_linear', 'cosine', 'sigmoid', 'drawn'];

/** Points along a heart, about 3 wide: what a hand might draw. */
const HEART = Array.from({ length: 40 }, (_, n) => {
  const turn = (Math.PI * n) / 20;
  const across = 1.6 * Math.sin(turn) ** 3;
  const up = Math.cos(turn) * 1.3 - Math.cos(2 * turn) * 0.5 - Math.cos(3 * turn) * 0.2;
  return [across, up].map((value) => Number(value.toFixed(2)));
});

/** What the lab is set by: its state is a link too. @type {import('../../panels/panel.js').Parameter[]} */
export const labParameters = [
  { name: 'lab', kind: 'choice', options: ['closed', 'open'], default: 'closed' },
  {
    name: 'labData',
    kind: 'choice',
    options: ['modes', 'plane', 'ring', 'moons', 'drawn'],
    default: 'modes',
  },
  { name: 'labModes', kind: 'modes', default: '-1.5:0.5,1.5:0.5', min: 0, maxLength: 6 },
  // Pairs, as in labDrawn.
  { name: 'labMeans', kind: 'reals', default: '-1.5,-0.9,1.5,-0.9,0,1.5', maxLength: 12 },
  { name: 'labDrawn', kind: 'reals', default: HEART.join(), maxLength: 400 },
  { name: 'labSigma', kind: 'real', default: '0.2', min: 0.02, max: 3, slider: [0.02, 1, 0.01] },
  // As a part of all T steps.
  { name: 'labTime', kind: 'real', default: '0.5', min: 0, max: 1, slider: [0, 1, 0.01] },
  { name: 'labSeed', kind: 'integer', default: '13' },
  { name: 'labSchedule', kind: 'choice', options: SCHEDULES, default: 'linear' },
  { name: 'labSecond', kind: 'choice', options: [...SCHEDULES, 'none'], default: 'cosine' },
  { name: 'labSteps', kind: 'count', default: '100', min: 10, max: 1000, slider: [10, 1000, 10] },
  // log-SNR at t = 0, T/4, T/2, 3T/4, T; falling.
  { name: 'labKnots', kind: 'reals', default: '9,3,0,-3,-9', min: -20, max: 20, maxLength: 5 },
  // Which mode the one-mode denoiser knows, from 1.
  { name: 'labMode', kind: 'count', default: '2', min: 1, max: 200, slider: [1, 6, 1] },
  {
    name: 'labSampler',
    kind: 'choice',
    options: ['ddpm', 'ddim', 'ode_euler', 'ode_heun', 'langevin', 'predictor_corrector'],
    default: 'ddpm',
  },
  {
    name: 'labDenoiser',
    kind: 'choice',
    options: ['posterior_mean', 'one_mode', 'learned'],
    default: 'posterior_mean',
  },
  { name: 'labVisited', kind: 'count', default: '20', min: 1, max: 250, slider: [1, 100, 1] },
  {
    name: 'labCount',
    kind: 'count',
    default: '1000',
    min: 10,
    max: 10000,
    slider: [10, 10000, 10],
  },
  { name: 'labVariance', kind: 'choice', options: ['posterior', 'beta'], default: 'posterior' },
  { name: 'labEta', kind: 'real', default: '0', min: 0, max: 1, slider: [0, 1, 0.05] },
  { name: 'labCorrections', kind: 'count', default: '2', min: 0, max: 20, slider: [0, 10, 1] },
  {
    name: 'labRatio',
    kind: 'real',
    default: '0.2',
    min: 0.01,
    max: 0.9,
    slider: [0.01, 0.9, 0.01],
  },
  // Steps of the network's training; as many as are worth watching.
  { name: 'labTrained', kind: 'count', default: '0', min: 0, max: 20000, slider: [0, 5000, 100] },
  { name: 'labTrainSeed', kind: 'integer', default: '1' },
  // The comparison of samplers: asked for; a short one comes by itself.
  { name: 'labSweep', kind: 'choice', options: ['auto', 'run'], default: 'auto' },
  // Which step of the way back is shown; more than there are: the last.
  { name: 'labAt', kind: 'count', default: '250', min: 0, max: 250 },
];
