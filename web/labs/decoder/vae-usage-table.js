import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { fixed } from '../../plots/number.js';

/**
 * What the encoder makes use of, over held-out points; (K) each.
 * @typedef {object} Usage
 * @property {Float64Array} divergence  mean of KL(q(zⱼ | x)‖N(0, 1)), nats
 * @property {Float64Array} activity  variance of the mean of q(zⱼ | x)
 * @property {Float64Array} information  I(x; zⱼ), nats, an estimate
 * @property {Float64Array} informationError  its standard error
 */

/**
 * The latent dimensions as rows, what is used of each as columns.
 * @param {Record<string, any>} words
 */
export function createUsageTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });
  const heads = ['dimension', 'divergence', 'activity', 'information'].map((name) =>
    element('th', { scope: 'col' }, words[name]),
  );
  const caption = element('caption', {});
  const body = element('tbody', {});
  table.append(caption, element('thead', {}, element('tr', {}, ...heads)), body);

  /** @param {{usage: Usage, latent: number, step: number, count: number}} of */
  function update({ usage, latent, step, count }) {
    caption.textContent = words.caption(step, count);
    const rows = Array.from({ length: latent }, (_, j) => {
      const numbers = [
        fixed(usage.divergence[j], 3),
        fixed(usage.activity[j], 3),
        `${fixed(usage.information[j], 3)} ± ${fixed(usage.informationError[j], 3)}`,
      ];
      return element(
        'tr',
        {},
        element('th', { scope: 'row' }, words.nameOf(j, latent)),
        ...numbers.map((text) => element('td', {}, text)),
      );
    });
    body.replaceChildren(...rows);
  }
  return { ...box, update };
}
