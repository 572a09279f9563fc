import { setMarkup } from '../../dom/trusted.js';
import { createFailures } from '../kit/failures.js';
import { createLatest } from '../kit/latest.js';
import { createRunner } from '../kit/runner.js';
import { scottBins } from '../../plots/stacked-bins.js';
import { countsFigure } from './counts-figure.js';
import { drawsFigure } from './draws-figure.js';
import { computeExact, drawsOf, obstacleOf, rangeOfModes } from './exact.js';
import { mergeFigure } from './merge-figure.js';
import { createPlayer } from './player.js';
import { slowFigure } from './slow-figure.js';
import { whereFigure } from './where-figure.js';
import { labParameters } from './parameters.js';
import en from './text.en.js';
import ja from './text.ja.js';

/** @typedef {import('../../panels/panel.js').Values} Values */
/** @typedef {import('./draws-figure.js').Run} Run */
/** @typedef {import('./exact.js').Exact} Exact */

/** Narrower bars than these could not be told apart on a phone. */
const MOST_BINS = 120;

/**
 * The lab of `samples`: a mixture of the reader's own, drawn from a million times or once, slowly.
 * @type {import('../kit/lab.js').Lab}
 */
export const lab = {
  id: 'samples',
  parameters: labParameters,
  text: { ja, en },
  create({ engine, lang, store, text, figure, cell }) {
    const words = text.lab;
    const failures = createFailures({ lang, text });
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

    const runner = createRunner(engine, 'drawSamples', {
      words: { ...words, done: words.drawnOf },
      failure: failures.line(),
      progressOf: ({ drawn }, { count }) => ({ done: drawn, of: count }),
      onChange({ status, about, progress, result }) {
        const known = result ?? progress;
        if (known) run = { ...known, ...about };
        // Other draws may stand until there is word of these, no longer.
        else if (status !== 'running') run = null;
        output = result?.output ?? '';
        redraw();
      },
    });
    const player = createPlayer({
      words,
      show: showSlow,
      rested: () => store.values.samples.labStage,
      rest: (stage) => store.set('samples', 'labStage', String(stage)),
      first: () => store.set('samples', 'labDraw', '1'),
      next() {
        const before = store.values.samples.labDraw;
        store.set('samples', 'labDraw', String(before + 1));
        return store.values.samples.labDraw > before;
      },
    });
    const program = cell(words.program);

    const lead = document.createElement('p');
    setMarkup(lead, words.lead);
    views.draws.addToHand(runner.node);
    views.slow.addToHand(player.node);
    const node = document.createElement('div');
    node.append(lead, failures.node, views.draws.node, views.counts.node, program.node);
    node.append(views.slow.node, views.where.node, views.merge.node);

    /** @type {number | undefined} */
    let frame;
    /** What the pictures of exact quantities already show. @type {typeof shown} */
    let drawn;

    /** Once a frame at most, however many answers arrive in it. */
    function redraw() {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        if (!shown) {
          for (const view of Object.values(views)) view.clear();
          program.update({ source: '', output: '' });
          return;
        }
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

    const latest = createLatest((/** @type {Values} */ now) => computeExact(engine, now.samples), {
      keyOf: ({ samples: { labModes, labSigma, labCount, labSeed, labDraw, labZ } }) => [
        ...[labModes, labSigma, labCount, labSeed, labDraw, labZ],
      ],
      show(exact, now) {
        shown = { exact, values: now };
        redraw();
      },
      failure: failures.line(),
      fail() {
        shown = undefined;
        redraw();
      },
    });

    return {
      node,
      update(next) {
        const isMoved = values?.samples.labStage !== next.samples.labStage;
        values = next;
        const { args, about } = drawingOf(next.samples);
        runner.ask(args, about);
        latest.ask(next);
        if (isMoved) showSlow();
      },
      destroy() {
        if (frame !== undefined) cancelAnimationFrame(frame);
        latest.destroy();
        runner.destroy();
        player.destroy();
      },
    };
  },
};

/**
 * What the job of the draws is asked for.
 * @param {Record<string, any>} own  the panel's values
 */
function drawingOf(own) {
  const { labModes, labSigma, labCount: count } = own;
  if (obstacleOf(labModes)) return { args: null, about: null };
  const range = rangeOfModes(labModes, labSigma);
  const [low, high] = range;
  const bins = Math.min(MOST_BINS, scottBins(range, labSigma, count));
  return { args: { draws: drawsOf(own), count, low, high, bins }, about: { count, range } };
}
