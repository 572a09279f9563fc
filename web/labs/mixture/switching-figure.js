import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { fixed, significant } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { rangeOf } from '../../plots/grid.js';
import { UNUSED } from './method-comparison-figure.js';

/** @typedef {import('../../engine/jobs/compare-methods.js').Courses} Courses */

const MARGIN = { left: 60, right: 104 };
/** Where the weights and, below them, the lower bound are drawn, in pixels. */
const WEIGHTS = { top: 34, bottom: 170 };
const BOUND = { top: 220, bottom: 300 };
/** Thinner bands have no room for their number. */
const LEAST_BAND = 12;

/**
 * How the variational fit switches components off: the weights of all components, one upon another,
 * and the lower bound, iteration by iteration.
 * @type {import('../../panels/panel.js').Figure<{at: number, courses: Courses | null}>}
 */
export const switchingFigure = {
  id: 'switching',
  height: 344,
  controls: [],
  draw(svg, { at, courses }, { width, text }) {
    const frames = courses?.variational.frames ?? [];
    if (frames.length === 0) return;
    const here = Math.min(at, frames.length - 1);
    const xs = frames.map((_, i) => i);
    const x = scaleLinear([0, Math.max(1, frames.length - 1)], [MARGIN.left, width - MARGIN.right]);
    const y = scaleLinear([0, 1], [WEIGHTS.bottom, WEIGHTS.top]);
    const bands = bandsOf(frames.map(({ mixture }) => mixture.weights));
    const right = x(frames.length - 1) + 8;
    areas(
      layer(svg, 'weights'),
      bands.map(({ base, ys }, k) => ({
        ...{ key: String(k), xs, base, ys, mark: `slice ${componentMark(k)}` },
      })),
      { x, y },
    );
    const ends = bands.map(({ base, ys }, k) => {
      const [from, to] = [base, ys].map((edge) => y(edge[frames.length - 1]));
      return { from, to, k };
    });
    labels(
      layer(svg, 'numbers'),
      ends
        .filter(({ from, to }) => from - to > LEAST_BAND)
        .map(({ from, to, k }) => ({
          ...{ x: right, y: (from + to) / 2 + 4, text: String(k + 1) },
          mark: `strong ${componentMark(k)}`,
        })),
    );

    const bounds = frames.map(({ lowerBound }) => lowerBound ?? Number.NaN);
    const known = bounds.filter(Number.isFinite);
    const b = scaleLinear(rangeOf(known, 0.5), [BOUND.bottom, BOUND.top]).nice(3);
    const axes = layer(svg, 'axes');
    yAxis(layer(axes, 'share'), y, { x: MARGIN.left, label: text.marks.weights });
    yAxis(layer(axes, 'bound'), b, { x: MARGIN.left, label: text.marks.bound, ticks: 3 });
    xAxis(axes, x, { y: BOUND.bottom, label: text.marks.iteration });
    curves(layer(svg, 'course'), [{ key: 'bound', xs, ys: bounds, mark: 'guess' }], { x, y: b });
    segments(layer(svg, 'here'), [
      { x1: x(here), x2: x(here), y1: WEIGHTS.top, y2: BOUND.bottom, mark: 'rule' },
    ]);
    const bound = bounds[here];
    const shown = Number.isFinite(bound);
    dots(layer(svg, 'at'), shown ? [{ x: x(here), y: b(bound), r: 4, mark: 'guess' }] : []);
    labels(layer(svg, 'values'), [
      {
        ...{ x: right, y: WEIGHTS.top - 8, mark: 'small' },
        text: text.marks.effective(fixed(frames[here].effectiveComponents, 2)),
      },
      ...(shown
        ? [
            {
              x: right,
              y: b(bound) + 4,
              text: significant(bound, 6),
              mark: 'guess',
            },
          ]
        : []),
    ]);
  },
  facts({ at, courses }) {
    const frames = courses?.variational.frames ?? [];
    if (frames.length === 0) return {};
    const here = Math.min(at, frames.length - 1);
    const { weights } = frames[here].mixture;
    const unused = weights.filter((weight) => weight < UNUSED).length;
    return {
      ...frames[here],
      here,
      unused,
      components: weights.length,
      before: frames[here - 1]?.lowerBound ?? null,
    };
  },
};

/**
 * The weights of each component stacked upon those before it.
 * @param {Float64Array[]} weights  (K) for each iteration
 */
function bandsOf(weights) {
  let base = new Float64Array(weights.length);
  return Array.from(weights[0], (_, k) => {
    const below = base;
    base = below.map((height, i) => height + weights[i][k]);
    return { base: below, ys: base };
  });
}
