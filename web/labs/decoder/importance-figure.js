import { scaleLinear, scaleLog } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { rangeOf } from '../../plots/grid.js';
import { segments } from '../../plots/segments.js';
import { REPETITIONS } from './bound-compute.js';

const BOX = { left: 58, right: 16, top: 50, bottom: 214 };

/**
 * The importance-weighted bound over the number of draws: estimates between the bound and log p(x).
 * @type {import('../../panels/panel.js').Figure<import('./bound-compute.js').ImportancePicture>}
 */
export const importanceFigure = {
  id: 'labImportance',
  height: 262,
  controls: ['labDraws', 'labSeed'],
  draw(svg, { draws, estimates, at, logEvidence, bound }, { width, text, uid }) {
    ordered(svg, ['bands', 'exact', 'estimates', 'axes', 'names']);
    const box = { ...BOX, right: width - BOX.right };
    const x = scaleLog([1, draws[draws.length - 1]], [box.left, box.right]);
    const means = estimates.map(({ mean }) => mean);
    const errors = estimates.map(({ standardError }) => standardError);
    const low = means.map((mean, i) => mean - errors[i]);
    const high = means.map((mean, i) => mean + errors[i]);
    const y = scaleLinear(rangeOf([bound, logEvidence, ...low, ...high], 0.05), [
      box.bottom,
      box.top,
    ]);
    clip(layer(svg, 'bands'), `${uid}-bands`, box);
    areas(
      layer(svg, 'bands'),
      [{ key: 'error', xs: draws, ys: high, base: low, mark: 'band set-b' }],
      { x, y },
    );
    const across = (/** @type {number} */ value, /** @type {string} */ mark) => ({
      ...{ x1: box.left, x2: box.right, y1: y(value), y2: y(value), mark },
    });
    segments(layer(svg, 'exact'), [across(logEvidence, 'exact'), across(bound, 'guide')]);
    curves(layer(svg, 'estimates'), [{ key: 'mean', xs: draws, ys: means, mark: 'set-b' }], {
      x,
      y,
    });
    dots(
      layer(svg, 'estimates'),
      draws.map((count, i) => ({
        ...{ x: x(count), y: y(means[i]), r: i === at ? 6 : 3, mark: 'set-b' },
      })),
    );
    yAxis(layer(svg, 'axes'), y, { x: box.left, label: text.marks.nats, ticks: 4 });
    xAxis(layer(svg, 'axes'), x, { y: box.bottom, label: text.marks.draws, ticks: 4 });
    labels(layer(svg, 'names'), [
      { x: box.right, y: y(logEvidence) - 7, text: text.marks.exact, anchor: 'end', mark: 'halo' },
      { x: box.right, y: y(bound) - 7, text: text.marks.bound, anchor: 'end', mark: 'quiet halo' },
    ]);
  },
  facts: ({ draws, estimates, at, logEvidence, bound }) => ({
    ...{ draws: draws[at], ...estimates[at], logEvidence, bound, repetitions: REPETITIONS },
  }),
};
