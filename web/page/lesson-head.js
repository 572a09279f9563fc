import { element } from '../dom/element.js';
import { paragraphsOf } from '../dom/paragraphs.js';

/**
 * Title and text of a prepared lesson, above its panels.
 * @param {HTMLElement} main
 */
export function createLessonHead(main) {
  const node = element('section', { 'data-lesson': '' });
  let shown = '';
  return {
    /** @param {string} title @param {string} text  plain */
    show(title, text) {
      if (!title && !text) return node.remove();
      if (!node.isConnected) main.prepend(node);
      const words = `${title}\n\n${text}`;
      if (words === shown) return; // it may be selected
      shown = words;
      node.replaceChildren(
        ...(title ? [element('h1', {}, title)] : []),
        ...paragraphsOf(text).map((paragraph) => element('p', {}, paragraph)),
      );
    },
  };
}
