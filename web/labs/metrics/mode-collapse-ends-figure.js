import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { componentMark } from '../../plots/components.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { steadyRange } from '../../plots/steady-range.js';
import { symbols } from '../../plots/symbols.js';
import { endsOf, isAsGood } from './mode-collapse-ends.js';

/** @typedef {import('../../engine/jobs/fit-path.js').FitPath} FitPath */

/**
 * @typedef {object} ShownEnds
 * @property {string} obstacle
 * @property {import('./mode-collapse-laws.js').FitPicture | null} picture
 * @property {string} by  which divergence
 * @property {number} sigma
 * @property {FitPath[]} paths  of the starts that have ended
 * @property {number} components
 * @property {number} start  the one that is shown above, from 0
 */

const [LEFT, RIGHT, TOP, AXIS] = [44, 14, 40, 330];
/** The truth stands at the foot, this high. */
const FOOT = 66;

/**
 * Each start's way down: where the means are across, the divergence upwards.
 * @type {import('../../panels/panel.js').Figure<ShownEnds>}
 */
export const endsFigure = {
  id: 'labFitEnds',
  height: AXIS + 48,
  controls: [],
  draw(svg, { obstacle, picture, paths, by, sigma, components, start }, context) {
    const { width, height, text, uid } = context;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['truth', 'ways', 'starts', 'ends', 'best', 'axes', 'names']);
    const right = width - RIGHT;
    const x = scaleLinear(steadyRange(svg, picture.range), [LEFT, right]);
    const foot = scaleLinear([0, Math.max(...picture.density)], [AXIS, AXIS - FOOT]);
    const truth = { key: 'p', xs: picture.grid, ys: picture.density, mark: 'exact' };
    areas(layer(svg, 'truth'), [truth], { x, y: foot });
    curves(layer(svg, 'truth'), [truth], { x, y: foot });

    const groups = endsOf(paths, sigma);
    const values = groups.map(({ value }) => value);
    const y = scaleLinear([0, topOf(paths, values)], [AXIS - FOOT - 14, TOP]);
    const markOf = (/** @type {number} */ k) => (components > 1 ? componentMark(k) : 'set-b');
    clip(layer(svg, 'ways'), `${uid}-ways`, { left: LEFT, right, top: TOP - 8, bottom: AXIS });
    curves(
      layer(svg, 'ways'),
      paths.flatMap(({ mixtures, values }, n) =>
        Array.from({ length: components }, (_, k) => ({
          ...{ key: `${n}-${k}`, ys: values },
          xs: mixtures.map(({ means }) => means[k]),
          mark: `trail ${markOf(k)} ${n === start ? 'chosen' : ''}`,
        })),
      ),
      { x, y },
    );
    const spots = paths.flatMap(({ mixtures, values }, n) => {
      const end = mixtures.length - 1;
      return Array.from({ length: components }, (_, k) => ({
        from: { x: x(mixtures[0].means[k]), y: y(values[0]), r: 2, mark: markOf(k) },
        to: {
          ...{ x: x(mixtures[end].means[k]), y: y(values[end]) },
          ...{ r: n === start ? 7 : 4.5, mark: `estimate ${markOf(k)}` },
        },
      }));
    });
    const isInside = (/** @type {{y: number}} */ spot) => spot.y >= TOP - 8;
    dots(layer(svg, 'starts'), spots.map(({ from }) => from).filter(isInside));
    dots(
      layer(svg, 'ends'),
      spots.map(({ to }) => to),
    );
    const best = groups
      .filter(({ value }) => isAsGood(value, values[0]))
      .flatMap(({ parts, value }) =>
        parts.map(({ mean }) => ({
          ...{ x: x(mean), y: y(value) + 17, shape: /** @type {const} */ ('up'), mark: 'best' },
        })),
      );
    symbols(layer(svg, 'best'), best);
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.values[by], ticks: 5 });
    xAxis(layer(svg, 'axes'), x, { y: AXIS, label: text.marks.mean });
    labels(layer(svg, 'names'), [
      { x: right, y: 14, anchor: 'end', mark: 'halo', text: text.marks.key },
    ]);
  },
  facts: ({ obstacle, paths, by, sigma, components }) => ({
    ...{ obstacle, by, components, count: paths.length, ends: endsOf(paths, sigma) },
  }),
};

/**
 * Up to where values are shown: all ends, and the ways from a little above them; where they begin is not
 * worth all the rest's being flat.
 * @param {FitPath[]} paths
 * @param {number[]} values  of the ends
 */
function topOf(paths, values) {
  const starts = paths.map(({ values }) => values[0]).toSorted((a, b) => a - b);
  const middle = starts[Math.floor(starts.length / 2)] ?? 1;
  return Math.max(...values, middle) * 1.15 || 1;
}
