import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { componentMark } from '../../plots/components.js';
import { dots } from '../../plots/dots.js';
import { rangeOf } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { arrows, segments } from '../../plots/segments.js';

/** @typedef {import('./directions-compute.js').Shown} Shown */

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 40, 72, 420];
/** Rows whose way to what is left of them is drawn: more would cover each other. */
const MOST_WAYS = 60;
/** Pixels from which on an arrow has room for its name. */
const NAMED = 24;

/**
 * Two columns of the table: rows, what the latent values make of them, and how far one standard
 * deviation of each latent value goes.
 * @type {import('../../panels/panel.js').Figure<Shown>}
 */
export const directionsFigure = {
  id: 'labDirections',
  height: BOTTOM + 46,
  controls: ['labTable', 'labMethod', 'labFactors', 'labStretch', 'labUnits'],
  draw(svg, directions, { width, text }) {
    const { x, decoded, columns, across, up, mean, latent, isStandardised, stretches } = directions;
    ordered(svg, ['axes', 'ways', 'rows', 'decoded', 'arrows', 'names']);
    const count = columns.length;
    const column = (/** @type {Float64Array} */ values, /** @type {number} */ i) =>
      Array.from({ length: values.length / count }, (_, n) => values[n * count + i]);
    const [xs, ys] = [column(x, across), column(x, up)];
    const [keptXs, keptYs] = [column(decoded, across), column(decoded, up)];
    const ends = Array.from({ length: latent }, (_, k) =>
      [-1, 1].map((sign) =>
        [across, up].map((i) => mean[i] + sign * directions.directions[i * latent + k]),
      ),
    );
    const place = (
      /** @type {number[]} */ values,
      /** @type {number} */ axis,
      /** @type {[number, number]} */ pixels,
    ) =>
      scaleLinear(rangeOf([...values, ...ends.flat().map((end) => end[axis])], 0), pixels).nice();
    const scaleX = place([...xs, ...keptXs], 0, [LEFT, width - RIGHT]);
    const scaleY = place([...ys, ...keptYs], 1, [BOTTOM, TOP]);

    const every = Math.ceil(xs.length / MOST_WAYS);
    segments(
      layer(svg, 'ways'),
      xs.flatMap((value, n) =>
        n % every === 0
          ? [
              {
                ...{ x1: scaleX(value), y1: scaleY(ys[n]) },
                ...{ x2: scaleX(keptXs[n]), y2: scaleY(keptYs[n]), mark: 'guide' },
              },
            ]
          : [],
      ),
    );
    dots(
      layer(svg, 'rows'),
      xs.map((value, n) => ({ x: scaleX(value), y: scaleY(ys[n]), r: 2, mark: 'noised' })),
    );
    dots(
      layer(svg, 'decoded'),
      keptXs.map((value, n) => ({ x: scaleX(value), y: scaleY(keptYs[n]), r: 2.5, mark: 'set-b' })),
    );
    const [centreX, centreY] = [scaleX(mean[across]), scaleY(mean[up])];
    arrows(
      layer(svg, 'arrows'),
      ends.flatMap(([from, to], k) =>
        [from, to].map((end) => ({
          ...{ x1: centreX, y1: centreY },
          ...{ x2: scaleX(end[0]), y2: scaleY(end[1]), mark: componentMark(k) },
        })),
      ),
    );
    labels(layer(svg, 'names'), [
      ...ends.flatMap(([, to], k) => {
        const [x, y] = [scaleX(to[0]), scaleY(to[1])];
        return latent > 3 && Math.hypot(x - centreX, y - centreY) < NAMED
          ? []
          : [
              {
                ...{ x: x + 6, y: y - 6, text: text.marks.latent(k + 1) },
                mark: `${componentMark(k)} name halo`,
              },
            ];
      }),
      { x: width - RIGHT, y: 14, text: text.marks.rows, anchor: 'end', mark: 'quiet halo' },
      { x: width - RIGHT, y: 32, text: text.marks.kept, anchor: 'end', mark: 'set-b name halo' },
    ]);
    const named = (/** @type {number} */ i) =>
      text.marks.column(columns[i], isStandardised, stretches[i]);
    xAxis(layer(svg, 'axes'), scaleX, { y: BOTTOM, label: named(across), ticks: 6 });
    yAxis(layer(svg, 'axes'), scaleY, { x: LEFT, label: named(up), ticks: 6 });
  },
  facts: (
    { method, latent, share, logLikelihood, isConverged, isUnique, columns, across, x, rotation },
    { decoder: own },
  ) => ({
    ...{ method, latent, share, logLikelihood, isConverged, isUnique },
    isTurned: rotation?.isTurned ?? false,
    rows: x.length / columns.length,
    columns: columns.length,
    asked: own.labFactors,
    stretched: columns[across],
    stretch: own.labStretch,
    isAnyCovariance: latent === columns.length - 1,
  }),
};
