import { element } from '../dom/element.js';

/**
 * Where a reader chooses the page's theme. Made by the script, without which it would do nothing; and a field in
 * the page's own markup makes a browser that looks for forms lay the page out before its first frame.
 * @param {HTMLElement} place
 * @param {(theme: string) => void} change
 */
export function createThemeChoice(place, change) {
  const label = element('label', { for: 'theme' });
  const select = element('select', {
    id: 'theme',
    'data-set-theme': '',
    onchange: () => change(select.value),
  });
  place.append(label, ' ', select);
  return {
    /**
     * @param {import('./text/index.js').PageText} text
     * @param {string} theme  '' for that of the reader's system
     */
    update(text, theme) {
      label.textContent = text.theme;
      select.replaceChildren(
        ...Object.entries(text.themes).map(([value, label]) =>
          element('option', { value: value === 'auto' ? '' : value }, label),
        ),
      );
      select.value = theme;
    },
  };
}
