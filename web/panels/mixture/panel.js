import en from './text.en.js';
import ja from './text.ja.js';

async function compute() {
  return {};
}

/** @type {import('../panel.js').Panel<Awaited<ReturnType<typeof compute>>>} */
export default {
  id: 'mixture',
  cell: 'mixture',
  uses: ['samples'],
  parameters: [
    { name: 'modes', kind: 'modes', default: '-2.0:0.4,1.5:0.6', min: 0, maxLength: 50 },
  ],
  tries: [],
  text: { ja, en },
  compute,
  figures: [],
};
