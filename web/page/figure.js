import { createFrame } from '../plots/frame.js';
import { setMarkup } from '../dom/trusted.js';
import { createHand } from './hand.js';
import { element } from '../dom/element.js';
import { createSymbols } from './symbols.js';

/**
 * A panel or its lab.
 * @typedef {{id: string, parameters: import('../panels/panel.js').Parameter[],
 *   text: Record<'ja' | 'en', Pick<import('../panels/panel.js').PanelText, 'parameters' | 'figures'>>}} Owner
 */
/** @typedef {import('../panels/panel.js').Figure<any>} Figure */
/** @typedef {import('../panels/panel.js').Values} Values */

/**
 * One figure of a panel: title, prose, formula, drawing, the sentence that reads it aloud, and the
 * controls that matter for it.
 * @param {Figure} figure
 * @param {{panel: Owner, store: import('./store.js').LabStore, uid: string,
 *   lang: import('./text/index.js').Language, text: import('./text/index.js').PageText,
 *   titled: boolean, takeTurn: import('../dom/tasks.js').TakeTurn | null, told: () => void}}
 *   context  takeTurn: for its first drawing and its controls, while it is far from the view; told: of new facts
 */
export function createFigure(figure, { panel, store, uid, lang, text, titled, takeTurn, told }) {
  const words = panel.text[lang].figures[figure.id];
  const summary = element('figcaption', { 'data-summary': '' });
  const observer = keepHeight(summary);
  const hand = createHand(figure, { panel, store, uid, lang, text });
  if (!takeTurn) hand.fill();
  const frame = createFrame({
    label: words.title,
    height: figure.height,
    takeTurn,
    draw(svg, /** @type {{data: any, values: Values}} */ { data, values }, width) {
      hand.fill();
      figure.draw(svg, data, {
        width,
        height: figure.height,
        values,
        text: words,
        uid: `${uid}-${figure.id}`,
        set: (name, value) => store.set(panel.id, name, value),
      });
    },
  });

  const node = element('section', { class: 'figure', 'data-figure': figure.id });
  if (titled) node.append(element('h3', {}, words.title));
  if (words.prose) {
    const prose = element('p', { class: 'prose' });
    setMarkup(prose, words.prose);
    node.append(prose);
  }
  const formula =
    figure.formula === undefined
      ? null
      : createSymbols(figure.formula, {
          symbols: figure.symbols ?? {},
          words: words.symbols ?? {},
          text,
          svg: frame.node,
          control: hand.controlOf,
        });
  if (formula) node.append(formula.node);
  const picture = element('div', { class: 'picture' }, frame.node);
  // So much of it must stay in view while it is moved (lab.css).
  node.style.setProperty('--picture', `${figure.height}px`);
  // What moves the picture stands directly under it, before the sentence that reads it.
  const whole = element('figure', {}, element('div', {}, picture, hand.node), summary);
  node.append(whole);

  /** @type {Record<string, any> | undefined} */
  let facts;
  return {
    id: figure.id,
    node,
    /** The present ones. */
    get facts() {
      return facts;
    },
    /** @param {...HTMLElement} nodes  above the picture */
    addAbove: (...nodes) => whole.before(...nodes),
    /** @param {...HTMLElement} nodes  what moves the picture besides the controls: before them */
    addToHand: (...nodes) => hand.node.prepend(...nodes),
    /**
     * @param {string} name  of a parameter
     * @param {...HTMLElement} nodes  at the end of its control
     */
    addToControl: (name, ...nodes) => hand.controlOf(name)?.append(...nodes),
    /** There is no picture yet: only what leads to one is shown, no empty frame. @param {boolean} isEmpty */
    setEmpty: (isEmpty) => node.classList.toggle('empty', isEmpty),
    /** Brings the picture into view, for what changes it from elsewhere. */
    reveal: () => picture.scrollIntoView({ block: 'start', behavior: 'auto' }),
    /** Shows what was typed, before anything is computed from it. */
    updateControls: hand.update,
    /**
     * @param {any} data
     * @param {Values} values  those that the data was computed from
     */
    update(data, values) {
      frame.update({ data, values });
      facts = figure.facts(data, values);
      formula?.update(facts);
      // A value stays on the line of its symbol.
      const sentence = words.summary(facts).replaceAll(' = ', '\u00a0=\u00a0');
      if (summary.textContent !== sentence) summary.textContent = sentence;
      told();
    },
    /** There is no answer to show: neither a picture nor a sentence. */
    clear() {
      hand.fill(); // where what was refused is mended
      frame.clear();
      summary.textContent = '';
      formula?.update(undefined);
      facts = undefined;
      told();
    },
    destroy() {
      observer.disconnect();
      frame.destroy();
    },
  };
}

/**
 * Keeps a text as tall as it has been at this width: a sentence that gets shorter moves nothing below.
 * @param {HTMLElement} node
 */
function keepHeight(node) {
  let [before, tallest, asked] = [0, 0, 0];
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const { width, height } = contentRect;
    tallest = width === before ? Math.max(tallest, height) : 0;
    before = width;
    // Not in here: to change what is observed would call the observer once more in the same frame.
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      const kept = tallest > 0 ? `${tallest}px` : '';
      if (node.style.minHeight !== kept) node.style.minHeight = kept;
    });
  });
  observer.observe(node);
  return {
    disconnect() {
      observer.disconnect();
      cancelAnimationFrame(asked);
    },
  };
}
