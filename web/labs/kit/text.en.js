/** What every lab says of its tasks and timelines, unless it has words of its own. */
export default {
  learned: 'What this lab shows',
  task: {
    progress: 'Progress of the calculation',
    cancel: 'Cancel',
    again: 'Run again',
    cancelled: 'Cancelled.',
  },
  timeline: {
    play: 'Play',
    pause: 'Pause',
    steps: ['Step'],
    back: 'Step back',
    reset: 'From the start',
    history: 'Position',
    where: (/** @type {number} */ at, /** @type {number} */ of) => `step ${at} of ${of}`,
  },
};
