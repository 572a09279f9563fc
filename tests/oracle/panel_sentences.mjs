// What the panels compute and say, without a page: for tests that compare their sentences with numbers.
import { register } from 'node:module';
import { engineOf } from './lab_engine.mjs';

// Formulas and data files are put in by the build; what the panels say needs none.
register(
  `data:text/javascript,${encodeURIComponent(`export const load = (url, context, next) =>
    /[.](tex|csv)$/.test(url)
      ? { format: 'module', source: 'export default "";', shortCircuit: true }
      : next(url, context);`)}`,
);
const { panels } = await import('../../web/panels/registry.js');
const { notebookParameters } = await import('../../web/page/session.js');
const { createStore } = await import('../../web/page/store.js');

/**
 * The values of all parameters after a link has been read.
 * @param {Record<string, string>} [entries]  keyed like links
 * @returns {import('../../web/panels/panel.js').Values}
 */
export function valuesAt(entries = {}) {
  const store = createStore(panels);
  const unknown = store.load(Object.entries(entries));
  if (unknown.length > 0) throw new Error(`no panel declares ${unknown}`);
  for (const key of Object.keys(entries)) {
    const [panel, name] = key.split('.');
    const refused = store.refusedText(panel, name);
    if (refused) throw new Error(`${key}=${refused.text} is refused`);
  }
  return store.values;
}

/**
 * @param {string} id
 * @returns {import('../../web/panels/panel.js').Panel<any>}
 */
export function panelOf(id) {
  const panel = panels.find((each) => each.id === id);
  if (!panel) throw new Error(`no panel ${id}`);
  return panel;
}

/**
 * A panel's data in a state, with the facts and both sentences of each of its figures.
 * @param {import('../../web/wasm/core.js').Core} core
 * @param {string} id
 * @param {Record<string, string>} [entries]  keyed like links
 */
export async function saidBy(core, id, entries = {}) {
  const panel = panelOf(id);
  const values = valuesAt(entries);
  const notebook = core.runNotebook(notebookParameters(values));
  const data = await panel.compute({ engine: engineOf(core), values, notebook });
  const figures = Object.fromEntries(
    panel.figures.map((figure) => {
      const facts = figure.facts(data, values);
      const say = (/** @type {'ja' | 'en'} */ lang) =>
        panel.text[lang].figures[figure.id].summary(facts);
      return [figure.id, { facts, ja: say('ja'), en: say('en') }];
    }),
  );
  return { data, values, notebook, figures };
}

/** The numbers of a text in their order, with true minus signs and powers of ten. */
export const numbersIn = (/** @type {string} */ text) =>
  [...text.matchAll(/[−+]?\d+(?:,\d{3})*(?:\.\d+)?(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/g)].map(
    ([whole, power]) => {
      const digits = (power ?? '').replaceAll(/./g, (c) =>
        c === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)),
      );
      const plain = whole.replace(/×.*/, '').replaceAll(',', '').replace('−', '-');
      return Number(plain) * 10 ** Number(digits || 0);
    },
  );

/** A small generator of our own, so that a failing state can be had again. @param {number} seed */
export function lehmer(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * ∫ f over [low, high] by the trapezoidal rule, exact to rounding for Gaussians well inside.
 * @param {(x: number) => number} f
 * @param {number} low
 * @param {number} high
 * @param {number} [points]
 */
export function integral(f, low, high, points = 4001) {
  const step = (high - low) / (points - 1);
  let sum = (f(low) + f(high)) / 2;
  for (let i = 1; i < points - 1; i++) sum += f(low + i * step);
  return sum * step;
}
