import { element } from '../../dom/element.js';
import { shownColumns } from './directions-table.js';

/**
 * Two lists of a table's columns: which is shown across, and which up. Of two alike the other one moves
 * away: the two change places.
 * @param {object} options
 * @param {Record<string, {label: string, unit: string}>} options.words  by parameter
 * @param {(column: string) => string} options.nameOf
 * @param {(texts: Record<string, string>) => void} options.load
 */
export function createColumnPickers({ words, nameOf, load }) {
  /** Of the table shown, from 0. @type {[across: number, up: number]} */
  let shown = [0, 1];
  const pickers = /** @type {const} */ (['labAcross', 'labUp']).map((name, which) => {
    const select = element('select', {
      ...{ id: `shown-${name}`, name },
      onchange: () => {
        const chosen = select.selectedIndex;
        const other = shown[1 - which] === chosen ? shown[which] : shown[1 - which];
        const [across, up] = which === 0 ? [chosen, other] : [other, chosen];
        load({ labAcross: String(across + 1), labUp: String(up + 1) });
      },
    });
    const label = element('label', { for: select.id }, words[name].label);
    const node = element(
      'div',
      { class: 'control' },
      element('div', { class: 'caption' }, label),
      select,
    );
    return { node, select };
  });
  return {
    nodes: pickers.map(({ node }) => node),
    /** @param {import('../kit/tables.js').Table} table @param {Record<string, any>} own */
    update(table, own) {
      shown = shownColumns(table, own);
      const names = table.columns.map(nameOf);
      for (const [which, { node, select }] of pickers.entries()) {
        const before = [...select.options].map(({ text }) => text);
        if (before.join('\n') !== names.join('\n')) {
          select.replaceChildren(...names.map((name) => element('option', {}, name)));
        }
        select.selectedIndex = shown[which];
        node.hidden = names.length === 2;
      }
    },
  };
}
