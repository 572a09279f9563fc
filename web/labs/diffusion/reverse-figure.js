import { REPEATS } from '../../engine/jobs/sampling-floors.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { boxesOf, drawPane, paintPanes, scalesOf } from './panes.js';

/** @typedef {import('./reverse.js').Run} Run */

/**
 * The way back at one step.
 * @typedef {object} Moment
 * @property {import('./compute.js').Picture | null} picture
 * @property {string} obstacle  why there is none: a key of the words that say so
 * @property {Run[]} runs  of each schedule
 * @property {number} at  step
 * @property {import('./compute.js').Slice[]} slices  of each run at that step
 */

/**
 * Particles on their way back from noise over p_t, for each schedule from the same noise.
 * `paint` moves the particles alone, between steps too, without drawing the rest anew.
 */
export function createReverseFigure() {
  /** @type {{paint: ReturnType<typeof paintPanes>, runs: Run[]} | null} */
  let painted = null;

  /** @type {import('../../panels/panel.js').Figure<Moment>} */
  const figure = {
    id: 'labReverse',
    height: 540,
    controls: [
      ...['labSampler', 'labDenoiser', 'labVisited', 'labCount'],
      ...['labVariance', 'labEta', 'labCorrections', 'labRatio'],
    ],
    draw(svg, { picture, obstacle, runs, at, slices }, { width, height, text, uid }) {
      message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
      painted = null;
      if (!picture || obstacle) return;
      const { marks, dimension } = picture;
      const boxes = boxesOf(runs.length, { width, height });
      const drawn = runs.map((run, n) => ({
        scales: scalesOf(boxes[n], picture),
        pane: {
          title: text.marks.title(run.forward.kind, run.times[at], fixed(run.alphaBars[at], 3)),
          heat: run.forward.path.heat,
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
      painted = { paint: paintPanes(svg, drawn, { marks, size: { width, height } }), runs };
      for (const [n, { scales, pane }] of drawn.entries()) {
        drawPane(layer(svg, `pane-${n}`), scales, pane, { marks, text, uid: `${uid}-${n}` });
      }
    },
    facts: ({ picture, obstacle, runs, at }, { diffusion }) => ({
      ...{ obstacle, runs, at, dimension: picture?.dimension },
      sampler: diffusion.labSampler,
      denoiser: diffusion.labDenoiser,
      count: diffusion.labCount,
      repeats: REPEATS,
    }),
  };

  return {
    figure,
    /** @param {number} position  in steps, also between two */
    paint(position) {
      painted?.paint(painted.runs.map((run) => between(run, position)));
    },
  };
}

/**
 * Particles on the straight line between two steps: only for the eye.
 * @param {Run} run
 * @param {number} position
 */
function between({ frames, times }, position) {
  const at = Math.min(Math.floor(position), frames.length - 2);
  const share = position - at;
  const [from, to] = [frames[at], frames[at + 1]];
  const points = new Float32Array(from.length);
  for (let i = 0; i < points.length; i++) points[i] = from[i] + share * (to[i] - from[i]);
  return { t: times[at] + share * (times[at + 1] - times[at]), points };
}
