import en from './text.en.js';
import ja from './text.ja.js';

async function compute() {
  return {};
}

/** @type {import('../panel.js').Panel<Awaited<ReturnType<typeof compute>>>} */
export default {
  id: 'decoder',
  cell: 'decoder',
  uses: ['samples'],
  parameters: [
    { name: 'weights', kind: 'reals', default: '1.4,-0.6,0.8,0.5,-1.1', maxLength: 1000 },
    { name: 'bias', kind: 'real', default: '0.2', slider: [-3, 3, 0.05] },
  ],
  tries: [],
  text: { ja, en },
  compute,
  figures: [],
};
