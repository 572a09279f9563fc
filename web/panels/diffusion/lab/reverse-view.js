import { messageOf } from '../../../engine/message-of.js';
import { element } from '../../../plots/element.js';
import { hideControl } from '../../hide-control.js';
import { createLatest } from '../../latest.js';
import { createPlayer } from '../../player.js';
import { createReverseFigure } from './reverse-figure.js';
import { reverseKey, runOf, sliceAt } from './reverse.js';

/** @typedef {import('../../panel.js').Values} Values */
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
 * @param {import('../../panel.js').LabContext} context
 * @param {(runs: Run[], state: State) => void} onRuns  told of complete runs
 */
export function createReverse({ engine, store, figure, text }, onRuns) {
  const words = text.lab?.reverse;
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
  const stop = element('button', { type: 'button', onclick: cancel }, words.cancel);
  const status = element('div', { class: 'toolbar', hidden: '' }, bar, said, stop);
  view.node.querySelector('.controls')?.before(player.node, status);

  /** @type {State | undefined} */
  let state;
  /** @type {Run[]} */
  let runs = [];
  /** What the runs were made from. @type {State | undefined} */
  let ran;
  let key = '';
  /** @type {AbortController | undefined} */
  let running;

  function last() {
    return (runs[0]?.frames.length ?? 1) - 1;
  }
  /** The store's own: a press may come before what the last one has set is on its way back. */
  function at() {
    return Math.min(store.values.diffusion.labAt, last());
  }

  /** @param {string} sentence  '' while it runs or when all is well */
  function tell(sentence) {
    status.hidden = !running && sentence === '';
    bar.hidden = stop.hidden = !running;
    bar.removeAttribute('value');
    said.textContent = sentence;
  }

  function cancel() {
    running?.abort();
    running = undefined;
    key = '';
    tell(words.cancelled);
  }

  /** @param {State} from */
  async function start(from) {
    running?.abort();
    player.halt();
    const { picture } = from.exact;
    const own = from.values.diffusion;
    const untrained = own.labDenoiser === 'learned' && !from.learned;
    if (!picture || untrained) {
      running = undefined;
      runs = [];
      ran = from;
      tell('');
      const obstacle = untrained && picture ? 'untrained' : from.exact.obstacle;
      view.update({ picture, obstacle, runs, at: 0, slices: [] }, from.values);
      onRuns(runs, from);
      return player.update();
    }
    const controller = new AbortController();
    running = controller;
    tell('');
    const total = picture.forwards.length;
    const done = new Array(total).fill(0);
    try {
      const next = await Promise.all(
        picture.forwards.map((forward, n) =>
          runOf(
            engine,
            { ...from, own, picture, forward },
            {
              signal: controller.signal,
              onProgress({ step, steps }) {
                if (running !== controller) return;
                done[n] = step / steps;
                bar.value = done.reduce((a, b) => a + b) / total;
              },
            },
          ),
        ),
      );
      if (running !== controller) return;
      running = undefined;
      runs = next;
      ran = from;
      tell('');
      onRuns(runs, from);
      player.update();
      show(at());
    } catch (error) {
      if (running !== controller) return;
      running = undefined;
      fail(error);
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    tell(text.lab?.failed(messageOf(error)));
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
      const keys = picture?.forwards.map(({ path }) => path.key) ?? [next.exact.obstacle];
      const wanted = [...keys, reverseKey(own, next.learned)].join();
      if (wanted !== key) {
        key = wanted;
        start(next);
      } else if (before?.values.diffusion.labAt !== own.labAt && !player.playing) {
        show(at());
        player.update();
      }
    },
    destroy() {
      running?.abort();
      running = undefined;
      steps.destroy();
      player.destroy();
    },
  };
}
