import { scaleLog } from 'd3-scale';
import { REPEATS } from '../../engine/jobs/sampling-floors.js';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { logTicks } from '../../plots/log-ticks.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { cellsOf } from '../../plots/small-multiples.js';
import { CLOSE, fewestSteps, HALF_INTERVAL } from './sweep-verdict.js';

/** @typedef {import('./reverse-sweep.js').Sweep} Sweep */

export const SAMPLERS = [
  ...['ddpm', 'ddim', 'predictor_corrector'],
  ...['ode_euler', 'ode_heun', 'langevin'],
];
export const STEP_COUNTS = [1, 2, 3, 5, 10, 20, 50, 100];
/** Schedule A's line and schedule B's. */
const LINES = ['guess', 'guess dashed'];

/**
 * How far each sampler ends from the data, by its number of steps.
 * @type {import('../../panels/panel.js').Figure<{sweep: Sweep | null}>}
 */
export const sweepFigure = {
  id: 'labSweep',
  height: 480,
  controls: [],
  draw(svg, { sweep }, { width, height, text }) {
    const points = sweep?.points ?? [];
    message(svg, points.length > 0 ? [] : text.marks.nothing, { width, height });
    if (!sweep?.floor || points.length === 0) return;
    const { mean: floor, standardError } = sweep.floor;
    const distances = points.map(({ distance }) => distance.mean).filter(Number.isFinite);
    const least = Math.min(floor, ...distances) / 1.3;
    const most = Math.max(CLOSE * floor, ...distances) * 1.3;
    for (const [n, box] of cellsOf(SAMPLERS.length, { width, height }).entries()) {
      const sampler = SAMPLERS[n];
      const group = layer(svg, `cell-${n}`);
      const x = scaleLog([1, STEP_COUNTS[STEP_COUNTS.length - 1]], [box.left + 40, box.right - 14]);
      const y = scaleLog([least, most], [box.bottom - 40, box.top + 44]).clamp(true);
      yAxis(group, y, { x: x.range()[0], label: text.marks.distance, at: logTicks(y) });
      xAxis(group, x, { y: y.range()[0], label: text.marks.steps, ticks: 3 });
      const level = (/** @type {number} */ value, /** @type {string} */ mark) => ({
        ...{ x1: x.range()[0], x2: x.range()[1], y1: y(value), y2: y(value), mark },
      });
      segments(layer(group, 'floor'), [
        level(floor, standardError === 0 ? 'exact' : 'rule'),
        level(CLOSE * floor, 'guide'),
      ]);
      const lines = ['A', 'B'].map((schedule) =>
        points.filter((point) => point.schedule === schedule && point.sampler === sampler),
      );
      segments(
        layer(group, 'intervals'),
        lines.flatMap((line) =>
          line.map(({ steps, distance: { mean, standardError } }) => {
            const [low, high] = [-1, 1].map((side) => mean + side * HALF_INTERVAL * standardError);
            const ends = { y1: y(Math.max(low, least)), y2: y(high) };
            return { ...ends, x1: x(steps), x2: x(steps), mark: 'guess error-bar' };
          }),
        ),
      );
      curves(
        layer(group, 'lines'),
        lines.map((line, i) => ({
          key: String(i),
          xs: line.map(({ steps }) => steps),
          ys: line.map(({ distance }) => distance.mean),
          mark: LINES[i],
        })),
        { x, y },
      );
      dots(
        layer(group, 'dots'),
        lines.flatMap((line) =>
          line.map(({ steps, distance }) => ({
            ...{ x: x(steps), y: y(distance.mean), r: 3, mark: 'guess' },
          })),
        ),
      );
      labels(layer(group, 'words'), [
        { x: box.left, y: box.top + 14, text: text.marks.samplers[sampler], mark: 'strong' },
      ]);
    }
  },
  facts: ({ sweep }, { diffusion }) => ({
    floor: sweep && sweep.points.length > 0 ? sweep.floor : null,
    count: diffusion.labCount,
    repeats: REPEATS,
    isComplete: sweep !== null && sweep.points.length === sweep.total,
    close: CLOSE,
    rows: SAMPLERS.map((sampler) => ({
      sampler,
      needed: ['A', 'B'].flatMap((schedule) => {
        const own = (sweep?.points ?? []).filter(
          (point) => point.sampler === sampler && point.schedule === schedule,
        );
        return own.length > 0 ? [{ schedule, ...fewestSteps(own) }] : [];
      }),
    })).filter(({ needed }) => needed.length > 0),
  }),
};
