import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, significant } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { panesOf } from './panes.js';

/** @typedef {import('./compute.js').Forward} Forward */

const KNOTS = 5;
/** log-SNR that is drawn and that a hand may set, nats; and the least fall between two knots. */
const [SHOWN, LEAST_FALL] = [12, 0.1];
/** How each schedule's line is told from the other's. */
const LINES = ['exact', 'exact dashed'];

/**
 * log-SNR and ᾱ over t of each schedule; the knots of schedule A can be dragged.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./compute.js').Exact}>}
 */
export const scheduleFigure = {
  id: 'labSchedule',
  height: 400,
  controls: ['labSchedule', 'labSecond', 'labSteps', 'labKnots'],
  draw(svg, { exact }, { width, height, text, set }) {
    const { obstacle, picture } = exact;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    const { forwards, steps } = picture;
    const panels = [
      { name: 'log-snr', range: [-SHOWN, SHOWN], of: logSnrOf, label: text.marks.logSnr },
      { name: 'alpha-bar', range: [0, 1], of: alphaBarOf, label: text.marks.alphaBar },
    ];
    const places = panesOf(2, { width, height });
    const scales = panels.map(({ range }, n) => {
      const { left, right, top, bottom } = places[n];
      return {
        x: scaleLinear([0, steps], [left + 40, right - 30]),
        y: scaleLinear(range, [bottom - 46, top + 30]).clamp(true),
      };
    });
    for (const [n, { name, of, label }] of panels.entries()) {
      const group = layer(svg, name);
      const { x, y } = scales[n];
      yAxis(group, y, { x: x.range()[0], label, ticks: 5 });
      xAxis(group, x, { y: y.range()[0], label: text.marks.time, ticks: 5 });
      curves(
        layer(group, 'schedules'),
        forwards.map(({ path, schedule }, i) => ({
          ...{ key: String(i), xs: path.times, ys: of(schedule), mark: LINES[i] },
        })),
        { x, y },
      );
      const [at] = forwards.map(({ t }) => x(t));
      segments(layer(group, 'now'), [
        { x1: at, x2: at, y1: y.range()[0], y2: y.range()[1], mark: 'guide' },
      ]);
      const ends = forwards.map(({ schedule, t }) => ({ values: of(schedule), t }));
      dots(
        layer(group, 'at'),
        ends.map(({ values, t }) => ({ x: x(t), y: y(values[t]), mark: 'exact' })),
      );
      const heights = ends.map(({ values }) => y(values[steps]) + 4);
      // Where both end at the same place, one name stands above the other.
      if (Math.abs(heights[0] - heights[1]) < 15) {
        const first = ends[0].values[steps] >= ends[1].values[steps] ? 0 : 1;
        heights[1 - first] = Math.min(y.range()[0] + 4, heights[1 - first] + 7);
        heights[first] = heights[1 - first] - 15;
      }
      labels(
        layer(group, 'names'),
        heights.map((height, i) => ({ x: x(steps) + 17, y: height, text: 'AB'[i], mark: 'halo' })),
      );
    }
    handles(layer(svg, 'handles'), knotHandles(forwards[0], scales[0], { text, set }));
  },
  facts: ({ exact: { obstacle, picture } }) => ({
    obstacle,
    rows: picture?.forwards.map(({ kind, t, schedule }) => ({
      kind,
      t,
      alphaBar: fixed(schedule.alphaBars[t], 3),
      snr: significant(Math.exp(schedule.logSnr[t])),
      beta: significant(schedule.betas[Math.max(t, 1) - 1]),
      left: significant(schedule.alphaBars[schedule.betas.length], 2),
    })),
  }),
};

/** @param {Forward['schedule']} schedule */
const logSnrOf = ({ logSnr }) => logSnr;

/** @param {Forward['schedule']} schedule */
const alphaBarOf = ({ alphaBars }) => alphaBars;

/**
 * Rings on the log-SNR. Moving one of a named schedule makes it one drawn by hand.
 * @param {Forward} forward
 * @param {{x: import('../../plots/axes.js').Scale, y: import('../../plots/axes.js').Scale}} scales
 * @param {{text: import('../../panels/panel.js').FigureText, set: (name: string, text: string) => void}} context
 * @returns {import('../../plots/handles.js').Handle[]}
 */
function knotHandles({ schedule: { logSnr, betas } }, { x, y }, { text, set }) {
  const steps = betas.length;
  const times = Array.from({ length: KNOTS }, (_, k) => (k * steps) / (KNOTS - 1));
  // At t = 0 there is no noise yet; the curve starts at t = 1.
  const knots = times.map((t) => {
    const value = logSnr[Math.max(1, Math.round(t))];
    return Number(Math.min(SHOWN, Math.max(-SHOWN, value)).toFixed(1));
  });
  return knots.map((value, k) => ({
    ...{ key: `knot-${k}`, axis: 'y', x: x(times[k]), y: y(value), mark: '', value, step: 0.1 },
    min: k + 1 < KNOTS ? knots[k + 1] + LEAST_FALL : -SHOWN,
    max: k > 0 ? knots[k - 1] - LEAST_FALL : SHOWN,
    label: text.marks.knot(Math.round(times[k])),
    valueText: fixed(value, 1),
    invert: /** @type {any} */ (y).invert,
    onMove(next) {
      const falling = knots.with(k, next).map((knot, i) => Math.min(knot, SHOWN - LEAST_FALL * i));
      set('labKnots', falling.map((knot) => Number(knot.toFixed(1))).join());
      set('labSchedule', 'drawn');
    },
  }));
}
