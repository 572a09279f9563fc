/**
 * CSS pixels: about an A4 or Letter page less its margins. A page's true width is not known while it
 * can still be drawn for; the drawing's viewBox takes up the difference.
 */
export const PAPER_WIDTH = 680;

/** Dots per CSS pixel of what is not drawn in lines. */
export const PAPER_RATIO = 3;

/** The class of what is being drawn for paper: black on white whatever the theme. */
const CLASS = 'on-paper';

/** @param {Element} node */
export const isOnPaper = (node) => node.closest(`.${CLASS}`) !== null;

/**
 * Marks the place of a drawing while the page is being printed, and asks for it to be drawn anew.
 * @param {() => Element | null} place
 * @param {() => void} redraw
 * @returns {() => void} stops
 */
export function followPrinting(place, redraw) {
  const follow = (/** @type {Event} */ { type }) => {
    place()?.classList.toggle(CLASS, type === 'beforeprint');
    redraw();
  };
  const types = ['beforeprint', 'afterprint'];
  for (const type of types) window.addEventListener(type, follow);
  return () => {
    for (const type of types) window.removeEventListener(type, follow);
  };
}
