import { element } from '../dom/element.js';

/** Fields that hold a value in words or digits; a slider repeats its field, a box has its label. */
const FIELDS = 'input[type=text], select';

/**
 * Paper has no fields: while the page is printed, what each field holds stands after its label.
 * @param {Element} panel
 * @returns {() => void} stops
 */
export function followFields(panel) {
  /** @type {Element[]} */
  let printed = [];
  function remove() {
    for (const node of printed) node.remove();
    printed = [];
  }
  function write() {
    remove();
    const fields = /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (
      panel.querySelectorAll(FIELDS)
    );
    for (const field of fields) {
      const node = element('span', { class: 'printed-value' }, ` = ${contentOf(field)}`);
      field.after(node);
      printed.push(node);
    }
  }
  window.addEventListener('beforeprint', write);
  window.addEventListener('afterprint', remove);
  return () => {
    window.removeEventListener('beforeprint', write);
    window.removeEventListener('afterprint', remove);
  };
}

/** @param {HTMLInputElement | HTMLSelectElement} field */
const contentOf = (field) =>
  'selectedOptions' in field ? (field.selectedOptions[0]?.textContent ?? '') : field.value;
