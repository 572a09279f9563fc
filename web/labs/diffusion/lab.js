import { ReaderError } from '../../panels/failure.js';
import { createFailures } from '../kit/failures.js';
import { element } from '../../dom/element.js';
import { setMarkup } from '../../dom/trusted.js';
import { hideControl } from '../kit/hide-control.js';
import { createLatest } from '../kit/latest.js';
import { createCompute, hasSchedules } from './compute.js';
import { denoisersFigure } from './denoisers-figure.js';
import { forwardFigure } from './forward-figure.js';
import { judge } from './judge.js';
import { outputOf, programOf } from './program.js';
import { createReverse } from './reverse-view.js';
import { createSweep } from './sweep.js';
import { scheduleFigure } from './schedule-figure.js';
import { createTrain, trainKey } from './train.js';
import { labParameters } from './parameters.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('./compute.js').Exact} Exact */

/** Controls that mean something only for some kinds of data. */
const OF_DATA = { labModes: 'modes', labMeans: 'plane', labDrawn: 'drawn' };

/**
 * The lab of `diffusion`: the whole way into the noise and back.
 * @type {import('../kit/lab.js').Lab}
 */
export const lab = {
  id: 'diffusion',
  parameters: labParameters,
  text: { ja, en },
  create(context) {
    const { engine, store, text, figure } = context;
    const words = text.lab;
    const compute = createCompute(engine);
    const views = {
      forward: figure(forwardFigure),
      schedule: figure(scheduleFigure),
      denoisers: figure(denoisersFigure),
    };
    /** The denoiser that has been trained last. @type {import('./judge.js').Learned | null} */
    let learned = null;
    const failures = createFailures(context);
    const ofKnots = failures.line();
    const ofDenoisers = failures.line();
    const lead = element('p', {});
    setMarkup(lead, words.lead);
    const program = context.cell(words.program);
    const reverse = createReverse(context, showProgram);
    const sweep = createSweep(context);
    const train = createTrain(context, (network) => {
      learned = network;
      followLearned();
    });
    const clear = element(
      'button',
      { type: 'button', onclick: () => store.set('diffusion', 'labDrawn', '') },
      words.clear,
    );
    views.forward.addToControl('labDrawn', clear);
    // In the order in which they need each other: the network before what it is used for.
    const { forward, schedule, denoisers } = views;
    const parts = [forward, schedule, train, denoisers, reverse, program, sweep];
    const node = element('div', {}, lead, failures.node, ...parts.map((part) => part.node));

    /** @type {Values} */
    let values;
    /** What the pictures show. @type {{exact: Exact, values: Values} | null} */
    let shown = null;

    const output = createLatest(
      async (/** @type {{source: string, run: import('./reverse.js').Run}} */ { source, run }) =>
        source === '' ? '' : outputOf(engine, run),
      {
        failure: failures.line(),
        show: (printed, { source }) => program.update({ source, output: printed }),
        fail: () => program.update({ source: '', output: '' }),
      },
    );

    /**
     * The program of schedule A's run.
     * @param {import('./reverse.js').Run[]} runs
     * @param {import('./reverse-view.js').State} state
     */
    function showProgram([run], { exact, values }) {
      const source = exact.picture && run ? programOf(values.diffusion, exact.picture) : '';
      program.node.hidden = source === '';
      output.ask({ source, run });
    }

    const latest = createLatest((/** @type {Values} */ { diffusion }) => compute(diffusion), {
      keyOf: ({ diffusion }) => diffusion,
      show(exact, now) {
        shown = { exact, values: now };
        views.forward.update({ exact }, now);
        views.schedule.update({ exact }, now);
        train.update({ ...shown, learned: null });
        followLearned();
      },
      failure: failures.line(),
      fail() {
        shown = null;
        for (const part of [...Object.values(views), train, reverse, sweep]) part.clear();
        ofDenoisers.clear();
      },
    });

    const judging = createLatest(
      async (/** @type {import('./reverse-view.js').State} */ { exact, values, learned }) =>
        exact.picture && judge(engine, exact.picture, values.diffusion, learned),
      {
        show(judged, state) {
          if (state.exact !== shown?.exact) return; // gone meanwhile
          views.denoisers.update(judged, state.values);
        },
        failure: ofDenoisers,
        fail: () => views.denoisers.clear(),
      },
    );

    /** What depends on the network too; one that learned other data is none. */
    function followLearned() {
      if (!shown) return;
      const isOwn = learned?.key === trainKey(shown.values.diffusion);
      const state = { ...shown, learned: isOwn ? learned : null };
      judging.ask(state);
      reverse.update(state);
      sweep.update(state);
    }

    /** Controls that mean nothing at present stay away. */
    function showControls() {
      for (const [name, data] of Object.entries(OF_DATA)) {
        hideControl({ node }, name, values.diffusion.labData !== data);
      }
    }

    return {
      node,
      update(next) {
        values = next;
        showControls();
        // Knots that are refused keep the last good picture, which may be the next one too.
        if (hasSchedules(next.diffusion)) {
          ofKnots.clear();
          latest.ask(next);
        } else ofKnots.show(new ReaderError(words.knots));
      },
      destroy() {
        latest.destroy();
        judging.destroy();
        output.destroy();
        for (const view of [train, reverse, sweep]) view.destroy();
      },
    };
  },
};
