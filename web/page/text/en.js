/** The words of the page itself, in English. */
export default {
  siteTitle: 'Latent-variable and mixture models',
  description:
    'A course notebook on latent-variable and mixture models that runs in the browser: its code prints exactly what Python prints, and every picture answers when you change a number.',
  contents: 'Contents',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  exercises: 'Exercises',
  downloadNotebook: 'Download as notebook (.ipynb)',
  wholePage: 'See the whole page',
  unknownPanels: (/** @type {string} */ names) => `There is no section called “${names}”.`,
  unknownParameters: (/** @type {string} */ names) =>
    `The link contains “${names}”, which nothing on this page uses.`,
  /** @param {string} theirs @param {string} ours */
  madeBy: (theirs, ours) =>
    `It was made with version ${theirs} of this page, which is version ${ours}.`,
  source: 'Python code',
  output: 'Output',
  error: 'Error',
  tryThis: 'Try this',
  lab: (/** @type {string} */ what) => `Lab: ${what}`,
  /** What is in the labs' script. */
  inLabs: { lab: 'lab', exercises: 'exercises', teach: 'teacher’s view' },
  loading: (/** @type {string} */ what) => `Loading the ${what} …`,
  unreachable: (/** @type {string} */ what) =>
    `The ${what} could not be loaded. This needs the file latent-lab-labs.js beside latent-lab.js.`,
  tryAgain: 'Try again',
  moreSettings: 'More settings',
  symbolHint:
    'Point at a symbol, or choose one with the arrow keys, to see what it stands for and its present value.',
  symbolValue: (/** @type {string} */ value) => ` Now ${value}.`,
  notice: 'What to notice',
  copyCode: 'Copy code',
  copyLink: 'Copy link',
  presentState: 'Open as shown here: ',
  copyEmbed: 'Copy embed code',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  reset: 'Reset',
  nextSeed: 'Next seed',
  copied: 'Copied',
  copiedLocal:
    'Copied. The link leads to a file on this computer, so it works only here: put the page on a web server to share it.',
  copiedWithoutAddress:
    'Copied. This page has no address on the web, so the code expects latent-lab.js (from web/dist) in the folder of your page.',
  copyFailed: 'The browser did not allow copying. Select the text below instead.',
  wasReset: 'Back to the initial values',
  failed: 'This could not be done. Try again; if it fails once more, reload the page.',
  entry: (/** @type {number} */ place) => `entry ${place}, `,
  /**
   * @param {{label: string, got: string, entry: string, allowed: string}} problem
   */
  problem: ({ label, got, entry, allowed }) =>
    `${label}: ${entry}“${got}” cannot be used. ${allowed}.`,
  allowed: {
    integer: 'Enter a whole number (negative ones too, up to 4300 digits)',
    digits: 'A whole number may have up to 4300 digits',
    wholeNumber: (/** @type {string} */ range) => `Enter a whole number, ${range}`,
    number: (/** @type {string} */ range) => `Enter a number, ${range}`,
    list: (/** @type {string} */ range) => `Enter numbers separated by commas, each ${range}`,
    wholeNumbers: (/** @type {string} */ range) =>
      `Enter whole numbers separated by commas, each ${range}`,
    pairs: (/** @type {string} */ range) =>
      `Enter position:weight pairs separated by commas, each weight ${range}`,
    strokes: (/** @type {string} */ range) =>
      `Enter points x₁:x₂ separated by commas, strokes separated by “~”, each coordinate ${range}`,
    choice: (/** @type {string} */ options) => `Choose one of ${options}`,
    subset: (/** @type {string} */ options, /** @type {string} */ least) =>
      `Choose at least ${least} of ${options}`,
    length: (/** @type {number} */ most) => `At most ${most} entries fit`,
  },
  range: {
    any: 'finite',
    from: (/** @type {string} */ min) => `${min} or more`,
    between: (/** @type {string} */ min, /** @type {string} */ max) => `from ${min} to ${max}`,
    below: (/** @type {string} */ min, /** @type {string} */ max) => `from ${min} to below ${max}`,
  },
};
