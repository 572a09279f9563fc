import { besideFigure } from './beside-figure.js';
import { createJobBar } from '../../job-bar.js';
import { shownRow } from './picture.js';

const METHODS = ['kmeans', 'em', 'variational'];

/**
 * k-means, EM and the variational fit from the lab's start, beside one another.
 * @param {import('../../panel.js').LabContext} context
 */
export function createBeside({ engine, figure, text }) {
  const words = text.lab?.beside;
  const figureView = figure(besideFigure);
  /** @type {{view: ReturnType<typeof import('./picture.js').viewOf>,
   *   history: import('./history.js').History, values: import('../../panel.js').Values,
   *   prior: string} | undefined} */
  let asked;

  const bar = createJobBar({
    ...{ engine, job: 'fitBeside' },
    words: { ...words, failed: text.lab?.failed },
    args: () => asked && argsOf(asked),
    show(fits) {
      if (!asked) return;
      const { view, values } = asked;
      figureView.update({ view, fits: fits && besideOf(fits, view) }, values);
    },
    progressOf: (method) => ({
      ...{ done: METHODS.indexOf(method), of: METHODS.length },
      text: words.running[method],
    }),
  });
  figureView.node.querySelector('.controls')?.before(bar.node);

  return {
    node: figureView.node,
    /**
     * @param {NonNullable<typeof asked>['view']} view
     * @param {import('./history.js').History} history
     * @param {import('../../panel.js').Values} values
     */
    update(view, history, values) {
      const { fitWeights, fitConcentration } = values.mixture;
      const prior = `${fitWeights} ${fitConcentration}`;
      const isNew = asked?.view !== view || asked.history !== history || asked.prior !== prior;
      asked = { view, history, values, prior };
      if (isNew) bar.reset();
    },
    destroy: bar.destroy,
  };
}

/**
 * @param {{view: ReturnType<typeof import('./picture.js').viewOf>,
 *   history: import('./history.js').History, values: import('../../panel.js').Values}} asked
 * @returns {import('../../../engine/jobs/fit-beside.js').BesideArgs}
 */
function argsOf({ view, history, values }) {
  const { fitWeights, fitConcentration } = values.mixture;
  return {
    x: view.dataset.x,
    shown: view.shown,
    start: history.start,
    options: history.options,
    weights: fitWeights,
    concentration: fitConcentration,
  };
}

/**
 * The three results in one form: shares of the points shown, and components.
 * @param {import('../../../engine/jobs/fit-beside.js').Beside} fits
 * @param {ReturnType<typeof import('./picture.js').viewOf>} view
 */
function besideOf({ kmeans, em, variational }, view) {
  const components = em.mixture.weights.length;
  const oneOf = new Float64Array(view.xs.length * components);
  for (let n = 0; n < view.xs.length; n++) {
    oneOf[n * components + kmeans.labels[shownRow(view, n)]] = 1;
  }
  const counts = new Float64Array(components);
  for (const label of kmeans.labels) counts[label] += 1 / kmeans.labels.length;
  return {
    kmeans: { ...kmeans, shares: oneOf, weights: counts },
    em: { ...em, weights: em.mixture.weights },
    variational: { ...variational, weights: variational.mixture.weights },
  };
}

/** @typedef {ReturnType<typeof besideOf>} BesideFits */
