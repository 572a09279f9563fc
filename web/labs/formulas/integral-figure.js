import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { clouds } from '../../plots/cloud.js';
import { contours } from '../../plots/contours.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { keyStep, steadyRange } from '../../plots/steady-range.js';
import { densityText } from './density-text.js';

/** @typedef {import('./integral.js').IntegralPicture} IntegralPicture */
/** @typedef {import('../../plots/axes.js').Scale} Scale */

const LEFT = 46;
const PLANE = { top: 36, bottom: 236 };
const SLICE = { top: 280, bottom: 386 };
const DRAWS = [
  { text: 450, top: 458, bottom: 468 },
  { text: 490, top: 498, bottom: 508 },
];
const HEIGHT = 516;
const LAYERS = [
  ...['joint', 'decoder', 'guides', 'marginal', 'slice', 'prior', 'proposal', 'draws'],
  ...['axes', 'marginal-at', 'handles', 'names'],
];

/**
 * p(z, x) as a plane, z to the right and x upwards; cut at the chosen x, its slice below, its
 * integral at the right. The slice is drawn over p(x), so that it, the prior and the proposal all
 * have an area of 1.
 * @type {import('../../panels/panel.js').Figure<{integral: import('./integral.js').Integral}>}
 */
export const integralFigure = {
  id: 'labIntegral',
  height: HEIGHT,
  controls: ['labX', 'labModes', 'labSigma', 'labWeight', 'labBias', 'labNoise'],
  draw(svg, { integral }, { width, height, text, uid, set }) {
    const { picture } = integral;
    message(svg, picture ? [] : text.marks.none, { width, height });
    if (!picture) return;
    ordered(svg, LAYERS);
    const side = width >= 560 ? 150 : 84;
    const box = { left: LEFT, right: width - side - 12, ...PLANE };
    const z = scaleLinear(steadyRange(svg, picture.zRange), [box.left, box.right]);
    const xs = steadyRange(layer(svg, 'handles'), picture.xRange);
    const x = scaleLinear(xs, [box.bottom, box.top]);

    const joint = layer(svg, 'joint');
    clip(joint, `${uid}-joint`, box);
    const [left, right] = picture.zRange.map(z);
    const [bottom, top] = picture.xRange.map(x);
    contours(joint, picture.joint, { left, right, top, bottom });
    const decoder = layer(svg, 'decoder');
    clip(decoder, `${uid}-decoder`, box);
    const [from, to] = picture.line.map(x);
    segments(decoder, [{ x1: left, x2: right, y1: from, y2: to, mark: 'rule' }]);

    const p = Math.exp(picture.logDensity);
    const highest = picture.marginalDensity.reduce((a, b) => Math.max(a, b), 0);
    const density = scaleLinear([0, highest * 1.1 || 1], [box.right + 18, width - 12]);
    const curve = { key: 'p', xs: picture.marginalDensity, ys: picture.xGrid, mark: 'exact' };
    clip(layer(svg, 'marginal'), `${uid}-marginal`, { ...box, right: width });
    curves(layer(svg, 'marginal'), [curve], { x: density, y: x });
    const at = x(picture.x);
    segments(layer(svg, 'guides'), [
      { x1: box.left, x2: density(p), y1: at, y2: at, mark: 'guide' },
      { x1: density(0), x2: density(0), y1: box.top, y2: box.bottom, mark: 'hairline' },
      ...[0, 1].map((i) => ({
        ...{ x1: [box.left, box.right][i], x2: [box.left, box.right][i] },
        ...{ y1: at, y2: SLICE.bottom, mark: 'hairline' },
      })),
    ]);
    const inView = picture.x >= xs[0] && picture.x <= xs[1];
    dots(layer(svg, 'marginal-at'), inView ? [{ x: density(p), y: at, mark: 'exact', r: 5 }] : []);

    drawSlice(svg, picture, z, { ...box, ...SLICE }, uid);
    const axes = layer(svg, 'axes');
    yAxis(layer(axes, 'x-values'), x, { x: LEFT, label: text.marks.x });
    xAxis(axes, z, { y: SLICE.bottom, label: text.marks.z });
    labels(layer(svg, 'names'), [
      { x: density(0) - 6, y: box.top - 10, text: text.marks.density, mark: 'quiet' },
      { x: LEFT - 6, y: SLICE.top - 14, text: text.marks.slice, mark: 'halo' },
      ...['prior', 'proposal'].map((name, i) => ({
        ...{ x: LEFT - 6, y: DRAWS[i].text, text: text.marks[name] },
        mark: i === 0 ? 'set-a name' : 'set-b name',
      })),
    ]);
    handles(layer(svg, 'handles'), [
      {
        ...{ key: 'x', x: LEFT, y: at, axis: 'y', label: text.marks.handle, mark: '' },
        ...{ value: picture.x, valueText: short(picture.x), min: xs[0], max: xs[1] },
        ...{ step: keyStep((xs[1] - xs[0]) / 2), invert: x.invert },
        onMove: (value) => set('labX', String(value)),
      },
    ]);
  },
  facts: ({ integral: { picture } }) =>
    picture ? { ...picture, p: densityText(picture.logDensity) } : {},
};

/**
 * p(x | z) p(z) / p(x) over z, with the densities that z is drawn from, and first draws of each.
 * @param {Parameters<typeof integralFigure.draw>[0]} svg
 * @param {IntegralPicture} picture
 * @param {Scale} z
 * @param {{left: number, right: number, top: number, bottom: number}} box
 * @param {string} uid
 */
function drawSlice(svg, { zGrid, slices, posterior, q, priorDensity, shown }, z, box, uid) {
  const components = posterior.weights.length;
  const total = zGrid.map((_, n) =>
    slices.subarray(n * components, (n + 1) * components).reduce((a, b) => a + b, 0),
  );
  const highest = [total, q].reduce((most, ys) => ys.reduce((a, b) => Math.max(a, b), most), 0);
  const y = scaleLinear([0, highest * 1.05 || 1], [box.bottom, box.top]);
  for (const name of ['slice', 'prior', 'proposal']) {
    clip(layer(svg, name), `${uid}-${name}`, box);
  }
  let base = new Float64Array(zGrid.length);
  const stacked = Array.from({ length: components }, (_, k) => {
    const lower = base;
    base = lower.map((low, n) => low + slices[n * components + k]);
    const mark = `slice ${componentMark(k)}`;
    return { key: String(k), xs: zGrid, ys: base, base: lower, mark };
  });
  areas(layer(svg, 'slice'), stacked, { x: z, y });
  curves(layer(svg, 'slice'), [{ key: 'f', xs: zGrid, ys: total, mark: 'exact' }], { x: z, y });
  const curveOf = (/** @type {Float64Array} */ ys, /** @type {string} */ mark) => [
    { key: mark, xs: zGrid, ys, mark },
  ];
  curves(layer(svg, 'prior'), curveOf(priorDensity, 'set-a dotted'), { x: z, y });
  curves(layer(svg, 'proposal'), curveOf(q, 'set-b dashed'), { x: z, y });
  const draws = layer(svg, 'draws');
  clip(draws, `${uid}-draws`, { ...box, bottom: HEIGHT });
  clouds(
    draws,
    shown.map((points, i) => ({
      ...{ key: String(i), xs: points, top: DRAWS[i].top, bottom: DRAWS[i].bottom },
      mark: i === 0 ? 'set-a' : 'set-b',
    })),
    z,
  );
}
