/** The words of the teacher's view, in English. */
export default {
  title: 'Answers handed in',
  lead: 'Paste the texts that students have handed in, drop their files here, or choose them. Every state is computed anew in this page; nothing leaves it.',
  answers: 'Texts handed in',
  files: 'Add files',
  cancel: 'Cancel',
  ended: 'Cancelled. A change of the text starts anew.',
  csv: 'Save as CSV',
  progress: 'Answers computed anew',
  /** @param {number} done @param {number} all */
  counted: (done, all) => `${done} of ${all} answers`,
  /** @param {number} students @param {number} answers @param {number} failing */
  summary: (students, answers, failing) =>
    `Submissions: ${students}. Answers: ${answers}; computed anew, ${failing} did not hold or could not be checked. Texts changed since they were made are marked in the table.`,
  caption: 'By student and exercise: the result, and after how many attempts',
  student: 'Name or number',
  verified: 'Verified',
  yes: 'yes',
  no: 'no',
  results: { met: 'met', missed: 'missed' },
  attempts: (/** @type {number} */ count) => (Number.isNaN(count) ? '' : ` (${count})`),
  damaged: 'text changed since it was made',
  faults: {
    exercise: 'no such exercise here',
    state: 'its link is no state of the panel',
    elsewhere: 'not the state that the exercise leads to',
    given: 'nothing usable was given',
    uncomputed: 'it could not be computed here',
    result: 'computed anew, it comes out otherwise',
  },
  open: 'open the state',
  misfits: {
    foreign: (/** @type {string} */ text) => `No answers: “${text}”`,
    format: (/** @type {string} */ text) =>
      `Made by a later page (format ${text}); it is left out.`,
  },
  unread: (/** @type {string} */ name) => `This file could not be read: ${name}`,
  repeated: (/** @type {number} */ count) =>
    `Handed in more than once, word for word, and counted once: ${count}`,
  again: (/** @type {string} */ name) => `Different texts under one name; all are shown: ${name}`,
  lesson: {
    heading: 'Prepare a lesson',
    lead: 'Choose what students see, set the state in the preview by hand, and take it over as the start. The address of this page keeps what you have chosen.',
    title: 'Title',
    text: 'Text above the panels (paragraphs apart by an empty line)',
    panels: 'Panels (none chosen: all)',
    figures: 'Figures alone (none chosen: whole panels)',
    exercises: 'Exercises',
    hide: 'Left out',
    /** @type {Record<string, string>} */
    hidden: {
      code: 'Python code',
      controls: 'controls',
      lab: 'labs',
      predict: 'predictions asked for in labs',
    },
    lang: 'Language',
    theme: 'Theme',
    /** @type {Record<string, string>} */
    themes: { '': 'as the reader’s system', light: 'light', dark: 'dark' },
    preview: 'Preview',
    take: 'Start in the state of the preview',
    taken: 'The state of the preview is the start now.',
    /** @type {Record<string, string>} */
    outputs: { link: 'Link', element: 'HTML: elements', frame: 'HTML: a frame' },
    file: 'Save as one file, the lesson inside',
    scorm: 'Save as a SCORM 1.2 package',
    noFile:
      'From disk this page cannot read the one file beside it. Open web/dist/latent-lab.html and prepare the lesson there.',
  },
  /** @param {string} theirs @param {string} ours */
  version: (theirs, ours) =>
    `Made by version ${theirs || '(none given)'} of the page, computed anew by ${ours}.`,
};
