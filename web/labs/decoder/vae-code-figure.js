import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';

/**
 * @typedef {object} CodeData
 * @property {import('./vae-compute.js').VaePicture} picture
 * @property {import('./vae-compute.js').PointPicture} point
 * @property {number} count  points of which the use is measured
 * @property {number} step  of the training
 */

/** @typedef {import('../../plots/layer.js').Layer} Layer */
/** @typedef {import('../../panels/panel.js').Context} Context */

const [LEFT, RIGHT] = [46, 14];
const BOTH = { top: 44, bottom: 164 };
const ONE = { top: 240, bottom: 360 };
const SHEET = { top: 44, bottom: 360 };
const REACH = 4.5;

/**
 * The latent values: what the encoder uses of them over all points, and for one point.
 * @type {import('../../panels/panel.js').Figure<CodeData>}
 */
export const codeFigure = {
  id: 'labCode',
  height: 404,
  controls: ['labPoint1', 'labPoint2'],
  draw(svg, data, context) {
    if (data.picture.latent === 1) drawLines(svg, data, context);
    else drawSheet(layer(svg, 'sheet'), data, context);
  },
  facts: ({ picture, point, count, step }) => ({
    step,
    ...{ x1: point.x[0], x2: point.x[1], latent: point.latent, usage: picture.usage, count },
    evidence: point.gaps.encoder.logEvidence,
    bound: point.gaps.encoder.bound,
    approximation: point.gaps.approximationGap,
    amortisation: point.gaps.amortisationGap,
  }),
};

/**
 * @param {import('../../plots/frame.js').Drawing} svg
 * @param {CodeData} data
 * @param {Context} context
 */
function drawLines(svg, { picture, point }, { width, text, uid }) {
  const box = { left: LEFT, right: width - RIGHT };
  const z = scaleLinear([-REACH, REACH], [box.left, box.right]);
  const highest = (/** @type {Float64Array[]} */ ...all) =>
    all.reduce((most, ys) => ys.reduce((a, b) => Math.max(a, b), most), 0);
  const { aggregated } = picture;
  const { curve } = point.posterior;
  if (!aggregated || !curve) return;
  const above = layer(svg, 'aggregated');
  ordered(above, ['ground', 'lines', 'axis', 'names']);
  const { z: zs, density, prior } = aggregated;
  const y = scaleLinear([0, 1.05 * highest(density, prior)], [BOTH.bottom, BOTH.top]);
  clip(layer(above, 'ground'), `${uid}-ground`, { ...box, ...BOTH });
  areas(layer(above, 'ground'), [{ key: 'q', xs: zs, ys: density, mark: 'set-b band' }], {
    x: z,
    y,
  });
  curves(
    layer(above, 'lines'),
    [
      { key: 'p', xs: zs, ys: prior, mark: 'exact' },
      { key: 'q', xs: zs, ys: density, mark: 'set-b' },
    ],
    { x: z, y },
  );
  xAxis(layer(above, 'axis'), z, { y: BOTH.bottom, label: text.marks.z });
  labels(layer(above, 'names'), [
    { x: box.left, y: BOTH.top - 20, text: text.marks.prior, mark: '' },
    { x: box.left + 90, y: BOTH.top - 20, text: text.marks.aggregated, mark: 'set-b name' },
  ]);

  const below = layer(svg, 'point');
  ordered(below, ['ground', 'lines', 'axis', 'names']);
  const ys = scaleLinear(
    [0, 1.05 * highest(curve.exact, curve.encoder, curve.best)],
    [ONE.bottom, ONE.top],
  );
  const lines = [
    { key: 'exact', xs: curve.z, ys: curve.exact, mark: 'exact' },
    { key: 'best', xs: curve.z, ys: curve.best, mark: 'set-a dotted' },
    { key: 'encoder', xs: curve.z, ys: curve.encoder, mark: 'set-b dashed' },
  ];
  for (const name of ['ground', 'lines']) {
    clip(layer(below, name), `${uid}-one-${name}`, { ...box, ...ONE });
  }
  areas(layer(below, 'ground'), lines.slice(0, 1), { x: z, y: ys });
  curves(layer(below, 'lines'), lines, { x: z, y: ys });
  xAxis(layer(below, 'axis'), z, { y: ONE.bottom, label: text.marks.z });
  labels(
    layer(below, 'names'),
    ['posterior', 'encoder', 'best'].map((name, i) => ({
      ...{ x: i === 0 ? box.left : box.left + 80, y: ONE.top - (i === 2 ? 6 : 24) },
      ...{ text: text.marks[name], mark: `halo ${['', 'set-b name', 'set-a name'][i]}` },
    })),
  );
}

/**
 * @param {Layer} group
 * @param {CodeData} data
 * @param {Context} context
 */
function drawSheet(group, { picture, point }, { width, text, uid }) {
  ordered(group, ['codes', 'prior', 'point', 'axes', 'names']);
  const unit = (SHEET.bottom - SHEET.top) / (2 * REACH);
  const right = Math.min(width - RIGHT, LEFT + 2 * REACH * unit);
  const across = (right - LEFT) / (SHEET.bottom - SHEET.top);
  const box = { left: LEFT, right, ...SHEET };
  const x = scaleLinear([-REACH * across, REACH * across], [box.left, box.right]);
  const y = scaleLinear([-REACH, REACH], [box.bottom, box.top]);
  for (const name of ['codes', 'prior', 'point']) clip(layer(group, name), `${uid}-${name}`, box);
  const { means } = picture.codes;
  dots(
    layer(group, 'codes'),
    Array.from({ length: means.length / 2 }, (_, n) => ({
      ...{ x: x(means[2 * n]), y: y(means[2 * n + 1]), r: 1.8, mark: 'set-b' },
    })),
  );
  const scales = { x, y };
  curves(
    layer(group, 'prior'),
    [1, 2].map((size) => ellipse(`p${size}`, [0, 0], [size ** 2, 0, 0, size ** 2], 'exact', 1)),
    scales,
  );
  const { q, posterior, gaps } = point;
  const diagonal = (/** @type {Float64Array} */ variance) => [variance[0], 0, 0, variance[1]];
  const best = gaps.bestGaussian;
  curves(
    layer(group, 'point'),
    [
      ellipse('exact', posterior.mean, posterior.covariance, 'exact', 2),
      ellipse('best', best.mean, diagonal(best.variance), 'set-a dotted', 2),
      ellipse('encoder', q.mean, diagonal(q.variance), 'set-b dashed', 2),
    ],
    scales,
  );
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.z1 });
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.z2, ticks: 5 });
  const isBeside = width - right > 200;
  labels(
    layer(group, 'names'),
    ['circles', 'codes', 'moments', 'encoder', 'best'].map((name, i) => ({
      ...{ x: isBeside ? right + 16 : box.left + 8, y: box.top + 12 + 18 * i },
      text: text.marks[name],
      mark: `halo ${['', 'set-b name', '', 'set-b name', 'set-a name'][i]}`,
    })),
  );
}

/**
 * Where a Gaussian's density is that of so many standard deviations from its mean.
 * @param {string} key
 * @param {ArrayLike<number>} mean  (2)
 * @param {ArrayLike<number>} covariance  (2, 2)
 * @param {string} mark
 * @param {number} size  standard deviations
 */
function ellipse(key, mean, covariance, mark, size) {
  // A Cholesky factor maps the unit circle onto it.
  const a = Math.sqrt(covariance[0]);
  const b = covariance[1] / a;
  const c = Math.sqrt(Math.max(0, covariance[3] - b ** 2));
  const turns = Array.from({ length: 73 }, (_, i) => (2 * Math.PI * i) / 72);
  return {
    ...{ key, mark },
    xs: turns.map((t) => mean[0] + size * a * Math.cos(t)),
    ys: turns.map((t) => mean[1] + size * (b * Math.cos(t) + c * Math.sin(t))),
  };
}
