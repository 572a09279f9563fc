import en from './text.en.js';
import ja from './text.ja.js';
import { drawWaterfall } from './waterfall.js';

/** @typedef {Awaited<ReturnType<typeof compute>>} DecoderData */

/** @param {import('../panel.js').Source} source */
async function compute({ values, notebook }) {
  const { mode, z, cell } = notebook.samples;
  return {
    /** Whether the samples' cell got as far as naming z. */
    exists: cell.error === '',
    z,
    modeOf: Array.from(mode, (value) => values.samples.modes.indexOf(value)),
    contributions: Array.from(notebook.decoder.contributions),
    xHat: notebook.decoder.xHat,
  };
}

/** @type {import('../panel.js').Panel<DecoderData>} */
export default {
  id: 'decoder',
  cell: 'decoder',
  uses: ['samples'],
  parameters: [
    { name: 'weights', kind: 'reals', default: '1.4,-0.6,0.8,0.5,-1.1', maxLength: 1000 },
    { name: 'bias', kind: 'real', default: '0.2', slider: [-3, 3, 0.05] },
  ],
  tries: [
    { 'decoder.weights': '2.8,-0.6,0.8,0.5,-1.1' },
    { 'decoder.weights': '1.4,0.6,0.8,0.5,1.1' },
    { 'decoder.weights': '1.4,-0.6,0.8,0.5,-1.1', 'samples.seed': '3' },
  ],
  text: { ja, en },
  hasLab: true,
  compute,
  figures: [
    {
      id: 'waterfall',
      height: 504,
      controls: ['weights', 'bias'],
      draw: drawWaterfall,
      facts: ({ exists, z, contributions, xHat }, { decoder }) => ({
        exists,
        bias: decoder.bias,
        xHat,
        contributions,
        surplusZ: z.length - contributions.length,
        surplusWeights: decoder.weights.length - contributions.length,
      }),
    },
  ],
};
