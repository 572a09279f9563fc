import { element } from '../../../plots/element.js';
import { chooseFigure } from './choose-figure.js';

const MOST = 10;

/**
 * Compares numbers of components: a long job with progress and cancel.
 * @param {import('../../panel.js').LabContext} context
 */
export function createChoose({ engine, figure, text }) {
  const words = text.lab?.choose;
  const view = figure(chooseFigure);
  const bar = element('progress', { max: MOST, value: 0, 'aria-label': words.progress });
  const said = element('span', { role: 'status' });
  const button = element('button', { type: 'button', onclick: () => (job ? stop() : start()) });
  const bars = element('div', { class: 'toolbar' }, button, bar, said);
  view.node.querySelector('.controls')?.before(bars);

  /** @type {AbortController | undefined} */
  let job;
  /** What the present result was made from. */
  let made = '';
  /** @type {{dataset: import('./data.js').Dataset, values: import('../../panel.js').Values} | undefined} */
  let asked;
  /** @type {import('../../../engine/jobs/choose-components.js').Progress} */
  let result = { choices: [], most: 0 };

  function show() {
    if (!asked) return;
    button.textContent = job ? words.cancel : words.start;
    bar.hidden = !job;
    bar.max = result.most || MOST;
    bar.value = result.choices.length;
    view.update(result, asked.values);
  }
  function stop() {
    job?.abort();
    job = undefined;
  }

  async function start() {
    if (!asked) return;
    const { dataset, values } = asked;
    const own = values.mixture;
    const controller = new AbortController();
    job = controller;
    said.textContent = '';
    result = { choices: [], most: 0 };
    show();
    try {
      const done = await engine.run(
        'chooseComponents',
        {
          x: dataset.x,
          columns: dataset.columns.length,
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
        },
        {
          signal: controller.signal,
          onProgress(progress) {
            if (job !== controller) return;
            result = progress;
            said.textContent = words.running(progress.choices.length + 1, progress.most);
            show();
          },
        },
      );
      if (job !== controller) return;
      result = done;
      said.textContent = '';
    } catch (error) {
      if (job !== controller) {
        said.textContent = words.cancelled;
      } else {
        said.textContent = error instanceof Error ? error.message : String(error);
      }
    } finally {
      if (job === controller) job = undefined;
      show();
    }
  }

  return {
    node: view.node,
    /**
     * @param {import('./data.js').Dataset} dataset
     * @param {import('../../panel.js').Values} values
     */
    update(dataset, values) {
      const { fitKind, fitInit, fitIterations, fitTolerance, fitFloor, fitRestarts, fitSeed } =
        values.mixture;
      const key = JSON.stringify([
        ...[fitKind, fitInit, fitIterations, fitTolerance, fitFloor, fitRestarts, fitSeed],
      ]);
      const isNew = asked?.dataset !== dataset || key !== made;
      asked = { dataset, values };
      if (!isNew) return;
      made = key;
      stop();
      said.textContent = '';
      result = { choices: [], most: 0 };
      show();
    },
    destroy: stop,
  };
}
