import { chooseFigure } from './choose-figure.js';
import { createJobBar } from '../../job-bar.js';

const MOST = 10;
/** Numbers in the data, times restarts, up to which the fits take a few seconds at most. */
const SHORT = 10_000;

/**
 * Compares numbers of components: a long job with progress and cancel.
 * @param {import('../../panel.js').LabContext} context
 */
export function createChoose({ engine, figure, text }) {
  const words = text.lab?.choose;
  const view = figure(chooseFigure);
  /** What the present result was made from. */
  let made = '';
  /** @type {{dataset: import('./data.js').Dataset, values: import('../../panel.js').Values} | undefined} */
  let asked;

  const bar = createJobBar({
    ...{ engine, job: 'chooseComponents' },
    words: { ...words, failed: text.lab?.failed },
    args: () => asked && argsOf(asked.dataset, asked.values.mixture),
    isShort: ({ x, restarts }) => x.length * restarts <= SHORT,
    show: (result) => asked && view.update(result ?? { choices: [], most: 0 }, asked.values),
    progressOf: ({ choices, most }) => ({
      ...{ done: choices.length, of: most },
      text: words.running(choices.length + 1, most),
    }),
  });
  view.node.querySelector('.controls')?.before(bar.node);

  return {
    node: view.node,
    /**
     * @param {import('./data.js').Dataset} dataset
     * @param {import('../../panel.js').Values} values
     */
    update(dataset, values) {
      const { x: _, ...settings } = argsOf(dataset, values.mixture);
      const key = JSON.stringify(settings);
      const isNew = asked?.dataset !== dataset || key !== made;
      asked = { dataset, values };
      made = key;
      if (isNew) bar.reset();
    },
    destroy: bar.destroy,
  };
}

/**
 * @param {import('./data.js').Dataset} dataset
 * @param {Record<string, any>} own  values of the panel
 * @returns {import('../../../engine/jobs/choose-components.js').ChooseArgs}
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
