/** The words around exercises, in English. */
export default {
  title: 'Exercises',
  kinds: { reach: 'Reach it', predict: 'Predict it', choose: 'Decide' },
  begin: 'Begin',
  again: 'Start over',
  hint: 'A hint',
  commit: 'Commit',
  guess: (/** @type {string} */ unit) => `Your prediction (${unit}):`,
  reach: 'Change the panel until it is so.',
  covered: 'The figure is covered until you commit.',
  waiting: 'The panel is computing the answer.',
  noAnswer: 'The panel cannot compute the answer here: it says why where the answer would stand.',
  withdrawn:
    'The panel was changed before the answer was there, so nothing was judged. Start over.',
  met: 'It holds.',
  missed: 'It does not hold.',
  near: 'Within the tolerance.',
  far: 'Outside the tolerance.',
  /** @param {string} number @param {string} miss @param {string} most @param {string} unit */
  off: (number, miss, most, unit) =>
    ` The value is ${number}; you are off by ${miss}, and up to ${most} is accepted (${unit}).`,
  errors: 'standard errors',
  badNumber: (/** @type {string} */ typed) =>
    `Prediction: “${typed}” cannot be used. Enter a number, such as 0.25.`,
  mine: {
    title: (/** @type {number} */ count) => `My answers (${count})`,
    about:
      'The latest attempt at each exercise of this page, to be handed in. Each answer names the state that it rests on as a link, so whoever reads it can compute it anew (<code>index.html#teach</code>). The checksum shows whether the text was damaged or changed afterwards, not who wrote it. This page stores nothing: when it is closed, the answers are gone. A learning platform keeps results alone; those of an earlier visit have no link, and are not among these.',
    name: 'Name or number',
    text: 'Text to hand in',
    copy: 'Copy',
    save: 'Save as a file',
    copied: 'Copied.',
    byHand: 'This browser does not let the page copy: the text is selected, copy it yourself.',
    failed: 'That did not work. Select the text and copy it yourself.',
    file: (/** @type {string} */ name) => `answers-${fileName(name)}.txt`,
  },
};

/** What a file may be called. @param {string} name */
const fileName = (name) =>
  name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60) || 'latent-lab';
