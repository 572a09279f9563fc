import { clamp } from '../../plots/clamp.js';
import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { rangeOf } from '../../plots/grid.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { segments } from '../../plots/segments.js';
import { LEAST_NOISE } from './vae-compute.js';

/**
 * A variational autoencoder while it learns.
 * @typedef {object} VaeData
 * @property {string} [obstacle]  key of the words that say why there is nothing
 * @property {import('./vae-compute.js').VaePicture} [picture]
 * @property {import('../../engine/jobs/train-vae.js').VaeJudged[]} [losses]
 * @property {number} [step]
 * @property {number} [steps]  where the training is to end
 * @property {{options: {beta: number}, data: Float64Array, heldOut: Float64Array}} [setup]
 * @property {import('../../engine/jobs/mean-evidence.js').MeanEvidence | null} [judged]
 */

const [LEFT, RIGHT] = [52, 24];
const PLANE = { top: 78, bottom: 358 };
const COURSE = { top: 444, bottom: 564 };
/** The width from which the names stand in two columns. */
const WIDE = 420;
/** Of the plane, units from the centre of the data. */
const MARGIN = 0.5;
/** The part of the steps before which the bound is allowed to run out of the picture. */
const EARLY = 0.03;

/**
 * Above, the data in the plane with what the network makes of them; below, the bound in the course of the
 * training, with the exact mean of log p(x) at its end.
 * @type {import('../../panels/panel.js').Figure<VaeData>}
 */
export const vaeFigure = {
  id: 'labVae',
  height: 610,
  controls: ['labData', 'labLatent', 'labTrainBeta', 'labTrained', 'labAt', 'labTrainSeed'],
  draw(svg, data, context) {
    const { width, height, text } = context;
    message(svg, data.picture ? [] : text.marks[data.obstacle ?? 'begins'], { width, height });
    if (!data.picture) return;
    ordered(svg, ['plane', 'course']);
    drawPlane(layer(svg, 'plane'), data, context);
    drawCourse(layer(svg, 'course'), data, context);
  },
  facts({ losses, picture, judged, setup, step }) {
    if (!picture || !losses || !setup) return {};
    const last = losses[losses.length - 1];
    return {
      ...(losses.find((each) => each.step === step) ?? last),
      last: last.step,
      latent: picture.latent,
      beta: setup.options.beta,
      noise: Math.sqrt(picture.noiseVariance),
      counts: [setup.data, setup.heldOut].map((x) => Math.min(256, x.length / 2)),
      judged,
      tooFine: picture.isTooFine ? LEAST_NOISE : null,
    };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {VaeData} data
 * @param {import('../../panels/panel.js').Context} context
 */
function drawPlane(group, { picture, setup }, { width, values, text, uid, set }) {
  if (!picture || !setup) return;
  ordered(group, ['data', 'draws', 'gaps', 'lines', 'images', 'axes', 'names', 'handles']);
  const along = (/** @type {Float64Array} */ points, /** @type {number} */ i) =>
    points.filter((_, n) => n % 2 === i);
  const box = { left: LEFT, right: width - RIGHT, ...PLANE };
  const [xs, ys] = [0, 1].map((i) => rangeOf([...along(setup.heldOut, i)], MARGIN));
  const unit = Math.min(
    (box.right - box.left) / (xs[1] - xs[0]),
    (box.bottom - box.top) / (ys[1] - ys[0]),
  );
  // One scale along both axes, with the data in the middle.
  const half = (box.right - box.left) / 2 / unit;
  const [cx, cy] = [(xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2];
  const tall = (box.bottom - box.top) / 2 / unit;
  const x = scaleLinear([cx - half, cx + half], [box.left, box.right]);
  const y = scaleLinear([cy - tall, cy + tall], [box.bottom, box.top]);
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.x1 });
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.x2, ticks: 5 });
  for (const name of ['data', 'draws', 'gaps', 'lines', 'images']) {
    clip(layer(group, name), `${uid}-${name}`, box);
  }
  const marks = (
    /** @type {Float64Array} */ points,
    /** @type {string} */ mark,
    /** @type {number} */ r,
  ) =>
    Array.from({ length: points.length / 2 }, (_, n) => ({
      ...{ x: x(points[2 * n]), y: y(points[2 * n + 1]), r, mark },
    }));
  const { shown, reconstructed } = picture;
  dots(layer(group, 'data'), marks(setup.heldOut, 'noised', 1.8));
  dots(layer(group, 'draws'), marks(picture.drawn, 'set-b', 1.5));
  segments(
    layer(group, 'gaps'),
    Array.from({ length: shown.length / 2 }, (_, n) => ({
      ...{ x1: x(shown[2 * n]), y1: y(shown[2 * n + 1]), mark: 'rule' },
      ...{ x2: x(reconstructed[2 * n]), y2: y(reconstructed[2 * n + 1]) },
    })),
  );
  curves(
    layer(group, 'lines'),
    picture.lines.map((points, i) => ({
      ...{ key: String(i), xs: along(points, 0), ys: along(points, 1) },
      mark: picture.latent === 1 ? 'guess' : 'guess hill',
    })),
    { x, y },
  );
  const isWide = width >= WIDE;
  dots(layer(group, 'images'), marks(reconstructed, 'set-a', 2.6));
  labels(
    layer(group, 'names'),
    ['heldOut', 'image', 'sheet', 'draws'].map((name, i) => ({
      x: box.left + 24 + (isWide ? (i % 2) * 170 : 0),
      y: box.top + (isWide ? 18 * Math.floor(i / 2) - 32 : 18 * i - 66),
      text: text.marks[name],
      mark: `halo ${['quiet', 'set-a name', 'guess', 'set-b name'][i]}`,
    })),
  );
  const { labPoint1, labPoint2 } = values.decoder;
  const within = (/** @type {number} */ value) =>
    String(Number(Math.max(-4, Math.min(4, value)).toFixed(2)));
  pointHandles(layer(group, 'handles'), [
    {
      ...{ key: 'x', mark: '', x: clamp(x(labPoint1), box.left, box.right) },
      y: clamp(y(labPoint2), box.top, box.bottom),
      label: text.marks.handle(short(labPoint1), short(labPoint2)),
      onMove(px, py) {
        set('labPoint1', within(x.invert(px)));
        set('labPoint2', within(y.invert(py)));
      },
    },
  ]);
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {VaeData} data
 * @param {import('../../panels/panel.js').Context} context
 */
function drawCourse(group, { losses = [], steps = 1, judged, step = 0 }, { width, text, uid }) {
  ordered(group, ['axes', 'playhead', 'lines', 'exact', 'names']);
  const box = { left: LEFT, right: width - RIGHT, ...COURSE };
  const x = scaleLinear([0, steps], [box.left, box.right]);
  const plain = (/** @type {'training' | 'heldOut'} */ kind) =>
    losses.map((each) => each[kind].bound.mean);
  const both = [plain('training'), plain('heldOut')];
  const seen = both.flatMap((means) =>
    means.filter((_, i) => losses[i].step >= EARLY * step || i === losses.length - 1),
  );
  const exact = judged ? [judged.training, judged.heldOut] : [];
  const y = scaleLinear(rangeOf([...seen, ...exact], 0.1), [box.bottom, box.top]);
  clip(layer(group, 'lines'), `${uid}-course`, box);
  const at = losses.map((each) => each.step);
  curves(
    layer(group, 'lines'),
    both.map((ys, i) => ({
      ...{ key: String(i), xs: at, ys, mark: ['set-a', 'set-b dashed'][i] },
    })),
    { x, y },
  );
  const isEarly = step < at[at.length - 1];
  segments(
    layer(group, 'playhead'),
    isEarly ? [{ x1: x(step), x2: x(step), y1: box.top, y2: box.bottom, mark: 'rule' }] : [],
  );
  segments(
    layer(group, 'exact'),
    exact.map((value, i) => ({
      ...{ x1: x(step) - 26, x2: x(step) + (i === 0 ? 0 : 8), y1: y(value), y2: y(value) },
      mark: 'exact',
    })),
  );
  yAxis(layer(group, 'axes'), y, { x: box.left, label: text.marks.nats, ticks: 4 });
  xAxis(layer(group, 'axes'), x, { y: box.bottom, label: text.marks.steps, ticks: 5 });
  const end = { x: box.right, anchor: /** @type {'end'} */ ('end') };
  labels(layer(group, 'names'), [
    // Below the curves, which rise.
    { ...end, y: box.bottom - 44, text: text.marks.training, mark: 'set-a name halo' },
    { ...end, y: box.bottom - 26, text: text.marks.validation, mark: 'set-b name halo' },
    ...(judged ? [{ ...end, y: box.bottom - 8, text: text.marks.exact, mark: 'halo' }] : []),
  ]);
}
