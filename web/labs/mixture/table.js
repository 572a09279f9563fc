import { covarianceAt } from '../../engine/mixture.js';
import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { fixed, significant } from '../../plots/number.js';
import { componentMark } from '../../plots/components.js';

/**
 * The parameters of the mixture as a table: a row for each component.
 * @param {Record<string, any>} words
 */
export function createTable(words) {
  const table = element('table', {});
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });

  /**
   * @param {import('./data.js').Dataset} dataset
   * @param {import('../../wasm/core.js').Mixture} mixture
   */
  function update({ columns }, mixture) {
    const dimensions = columns.map((_, i) => i);
    const pairs = dimensions.flatMap((i) => dimensions.slice(i + 1).map((j) => [i, j]));
    const correlated = columns.length <= 3 && (mixture.kind === 'full' || mixture.kind === 'tied');
    const name = (/** @type {number} */ i) => words.column(columns[i]);
    const head = [
      words.component,
      words.weight,
      ...dimensions.map((i) => words.mean(name(i))),
      ...dimensions.map((i) => words.deviation(name(i))),
      ...(correlated
        ? pairs.map(([i, j]) => words.correlation(name(i), name(j), columns.length))
        : []),
    ];
    const rows = Array.from(mixture.weights, (weight, k) => {
      const deviation = (/** @type {number} */ i) => Math.sqrt(covarianceAt(mixture, k, i, i));
      return [
        fixed(weight, 4),
        ...dimensions.map((i) => significant(mixture.means[k * columns.length + i], 5)),
        ...dimensions.map((i) => significant(deviation(i), 4)),
        ...(correlated
          ? pairs.map(([i, j]) =>
              fixed(covarianceAt(mixture, k, i, j) / (deviation(i) * deviation(j)), 3),
            )
          : []),
      ];
    });
    table.replaceChildren(
      element('caption', {}, words.title),
      element(
        'thead',
        {},
        element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element(
        'tbody',
        {},
        ...rows.map((cells, k) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row', class: `name ${componentMark(k)}` }, String(k + 1)),
            ...cells.map((text) => element('td', {}, text)),
          ),
        ),
      ),
    );
  }
  return { ...box, update, clear: () => table.replaceChildren() };
}
