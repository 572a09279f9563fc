import en from './text.en.js';
import ja from './text.ja.js';

async function compute() {
  return {};
}

/** @type {import('../panel.js').Panel<Awaited<ReturnType<typeof compute>>>} */
export default {
  id: 'takeaways',
  uses: ['samples'],
  parameters: [],
  tries: [],
  text: { ja, en },
  compute,
  figures: [],
};
