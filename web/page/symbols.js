import { setMarkup } from '../dom/trusted.js';
import { element } from '../dom/element.js';

/**
 * A formula whose symbols answer: pointed at or reached with the arrow keys, a symbol says what it is
 * and what its value is now; its marks in the drawing stand out, and so does its control.
 * @param {string} mathml  symbols carry data-symbol
 * @param {{symbols: NonNullable<import('../panels/panel.js').Figure<any>['symbols']>,
 *   words: Record<string, string>, text: import('./text/index.js').PageText, svg: SVGSVGElement,
 *   control: (name: string) => Element | undefined}} options
 */
export function createSymbols(mathml, { symbols, words, text, svg, control }) {
  const formula = element('div', { class: 'formula' });
  setMarkup(formula, mathml);
  const nodes = /** @type {NodeListOf<MathMLElement>} */ (
    formula.querySelectorAll('[data-symbol]')
  );
  const note = element('p', { class: 'symbol-note', role: 'status' });
  const node = element('div', {}, formula, note);
  if (nodes.length === 0) note.remove();

  /** @type {any} */
  let facts;
  let named = '';
  const say = () => {
    // Without a picture there is no value.
    const value = facts && !facts.obstacle && symbols[named]?.value?.(facts);
    const said = named ? words[named] + (value ? text.symbolValue(value) : '') : text.symbolHint;
    if (note.textContent !== said) note.textContent = said;
  };

  /** @param {string} name  of a symbol; '' for none */
  function show(name) {
    if (name === named) return;
    const before = symbols[named];
    if (before?.control) control(before.control)?.classList.remove('lit');
    named = name;
    for (const symbol of nodes) symbol.classList.toggle('lit', symbol.dataset.symbol === name);
    const { layers = [], control: own } = symbols[name] ?? {};
    if (own) control(own)?.classList.add('lit');
    svg.toggleAttribute('data-naming', layers.length > 0);
    for (const group of svg.querySelectorAll(':scope > g')) {
      group.toggleAttribute('data-lit', layers.includes(group.classList[0]));
    }
    say();
  }
  const nameAt = (/** @type {EventTarget | null} */ target) => {
    const symbol = target instanceof Element ? target.closest('[data-symbol]') : null;
    return /** @type {MathMLElement | null} */ (symbol)?.dataset.symbol ?? '';
  };
  /** One of them is in the order of the Tab key; the arrow keys lead to the others. */
  const setStop = (/** @type {Element} */ stop) => {
    for (const symbol of nodes) symbol.setAttribute('tabindex', symbol === stop ? '0' : '-1');
  };
  if (nodes.length > 0) setStop(nodes[0]);
  for (const type of ['pointerover', 'focusin']) {
    formula.addEventListener(type, ({ target }) => show(nameAt(target)));
  }
  formula.addEventListener('pointerleave', () => {
    const focused = /** @type {ShadowRoot} */ (formula.getRootNode()).activeElement;
    show(formula.contains(focused) ? nameAt(focused) : '');
  });
  formula.addEventListener('focusout', () => show(''));
  formula.addEventListener('keydown', (event) => {
    const at = [...nodes].indexOf(/** @type {any} */ (event.target));
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (at < 0 || !move) return;
    event.preventDefault();
    const next = nodes[(at + move + nodes.length) % nodes.length];
    setStop(next);
    next.focus();
  });
  say();

  return {
    node,
    /** @param {any} next  the present numbers */
    update(next) {
      facts = next;
      say();
    },
  };
}
