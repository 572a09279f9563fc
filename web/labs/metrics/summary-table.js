import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { readable } from '../../panels/readable.js';
import { intervalOf, SHOWN, numberOf } from './strips-figure.js';

/** @typedef {import('./measure-errors.js').Measured} Measured */

/**
 * What both lists come to: a row for each number, with its interval by resampling.
 * @param {Record<string, any>} words
 */
export function createSummaryTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });
  const cellOf = (/** @type {string} */ text) => element('td', {}, text);

  /** @param {Measured | null} measured */
  function update(measured) {
    const lists = measured?.lists ?? [];
    const rows = SHOWN.map((name) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, words.rows[name]),
        ...lists.flatMap((list) => {
          const interval = intervalOf(list, name);
          return [
            cellOf(list.obstacle ? '–' : readable(numberOf(list, name))),
            cellOf(
              interval ? words.interval(readable(interval.low), readable(interval.high)) : '–',
            ),
          ];
        }),
      ),
    );
    const heads = lists.flatMap(({ errors, resamples }, i) => [
      words.list('AB'[i], errors.length),
      words.intervalOf('AB'[i], resamples),
    ]);
    table.replaceChildren(
      element('caption', {}, words.title),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...[words.statistic, ...heads].map((text) => element('th', { scope: 'col' }, text)),
        ),
      ),
      element('tbody', {}, ...rows),
    );
  }
  return { ...box, update };
}
