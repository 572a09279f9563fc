import { slowFigure } from './slow-figure.js';

/** Stages of a draw (see slow-figure.js), and milliseconds for a look at each. */
const [STAGES, REST] = [3, 650];
/** Draws that can be looked at, as the parameter says. */
const MOST = 1000;

/**
 * One draw in slow motion, and on to the next.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./exact.js').Exact>} exact
 */
export function addSlowDraw(lab, exact) {
  /** The store's own: a press may come before what the last one has set is on its way back. */
  const drawNow = () => lab.store.values.samples.labDraw;
  const figure = lab.figure(slowFigure, () => {
    if (!exact.answer) return null;
    const { value, about } = exact.answer;
    // The draw that the stages belong to may still be on its way from the core.
    const isLatest = about.samples.labDraw === lab.own.value.labDraw;
    const stage = stages.position.value;
    return { data: { exact: value, stage: isLatest ? stage : 0 }, values: about };
  });
  const stages = lab.timeline({
    watched: figure.node,
    words: lab.words.slow,
    last: () => STAGES,
    at: () => lab.own.value.labStage,
    rest: (stage) => lab.set('labStage', String(stage)),
    hold: REST,
    series: {
      isFirst: () => lab.own.value.labDraw === 1,
      hasNext: () => lab.own.value.labDraw < MOST,
      first: () => lab.set('labDraw', '1'),
      next: () => lab.set('labDraw', String(drawNow() + 1)),
    },
  });
  figure.addToHand(stages.node);
}
