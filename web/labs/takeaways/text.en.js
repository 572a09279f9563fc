import looks from './text.looks.en.js';

/** @type {import('../kit/lab.js').LabText} */
export default {
  parameters: looks.parameters,
  lab: {
    lead: 'How small must a difference be for looks to call two sets equally good? Commit to an answer first, then compare it with what the numbers show.',
    learned:
      'That nobody sees a difference is no evidence that there is none. A test on the same draws adds up the little that each value says, and so it finds the difference once there are enough of them. Ten rounds are an estimate too: read the number of hits with its interval.',
    ...looks.words,
  },
  figures: looks.figures,
};
