import { failureText } from '../../panels/failure.js';
import { element } from '../../dom/element.js';
import { hideControl } from '../kit/hide-control.js';
import { createJob } from '../kit/job.js';
import { createLatest } from '../kit/latest.js';
import { createPlayer } from '../kit/player.js';
import { createReverseFigure } from './reverse-figure.js';
import { reverseKey, runOf, sliceAt } from './reverse.js';

/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('./reverse.js').Run} Run */

/**
 * What the way back is made from.
 * @typedef {object} State
 * @property {import('./compute.js').Exact} exact
 * @property {Values} values
 * @property {import('./judge.js').Learned | null} learned
 */

/** Controls that mean something only for some samplers. @type {Record<string, string[]>} */
const OF_SAMPLER = {
  labVariance: ['ddpm', 'predictor_corrector'],
  labEta: ['ddim'],
  labCorrections: ['langevin', 'predictor_corrector'],
  labRatio: ['langevin', 'predictor_corrector'],
};

/**
 * The way back: computed anew when something that it follows from changes, then only walked.
 * @param {import('../kit/lab.js').LabContext} context
 * @param {(runs: Run[], state: State) => void} onRuns  told of complete runs
 */
export function createReverse({ engine, lang, store, figure, text }, onRuns) {
  const words = text.lab.reverse;
  const { figure: definition, paint } = createReverseFigure();
  const view = figure(definition);
  const player = createPlayer(view.node, {
    ...{ words, paint, show },
    steps: last,
    at,
    goTo(step) {
      store.set('diffusion', 'labAt', String(step));
      show(step);
      player.update();
    },
  });
  const bar = element('progress', { 'aria-label': words.progress });
  const said = element('span', { role: 'status' });
  const button = element('button', {
    type: 'button',
    onclick: () => (job.state.status === 'running' ? job.stop() : job.start()),
  });
  const status = element('div', { class: 'toolbar', hidden: '' }, bar, said, button);
  view.addToHand(player.node, status);

  /** @type {State | undefined} */
  let state;
  /** @type {Run[]} */
  let runs = [];
  /** What the runs were made from. @type {State | undefined} */
  let ran;

  function last() {
    return (runs[0]?.frames.length ?? 1) - 1;
  }
  /** The store's own: a press may come before what the last one has set is on its way back. */
  function at() {
    return Math.min(store.values.diffusion.labAt, last());
  }

  const job = createJob(
    (/** @type {string} */ _, options, /** @type {State} */ from) => runsOf(engine, from, options),
    ({ status: now, about, progress, result, error }) => {
      const isRunning = now === 'running';
      status.dataset.job = now;
      status.hidden = now === 'idle' || now === 'done';
      bar.hidden = !isRunning;
      button.textContent = isRunning ? words.cancel : words.again;
      if (isRunning && progress !== null) bar.value = progress;
      else bar.removeAttribute('value');
      said.textContent = now === 'stopped' ? words.cancelled : '';
      if (now === 'failed') fail(error);
      // Other runs may stand until these are there, no longer.
      if (isRunning) return;
      ran = about;
      if (result && result === runs) return;
      runs = result ?? [];
      player.halt();
      if (result) show(at());
      else if (now === 'idle') {
        const { picture, obstacle } = about.exact;
        const why = picture ? 'untrained' : obstacle;
        view.update({ picture, obstacle: why, runs, at: 0, slices: [] }, about.values);
      } else view.clear();
      onRuns(runs, about);
      player.update();
    },
  );

  /** @param {unknown} error */
  function fail(error) {
    status.hidden = false;
    said.textContent = failureText(error, { lang, text });
  }

  const steps = createLatest(
    (
      /** @type {{picture: NonNullable<import('./compute.js').Exact['picture']>, own: typeof runs, at: number}} */ {
        picture,
        own,
        at,
      },
    ) => Promise.all(own.map((run) => sliceAt(engine, picture, run, at))),
    {
      show(slices, { picture, own, at }) {
        if (own === runs && ran)
          view.update({ picture, obstacle: '', runs, at, slices }, ran.values);
      },
      fail,
    },
  );
  /** @param {number} step */
  function show(step) {
    const picture = ran?.exact.picture;
    if (picture && runs.length > 0) steps.ask({ picture, own: runs, at: step });
  }

  return {
    node: view.node,
    /** @param {State} next */
    update(next) {
      const before = state;
      state = next;
      const own = next.values.diffusion;
      for (const [name, samplers] of Object.entries(OF_SAMPLER)) {
        hideControl(view, name, !samplers.includes(own.labSampler));
      }
      const { picture } = next.exact;
      const isUntrained = own.labDenoiser === 'learned' && !next.learned;
      const keys = picture?.forwards.map(({ path }) => path.key) ?? [];
      const question =
        picture && !isUntrained ? [...keys, reverseKey(own, next.learned)].join() : null;
      const isNew = job.ask(question, next, { isStarted: true });
      if (!isNew && before?.values.diffusion.labAt !== own.labAt && !player.playing) {
        show(at());
        player.update();
      }
    },
    /** There is nothing to lead back. */
    clear() {
      if (state) job.ask(null, state);
      view.clear();
    },
    destroy() {
      job.destroy();
      steps.destroy();
      player.destroy();
    },
  };
}

/**
 * The runs of each schedule, with the mean of their progress, 0 to 1.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {State} from
 * @param {import('../../engine/engine.js').JobOptions} job
 * @returns {Promise<Run[]>}
 */
function runsOf(engine, { exact, values, learned }, { signal, onProgress = () => {} }) {
  const picture = /** @type {import('./compute.js').Picture} */ (exact.picture);
  const own = values.diffusion;
  const total = picture.forwards.length;
  const done = new Array(total).fill(0);
  return Promise.all(
    picture.forwards.map((forward, n) =>
      runOf(
        engine,
        { own, learned, picture, forward },
        {
          signal,
          onProgress({ step, steps }) {
            done[n] = step / steps;
            onProgress(done.reduce((a, b) => a + b) / total);
          },
        },
      ),
    ),
  );
}
