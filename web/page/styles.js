import css from '../styles/panel.css';

/** Without it `1em` would mean each element's own font size. The name is known in the whole document. */
const UNIT = { name: '--latent-lab-rem', syntax: '<length>', inherits: true, initialValue: '16px' };

/** A constructed style sheet belongs to one document. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * The one style sheet that all panels of a document share; constructed, since a strict CSP refuses
 * inline ones.
 * @param {Document} document
 */
export function panelStyles(document) {
  const made = sheets.get(document);
  if (made) return made;
  const view = /** @type {Window & typeof globalThis} */ (document.defaultView);
  try {
    view.CSS.registerProperty(UNIT);
  } catch {
    // Another copy of this script has done so.
  }
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(document, sheet);
  return sheet;
}
