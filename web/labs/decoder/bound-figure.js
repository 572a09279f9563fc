import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { short } from '../../plots/number.js';
import { message } from '../../plots/message.js';
import { pointHandles } from '../../plots/point-handles.js';
import { steadyRange } from '../../plots/steady-range.js';
import { BARS, drawBars } from './bound-bars.js';
import { isPosteriorGaussian } from './models.js';

/** @typedef {import('./bound-compute.js').BoundPicture} BoundPicture */
/** @typedef {BoundPicture & {learned: import('./trained-decoder.js').Learned | null}} DecodedBound */
/** A picture, or the key of the words that say why there is none. @typedef {DecodedBound | {obstacle: string}} BoundData */

const [LEFT, RIGHT] = [46, 14];
const PLANE = { top: 34, bottom: 244 };
const LINE = { top: 318, bottom: 434 };
const MOST_X = 3; // as the parameters say
/** Of x₁ to either side, where there is room; words stand beside it or, on a phone, within. */
const [WIDEST, WORDS] = [5, 130];
/** The tallest q that is drawn whole, beside the posterior. */
const TALLEST = 2.5;

/**
 * Above, the plane of x with the decoder's curve; below it the line of z with the posterior and q; at the
 * bottom the bound both ways, as bars of nats.
 * @type {import('../../panels/panel.js').Figure<BoundData>}
 */
export const boundFigure = {
  id: 'labBound',
  height: BARS.bottom + 44,
  controls: [
    'labDecoder',
    'labPrior',
    'labNoise',
    'labX1',
    'labX2',
    'labMean',
    'labWidth',
    'labBeta',
  ],
  draw(svg, picture, context) {
    const { width, height, text } = context;
    const obstacle = 'obstacle' in picture ? picture.obstacle : '';
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if ('obstacle' in picture) return;
    ordered(svg, ['plane', 'line', 'bars']);
    drawPlane(layer(svg, 'plane'), picture, context);
    drawLine(layer(svg, 'line'), picture, context);
    drawBars(layer(svg, 'bars'), picture.bound, context);
  },
  facts(picture, { decoder: own }) {
    if ('obstacle' in picture) return picture;
    const { bound, best, peaks, x, learned } = picture;
    return {
      ...{ ...bound, best, peaks, learned },
      ...{ x1: x[0], x2: x[1], noise: own.labNoise, beta: own.labBeta },
      ...{ mean: own.labMean, width: own.labWidth },
      isGaussian: isPosteriorGaussian(own),
    };
  },
};

/**
 * One scale along both axes: a distance in the plane is a distance.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {BoundPicture} picture
 * @param {import('../../panels/panel.js').Context} context
 */
function drawPlane(group, { x, curve, span, centre, noise }, { width, text, uid, set }) {
  ordered(group, ['axes', 'curve', 'names', 'handles']);
  const unit = (PLANE.bottom - PLANE.top) / (2 * MOST_X + 0.6);
  const right = Math.min(width - RIGHT, LEFT + 2 * WIDEST * unit);
  const box = { left: LEFT, right, ...PLANE };
  const middle = (box.left + box.right) / 2;
  const half = (box.right - box.left) / 2 / unit;
  const across = scaleLinear([-half, half], [box.left, box.right]);
  const up = scaleLinear([-MOST_X - 0.3, MOST_X + 0.3], [box.bottom, box.top]);
  xAxis(layer(group, 'axes'), across, { y: box.bottom, label: text.marks.x1, ticks: 7 });
  yAxis(layer(group, 'axes'), up, { x: box.left, label: text.marks.x2, ticks: 5 });

  const lines = layer(group, 'curve');
  clip(lines, `${uid}-plane`, box);
  const along = (/** @type {Float64Array} */ points, /** @type {0 | 1} */ i) =>
    points.filter((_, n) => n % 2 === i);
  const turn = Float64Array.from({ length: 61 }, (_, i) => (2 * Math.PI * i) / 60);
  curves(
    lines,
    [
      { key: 'f', xs: along(curve, 0), ys: along(curve, 1), mark: 'exact' },
      { key: 'q', xs: along(span, 0), ys: along(span, 1), mark: 'set-b span' },
      {
        key: 'noise',
        xs: turn.map((angle) => x[0] + noise * Math.cos(angle)),
        ys: turn.map((angle) => x[1] + noise * Math.sin(angle)),
        mark: 'noise',
      },
    ],
    { x: across, y: up },
  );
  dots(lines, [{ x: across(centre[0]), y: up(centre[1]), r: 5, mark: 'set-b' }]);
  const isBeside = width - right >= WORDS;
  const beside = {
    x: isBeside ? right + 16 : right,
    anchor: /** @type {'start' | 'end'} */ (isBeside ? 'start' : 'end'),
  };
  labels(layer(group, 'names'), [
    { ...beside, y: box.top + 12, text: text.marks.curve, mark: 'halo' },
    { ...beside, y: box.top + 30, text: text.marks.span, mark: 'set-b name halo' },
    { ...beside, y: box.top + 48, text: text.marks.noise, mark: 'quiet halo' },
  ]);
  const within = (/** @type {number} */ value) =>
    String(Number(Math.max(-MOST_X, Math.min(MOST_X, value)).toFixed(2)));
  pointHandles(layer(group, 'handles'), [
    {
      ...{ key: 'x', x: Math.max(box.left, Math.min(box.right, across(x[0]))), y: up(x[1]) },
      ...{ label: text.marks.handle(short(x[0]), short(x[1])), mark: '' },
      onMove(px, py) {
        set('labX1', within((px - middle) / unit));
        set('labX2', within(up.invert(py)));
      },
    },
  ]);
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {BoundPicture} picture
 * @param {import('../../panels/panel.js').Context} context
 */
function drawLine(group, picture, { width, values, text, uid, set }) {
  ordered(group, ['areas', 'curves', 'axes', 'names', 'handles']);
  const { labMean: mean, labWidth: deviation } = values.decoder;
  const { z: zs, zRange, density, priorDensity, qDensity } = picture;
  const box = { left: LEFT, right: width - RIGHT, ...LINE };
  const z = scaleLinear(steadyRange(layer(group, 'handles'), zRange), [box.left, box.right]);
  const most = (/** @type {Float64Array} */ values) => values.reduce((a, b) => Math.max(a, b), 0);
  const tallest = Math.max(most(density), most(priorDensity));
  const fitting = Math.min(TALLEST * tallest, Math.max(tallest, most(qDensity)));
  const [, top] = steadyRange(layer(group, 'curves'), [0, fitting * 1.05]);
  const y = scaleLinear([0, top], [box.bottom, box.top]);
  clip(layer(group, 'areas'), `${uid}-area`, box);
  clip(layer(group, 'curves'), `${uid}-line`, { ...box, top: box.top - 2 });
  const posterior = { key: 'posterior', xs: zs, ys: density, mark: 'exact' };
  areas(layer(group, 'areas'), [posterior], { x: z, y });
  curves(
    layer(group, 'curves'),
    [
      { key: 'prior', xs: zs, ys: priorDensity, mark: 'set-a dotted' },
      posterior,
      { key: 'q', xs: zs, ys: qDensity, mark: 'set-b dashed' },
    ],
    { x: z, y },
  );
  xAxis(layer(group, 'axes'), z, { y: box.bottom, label: text.marks.z });
  labels(
    layer(group, 'names'),
    ['posterior', 'q', 'prior'].map((name, i) => ({
      // The last one ends where the picture does: all three fit on a phone.
      ...(i === 2
        ? { x: box.right, anchor: /** @type {'end'} */ ('end') }
        : { x: 8 + (i * width) / 4 }),
      ...{ y: LINE.top - 22, text: text.marks[name] },
      mark: ['', 'set-b name', 'set-a name'][i],
    })),
  );
  const heightAt = (/** @type {number} */ steps) =>
    y(Math.min(top, Math.exp((-steps * steps) / 2) / (deviation * Math.sqrt(2 * Math.PI))));
  const [left, right] = z.domain();
  const place = (/** @type {number} */ value) => Math.max(box.left, Math.min(box.right, z(value)));
  handles(layer(group, 'handles'), [
    {
      ...{ key: 's', x: place(mean + deviation), y: Math.max(heightAt(1), heightAt(0) + 26) },
      ...{ axis: 'x', label: text.marks.width, mark: 'set-b', value: deviation },
      ...{ valueText: short(deviation), min: 0.01, max: 10, step: 0.01 },
      invert: (pixel) => z.invert(pixel) - mean,
      onMove: (value) => set('labWidth', String(value)),
    },
    {
      ...{ key: 'm', x: place(mean), y: heightAt(0), axis: 'x', label: text.marks.mean },
      ...{ mark: 'set-b', value: mean, valueText: short(mean) },
      ...{ min: Math.max(-20, left), max: Math.min(20, right), step: 0.01, invert: z.invert },
      onMove: (value) => set('labMean', String(value)),
    },
  ]);
}
