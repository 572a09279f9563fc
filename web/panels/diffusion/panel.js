import en from './text.en.js';
import ja from './text.ja.js';

async function compute() {
  return {};
}

/** @type {import('../panel.js').Panel<Awaited<ReturnType<typeof compute>>>} */
export default {
  id: 'diffusion',
  cell: 'diffusion',
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
  tries: [],
  text: { ja, en },
  compute,
  figures: [],
};
