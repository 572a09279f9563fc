import en from './text.en.js';
import ja from './text.ja.js';

async function compute() {
  return {};
}

/** @type {import('../panel.js').Panel<Awaited<ReturnType<typeof compute>>>} */
export default {
  id: 'metrics',
  cell: 'metrics',
  parameters: [
    {
      name: 'errors',
      kind: 'reals',
      default: '0.42,0.31,0.29,0.36,0.33',
      min: 0,
      maxLength: 10000,
    },
  ],
  tries: [],
  text: { ja, en },
  compute,
  figures: [],
};
