import { createFramesPlayer } from '../../frames-player.js';
import { createProgram } from '../../program.js';
import { hideControl } from './controls.js';
import { flowFigure } from './flow-figure.js';
import { computeFlow, flowArgs } from './flow.js';
import { createLatest } from './latest.js';
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
export function createFlowPart({ engine, store, text, figure }, fail) {
  const words = text.lab ?? {};
  const flowView = figure(flowFigure);
  const mixingView = figure(mixingFigure);
  const program = createProgram(words.program);
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

  const player = createFramesPlayer({
    words: { ...words.player, where: words.steps },
    show: redraw,
    rest(frame) {
      store.set('formulas', 'flowAt', String(frame));
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
      player.update(values.formulas.flowAt, result.steps);
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
        player.update(0, 0);
        redraw();
      }
      if (!picture) return;
      const [range] = picture.ranges;
      runner.update(keyOf(now), {
        ...flowArgs(now.formulas),
        range: picture.ranges.length === 1 ? range : null,
      });
    },
  });

  function redraw() {
    if (!shown) return;
    const { field, flow } = shown;
    const data = { field, flow, at: player.at };
    // The ring is where the hand is, even if the particles are not there yet.
    flowView.update(
      data,
      shown.values.formulas.flowSpace === values.formulas.flowSpace ? values : shown.values,
    );
    mixingView.update(data, values);
    if (player.running) return;
    const own = shown.values.formulas;
    if (flow) program.update(flowProgram(own, player.at), flowOutput(own, flow, player.at));
    else program.update('', '');
  }

  flowView.node.querySelector('.controls')?.before(player.node);
  flowView.node.querySelector('.saving')?.before(runner.node);

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
      const { flowAt } = next.formulas;
      if (!shown?.flow || player.running || Math.min(flowAt, shown.flow.steps) === player.at)
        return;
      player.update(flowAt, shown.flow.steps);
      redraw();
    },
    destroy() {
      latest.destroy();
      runner.cancel();
      player.destroy();
    },
  };
}
