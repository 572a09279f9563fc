import { scaleLinear } from 'd3-scale';
import { planeOf } from '../../engine/mixture.js';
import { bars } from '../../plots/bars.js';
import { clip } from '../../plots/clip.js';
import { ellipses } from '../../plots/ellipses.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { pointsCanvas } from '../../plots/points-canvas.js';
import { boxesOf } from '../../plots/small-multiples.js';
import { tags } from '../../plots/tags.js';
import { componentMark } from '../../plots/components.js';

/** @typedef {import('./method-comparison.js').BesideFits} BesideFits */
/** @typedef {ReturnType<typeof import('./scatter-picture.js').viewOf>} View */

/** Pixels. */
const HEIGHT = 510;
const WIDE = 600;
const GAP = 20;
const TITLE = 24;
const WEIGHTS = 36;
/** The methods, from left to right. */
const IDS = /** @type {const} */ (['kmeans', 'em', 'variational']);
/** A component below this weight no longer counts as in use. */
export const UNUSED = 0.01;

/**
 * Where the three pictures stand: side by side, or one below another.
 * @param {number} width
 */
function boxes(width) {
  const isWide = width >= WIDE;
  const size = { width, height: HEIGHT };
  const places = boxesOf(IDS.length, size, { columns: isWide ? IDS.length : 1, gap: GAP });
  return places.map(({ left, right, top, bottom }) => {
    const beside = isWide ? 0 : Math.min(110, width / 3);
    return {
      left,
      right: right - beside,
      top: top + TITLE,
      bottom: bottom - (isWide ? WEIGHTS + 30 : 0),
      // The weights stand below the picture, or beside it.
      weights: { left: isWide ? left : right - beside + 12, right, bottom: bottom - 22 },
    };
  });
}

/** @type {import('../../panels/panel.js').Figure<{view: View, at: number, fits: BesideFits | null}>} */
export const besideFigure = {
  id: 'beside',
  height: HEIGHT,
  controls: ['fitWeights', 'fitConcentration'],
  draw(svg, { view, fits }, { width, height, text, uid }) {
    message(svg, fits ? [] : text.marks.nothing, { width, height });
    if (!fits) return;
    const places = boxes(width);
    const all = IDS.map((id, n) => {
      const { left, right, top, bottom } = places[n];
      const x = scaleLinear(view.ranges[0], [left, right]);
      const y = scaleLinear(view.ranges[1], [bottom, top]);
      return { id, fit: fits[id], box: places[n], scales: { x, y } };
    });
    const standing = all.flatMap(({ fit, ...place }) => (fit ? [{ fit, ...place }] : []));
    const marks = Array.from(standing[0]?.fit.weights ?? [], (_, k) => componentMark(k));
    pointsCanvas(
      svg,
      {
        xs: standing.flatMap(({ scales: { x } }) => Array.from(view.xs, (u) => x(u))),
        ys: standing.flatMap(({ scales: { y } }) => Array.from(view.ys, (v) => y(v))),
        shares: fits.hasShares
          ? Float64Array.from(standing.flatMap(({ fit: { shares } }) => Array.from(shares)))
          : null,
        marks,
      },
      { width, height },
    );
    for (const { id, fit, box, scales } of all) {
      const group = layer(svg, id);
      const { left, right, top, bottom, weights } = box;
      const title = { x: left, y: top - 8, text: text.marks.methods[id], mark: 'strong' };
      if (!fit) {
        const middle = { x: (left + right) / 2, y: (top + bottom) / 2, text: text.marks.refused };
        labels(layer(group, 'title'), [title, { ...middle, anchor: 'middle' }]);
        continue;
      }
      drawFit(group, id, { fit, view, scales, box, marks, uid });
      const used = fit.weights.filter((weight) => weight >= UNUSED).length;
      labels(layer(group, 'title'), [
        title,
        {
          ...{ x: weights.left, y: weights.bottom + 13, mark: 'small' },
          text: text.marks.used(used, fit.weights.length, width >= WIDE),
        },
      ]);
      const step = (weights.right - weights.left) / marks.length;
      bars(
        layer(group, 'weights'),
        Array.from(fit.weights, (weight, k) => ({
          x: weights.left + k * step,
          y: weights.bottom - WEIGHTS * weight,
          width: Math.max(0, step - 2),
          height: WEIGHTS * weight,
          mark: `estimate ${marks[k]}`,
        })),
      );
    }
  },
  facts: ({ view, at, fits }, { mixture }) => ({
    ...{ at, fits, concentration: mixture.fitConcentration, components: mixture.fitK },
    ...{ prior: mixture.fitWeights, points: view.total },
    used: fits?.variational?.weights.filter((weight) => weight >= UNUSED).length,
  }),
};

/**
 * The components of one fit: ellipses where it has any, and numbered means.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {string} id
 * @param {{fit: NonNullable<BesideFits['kmeans' | 'em' | 'variational']>, view: View, marks: string[], uid: string,
 *   scales: {x: import('d3-scale').ScaleLinear<number, number>,
 *     y: import('d3-scale').ScaleLinear<number, number>},
 *   box: {left: number, right: number, top: number, bottom: number}}} drawing
 */
function drawFit(group, id, { fit, view, scales: { x, y }, box, marks, uid }) {
  const inside = layer(group, 'inside');
  clip(inside, `${uid}-${id}`, box);
  const columns = view.dataset.columns.length;
  const mixture = 'mixture' in fit ? planeOf(fit.mixture, view.axes) : null;
  const { weights } = fit;
  const inUse = Array.from(weights, (weight, k) => ({ weight, k })).filter(
    ({ weight }) => weight >= UNUSED,
  );
  const [means, width, axes] =
    'mixture' in fit
      ? [planeOf(fit.mixture, view.axes).means, 2, [0, 1]]
      : [fit.centres, columns, view.axes];
  /** @returns {[number, number]} */
  const meanOf = (/** @type {number} */ k) => [
    means[k * width + axes[0]],
    means[k * width + axes[1]],
  ];
  ellipses(
    layer(inside, 'ellipses'),
    mixture
      ? inUse.map(({ k }) => ({
          ...{ key: String(k), mean: meanOf(k), radius: 2, mark: `${marks[k]} sigma-1` },
          covariance: /** @type {[number, number, number]} */ (
            [0, 1, 3].map((at) => mixture.covariances[4 * k + at])
          ),
        }))
      : [],
    { x, y },
  );
  tags(
    layer(inside, 'means'),
    inUse.map(({ k }) => {
      const [u, v] = meanOf(k);
      return { x: x(u), y: y(v), text: String(k + 1), mark: marks[k] };
    }),
  );
}
