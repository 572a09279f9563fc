import { hideControl } from '../kit/hide-control.js';
import { createPlayer } from '../kit/player.js';
import { flowFigure } from './flow-figure.js';
import { computeFlow, flowArgs } from './flow.js';
import { createLatest } from '../kit/latest.js';
import { mixingFigure } from './mixing-figure.js';
import { flowOutput, flowProgram } from './program.js';
import { createRunner } from '../kit/runner.js';

/** @typedef {import('../../panels/panel.js').Values} Values */

/** @param {Values} values */
const keyOf = ({ formulas }) =>
  Object.entries(formulas).filter(([name]) => name.startsWith('flow') && name !== 'flowAt');

/**
 * Particles that follow the score.
 * @param {import('../kit/lab.js').LabContext} context
 * @param {import('../kit/failures.js').Failures} failures
 */
export function createFlowPart({ cell, engine, store, text, figure }, failures) {
  const words = text.lab;
  const flowView = figure(flowFigure);
  const mixingView = figure(mixingFigure);
  const program = cell(words.program);
  /** @type {Values} */
  let values;
  /** The latest field. @type {{field: import('./flow.js').FlowField, values: Values} | null} */
  let latestField = null;
  /**
   * What is shown.
   * @type {{field: import('./flow.js').FlowField,
   *   flow: import('../../engine/jobs/follow-score.js').Flow | null, values: Values} | null}
   */
  let shown = null;

  /** The step that is shown. */
  let at = 0;
  const player = createPlayer(flowView.node, {
    words: { ...words.player, where: words.steps },
    steps: () => shown?.flow?.steps ?? 0,
    at: () => at,
    paint(position) {
      at = Math.floor(position);
      paint();
    },
    show: redraw,
    goTo(to) {
      at = to;
      store.set('formulas', 'flowAt', String(to));
      redraw(); // also the program, which waits while it plays
    },
  });
  const runner = createRunner(engine, 'followScore', {
    words,
    failure: failures.line(),
    progressOf: ({ steps, asked }) => ({ done: steps, of: asked }),
    onChange({ status, about, result }) {
      if (result) shown = { ...about, flow: result };
      // Particles that followed another field may stand until these have moved, no longer.
      else if (status !== 'running' || !shown?.flow)
        shown = latestField && { ...latestField, flow: null };
      else return;
      player.halt();
      at = Math.min(values.formulas.flowAt, shown?.flow?.steps ?? 0);
      player.update();
      redraw();
    },
  });
  const latest = createLatest((/** @type {Values} */ now) => computeFlow(engine, now.formulas), {
    keyOf,
    show(field, now) {
      latestField = { field, values: now };
      if (!field.picture) return runner.ask(null, latestField);
      const { ranges } = field.picture;
      const range = ranges.length === 1 ? ranges[0] : null;
      runner.ask({ ...flowArgs(now.formulas), range }, latestField);
    },
    failure: failures.line(),
    fail() {
      latestField = null;
      runner.ask(null, null);
    },
  });

  const printed = createLatest(
    async (
      /** @type {{own: Record<string, any>, flow: NonNullable<typeof shown>['flow'], at: number} | null} */
      now,
    ) =>
      now?.flow
        ? {
            source: flowProgram(now.own, now.at),
            output: await flowOutput(engine, now.own, now.flow, now.at),
          }
        : { source: '', output: '' },
    {
      failure: failures.line(),
      show: (now) => program.update(now),
      fail: () => program.update({ source: '', output: '' }),
    },
  );

  /** @returns {import('./flow-figure.js').FlowData | null} */
  const dataNow = () =>
    shown && { field: shown.field, flow: shown.flow, at, isRunning: runner.running };

  function paint() {
    const data = dataNow();
    if (!data || !shown) return flowView.clear();
    // The ring is where the hand is, even if the particles are not there yet.
    const isSameSpace = shown.values.formulas.flowSpace === values.formulas.flowSpace;
    flowView.update(data, isSameSpace ? values : shown.values);
  }

  function redraw() {
    paint();
    const data = dataNow();
    if (!data || !shown) {
      mixingView.clear();
      printed.ask(null);
      return;
    }
    mixingView.update(data, shown.values);
    if (player.playing) return;
    printed.ask({ own: shown.values.formulas, flow: data.flow, at });
  }

  flowView.addToHand(player.node, runner.node);

  return {
    nodes: [flowView.node, mixingView.node, program.node],
    /** @param {Values} next */
    update(next) {
      const isOwn = values?.formulas !== next.formulas;
      values = next;
      for (const name of ['flowHeights', 'flowY']) {
        hideControl(flowView, name, next.formulas.flowSpace === 'line');
      }
      latest.ask(next);
      if (!isOwn || player.playing) return;
      at = Math.min(next.formulas.flowAt, shown?.flow?.steps ?? 0);
      player.update();
      redraw();
    },
    destroy() {
      latest.destroy();
      runner.destroy();
      printed.destroy();
      player.destroy();
    },
  };
}
