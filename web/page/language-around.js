/**
 * The language of the page around an element: the nearest `lang`, also beyond the shadow roots that it
 * may stand in.
 * @param {Element} element
 */
export function languageAround(element) {
  /** @type {Element | undefined} */
  let at = element;
  while (at) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    at = /** @type {Partial<ShadowRoot>} */ (at.getRootNode()).host;
  }
  return '';
}
