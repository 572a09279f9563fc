import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { rangeOf } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { segments } from '../../plots/segments.js';

/** @typedef {Awaited<ReturnType<typeof import('./held-out-compute.js').computeHeldOut>>} HeldOut */

const [LEFT, RIGHT, TOP, BOTTOM] = [56, 24, 72, 236];
const MARKS = { isotropic: 'set-a', diagonal: 'set-b' };
/** Pixels by which the two lie beside their number: bars would cover each other. */
const ASIDE = 6;

/**
 * The mean log density of rows that were not fitted, by number of latent values.
 * @type {import('../../panels/panel.js').Figure<HeldOut>}
 */
export const heldOutFigure = {
  id: 'labHeldOut',
  height: BOTTOM + 46,
  controls: [],
  draw(svg, { series }, { width, text }) {
    ordered(svg, ['axes', 'errors', 'lines', 'means', 'names']);
    const most = series[0].means.length;
    const x = scaleLinear([0.5, most + 0.5], [LEFT, width - RIGHT]);
    const ends = series.flatMap(({ means }) =>
      means.flatMap(({ mean, standardError }) => [mean - standardError, mean + standardError]),
    );
    const y = scaleLinear(rangeOf(ends, 0), [BOTTOM, TOP]).nice();
    const at = (/** @type {keyof typeof MARKS} */ noise, /** @type {number} */ i) =>
      x(i + 1) + (noise === 'isotropic' ? -ASIDE : ASIDE);
    segments(
      layer(svg, 'errors'),
      series.flatMap(({ noise, means }) =>
        means.map(({ mean, standardError }, i) => ({
          ...{ x1: at(noise, i), x2: at(noise, i) },
          ...{ y1: y(mean - standardError), y2: y(mean + standardError) },
          mark: `error-bar ${MARKS[noise]}`,
        })),
      ),
    );
    curves(
      layer(svg, 'lines'),
      series.map(({ noise, means }) => ({
        ...{ key: noise, mark: `hill ${MARKS[noise]}` },
        xs: Float64Array.from(means, (_, i) => x.invert(at(noise, i))),
        ys: Float64Array.from(means, ({ mean }) => mean),
      })),
      { x, y },
    );
    dots(
      layer(svg, 'means'),
      series.flatMap(({ noise, means }) =>
        means.map(({ mean }, i) => ({ x: at(noise, i), y: y(mean), r: 4, mark: MARKS[noise] })),
      ),
    );
    labels(
      layer(svg, 'names'),
      series.map(({ noise }, i) => ({
        ...{ x: width - RIGHT, y: 14 + 18 * i, anchor: /** @type {const} */ ('end') },
        ...{ text: text.marks[noise], mark: `${MARKS[noise]} name halo` },
      })),
    );
    yAxis(layer(svg, 'axes'), y, { x: LEFT, label: text.marks.mean, ticks: 5 });
    xAxis(layer(svg, 'axes'), x, { y: BOTTOM, label: text.marks.latent, ticks: most });
  },
  facts: ({ series, rows, folds }, { decoder: own }) => ({
    ...{ rows, folds, stretch: own.labStretch },
    models: series.map(({ means, best, next, lead }) => ({
      ...{ best, next, lead, most: means.length },
      ...means[best - 1],
    })),
  }),
};
