import { element } from '../../dom/element.js';
import { createScrollBox } from '../../dom/scroll-box.js';
import { significant } from '../../plots/number.js';
import { exactText, spreadOf, withError } from './estimate.js';
import { largerShare, meanOf, rejections } from './plane-compare.js';

/** @typedef {import('../../engine/jobs/compare-plane.js').PlaneFound} PlaneFound */
/** @typedef {import('../../engine/jobs/transport-runs.js').TransportFound} TransportFound */

/**
 * @typedef {object} PlaneShown
 * @property {PlaneFound} found
 * @property {TransportFound | null} transport
 * @property {number | null} gaussian  Wasserstein-2 of both laws, where each is one Gaussian; data units
 * @property {number | null} expectedCoverage  where the model is the truth, and no outlier is set
 * @property {boolean} isCopied
 * @property {number} count
 * @property {string} seed
 */

/** The least of runs that say something about their spread. */
const FEW = 2;

/** @type {Record<string, string[]>} */
const GROUPS = {
  densities: ['totalVariation', 'klForward', 'klReverse', 'jensenShannon', 'hellinger', 'overlap'],
  distances: ['frechet', 'mmd', 'sliced', 'transport'],
  neighbours: ['precision', 'recall', 'density', 'coverage', 'authenticity'],
};

/**
 * Each metric exactly, in the run that is shown, over all runs, and over runs of a model that is the truth.
 * @param {Record<string, any>} words
 */
export function createPlaneTable(words) {
  const table = element('table', { class: 'named-rows' });
  const box = createScrollBox(table, { label: words.title, note: words.scrolls });
  const verdict = element('p', { role: 'status', 'data-verdict': '' });
  const node = element('div', { 'data-plane-table': '' }, box.node, verdict);

  /** @param {PlaneShown | null} shown */
  function update(shown) {
    node.hidden = !shown;
    if (!shown) return;
    const { found, count, isCopied, seed } = shown;
    const groups = Object.entries(GROUPS).filter(([group]) => !isCopied || group !== 'densities');
    const heads = words.heads({ count, runs: found.runs, seed });
    table.replaceChildren(
      element(
        'caption',
        {},
        words.caption(found.exact ? significant(found.quadratureError, 2) : ''),
      ),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((/** @type {string} */ text) => element('th', { scope: 'col' }, text)),
        ),
      ),
      ...groups.map(([group, names]) =>
        element(
          'tbody',
          {},
          element(
            'tr',
            {},
            element('th', { colspan: '6', scope: 'rowgroup' }, words.groups[group]),
          ),
          ...names.map((name) => rowOf(name, shown)),
        ),
      ),
    );
    const both = [found.pValues, found.perfectPValues].map((each) => each.slice(0, found.runs));
    const [model, perfect] = both.map(rejections);
    verdict.textContent =
      found.runs < FEW ? '' : words.verdict({ count, seed, runs: found.runs, model, perfect });
  }

  /**
   * @param {string} name
   * @param {PlaneShown} shown
   */
  function rowOf(name, shown) {
    const { found, transport, expectedCoverage } = shown;
    const of = name === 'transport' ? transport : null;
    const runs = name === 'transport' ? (of?.runs ?? 0) : found.runs;
    const values = (of ? of.values : (found.values[name] ?? [])).slice(0, runs);
    const perfect = (of ? of.perfect : (found.perfect[name] ?? [])).slice(0, runs);
    const error = found.errors[name]?.[0];
    const known = runs >= FEW && values.length > 0;
    const exact = exactOf(name, shown);
    const waiting = name === 'transport' ? '–' : '…';
    const own = values.length > 0 && error !== undefined ? withError(values[0], error) : '–';
    const average = (/** @type {number[]} */ list) => withError(meanOf(list), spreadOf(list));
    const coverage =
      name === 'coverage' && expectedCoverage !== null
        ? words.expected(exactText(expectedCoverage))
        : '';
    const texts = [
      exact === undefined ? '–' : exactText(exact),
      own,
      known ? average(values) : name === 'overlap' ? '–' : waiting,
      known && perfect.length > 0 ? average(perfect) + coverage : '–',
      known && perfect.length > 0 ? shareText(values, perfect) : '–',
    ];
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, words.metrics[name]),
      ...texts.map((text) => element('td', {}, text)),
    );
  }

  /** @param {number[]} values @param {number[]} perfect */
  function shareText(values, perfect) {
    const { share, standardError } = largerShare(values, perfect);
    const isAll = share === 0 || share === 1;
    return isAll ? words.inAll(share) : words.share(withError(100 * share, 100 * standardError));
  }
  return { node, destroy: box.destroy, update };
}

/**
 * @param {string} name
 * @param {PlaneShown} shown
 * @returns {number | undefined}
 */
function exactOf(name, { found, gaussian }) {
  if (name === 'transport') return gaussian ?? undefined;
  return found.exact?.[name];
}
