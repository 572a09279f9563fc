import { clamp } from '../../plots/clamp.js';
import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { componentMark } from '../../plots/components.js';
import { contours } from '../../plots/contours.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { short } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { segments } from '../../plots/segments.js';
import { SPACE } from './densities-compute.js';

/** @typedef {import('./densities-compute.js').Observed} Observed */
/** @typedef {import('./densities-compute.js').Latent} Latent */

export const PLANE = { left: 46, right: 14, top: 34, bottom: 334 };
/** Of x₂ to either side at least, and of x₁ at least and at most. */
const [TALL, NARROW, WIDEST] = [3.3, 4, 5];
/** Pixels that words beside the plane take; without them they stand within it. */
const WORDS = 175;
/** Pixels from the bar of σ down to its ring. */
const BELOW = 20;
/** Where x, μ and W may be, as the parameters say. */
const MOST = 3;

const LAYERS = [
  ...['axes', 'contours', 'curve', 'marks', 'gauge', 'tick-names', 'ring-names', 'legend'],
  ...['rings', 'noise-ring'],
];

/** To two decimals, as far as a parameter goes. @param {number} value @param {number} [most] */
const within = (value, most = MOST) =>
  String(Number(Math.max(-most, Math.min(most, value)).toFixed(2)));

/**
 * The plane of x with one scale along both axes: p(x) as contours, the decoder's line or curve under them,
 * x and how far it is from the image of the posterior's mean.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {{observed: Observed, latent: Latent}} data
 * @param {import('../../panels/panel.js').Context} context
 */
export function drawPlane(group, { observed, latent }, context) {
  const { width, text, uid } = context;
  ordered(group, LAYERS);
  const height = PLANE.bottom - PLANE.top;
  const most = width - PLANE.right - PLANE.left;
  const unit = Math.min(height / (2 * TALL), most / (2 * NARROW));
  const box = { ...PLANE, right: Math.min(PLANE.left + most, PLANE.left + 2 * WIDEST * unit) };
  const half = (box.right - box.left) / 2 / unit;
  const x = scaleLinear([-half, half], [box.left, box.right]);
  const y = scaleLinear([-height / 2 / unit, height / 2 / unit], [box.bottom, box.top]);
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.x1, ticks: 7 });
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.x2, ticks: 5 });

  for (const name of ['contours', 'curve', 'marks']) {
    clip(layer(group, name), `${uid}-${name}`, box);
  }
  const [[left, right], [bottom, top]] = SPACE;
  contours(layer(group, 'contours').classed('shaded', true), observed.grid, {
    ...{ left: x(left), right: x(right), top: y(top), bottom: y(bottom) },
  });
  const along = (/** @type {Float64Array} */ points, /** @type {0 | 1} */ i) =>
    points.filter((_, n) => n % 2 === i);
  const turn = Float64Array.from({ length: 61 }, (_, i) => (2 * Math.PI * i) / 60);
  const { image } = latent;
  curves(
    layer(group, 'curve'),
    [
      { key: 'f', xs: along(observed.curve, 0), ys: along(observed.curve, 1), mark: 'exact' },
      { key: 'span', xs: along(latent.span, 0), ys: along(latent.span, 1), mark: 'exact span' },
      {
        key: 'noise',
        xs: turn.map((angle) => image[0] + observed.noise * Math.cos(angle)),
        ys: turn.map((angle) => image[1] + observed.noise * Math.sin(angle)),
        mark: 'noise',
      },
    ],
    { x, y },
  );
  const marks = layer(group, 'marks');
  segments(marks, [
    {
      ...{ x1: x(image[0]), y1: y(image[1]), x2: x(latent.x[0]), y2: y(latent.x[1]) },
      mark: 'error-bar noise',
    },
  ]);
  const images = Array.from({ length: observed.images.length / 2 }, (_, k) => ({
    ...{ x: x(observed.images[2 * k]), y: y(observed.images[2 * k + 1]), r: 6 },
    mark: componentMark(k),
  }));
  dots(marks, [
    ...observed.ticks.map(({ at }) => ({ x: x(at[0]), y: y(at[1]), r: 3, mark: 'crossing' })),
    ...(images.length > 1 ? images : []),
    { x: x(image[0]), y: y(image[1]), r: 4.5, mark: 'exact' },
  ]);
  const isInside = (/** @type {Float64Array} */ at) => Math.abs(at[0]) < half - 0.3;
  labels(
    layer(group, 'tick-names'),
    observed.ticks
      .filter(({ at }) => isInside(at))
      .map(({ z, at }) => ({
        ...{ x: x(at[0]) + 5, y: y(at[1]) + 16, text: short(z) },
        mark: 'small halo',
      })),
  );
  drawHands(group, latent, { context, x, y, unit, box });
}

/**
 * What is dragged: x, on a line μ and W, and the noise, whose σ stands in a corner at its true length.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Latent} latent
 * @param {object} of
 * @param {import('../../panels/panel.js').Context} of.context
 * @param {import('d3-scale').ScaleLinear<number, number>} of.x
 * @param {import('d3-scale').ScaleLinear<number, number>} of.y
 * @param {number} of.unit  pixels
 * @param {{left: number, right: number, top: number, bottom: number}} of.box
 */
function drawHands(group, latent, { context, x, y, unit, box }) {
  const { width, values, text, set } = context;
  const { labDecoder, labW1, labW2, labMu1, labMu2, labNoise } = values.decoder;
  const isBeside = width - box.right >= WORDS;
  const corner = isBeside
    ? { x: box.right + 22, y: box.top + 128 }
    : { x: box.left + 18, y: box.bottom - 44 };
  segments(layer(group, 'gauge'), [
    {
      ...{ x1: corner.x, x2: corner.x + labNoise * unit, y1: corner.y, y2: corner.y },
      mark: 'noise',
    },
    {
      ...{ x1: corner.x, x2: corner.x, y1: corner.y - 6, y2: corner.y + 6 },
      mark: 'rule',
    },
    {
      ...{ x1: corner.x + labNoise * unit, x2: corner.x + labNoise * unit },
      ...{ y1: corner.y - 6, y2: corner.y + BELOW, mark: 'rule' },
    },
  ]);
  const beside = {
    x: isBeside ? box.right + 16 : box.right,
    anchor: /** @type {'start' | 'end'} */ (isBeside ? 'start' : 'end'),
  };
  labels(layer(group, 'legend'), [
    { ...beside, y: box.top + 12, text: text.marks.contours, mark: 'halo' },
    { ...beside, y: box.top + 30, text: text.marks.curve, mark: 'halo' },
    { ...beside, y: box.top + 48, text: text.marks.image, mark: 'halo' },
    { ...beside, y: box.top + 66, text: text.marks.gap, mark: 'quiet halo' },
    { x: corner.x, y: corner.y - 12, text: text.marks.sigma, mark: 'quiet halo' },
  ]);

  const place = (/** @type {number} */ a, /** @type {number} */ b) => ({
    x: clamp(x(a), box.left, box.right),
    y: clamp(y(b), box.top, box.bottom),
  });
  const [x1, x2] = latent.x;
  const rings = [
    {
      ...{
        key: 'x',
        ...place(x1, x2),
        mark: latent.best === null ? '' : componentMark(latent.best),
      },
      label: text.marks.handle(short(x1), short(x2)),
      onMove(/** @type {number} */ px, /** @type {number} */ py) {
        set('labX1', within(x.invert(px)));
        set('labX2', within(y.invert(py)));
      },
    },
  ];
  if (labDecoder === 'line') {
    rings.unshift(
      {
        ...{ key: 'mu', ...place(labMu1, labMu2), mark: 'guess' },
        label: text.marks.muHandle(short(labMu1), short(labMu2)),
        onMove(px, py) {
          set('labMu1', within(x.invert(px)));
          set('labMu2', within(y.invert(py)));
        },
      },
      {
        ...{ key: 'w', ...place(labMu1 + labW1, labMu2 + labW2), mark: 'guess' },
        label: text.marks.wHandle(short(labW1), short(labW2)),
        onMove(px, py) {
          set('labW1', within(x.invert(px) - labMu1));
          set('labW2', within(y.invert(py) - labMu2));
        },
      },
    );
  }
  pointHandles(layer(group, 'rings'), rings);
  labels(
    layer(group, 'ring-names'),
    rings.map((ring) => ({
      ...{
        x: ring.x,
        y: ring.y + (ring.key === 'mu' ? 28 : -17),
        text: text.marks[`${ring.key}Name`],
      },
      ...{
        anchor: /** @type {'middle'} */ ('middle'),
        mark: `${ring.mark ? `${ring.mark} name ` : ''}halo strong`,
      },
    })),
  );
  handles(layer(group, 'noise-ring'), [
    {
      ...{ key: 's', x: corner.x + labNoise * unit, y: corner.y + BELOW, axis: 'x', mark: '' },
      ...{ label: text.marks.noise, value: labNoise, valueText: short(labNoise) },
      ...{ min: 0.1, max: 3, step: 0.01 },
      invert: (pixel) => (pixel - corner.x) / unit,
      onMove: (value) => set('labNoise', String(value)),
    },
  ]);
}
