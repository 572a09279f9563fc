import { messageOf } from '../../../engine/message-of.js';
import { setMarkup } from '../../../plots/trusted.js';
import { countsFigure } from './counts-figure.js';
import { drawsFigure } from './draws-figure.js';
import { computeExact } from './exact.js';
import { mergeFigure } from './merge-figure.js';
import { createPlayer } from './player.js';
import { createProgressView } from './progress-view.js';
import { createRunner } from './runner.js';
import { slowFigure } from './slow-figure.js';
import { whereFigure } from './where-figure.js';

/** @typedef {import('../../panel.js').Values} Values */
/** @typedef {import('./draws-figure.js').Run} Run */
/** @typedef {import('./exact.js').Exact} Exact */

/**
 * The lab of `samples`: a mixture of the reader's own, drawn from a million times or once, slowly.
 * @type {import('../../panel.js').Lab}
 */
export const lab = {
  create({ engine, store, text, figure, cell }) {
    const words = text.lab ?? {};
    const views = {
      draws: figure(drawsFigure),
      counts: figure(countsFigure),
      slow: figure(slowFigure),
      where: figure(whereFigure),
      merge: figure(mergeFigure),
    };
    /** @type {Values} */
    let values;
    /** What the pictures show. @type {{exact: Exact, values: Values} | undefined} */
    let shown;
    /** @type {Run | null} */
    let run = null;
    let output = '';
    let isComputing = false;
    let isGone = false;

    const runner = createRunner({
      engine,
      onChange(next, state) {
        run = next;
        output = state.output;
        progress.update(run, state.running);
        redraw();
      },
      onError: fail,
    });
    const progress = createProgressView({
      words,
      cancel: () => runner.cancel(),
      again: () => runner.again(values.samples),
    });
    const player = createPlayer({
      words,
      show: showSlow,
      first: () => store.set('samples', 'labDraw', '1'),
      next() {
        const before = store.values.samples.labDraw;
        store.set('samples', 'labDraw', String(before + 1));
        return store.values.samples.labDraw > before;
      },
    });
    const program = cell(words.program);

    const failure = document.createElement('p');
    failure.className = 'failure';
    failure.setAttribute('role', 'alert');
    const lead = document.createElement('p');
    setMarkup(lead, words.lead);
    views.draws.node.append(progress.node);
    views.slow.node.append(player.node);
    const node = document.createElement('div');
    node.append(lead, failure, views.draws.node, views.counts.node, program.node);
    node.append(views.slow.node, views.where.node, views.merge.node);

    /** @param {unknown} error */
    function fail(error) {
      failure.textContent = words.failed(messageOf(error));
    }

    /** @type {number | undefined} */
    let frame;
    /** What the pictures of exact quantities already show. @type {typeof shown} */
    let drawn;

    /** Once a frame at most, however many answers arrive in it. */
    function redraw() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        if (!shown) return;
        const { exact, values: now } = shown;
        const data = { exact, run: exact.picture ? run : null };
        views.draws.update(data, now);
        views.counts.update(data, now);
        program.update({ source: exact.source, output });
        if (drawn === shown) return;
        drawn = shown;
        showSlow();
        views.where.update({ exact }, now);
        views.merge.update({ exact }, now);
      });
    }

    function showSlow() {
      // The draw that the stages belong to may still be on its way from the core.
      if (!shown) return;
      const isLatest = shown.values.samples.labDraw === store.values.samples.labDraw;
      const data = { exact: shown.exact, stage: isLatest ? player.stage : 0 };
      views.slow.update(data, shown.values);
    }

    /** Computes until the pictures show the latest parameters; states in between are skipped. */
    async function compute() {
      if (isComputing) return;
      isComputing = true;
      while (!isGone && shown?.values.samples !== values.samples) {
        const now = values;
        try {
          shown = { exact: await computeExact(engine, now.samples), values: now };
          failure.textContent = '';
        } catch (error) {
          fail(error);
          if (now.samples === values.samples) break;
          continue;
        }
        if (isGone) break;
        redraw();
      }
      isComputing = false;
    }

    return {
      node,
      update(next) {
        values = next;
        runner.update(next.samples);
        compute();
      },
      destroy() {
        isGone = true;
        if (frame !== undefined) cancelAnimationFrame(frame);
        runner.destroy();
        player.destroy();
      },
    };
  },
};
