import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { rangeOf } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { logTicks } from '../../plots/log-ticks.js';
import { message } from '../../plots/message.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { symbols } from '../../plots/symbols.js';
import { KNOTS, knobValue } from './paths-compute.js';

/** @typedef {import('../../engine/jobs/trace-planes.js').Places} Places */
/** @typedef {[across: number, up: number]} Place */

/**
 * @typedef {object} ShownPaths
 * @property {string} obstacle
 * @property {import('./paths-compute.js').Paths} trails
 * @property {import('../../engine/jobs/sample-planes.js').Plane} plane
 * @property {string} knob
 * @property {number} knobValue
 * @property {number} at  place of the knob
 * @property {{trail: number, knot: number, at: Place, spread: Place}[]} estimates
 * @property {number} runs
 * @property {number} count
 */

const [LEFT, RIGHT, TOP, BOTTOM] = [52, 16, 64, 350];
/** Divergences below are drawn here: their axes have no 0. */
const LEAST = 1e-3;
/** Pixels between two labels that would stand on each other. */
const TOGETHER = 60;
const MARKS = ['set-b', 'set-a'];

/**
 * Two models' trails in a plane of two metrics: exact lines, estimates with their spread.
 * @type {import('../../panels/panel.js').Figure<ShownPaths>}
 */
export const pathsFigure = {
  id: 'labPaths',
  height: BOTTOM + 50,
  controls: ['labPathPlane', 'labKnob'],
  draw(svg, { obstacle, trails, plane, knob, at, estimates }, { width, height, text }) {
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (obstacle) return;
    ordered(svg, ['axes', 'errors', 'trails', 'estimates', 'ends', 'here', 'names']);
    const exact = trails.map(({ places }) =>
      plane === 'densityCoverage' ? [] : places.map((place) => place[plane]),
    );
    const right = Math.min(width - RIGHT, LEFT + 1.6 * (BOTTOM - TOP));
    const isLog = plane === 'divergences';
    const scaleOf = (/** @type {0 | 1} */ axis, /** @type {[number, number]} */ pixels) => {
      const all = [
        ...exact.flat().map((place) => place[axis]),
        ...estimates.map((estimate) => estimate.at[axis]),
      ];
      const group = layer(svg, axis === 0 ? 'axes' : 'names');
      if (isLog) {
        const high = Math.max(...all, 10 * LEAST);
        const low = Math.max(LEAST, Math.min(...all) / 1.5);
        return scaleLog(steadyRange(group, [Math.min(low, high / 10), high * 1.5]), pixels).clamp(
          true,
        );
      }
      const range =
        plane === 'likelihoodMass' && axis === 1 ? rangeOf(all, 0) : [0, Math.max(1, ...all)];
      return scaleLinear(steadyRange(group, /** @type {[number, number]} */ (range)), pixels).clamp(
        true,
      );
    };
    const x = scaleOf(0, [LEFT, right]);
    const y = scaleOf(1, [BOTTOM, TOP]);
    curves(
      layer(svg, 'trails'),
      exact.map((places, n) => ({
        ...{ key: String(n), mark: n === 0 ? 'exact' : 'exact dashed' },
        ...{ xs: places.map((place) => place[0]), ys: places.map((place) => place[1]) },
      })),
      { x, y },
    );
    segments(
      layer(svg, 'errors'),
      estimates.flatMap(({ trail, at: [across, up], spread }) => {
        const mark = `error-bar ${MARKS[trail]}`;
        const [cx, cy] = [x(across), y(up)];
        return [
          { x1: x(across - spread[0]), x2: x(across + spread[0]), y1: cy, y2: cy, mark },
          { x1: cx, x2: cx, y1: y(up - spread[1]), y2: y(up + spread[1]), mark },
        ];
      }),
    );
    const spots = estimates.map(({ trail, at: [across, up] }) => ({
      ...{ x: x(across), y: y(up), trail, mark: `estimate ${MARKS[trail]}` },
    }));
    dots(
      layer(svg, 'estimates'),
      spots.filter(({ trail }) => trail === 0).map((spot) => ({ ...spot, r: 4 })),
    );
    symbols(
      layer(svg, 'estimates'),
      spots.filter(({ trail }) => trail === 1).map((spot) => ({ ...spot, shape: 'diamond' })),
    );
    const here = exact.flatMap((places) => places.slice(at, at + 1));
    dots(
      layer(svg, 'here'),
      here.map((place) => ({ x: x(place[0]), y: y(place[1]), r: 7, mark: 'crossing' })),
    );
    labels(layer(svg, 'ends'), endLabels(exact, estimates, { x, y, right }, text, knob));
    yAxis(layer(svg, 'axes'), y, {
      ...{ x: LEFT, label: text.marks.up[plane] },
      at: isLog ? logTicks(/** @type {any} */ (y)) : null,
    });
    xAxis(layer(svg, 'axes'), x, { y: BOTTOM, label: text.marks.across[plane], ticks: 4 });
    labels(layer(svg, 'names'), [
      { x: right, y: 14, anchor: 'end', mark: 'halo', text: text.marks.all },
      ...(trails.length > 1
        ? [
            {
              ...{ x: right, y: 34, anchor: /** @type {const} */ ('end'), mark: 'halo' },
              text: text.marks.dropped,
            },
          ]
        : []),
    ]);
  },
  facts: ({ obstacle, trails, plane, knob, knobValue, at, estimates, runs, count }) => ({
    ...{ obstacle, plane, knob, knobValue, runs, count },
    exact: plane === 'densityCoverage' ? [] : trails.map(({ places }) => places[at]?.[plane]),
    models: trails.length,
    estimates: nearest(estimates, at, knob),
  }),
};

/**
 * Of each trail, the estimate whose place of the knob is nearest.
 * @param {ShownPaths['estimates']} estimates
 * @param {number} at
 * @param {string} knob
 */
const nearest = (estimates, at, knob) =>
  [0, 1].flatMap((trail) =>
    estimates
      .filter((estimate) => estimate.trail === trail)
      .toSorted((a, b) => Math.abs(a.knot - at) - Math.abs(b.knot - at))
      .slice(0, 1)
      .map((estimate) => ({ ...estimate, knobAt: knobValue(knob, estimate.knot) })),
  );

/**
 * The knob's values where the first trail begins and ends.
 * @param {Place[][]} exact
 * @param {ShownPaths['estimates']} estimates
 * @param {{x: any, y: any, right: number}} scales
 * @param {import('../../panels/panel.js').FigureText} text
 * @param {string} knob
 */
function endLabels(exact, estimates, { x, y, right }, text, knob) {
  const first = estimates.filter(({ trail }) => trail === 0);
  const places = exact[0]?.length ? exact[0] : first.map(({ at }) => at);
  if (places.length < 2) return [];
  const isWhole = exact[0]?.length || first.at(-1)?.knot === KNOTS - 1;
  const ends = [0, ...(isWhole ? [KNOTS - 1] : [])];
  const found = ends.map((knot) => {
    const place = knot === 0 ? places[0] : places[places.length - 1];
    const [px, py] = [x(place[0]), y(place[1])];
    return {
      ...{ x: px + (px > (right + LEFT) / 2 ? -10 : 10), y: py + (py < TOP + 24 ? 20 : -10) },
      anchor: /** @type {'start' | 'end'} */ (px > (right + LEFT) / 2 ? 'end' : 'start'),
      ...{ text: text.marks.knob(knob, knobValue(knob, knot)), mark: 'halo' },
    };
  });
  const [a, b] = found;
  const isOne = b && Math.hypot(a.x - b.x, a.y - b.y) < TOGETHER;
  return isOne ? [{ ...a, text: text.marks.together(a.text, b.text) }] : found;
}
