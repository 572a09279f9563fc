/**
 * The page's state as the fragment of its address: `panel=samples&lang=en&samples.seed=7`.
 * @typedef {object} PageState
 * @property {string[]} panels  those to show; none means all
 * @property {string[]} figures  to be seen without the rest; none means all
 * @property {string} lang
 * @property {string} theme
 * @property {string[]} hide
 * @property {string[]} exercises  to be shown, or `all`
 * @property {string} title  of a prepared lesson, above the panels
 * @property {string} text  of the same
 * @property {string} made  which version of the page wrote it
 * @property {boolean} teach  whether it is the teacher's view
 * @property {string} lesson  that is prepared there, as a fragment
 * @property {[key: string, text: string][]} parameters
 */

/** @param {string | null} text */
const listOf = (text) => (text ? text.split(',').filter(Boolean) : []);

/**
 * @param {string} fragment  with or without its #
 * @returns {PageState}
 */
export function readFragment(fragment) {
  // A plus sign is part of a number here (1e+20), not a blank.
  const query = new URLSearchParams(fragment.replace(/^#/, '').replaceAll('+', '%2B'));
  return {
    panels: listOf(query.get('panel')),
    figures: listOf(query.get('figure')),
    lang: query.get('lang') ?? '',
    theme: query.get('theme') ?? '',
    hide: listOf(query.get('hide')),
    exercises: listOf(query.get('exercises')),
    title: query.get('title') ?? '',
    text: query.get('text') ?? '',
    made: query.get('made') ?? '',
    teach: query.has('teach'),
    lesson: query.get('lesson') ?? '',
    parameters: [...query].filter(([key]) => key.includes('.')),
  };
}

/**
 * Commas, colons and signs stay readable; a fragment may hold them as they are.
 * @param {string} text
 */
const encode = (text) =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2B', '+');

/**
 * @param {Partial<PageState>} state
 * @returns {string}  without #
 */
export function writeFragment(state) {
  const { panels = [], figures = [], lang = '', theme = '' } = state;
  const {
    hide = [],
    exercises = [],
    parameters = [],
    title = '',
    text = '',
    made = '',
    lesson = '',
  } = state;
  /** @type {[string, string][]} */
  const entries = [
    ['panel', panels.join(',')],
    ['figure', figures.join(',')],
    ['lang', lang],
    ['theme', theme],
    ['hide', hide.join(',')],
    ['exercises', exercises.join(',')],
    ['title', title],
    ['text', text],
    ['made', made],
    ['lesson', lesson],
  ];
  const pairs = [...entries.filter(([, text]) => text !== ''), ...parameters].map(
    ([key, text]) => `${encode(key)}=${encode(text)}`,
  );
  return [...(state.teach ? ['teach'] : []), ...pairs].join('&');
}
