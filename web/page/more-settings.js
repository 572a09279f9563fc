import { element } from '../dom/element.js';

/**
 * Controls that few readers need, folded away; they unfold by themselves once one of them is set.
 * @param {HTMLElement[]} controls
 * @param {() => boolean} isOneSet
 * @param {string} title
 */
export function createMoreSettings(controls, isOneSet, title) {
  const node = element(
    'details',
    { class: 'more' },
    element('summary', {}, title),
    element('div', { class: 'controls' }, ...controls),
  );
  let wasSet = false;
  return {
    node,
    update() {
      const isSet = isOneSet();
      if (isSet && !wasSet) node.open = true;
      wasSet = isSet;
    },
  };
}
