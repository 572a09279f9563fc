import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { componentMark } from '../../plots/components.js';
import { dots } from '../../plots/dots.js';
import { rangeOf } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { arrows, segments } from '../../plots/segments.js';
import { rowOf } from './projection-compute.js';

/** @typedef {import('./directions-compute.js').Shown} Shown */

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 40, 90, 436];
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
  controls: [
    ...['labTable', 'labMethod', 'labFactors', 'labStretch', 'labUnits'],
    ...['labCompare', 'labRow'],
  ],
  draw(svg, directions, { width, values, text }) {
    const { x, decoded, columns, across, up, mean, latent, isStandardised, stretches } = directions;
    ordered(svg, ['axes', 'ways', 'rows', 'projected', 'decoded', 'chosen', 'arrows', 'names']);
    const { projection, row } = comparedOf(directions, values.decoder);
    const count = columns.length;
    const column = (/** @type {Float64Array} */ values, /** @type {number} */ i) =>
      Array.from({ length: values.length / count }, (_, n) => values[n * count + i]);
    const [xs, ys] = [column(x, across), column(x, up)];
    const [keptXs, keptYs] = [column(decoded, across), column(decoded, up)];
    const [byX, byY] = [across, up].map((i) => (projection ? column(projection.decoded, i) : []));
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
    const scaleX = place([...xs, ...keptXs, ...byX], 0, [LEFT, width - RIGHT]);
    const scaleY = place([...ys, ...keptYs, ...byY], 1, [BOTTOM, TOP]);

    const every = Math.ceil(xs.length / MOST_WAYS);
    const isDrawn = (/** @type {number} */ n) => (row ? n === row.row - 1 : n % every === 0);
    segments(
      layer(svg, 'ways'),
      xs.flatMap((value, n) => {
        if (!isDrawn(n)) return [];
        const from = { x1: scaleX(value), y1: scaleY(ys[n]) };
        const kept = { x2: scaleX(keptXs[n]), y2: scaleY(keptYs[n]) };
        if (!projection) return [{ ...from, ...kept, mark: 'guide' }];
        const [x, y] = [scaleX(byX[n]), scaleY(byY[n])];
        return [
          { ...from, x2: x, y2: y, mark: 'guide' },
          { x1: x, y1: y, ...kept, mark: 'set-a' },
        ];
      }),
    );
    dots(
      layer(svg, 'projected'),
      byX.map((value, n) => ({ x: scaleX(value), y: scaleY(byY[n]), r: 2.5, mark: 'set-a' })),
    );
    const chosen = row ? [row.row - 1] : [];
    dots(
      layer(svg, 'chosen'),
      chosen.flatMap((n) => [
        { x: scaleX(xs[n]), y: scaleY(ys[n]), r: 6, mark: 'exact' },
        { x: scaleX(byX[n]), y: scaleY(byY[n]), r: 6, mark: 'set-a' },
        { x: scaleX(keptXs[n]), y: scaleY(keptYs[n]), r: 6, mark: 'set-b' },
      ]),
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
      {
        ...{ x: width - RIGHT, y: 32, anchor: 'end', mark: 'set-b name halo' },
        text: projection ? text.marks.posterior : text.marks.kept,
      },
      ...(projection
        ? [
            {
              ...{ x: width - RIGHT, y: 50, text: text.marks.projected },
              ...{ anchor: /** @type {const} */ ('end'), mark: 'set-a name halo' },
            },
          ]
        : []),
    ]);
    const named = (/** @type {number} */ i) =>
      text.marks.column(columns[i], isStandardised, stretches[i]);
    xAxis(layer(svg, 'axes'), scaleX, { y: BOTTOM, label: named(across), ticks: 6 });
    yAxis(layer(svg, 'axes'), scaleY, { x: LEFT, label: named(up), ticks: 6 });
  },
  facts(directions, { decoder: own }) {
    const { method, latent, share, logLikelihood, isConverged, isUnique } = directions;
    const { columns, across, x, rotation } = directions;
    const { projection, row } = comparedOf(directions, own);
    return {
      ...{ method, latent, share, logLikelihood, isConverged, isUnique },
      isTurned: rotation?.isTurned ?? false,
      shrinkage: projection ? Array.from(projection.shrinkage) : null,
      row,
      rows: x.length / columns.length,
      columns: columns.length,
      asked: own.labFactors,
      stretched: columns[across],
      stretch: own.labStretch,
      isAnyCovariance: latent === columns.length - 1,
    };
  },
};

/**
 * What is shown of the projection beside posterior means.
 * @param {Shown} directions
 * @param {Record<string, any>} own  the panel's values
 */
function comparedOf(directions, { labCompare, labRow }) {
  if (labCompare !== 'both') return { projection: null, row: null };
  return { projection: directions.projection, row: rowOf(directions, labRow) };
}
