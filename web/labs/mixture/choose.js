import { failureText } from '../../panels/failure.js';
import { chooseFigure } from './choose-figure.js';
import { chooseComponents } from './choose-components.js';
import { createJobBar } from '../kit/job-bar.js';

const MOST = 10;
/** Numbers in the data, times restarts, up to which the fits take a few seconds at most. */
const SHORT = 10_000;

/**
 * Compares numbers of components: a long job with progress and cancel.
 * @param {import('../kit/lab.js').LabContext} context
 */
export function createChoose({ engine, pool, figure, lang, store, text }) {
  const words = text.lab.choose;
  const view = figure(chooseFigure);
  /** @type {ReturnType<typeof createJobBar<import('../../panels/panel.js').Values>>} */
  const bar = createJobBar({
    run: (args, options) => chooseComponents({ engine, pool }, args, options),
    words: {
      ...words,
      failed: (/** @type {unknown} */ error) => failureText(error, { lang, text }),
    },
    isShort: ({ x, restarts }) => x.length * restarts <= SHORT,
    onChange({ status, result, about }) {
      view.setEmpty(!result && status !== 'running');
      view.update(result ?? { choices: [], most: 0 }, about);
    },
    progressOf: ({ choices, most, done, of }) => ({
      ...{ done, of },
      text: words.running(Math.min(choices.length + 1, most), most),
    }),
    setAsked: (isAsked) => store.set('mixture', 'fitChoose', isAsked ? 'run' : 'auto'),
  });
  view.addAbove(bar.node); // where the picture, when it comes, does not push it away

  return {
    node: view.node,
    /**
     * @param {import('./data.js').Dataset} dataset
     * @param {import('../../panels/panel.js').Values} values
     */
    update(dataset, values) {
      const own = values.mixture;
      bar.ask(argsOf(dataset, own), values, own.fitChoose === 'run');
    },
    /** There is nothing to fit. */
    clear() {
      bar.clear();
      view.clear();
    },
    destroy: bar.destroy,
  };
}

/**
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} own  values of the panel
 * @returns {import('./choose-components.js').ChooseArgs}
 */
function argsOf({ x, columns }, own) {
  return {
    x,
    columns: columns.length,
    kind: own.fitKind,
    init: own.fitInit === 'given' ? 'random_points' : own.fitInit,
    options: {
      maxIterations: own.fitIterations,
      tolerance: own.fitTolerance,
      floor: own.fitFloor,
    },
    restarts: own.fitRestarts,
    seed: own.fitSeed,
    most: MOST,
  };
}
