import { messageOf } from '../../../engine/message-of.js';
import { element } from '../../../plots/element.js';
import { setMarkup } from '../../../plots/trusted.js';
import { hideControl } from '../../hide-control.js';
import { createCompute, hasSchedules } from './compute.js';
import { denoisersFigure } from './denoisers-figure.js';
import { forwardFigure } from './forward-figure.js';
import { judge } from './judge.js';
import { outputOf, programOf } from './program.js';
import { createReverse } from './reverse-view.js';
import { createSweep } from './sweep.js';
import { scheduleFigure } from './schedule-figure.js';
import { createTrain } from './train.js';

/** @typedef {import('../../panel.js').Values} Values */
/** @typedef {import('./compute.js').Exact} Exact */

/** Controls that mean something only for some kinds of data. */
const OF_DATA = { labModes: 'modes', labMeans: 'plane', labDrawn: 'drawn' };

/**
 * The lab of `diffusion`: the whole way into the noise and back.
 * @type {import('../../panel.js').Lab}
 */
export const lab = {
  create(context) {
    const { engine, store, text, figure } = context;
    const words = text.lab ?? {};
    const compute = createCompute(engine);
    const views = {
      forward: figure(forwardFigure),
      schedule: figure(scheduleFigure),
      denoisers: figure(denoisersFigure),
    };
    /** The denoiser that has been trained last. @type {import('./judge.js').Learned | null} */
    let learned = null;
    const failure = element('p', { class: 'failure', role: 'alert' });
    const lead = element('p', {});
    setMarkup(lead, words.lead);
    const program = context.cell(words.program);
    const reverse = createReverse(context, showProgram);
    const sweep = createSweep(context);
    const train = createTrain(context, (network) => {
      learned = network;
      follow();
    });
    const clear = element(
      'button',
      { type: 'button', onclick: () => store.set('diffusion', 'labDrawn', '') },
      words.clear,
    );
    views.forward.node.querySelector('[name=labDrawn]')?.after(clear);
    const parts = [...Object.values(views), reverse, program, sweep, train];
    const node = element('div', {}, lead, failure, ...parts.map((part) => part.node));

    /** @type {Values} */
    let values;
    /** What the pictures show. @type {import('./reverse-view.js').State | undefined} */
    let shown;
    let isComputing = false;
    let isGone = false;

    /** @param {unknown} error */
    function fail(error) {
      failure.textContent = words.failed(messageOf(error));
    }

    /**
     * The program of schedule A's run.
     * @param {import('./reverse.js').Run[]} runs
     * @param {import('./reverse-view.js').State} state
     */
    function showProgram([run], { exact, values }) {
      const source = exact.picture && run ? programOf(values.diffusion, exact.picture) : '';
      program.node.hidden = source === '';
      if (source !== '') program.update({ source, output: outputOf(run) });
    }

    /** Computes until the pictures show the latest parameters; states in between are skipped. */
    async function follow() {
      if (isComputing) return;
      isComputing = true;
      while (
        !isGone &&
        (shown?.values.diffusion !== values.diffusion || shown?.learned !== learned)
      ) {
        const now = values;
        const network = learned;
        try {
          if (!hasSchedules(now.diffusion)) throw new Error(words.knots);
          const exact = await compute(now.diffusion);
          const { picture } = exact;
          const judged = picture && (await judge(engine, picture, now.diffusion, network));
          if (isGone) break;
          failure.textContent = '';
          shown = { exact, values: now, learned: network };
          views.forward.update({ exact }, now);
          views.schedule.update({ exact }, now);
          views.denoisers.update(judged, now);
          for (const view of [train, reverse, sweep]) view.update(shown);
        } catch (error) {
          fail(error);
          if (now.diffusion === values.diffusion) break;
        }
      }
      isComputing = false;
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
        follow();
      },
      destroy() {
        isGone = true;
        for (const view of [train, reverse, sweep]) view.destroy();
      },
    };
  },
};
