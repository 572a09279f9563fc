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
  met: 'It holds.',
  missed: 'It does not hold.',
  /** @param {string} number @param {string} miss @param {string} unit */
  off: (number, miss, unit) => ` The value is ${number}; you are off by ${miss} (${unit}).`,
  errors: 'standard errors',
  badNumber: (/** @type {string} */ typed) =>
    `Prediction: “${typed}” cannot be used. Enter a number, such as 0.25.`,
};
