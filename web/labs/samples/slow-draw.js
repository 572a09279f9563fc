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
  /** The draw that was last brought about by playing. */
  let played = drawNow();
  const play = (/** @type {number} */ draw) => {
    played = draw;
    lab.set('labDraw', String(draw));
  };
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
      first: () => play(1),
      next: () => play(drawNow() + 1),
    },
  });
  figure.addToHand(stages.node);

  // One that is typed is shown when it has been made; a link says how far it has come.
  let links = lab.store.links;
  lab.follow(() => {
    const draw = lab.own.value.labDraw;
    if (draw !== played && lab.store.links === links) lab.set('labStage', String(STAGES));
    played = draw;
    links = lab.store.links;
  });
}
