import { batch, computed, signal } from '@preact/signals-core';
import { element } from '../../dom/element.js';
import { failureReason } from '../../panels/failure.js';
import { keepOwnData } from '../kit/own-data-kept.js';
import { createOwnDataView } from '../kit/own-data-view.js';
import { loadData } from './data.js';
import { edited } from './edits.js';
import { createExport } from './export.js';
import { fitFigure, traceFigure } from './figures.js';
import { createHistory } from './history.js';
import { pictureOf, viewOf } from './scatter-picture.js';
import { addPitfalls } from './pitfalls.js';
import { movesOf } from './scatter-moves.js';
import { dataSettings, emOptions, fitSettings } from './settings.js';
import { shownControls } from './shown-controls.js';
import { startOf } from './start.js';
import { createTable } from './table.js';

/** Milliseconds that a link's fit may take before its first picture. */
const AT_ONCE = 150;

/** The data, its fit by EM and where that stands. @typedef {ReturnType<typeof addFit>} Fit */

/**
 * EM by half steps over the data, with all that shows where it stands.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./settings.js').Settings} settings
 */
export function addFit(lab, { own, goal, rest }) {
  const { engine, store, words, reader } = lab;
  /** Counts what the reader has loaded. */
  const loaded = signal(0);
  const data = lab.answer(
    () => ({ ...dataSettings(own.value), loaded: loaded.value }),
    async (/** @type {Record<string, any>} */ wanted) => {
      const base = await loadData(engine, store, wanted);
      const last = base.columns.length - 1;
      const [across, up] = [wanted.fitX, wanted.fitY].map((column) => Math.min(column - 1, last));
      // A plane has two directions.
      const axes = /** @type {[number, number]} */ ([across, across === up ? +(up === 0) : up]);
      return { base, view: viewOf(edited(base, wanted), axes) };
    },
  );
  const fit = lab.job({
    question() {
      if (data.isRunning) return undefined;
      const dataset = data.answer?.value.view.dataset;
      return dataset ? { dataset, settings: fitSettings(own.value) } : null;
    },
    async run({ dataset, settings }, { signal }) {
      const { start, refused } = await startOf(engine, dataset, settings, signal);
      const history = createHistory(engine, dataset.x, start, emOptions(settings));
      await history.goTo(goal.peek().at, soon());
      return { history, refused };
    },
    // Only k-means on very many points takes long.
    progressOf: () => ({ done: 0, of: 0, text: '' }),
    isQuiet: true,
  });
  const history = computed(() => fit.answer?.value.history ?? null);
  /** On the way to where a link has the fit. */
  const isWalking = signal(false);

  const picture = lab.answer(
    () => {
      const view = data.answer?.value.view;
      if (data.isRunning || fit.isRunning) return undefined;
      if (!view || !history.value) return null;
      return { view, state: history.value.state(), isPlaying: steps.isPlaying.value };
    },
    ({ view, state, isPlaying }) => pictureOf(engine, view, state, isPlaying),
  );

  /** The component whose ellipse has rings at its ends. */
  const held = signal(0);
  const figure = lab.figure(
    fitFigure,
    () => {
      const answer = picture.answer;
      if (!answer) return null;
      const { view, state } = answer.question;
      const { columns, x } = data.answer?.value.base ?? view.dataset;
      const isPlane = columns.length === 2;
      const hands = {
        click: isPlane && !steps.isPlaying.value ? own.value.fitClick : 'nothing',
        held: held.value,
        hold(/** @type {number} */ k) {
          held.value = k;
        },
        ...movesOf(view, state.mixture, own.value, x.length / columns.length, lab.load),
      };
      return { data: { ...answer.value, hands }, values: lab.values.value };
    },
    { shown: (own) => shownControls(own, data.answer?.value.base.columns.length ?? 2) },
  );
  const steps = lab.timeline({
    watched: figure.node,
    keysIn: lab.node,
    words: words.toolbar,
    last: () => history.value?.reach.value ?? 0,
    at: () => history.value?.position.value ?? 0,
    rest: (position) => history.peek()?.goTo(position).catch(fail),
    step: async (isWanted) => (await history.peek()?.forward(isWanted).catch(fail)) ?? false,
    stepKind: () => (!history.value || history.value.ended ? -1 : history.value.position.value % 2),
    where: () => (history.value ? words.toolbar.where(history.value.state()) : ''),
  });
  lab.settlesAfter(() => isWalking.value || steps.isPlaying.value);
  const failure = lab.failures.line();
  function fail(/** @type {unknown} */ error) {
    steps.pause();
    failure.show(error);
  }
  const problem = element('p', { class: 'problem', role: 'alert' });
  figure.addToHand(steps.node, fit.node);
  figure.addToControl('fitCovariances', problem);
  const ownData = createOwnDataView(words.own, (dataset) => {
    keepOwnData(store, dataset);
    loaded.value += 1;
    lab.load({ fitData: 'own', fitAdded: '', fitRemoved: '', fitX: '1', fitY: '2', fitAt: '0' });
  });
  lab.add(ownData);

  /** While the fit runs, a frame has no time to lay out everything. */
  const looked = () => {
    if (!steps.isPlaying.value) return picture.answer;
    steps.look.value;
    return picture.state.peek().answer;
  };
  lab.figure(traceFigure, () => {
    const answer = looked();
    // It has nothing to take hold of.
    return answer && { data: /** @type {any} */ (answer.value), values: lab.values.value };
  });
  const table = createTable(words.table);
  lab.add(table);
  lab.onClose(table.destroy);
  lab.follow(() => {
    const answer = looked();
    if (answer) table.update(answer.question.view.dataset, answer.question.state.mixture);
    else table.clear();
  });
  addPitfalls(lab, figure.reveal);
  lab.add(
    createExport(lab, () => {
      const question = picture.state.peek().answer?.question;
      return question ? { dataset: question.view.dataset, state: question.state } : null;
    }),
  );

  lab.follow(() => {
    const refused = fit.answer?.value.refused;
    problem.textContent = refused ? words.covariancesRefused(failureReason(refused, reader)) : '';
  });
  const missing = lab.failures.line();
  lab.follow(() => {
    const shown = data.answer?.value.base.id;
    if (shown && !data.isRunning && shown !== own.value.fitData) missing.say(words.noOwn);
    else missing.clear();
  });

  // A fit that is another one has not been run yet.
  lab.follow(() => {
    if (fit.isRunning) steps.pause();
  });
  // What a link asks for is followed, seen and can be stopped. Of several the last one counts.
  let walks = 0;
  lab.onClose(() => {
    walks += 1;
    if (history.peek() && steps.isPlaying.peek()) rest(history.peek()?.position.peek() ?? 0);
  });
  lab.follow(() => {
    const { at } = goal.value;
    const now = history.value;
    if (!now || fit.isRunning) return;
    walks += 1;
    const walk = walks;
    failure.clear();
    isWalking.value = true;
    const isThere = () => now.position.peek() >= at;
    const arrive = () => {
      if (walk !== walks) return;
      batch(() => {
        isWalking.value = false;
        if (!now.ended && !isThere()) steps.catchUp(isThere);
      });
    };
    now.goTo(at, soon()).catch(fail).then(arrive);
  });
  // Where the fit has come to rest is part of the link.
  lab.follow(() => {
    if (!history.value || fit.isRunning || isWalking.value || steps.isPlaying.value) return;
    rest(history.value.position.value);
  });

  return {
    /** What is fitted, as drawn, and by which EM; null: nothing; undefined: it is on its way. */
    present: computed(() => {
      if (data.isRunning || fit.isRunning) return undefined;
      const view = data.answer?.value.view;
      return view && history.value ? { view, history: history.value } : null;
    }),
    isPlaying: steps.isPlaying,
  };
}

/** Enough, once it has taken so long. */
function soon() {
  const until = performance.now() + AT_ONCE;
  return () => performance.now() > until;
}
