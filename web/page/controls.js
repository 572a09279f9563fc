import { element } from '../dom/element.js';
import { format } from './parameter.js';
import { problemText } from './problem-text.js';

/** @typedef {import('../panels/panel.js').Parameter} Parameter */
/** @typedef {import('./store.js').LabStore} Store */

/**
 * @typedef {object} Control
 * @property {HTMLElement} node
 * @property {() => void} update  shows the store's present value or problem
 */

/**
 * The control of one parameter: its label with unit, a text field, a slider over the useful range,
 * and the place where a problem is named.
 * @param {Parameter} parameter
 * @param {{panel: string, store: Store, uid: string,
 *   words: {label: string, unit: string, options?: Record<string, string>},
 *   text: import('./text/index.js').PageText}} context
 * @returns {Control}
 */
export function createControl(parameter, context) {
  if (parameter.kind === 'subset') return createBoxes(parameter, context);
  const { panel, store, uid, words, text } = context;
  const { name, kind, slider } = parameter;
  const { label, unit } = words;
  const id = `${uid}-${name}`;
  const set = (/** @type {string} */ value) => store.set(panel, name, value);

  const isList = kind === 'reals' || kind === 'modes' || kind === 'strokes';
  const common = {
    id,
    name,
    'aria-describedby': unit ? `${id}-unit ${id}-problem` : `${id}-problem`,
    oninput: () => set(field.value),
    onblur: () => update(),
  };
  const field =
    kind === 'choice'
      ? element(
          'select',
          common,
          ...(parameter.options ?? []).map((option) =>
            element('option', { value: option }, words.options?.[option] ?? option),
          ),
        )
      : element('input', {
          ...common,
          type: 'text',
          class: isList ? 'list' : 'single',
          autocomplete: 'off',
          spellcheck: 'false',
          inputmode: kind === 'count' ? 'numeric' : false,
        });
  const problem = createProblem(parameter, context, field);
  const range =
    slider &&
    element('input', {
      type: 'range',
      min: slider[0],
      max: slider[1],
      step: slider[2],
      'aria-label': label,
      'aria-describedby': unit ? `${id}-unit` : false,
      oninput: () => set(range?.value ?? ''),
    });
  const next =
    kind === 'integer' &&
    element(
      'button',
      {
        type: 'button',
        onclick: () => set(String(BigInt(store.values[panel][name]) + 1n)),
      },
      text.nextSeed,
    );

  // The unit describes the control; in its name it would be read as one more word of the phrase.
  const caption = element('div', { class: 'caption' }, element('label', { for: id }, label));
  if (unit) caption.append(' ', element('span', { id: `${id}-unit`, class: 'unit' }, unit));
  const node = element('div', { class: `control ${isList ? 'wide' : ''}` }, caption, field);
  if (range) node.append(range);
  if (next) node.append(next);
  node.append(problem.node);

  function update() {
    const value = store.values[panel][name];
    const refused = store.refusedText(panel, name);
    const root = /** @type {Document | ShadowRoot} */ (field.getRootNode());
    const isTyping = root.activeElement === field;
    // What is being typed stays as it is: "1." is on its way to "1.5".
    if (!isTyping || kind === 'choice') field.value = refused?.text ?? format(parameter, value);
    if (range && range.value !== String(value)) range.value = String(value);
    // "1,2," is on its way too.
    problem.update(isTyping && kind !== 'choice');
  }
  return { node, update };
}

/** Milliseconds without a key after which what was typed counts as meant. */
const PAUSE = 800;

/**
 * Where a control names what is wrong: not while the reader is still typing.
 * @param {Parameter} parameter
 * @param {Parameters<typeof createControl>[1]} context
 * @param {Element} [field]  marked as invalid
 */
function createProblem(parameter, { panel, store, uid, words, text }, field) {
  const { name } = parameter;
  const node = element('p', { id: `${uid}-${name}-problem`, class: 'problem', role: 'alert' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  function say() {
    const refused = store.refusedText(panel, name);
    const message = refused ? problemText(parameter, words.label, refused.problem, text) : '';
    if (node.textContent !== message) node.textContent = message;
    field?.setAttribute('aria-invalid', String(refused !== undefined));
  }
  return {
    node,
    update(isTyping = false) {
      clearTimeout(timer);
      if (isTyping && store.refusedText(panel, name)) timer = setTimeout(say, PAUSE);
      else say();
    },
  };
}

/**
 * A box to tick for each option.
 * @param {Parameter} parameter
 * @param {Parameters<typeof createControl>[1]} context
 * @returns {Control}
 */
function createBoxes(parameter, context) {
  const { panel, store, words } = context;
  const { name, options = [] } = parameter;
  const boxes = options.map((option) =>
    element('input', { type: 'checkbox', value: option, onchange: () => set() }),
  );
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const set = () => store.set(panel, name, chosen().join(','));
  const problem = createProblem(parameter, context);
  const node = element(
    'fieldset',
    { class: 'control', name },
    element('legend', {}, words.label),
    ...boxes.map((box) => element('label', {}, box, words.options?.[box.value] ?? box.value)),
    problem.node,
  );
  return {
    node,
    update() {
      // Too few are shown as they were ticked; what a link has wrong cannot be.
      const tooFew = store.refusedText(panel, name)?.problem.code === 'length';
      const shown = tooFew ? chosen() : store.values[panel][name];
      for (const box of boxes) box.checked = shown.includes(box.value);
      problem.update();
    },
  };
}
