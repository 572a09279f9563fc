import { element } from '../dom/element.js';

let count = 0;

/**
 * A text with its label.
 * @param {string} label
 * @param {string} value
 * @param {(value: string) => void} change
 * @param {{rows?: number}} [options]  rows: of a text of several lines
 */
export function createField(label, value, change, { rows } = {}) {
  const id = `teach-field-${++count}`;
  const field = rows
    ? element('textarea', { id, rows: String(rows) })
    : element('input', { id, type: 'text', autocomplete: 'off' });
  field.value = value;
  field.addEventListener('input', () => change(field.value));
  return element('div', { class: 'field' }, element('label', { for: id }, label), field);
}

/**
 * Some of several, or one of them.
 * @param {string} legend
 * @param {{value: string, label: string}[]} options
 * @param {string[]} chosen
 * @param {(chosen: string[]) => void} change  in the order of the options
 * @param {{isOne?: boolean, isFolded?: boolean}} [kind]  isFolded: a long list, seen when opened
 */
export function createChoices(legend, options, chosen, change, { isOne, isFolded } = {}) {
  const name = `teach-choice-${++count}`;
  const inputs = options.map(({ value }) => {
    const input = element('input', { type: isOne ? 'radio' : 'checkbox', name, value });
    input.checked = chosen.includes(value);
    return input;
  });
  const list = element(
    'fieldset',
    { onchange: () => change(inputs.filter(({ checked }) => checked).map(({ value }) => value)) },
    element('legend', {}, legend),
    ...options.map(({ label }, n) => element('label', {}, inputs[n], ' ', label)),
  );
  return isFolded ? element('details', {}, element('summary', {}, legend), list) : list;
}
