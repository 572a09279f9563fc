import { REPEATS } from '../../engine/jobs/sampling-floors.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { drawPane, mostOf, paintPanes, panesOf, scalesOf } from './panes.js';

/** @typedef {import('./reverse-runs.js').Run} Run */

/**
 * The way back at one step.
 * @typedef {object} Moment
 * @property {import('./reverse-runs.js').ReverseQuestion} question  what the runs follow from
 * @property {Run[]} runs  of each schedule
 * @property {number} at  step
 * @property {import('./compute.js').Slice[]} slices  of each run at that step
 */

/**
 * Particles on their way back from noise over p_t, for each schedule from the same noise.
 * `paint` moves the particles alone, between steps too, without drawing the rest anew.
 * @param {() => number} position  where they are when the rest is drawn, in steps
 */
export function createReverseFigure(position) {
  /** Of what is drawn. */
  let paint = (/** @type {number} */ _) => {};

  /** @type {import('../../panels/panel.js').Figure<{obstacle: string, moment: Moment | null}>} */
  const figure = {
    id: 'labReverse',
    height: 540,
    controls: [
      ...['labSampler', 'labDenoiser', 'labVisited', 'labCount'],
      ...['labVariance', 'labEta', 'labCorrections', 'labRatio'],
    ],
    draw(svg, { obstacle, moment }, { width, height, text, uid }) {
      message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
      paint = () => {};
      if (!moment) return;
      const { question, runs, at, slices } = moment;
      const { space, steps } = question;
      const { marks, dimension } = space;
      const boxes = panesOf(runs.length, { width, height });
      const shared = { ...space, steps, most: mostOf(question.forwards) };
      const drawn = runs.map((run, n) => ({
        scales: scalesOf(boxes[n], shared),
        pane: {
          title: text.marks.title(run.forward.kind, run.times[at], fixed(run.alphaBars[at], 3)),
          heat: run.forward.heat,
          slice: slices[n],
          t: run.times[at],
          points: run.frames[at],
          kinds: run.kinds,
          paths: run.ways.map(({ n, mark }) => ({
            times: run.times.slice(0, at + 1),
            values: run.frames
              .slice(0, at + 1)
              .flatMap((frame) => [...frame.subarray(n * dimension, (n + 1) * dimension)]),
            mark,
          })),
        },
      }));
      const paintPoints = paintPanes(svg, drawn, { marks, size: { width, height } });
      paint = (position) => paintPoints(runs.map((run) => between(run, position)));
      paint(position());
      for (const [n, { scales, pane }] of drawn.entries()) {
        drawPane(layer(svg, `pane-${n}`), scales, pane, { marks, text, uid: `${uid}-${n}` });
      }
    },
    facts: ({ obstacle, moment }) => ({
      obstacle,
      runs: moment?.runs,
      at: moment?.at,
      sampler: moment?.question.options.sampler,
      denoiser: moment?.question.denoiser.kind,
      count: moment?.question.count,
      repeats: REPEATS,
    }),
  };

  return {
    figure,
    /** @param {number} position  in steps, also between two */
    paint: (position) => paint(position),
  };
}

/**
 * Particles on the straight line between two steps: only for the eye.
 * @param {Run} run
 * @param {number} position
 */
function between({ frames, times }, position) {
  const at = Math.max(0, Math.min(Math.floor(position), frames.length - 2));
  // The picture may be that of a shorter way than the one that is played.
  const share = Math.min(1, position - at);
  const [from, to] = [frames[at], frames[Math.min(at + 1, frames.length - 1)]];
  const points = new Float32Array(from.length);
  for (let i = 0; i < points.length; i++) points[i] = from[i] + share * (to[i] - from[i]);
  const next = times[Math.min(at + 1, times.length - 1)];
  return { t: times[at] + share * (next - times[at]), points };
}
