import { compute } from './compute.js';
import { drawSchedule } from './schedule.js';
import { drawStep } from './step.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {import('./compute.js').DiffusionData} DiffusionData */

/** @type {import('../panel.js').Panel<DiffusionData>} */
export default {
  id: 'diffusion',
  cell: 'diffusion',
  // The distribution that a guess at x₀ may know.
  uses: ['samples'],
  parameters: [
    { name: 'x0', kind: 'real', default: '1.5', slider: [-3, 3, 0.05] },
    {
      name: 'beta',
      kind: 'real',
      default: '0.12',
      min: 0,
      max: 1,
      belowMax: true,
      slider: [0, 0.99, 0.01],
    },
    { name: 'noise', kind: 'real', default: '-0.3', slider: [-3, 3, 0.05] },
  ],
  tries: [
    { 'diffusion.beta': '0.9', 'diffusion.noise': '-0.3' },
    { 'diffusion.beta': '0.9', 'diffusion.noise': '0' },
    { 'diffusion.beta': '0', 'diffusion.noise': '-0.3' },
  ],
  text: { ja, en },
  compute,
  hasLab: true,
  figures: [
    { id: 'step', height: 398, controls: ['x0', 'noise'], draw: drawStep, facts: (data) => data },
    {
      id: 'schedule',
      height: 520,
      controls: ['beta'],
      draw: drawSchedule,
      facts: (data) => data,
    },
  ],
};
