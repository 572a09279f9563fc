import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { contours } from '../../plots/contours.js';
import { ellipses } from '../../plots/ellipses.js';
import { layer } from '../../plots/layer.js';
import { pointsCanvas } from '../../plots/points-canvas.js';
import { tags } from '../../plots/tags.js';
import { componentMark } from '../../plots/components.js';
import { handsOn } from './scatter-handles.js';

/** @typedef {import('./scatter-picture.js').Picture} Picture */

export const HEIGHT = 440;
const MARGIN = { left: 48, right: 14, top: 34, bottom: 52 };

/**
 * Points coloured by responsibilities, and the mixture as ellipses and lines of equal density.
 * @type {import('../../panels/panel.js').Figure<Picture>['draw']}
 */
export function drawScatter(svg, picture, { width, height, text, uid }) {
  const { plane, ranges, axes, dataset } = picture;
  const x = scaleLinear(ranges[0], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear(ranges[1], [height - MARGIN.bottom, MARGIN.top]);
  const marks = Array.from(plane.weights, (_, k) => componentMark(k));

  const points = { xs: picture.xs.map((u) => x(u)), ys: picture.ys.map((v) => y(v)) };
  pointsCanvas(svg, { ...points, shares: picture.shares, marks }, { width, height });
  const box = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const inside = layer(svg, 'inside');
  clip(inside, `${uid}-inside`, box);
  contours(layer(inside, 'contours'), picture.grid, box);
  const drawn = componentsOf(plane);
  ellipses(
    layer(inside, 'ellipses'),
    drawn.flatMap(({ k, mean, covariance }) =>
      [1, 2].map((radius) => ({
        ...{ key: `${k}-${radius}`, mean, covariance, radius },
        mark: `${marks[k]} sigma-${radius}`,
      })),
    ),
    { x, y },
  );
  handsOn(svg, picture, { x, y, box, marks, points, text });
  tags(
    layer(svg, 'means'),
    drawn.map(({ k, mean }) => ({
      ...{ x: x(mean[0]), y: y(mean[1]), text: String(k + 1), mark: marks[k] },
    })),
  );
  const frame = layer(svg, 'axes');
  yAxis(frame, y, { x: MARGIN.left, label: text.marks.column(dataset.columns[axes[1]]) });
  xAxis(frame, x, {
    y: height - MARGIN.bottom,
    label: text.marks.column(dataset.columns[axes[0]]),
  });
}

/**
 * The components that have any weight.
 * @param {import('../../wasm/core.js').Mixture} plane
 */
function componentsOf({ weights, means, covariances }) {
  return Array.from(weights, (weight, k) => ({
    ...{ k, weight },
    mean: /** @type {[number, number]} */ ([means[2 * k], means[2 * k + 1]]),
    covariance: /** @type {[number, number, number]} */ ([
      covariances[4 * k],
      covariances[4 * k + 1],
      covariances[4 * k + 3],
    ]),
  })).filter(({ weight }) => weight > 0);
}
