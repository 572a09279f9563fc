import { element } from '../../dom/element.js';
import { exactText, spreadOf, withError } from './estimate.js';

/** @typedef {import('./two-laws.js').Shown} Shown */
/** @typedef {import('../../panels/panel.js').Values} Values */

/** A model that is the truth, which each example changes. @type {Record<string, string>} */
const PLAIN = {
  labModes: '-2:0.5,2:0.5',
  labSigma: '0.5',
  labModel: '-2:0.5,2:0.5',
  labShift: '0',
  labTau: '1',
  labCount: '500',
  labSource: 'model',
  labDrawSeed: '13',
  labNeighbours: '5',
  labBandwidth: '1',
};

/** √17: the Gaussian of one component has the deviation √(2² + 0.5²) of the two. */
const SAME_MOMENTS = { labModel: '0:1', labTau: String(Math.sqrt(17)) };

/** What a metric does not see, each as the link that leads there. @type {Record<string, Record<string, string>>} */
export const EXAMPLES = {
  moments: SAME_MOMENTS,
  negative: { labCount: '30' },
  narrow: { labTau: '0.2' },
  copies: { labSource: 'copies' },
  widths: { labTau: '2' },
};

/**
 * Presets of the two laws, each with what to look at; at the one that is shown, its present numbers.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {{shown: () => {data: Shown, values: Values} | null, reveal: () => void}} laws
 */
export function addPresets(lab, { shown, reveal }) {
  const { title, lead, examples } = lab.words.presets;
  const items = Object.entries(EXAMPLES).map(([name, example]) => {
    const press = () => {
      lab.link({ ...PLAIN, ...example });
      reveal();
    };
    const { action, look } = examples[name];
    const found = element('span', { role: 'status' });
    lab.follow(() => {
      const now = shown();
      const facts = now && isAt(example, now.values.metrics) ? factsOf(now) : null;
      found.textContent = facts ? examples[name].found(facts) : '';
    });
    return element(
      'li',
      {},
      element('button', { type: 'button', onclick: press }, action),
      element('span', {}, look),
      found,
    );
  });
  lab.add(
    element(
      'section',
      { class: 'tries', 'data-presets': '' },
      element('h3', {}, title),
      element('p', {}, lead),
      element('ul', {}, ...items),
    ),
  );
}

/**
 * Whether the two laws are those of an example, whatever the draws of them.
 * @param {Record<string, string>} example
 * @param {Record<string, any>} own
 */
function isAt(example, own) {
  const textOf = (/** @type {any} */ value) =>
    Array.isArray(value) ? value.map((mode) => mode.join(':')).join(',') : String(value);
  return Object.entries({ ...PLAIN, ...example }).every(
    ([name, text]) => name === 'labDrawSeed' || textOf(own[name]) === text,
  );
}

/**
 * The numbers that the sentences speak of; null until there are some.
 * @param {{data: Shown, values: Values}} shown
 */
export function factsOf({ data: { laws, found }, values }) {
  if (!laws.picture || !found) return null;
  const { exact, firstWeight } = laws.picture;
  const of = (/** @type {string} */ name) => found.values[name].slice(0, found.runs);
  return {
    count: values.metrics.labCount,
    runs: found.runs,
    firstWeight,
    exact: (/** @type {string} */ name) => exactText(exact[name]),
    estimate: (/** @type {string} */ name) => withError(of(name)[0], spreadOf(of(name))),
    negative: of('mmd').filter((value) => value < 0).length,
    isNegative: of('mmd')[0] < 0,
  };
}
