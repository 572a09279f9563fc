import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { exactText, spreadOf, withError } from './estimate.js';

/** @typedef {import('./two-laws.js').Shown} Shown */

/** What the draws' estimates rest on. @type {Record<string, string[]>} */
const GROUPS = {
  densities: ['totalVariation', 'klForward', 'klReverse', 'jensenShannon', 'hellinger'],
  distances: ['wasserstein1', 'wasserstein2', 'frechet', 'mmd'],
  neighbours: ['precision', 'recall', 'density', 'coverage', 'authenticity', 'firstShare'],
};

/**
 * Each metric's exact value beside its estimate from draws.
 * @param {Record<string, any>} words
 */
export function createMetricsTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });

  /** @param {{data: Shown, values: import('../../panels/panel.js').Values} | null} shown */
  function update(shown) {
    box.node.hidden = !shown?.data.laws.picture;
    if (!shown?.data.laws.picture) return;
    const { laws, found, isCopied } = shown.data;
    const exact = isCopied ? {} : (laws.picture?.exact ?? {});
    const groups = Object.entries(GROUPS).filter(([group]) => !isCopied || group !== 'densities');
    const body = groups.map(([group, names]) =>
      element(
        'tbody',
        {},
        element('tr', {}, element('th', { colspan: '3', scope: 'rowgroup' }, words.groups[group])),
        ...names.map((name) => {
          const values = found?.values[name]?.slice(0, found.runs);
          return element(
            'tr',
            {},
            element('th', { scope: 'row' }, words.metrics[name]),
            element('td', {}, name in exact ? exactText(exact[name]) : '–'),
            element('td', {}, values ? withError(values[0], spreadOf(values)) : '…'),
          );
        }),
      ),
    );
    const count = shown.values.metrics.labCount;
    const heads = [words.metric, words.exact, words.estimate(count, found?.runs ?? 0)];
    table.replaceChildren(
      element('caption', {}, words.title),
      element(
        'thead',
        {},
        element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text))),
      ),
      ...body,
    );
  }
  return { ...box, update };
}
