import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { fixed, significant } from '../../plots/number.js';
import { endsOf, isAsGood } from './mode-collapse-ends.js';

/**
 * Where the starts have ended, the best first, and how many of them.
 * @param {Record<string, any>} words
 */
export function createEndsTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });

  /** @param {import('./mode-collapse-ends-figure.js').ShownEnds | null} shown */
  function update(shown) {
    box.node.hidden = !shown?.picture || shown.paths.length === 0;
    if (!shown || box.node.hidden) return;
    const n = shown.paths.length;
    const ends = endsOf(shown.paths, shown.sigma);
    const rows = ends.map(({ parts, value, starts, unsettled }) => {
      const share = starts.length / n;
      const cells = [
        words.each(parts.map(({ deviation }) => fixed(deviation, 3))),
        ...(parts.length > 1 ? [words.each(parts.map(({ weight }) => fixed(weight, 3)))] : []),
        valueText(value),
        words.count(starts.length, n, unsettled),
        `${fixed(share, 2)} ± ${fixed(Math.sqrt((share * (1 - share)) / n), 2)}`,
      ];
      const means = words.each(parts.map(({ mean }) => fixed(mean, 3)));
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, `${isAsGood(value, ends[0].value) ? '▲ ' : ''}${means}`),
        ...cells.map((text) => element('td', {}, text)),
      );
    });
    const heads = [
      words.means,
      words.deviations,
      ...(shown.components > 1 ? [words.weights] : []),
      words.values[shown.by],
      words.starts,
      words.share(n),
    ];
    table.replaceChildren(
      element('caption', {}, words.title),
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text))),
      ),
      element('tbody', {}, ...rows),
    );
  }
  return { ...box, update };
}

/** Less than this is what the descent leaves of 0. */
const NOTHING = 1e-6;

/** @param {number} value */
export const valueText = (value) => (value < NOTHING ? '0' : significant(value, 4));
