import css from '../styles/panel.css';

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** The one style sheet that all panels share; constructed, since a strict CSP refuses inline ones. */
export function panelStyles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
