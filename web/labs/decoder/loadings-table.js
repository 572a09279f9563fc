import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { significant } from '../../plots/number.js';

/**
 * What one standard deviation of each latent value adds to each column, and what is left of it: both as
 * if the stretched column had not been stretched.
 * @param {Record<string, any>} words
 */
export function createLoadingsTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });

  /** @param {import('./directions-compute.js').Shown} directions */
  function update({ columns, directions, latent, left, noise, method, stretches }) {
    const heads = [
      words.column,
      ...Array.from({ length: latent }, (_, k) => words.latent(k + 1)),
      words.left,
      ...(method === 'pca' ? [] : [words.noise]),
    ];
    const rows = columns.map((_, i) => [
      ...Array.from(directions.subarray(i * latent, (i + 1) * latent)),
      left[i],
      ...(method === 'pca' ? [] : [noise[i]]),
    ]);
    table.replaceChildren(
      element('caption', {}, words.title),
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element(
        'tbody',
        {},
        ...rows.map((values, i) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, words.nameOf(columns[i])),
            ...values.map((value) => element('td', {}, significant(value / stretches[i], 4))),
          ),
        ),
      ),
    );
  }
  return { ...box, update };
}
