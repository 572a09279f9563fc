import { hideControl } from '../../hide-control.js';
import { createPlayer } from '../../player.js';
import { flowFigure } from './flow-figure.js';
import { computeFlow, flowArgs } from './flow.js';
import { createLatest } from '../../latest.js';
import { mixingFigure } from './mixing-figure.js';
import { flowOutput, flowProgram } from './program.js';
import { createRunner } from './runner.js';

/** @typedef {import('../../panel.js').Values} Values */

/** @param {Values} values */
const keyOf = ({ formulas }) =>
  JSON.stringify(
    Object.entries(formulas).filter(([name]) => name.startsWith('flow') && name !== 'flowAt'),
  );

/**
 * Particles that follow the score.
 * @param {import('../../panel.js').LabContext} context
 * @param {(error: unknown) => void} fail
 */
export function createFlowPart({ cell, engine, store, text, figure }, fail) {
  const words = text.lab ?? {};
  const flowView = figure(flowFigure);
  const mixingView = figure(mixingFigure);
  const program = cell(words.program);
  /** @type {Values} */
  let values;
  let asked = '';
  /** The latest field, with the values that it and the run belong to. */
  /** @type {{field: import('./flow.js').FlowField, values: Values} | undefined} */
  let latestField;
  /**
   * What is shown.
   * @type {{field: import('./flow.js').FlowField,
   *   flow: import('../../../engine/jobs/follow-score.js').Flow | null, values: Values} | undefined}
   */
  let shown;

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
    progressOf: ({ steps, asked }) => ({ done: steps, of: asked }),
    onError: fail,
    onChange(result) {
      if (!result || !latestField) return;
      shown = { ...latestField, flow: result };
      at = Math.min(values.formulas.flowAt, result.steps);
      player.halt();
      player.update();
      redraw();
    },
  });
  const latest = createLatest((/** @type {Values} */ now) => computeFlow(engine, now.formulas), {
    fail,
    show(field, now) {
      latestField = { field, values: now };
      const { picture } = field;
      if (!shown?.flow || !picture) {
        shown = { ...latestField, flow: null };
        at = 0;
        player.update();
        redraw();
      }
      if (!picture) return runner.update('', null);
      const [range] = picture.ranges;
      runner.update(keyOf(now), {
        ...flowArgs(now.formulas),
        range: picture.ranges.length === 1 ? range : null,
      });
    },
  });

  /** @returns {import('./flow-figure.js').FlowData | undefined} */
  const dataNow = () => shown && { field: shown.field, flow: shown.flow, at };

  function paint() {
    const data = dataNow();
    if (!data || !shown) return;
    // The ring is where the hand is, even if the particles are not there yet.
    const isSameSpace = shown.values.formulas.flowSpace === values.formulas.flowSpace;
    flowView.update(data, isSameSpace ? values : shown.values);
  }

  function redraw() {
    paint();
    const data = dataNow();
    if (!data || !shown) return;
    mixingView.update(data, values);
    if (player.playing) return;
    const own = shown.values.formulas;
    const { flow } = data;
    if (flow) program.update({ source: flowProgram(own, at), output: flowOutput(own, flow, at) });
    else program.update({ source: '', output: '' });
  }

  flowView.node.querySelector('.controls')?.before(player.node, runner.node);

  return {
    nodes: [flowView.node, mixingView.node, program.node],
    /** @param {Values} next */
    update(next) {
      values = next;
      for (const name of ['flowHeights', 'flowY']) {
        hideControl(flowView, name, next.formulas.flowSpace === 'line');
      }
      const key = keyOf(next);
      if (key !== asked) {
        asked = key;
        latest.ask(next);
        redraw();
        return;
      }
      const flow = shown?.flow;
      if (!flow || player.playing) return;
      const asks = Math.min(next.formulas.flowAt, flow.steps);
      if (asks === at) return;
      at = asks;
      player.update();
      redraw();
    },
    destroy() {
      latest.destroy();
      runner.cancel();
      player.destroy();
    },
  };
}
