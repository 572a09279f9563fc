import { attributesOf, escaped, frameTag } from '../dom/html.js';
import { paragraphsOf } from '../dom/paragraphs.js';

/**
 * What a teacher prepares, as the page's address holds it.
 * @typedef {object} Lesson
 * @property {string} title
 * @property {string} text  paragraphs, apart by an empty line
 * @property {string[]} panels  none: all
 * @property {string[]} figures  to be seen without the rest; none: everything
 * @property {string[]} hide
 * @property {string[]} exercises
 * @property {string} lang
 * @property {string} theme
 * @property {string} made  which version of the page wrote it
 * @property {[key: string, text: string][]} parameters  the state that it starts in
 */

/** As README has it: a frame that is as tall as what it shows. */
const RESIZE = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'latent-lab:resize') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = data.height;
    }
  });
</script>`;

/**
 * @param {string} link  of the lesson
 * @param {string} title
 */
export const frameOf = (link, title) => `${frameTag(link, title)}\n${RESIZE}\n`;

/**
 * Title and text, then an element for each panel; the first holds the state, which all share.
 * @param {Lesson} lesson
 * @param {{script: string, panels: {id: string, figures: {id: string}[]}[],
 *   writeFragment: (state: {parameters: [string, string][]}) => string}} page  panels: all that there are
 */
export function elementsOf(lesson, { script, panels, writeFragment }) {
  const state = writeFragment({ parameters: lesson.parameters });
  const ids = lesson.panels.length > 0 ? lesson.panels : panels.map(({ id }) => id);
  const owner = (/** @type {string} */ figure) =>
    panels.find(({ figures }) => figures.some(({ id }) => id === figure))?.id;
  const elements = ids.map((id, n) => {
    // One that is no panel's is of a lab.
    const figures = lesson.figures.filter((figure) => (owner(figure) ?? id) === id);
    const attributes = attributesOf({
      ...{ panel: id, lang: lesson.lang, theme: lesson.theme },
      ...{ hide: lesson.hide.join(), figure: figures.join(), exercises: lesson.exercises.join() },
      state: n === 0 ? state : '',
    });
    return `<latent-panel ${attributes}></latent-panel>`;
  });
  return [
    ...(lesson.title ? [`<h2>${escaped(lesson.title)}</h2>`] : []),
    ...paragraphsOf(lesson.text).map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<script src="${escaped(script)}"></script>`,
    ...elements,
    '',
  ].join('\n');
}

/**
 * The page in one file, which opens with a lesson.
 * @param {string} html  the page
 * @param {string} fragment  the lesson's
 */
export function withLesson(html, fragment) {
  const meta = `<meta name="latent-lab-lesson" content="${escaped(fragment)}">`;
  if (!html.includes('<head>')) throw new Error('the page has no head');
  // Only at its head: in the scripts of the page stand these words, too.
  return html.replace(/<head>(<meta name="latent-lab-lesson"[^>]*>)?/, () => `<head>${meta}`);
}
