import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { clip } from '../../plots/clip.js';
import { componentMark } from '../../plots/components.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { steadyRange } from '../../plots/steady-range.js';
import { drawPlane, PLANE } from './densities-plane.js';
import { isPosteriorGaussian } from './models.js';

/** @typedef {import('./densities-compute.js').Latent} Latent */
/** @typedef {{observed: import('./densities-compute.js').Observed, latent: Latent,
 *   learned: import('./trained-decoder.js').Learned | null}} DensitiesPicture */
/** A picture, or the key of the words that say why there is none. @typedef {DensitiesPicture | {obstacle: string}} Densities */

/** The line of z, twice: p(z) with the rings of its modes, and p(z | x) over its responsibilities. */
const PRIOR = { name: 398, top: 408, bottom: 474 };
const SHARES = { name: 524, top: 532, bottom: 544 };
const POSTERIOR = { top: 552, bottom: 628 };
/** Pixels from a base line to the bracket of the mean: clear of the rings, and of the numbers. */
const BRACKET = { prior: 20, posterior: -7 };
/** The part of a bar from which a number has room in it. */
const ROOM = 44;

/**
 * Above, the plane of x; below it the line of z, where p(z) and p(z | x) have one axis, so that their
 * widths can be compared.
 * @type {import('../../panels/panel.js').Figure<Densities>}
 */
export const densitiesFigure = {
  id: 'labDensities',
  height: POSTERIOR.bottom + 44,
  controls: [
    ...['labDecoder', 'labPrior', 'labModes', 'labSpread', 'labW1', 'labW2', 'labMu1', 'labMu2'],
    ...['labNoise', 'labX1', 'labX2'],
  ],
  draw(svg, data, context) {
    const { width, height, text } = context;
    const obstacle = 'obstacle' in data ? data.obstacle : '';
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if ('obstacle' in data) return;
    ordered(svg, ['plane', 'line']);
    drawPlane(layer(svg, 'plane'), data, context);
    drawLine(layer(svg, 'line'), data.latent, context);
  },
  facts(data, { decoder: own }) {
    if ('obstacle' in data) return data;
    const { x, mean, deviation, priorMean, priorDeviation, ...latent } = data.latent;
    const { logEvidence, responsibilities, best, remainder, peaks } = latent;
    return {
      ...{ x1: x[0], x2: x[1], mean, deviation, priorMean, priorDeviation, logEvidence },
      ...{ responsibilities, best, remainder, peaks },
      learned: data.learned,
      noise: own.labNoise,
      isLine: own.labDecoder === 'line',
      isGaussian: isPosteriorGaussian(own),
    };
  },
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Latent} latent
 * @param {import('../../panels/panel.js').Context} context
 */
function drawLine(group, latent, context) {
  const { width, text, uid } = context;
  ordered(group, [
    'guides',
    'areas',
    'curves',
    'moments',
    'shares',
    'axes',
    'names',
    'arms',
    'handles',
  ]);
  const box = { left: PLANE.left, right: width - PLANE.right };
  const z = scaleLinear(steadyRange(layer(group, 'handles'), latent.zRange), [box.left, box.right]);
  const strips = [
    {
      ...{ key: 'prior', box: { ...box, ...PRIOR }, parts: latent.priorParts },
      ...{ bracket: BRACKET.prior, beside: [] },
      ...{ density: latent.priorDensity, mean: latent.priorMean, deviation: latent.priorDeviation },
    },
    {
      ...{ key: 'posterior', box: { ...box, ...POSTERIOR }, parts: latent.parts },
      ...{ bracket: BRACKET.posterior, beside: [latent.gaussian] },
      ...{ density: latent.density, mean: latent.mean, deviation: latent.deviation },
    },
  ];
  for (const strip of strips) {
    const areaLayer = layer(layer(group, 'areas'), strip.key);
    const curveLayer = layer(layer(group, 'curves'), strip.key);
    clip(areaLayer, `${uid}-area-${strip.key}`, strip.box);
    clip(curveLayer, `${uid}-curve-${strip.key}`, { ...strip.box, top: strip.box.top - 2 });
    const most = [strip.density, ...strip.beside].map((ys) => ys.reduce((a, b) => Math.max(a, b)));
    const [, top] = steadyRange(curveLayer, [0, Math.max(...most)]);
    const y = scaleLinear([0, top * 1.05 || 1], [strip.box.bottom, strip.box.top]);
    areas(areaLayer, stacked(latent.z, strip.parts), { x: z, y });
    const whole = { key: 'whole', xs: latent.z, ys: strip.density, mark: 'exact' };
    const beside = strip.beside.map((ys) => ({
      ...{ key: 'beside', xs: latent.z, ys, mark: 'set-b dashed' },
    }));
    curves(curveLayer, [whole, ...beside], { x: z, y });
    drawMoments(layer(layer(group, 'moments'), strip.key), strip, {
      z,
      y: strip.box.bottom + strip.bracket,
    });
  }
  segments(layer(group, 'guides'), [
    ...[PRIOR, POSTERIOR].map(({ bottom }) => ({
      ...{ x1: box.left, x2: box.right, y1: bottom, y2: bottom, mark: 'hairline' },
    })),
    ...[-1, 1].map((side) => ({
      ...{ x1: z(latent.mean + side * latent.deviation), y1: PRIOR.top },
      ...{ x2: z(latent.mean + side * latent.deviation), y2: POSTERIOR.bottom, mark: 'guide' },
    })),
  ]);
  xAxis(layer(group, 'axes'), z, { y: POSTERIOR.bottom, label: text.marks.z });
  const { priorMean, priorDeviation, mean, deviation } = latent;
  labels(layer(group, 'names'), [
    {
      ...{ x: 8, y: PRIOR.name, mark: 'halo strong' },
      text: text.marks.prior(fixed(priorMean, 2), fixed(priorDeviation, 2)),
    },
    {
      ...{ x: 8, y: SHARES.name, mark: 'halo strong' },
      text: text.marks.posterior(fixed(mean, 2), fixed(deviation, 2)),
    },
  ]);
  drawShares(layer(group, 'shares'), latent.responsibilities, box);
  drawModes(group, z, context);
}

/**
 * Components one upon the other.
 * @param {Float64Array} z
 * @param {Float64Array[]} parts
 */
function stacked(z, parts) {
  let base = new Float64Array(z.length);
  return parts.map((part, k) => {
    const lower = base;
    base = lower.map((low, n) => low + part[n]);
    const mark = parts.length === 1 ? '' : `slice ${componentMark(k)}`;
    return { key: String(k), xs: z, ys: base, base: lower, mark };
  });
}

/**
 * The mean, and one standard deviation to either side.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {{mean: number, deviation: number}} of
 * @param {{z: import('d3-scale').ScaleLinear<number, number>, y: number}} place  y: pixels
 */
function drawMoments(group, { mean, deviation }, { z, y }) {
  segments(group, [
    { x1: z(mean - deviation), x2: z(mean + deviation), y1: y, y2: y, mark: 'interval' },
    ...[-1, 1].map((side) => ({
      ...{ x1: z(mean + side * deviation), x2: z(mean + side * deviation) },
      ...{ y1: y - 5, y2: y + 5, mark: 'interval' },
    })),
  ]);
  dots(group, [{ x: z(mean), y, r: 4, mark: 'exact' }]);
}

/**
 * The responsibilities of the components for x, as parts of one bar.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {number[]} responsibilities
 * @param {{left: number, right: number}} box
 */
function drawShares(group, responsibilities, { left, right }) {
  let at = left;
  const parts = responsibilities.map((share, k) => {
    const x = at;
    at += share * (right - left);
    return { k, x, width: at - x, share };
  });
  const isOne = parts.length === 1;
  const { top, bottom } = SHARES;
  bars(
    group,
    isOne
      ? []
      : parts.map(({ k, x, width }) => ({
          ...{ x, width, y: top, height: bottom - top, mark: `slice ${componentMark(k)}` },
        })),
  );
  labels(
    group,
    parts
      .filter(({ width }) => !isOne && width >= ROOM)
      .map(({ k, x, width, share }) => ({
        ...{ x: x + width / 2, y: bottom - 1, anchor: /** @type {'middle'} */ ('middle') },
        text: `${k + 1}: ${fixed(share, 2)}`,
      })),
  );
}

/**
 * Rings at the prior's modes, and one at a standard deviation beside the last.
 * @param {import('../../plots/layer.js').Layer} group
 * @param {import('d3-scale').ScaleLinear<number, number>} z
 * @param {import('../../panels/panel.js').Context} context
 */
function drawModes(group, z, { values, text, set }) {
  const { labPrior, labModes: modes, labSpread: spread } = values.decoder;
  /** @type {import('../../plots/handles.js').Handle[]} */
  const rings = [];
  /** @type {import('../../plots/segments.js').Segment[]} */
  const arms = [];
  if (labPrior === 'modes') {
    const last = modes.length - 1;
    const [, end] = z.domain();
    const side = modes[last] + spread > end ? -1 : 1;
    const [x, y] = [z(modes[last] + side * spread), PRIOR.bottom - 34];
    arms.push({
      ...{ x1: z(modes[last]), x2: x, y1: y, y2: y, mark: `guide ${componentMark(last)}` },
    });
    rings.push({
      ...{ key: 'spread', x, y, axis: 'x' },
      ...{ label: text.marks.spread, mark: componentMark(last), value: spread },
      ...{ valueText: short(spread), min: 0.1, max: 2, step: 0.01 },
      invert: (pixel) => side * (z.invert(pixel) - modes[last]),
      onMove: (value) => set('labSpread', String(value)),
    });
    for (const [k, mean] of modes.entries()) {
      rings.push({
        ...{ key: String(k), x: z(mean), y: PRIOR.bottom, axis: 'x', mark: componentMark(k) },
        ...{ label: text.marks.mode(k + 1), value: mean, valueText: short(mean) },
        ...{ min: -4, max: 4, step: 0.01, invert: z.invert },
        onMove: (value) => set('labModes', modes.with(k, value).join()),
      });
    }
  }
  segments(layer(group, 'arms'), arms);
  handles(layer(group, 'handles'), rings);
}
