import { clamp } from '../../plots/clamp.js';
import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { clip } from '../../plots/clip.js';
import { contours } from '../../plots/contours.js';
import { crosses, discs } from '../../plots/discs.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { steadyRange } from '../../plots/steady-range.js';
import { ballFacts } from './plane-facts.js';
import { ASPECT } from './plane-laws.js';
import { componentMeans, withPoint } from './plane-means.js';

/** @typedef {import('./plane-laws.js').Plane} Plane */
/** @typedef {import('./plane-laws.js').PlanePicture} PlanePicture */
/** @typedef {import('../../panels/panel.js').Context} Context */
/** @typedef {{x: import('../../plots/axes.js').Scale, y: import('../../plots/axes.js').Scale}} Scales */

const [LEFT, RIGHT, TOP, BOTTOM] = [40, 12, 80, 440];
/** As the parameters say. */
const MOST = 10;

/**
 * The truth as contours, draws of both as dots, and the balls that the metrics of nearest neighbours count in.
 * @type {import('../../panels/panel.js').Figure<Plane>}
 */
export const planeFigure = {
  id: 'labPlane',
  height: BOTTOM + 46,
  controls: [
    'labPlaneBalls',
    'labPlaneNeighbours',
    'labPlaneCount',
    'labPlaneEdit',
    'labPlaneShift',
    'labPlaneTau',
    'labPlaneModel',
    'labPlaneWeights',
    'labPlaneMeans',
    'labPlaneSigma',
    'labPlaneSource',
    'labPlaneOutlier',
    'labPlaneSeed',
    'labPlaneBandwidth',
  ],
  draw(svg, { obstacle, picture }, context) {
    const { width, height, values, text, uid } = context;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    ordered(svg, ['balls', 'contours', 'points', 'axes', 'names', 'handles']);
    const tall = Math.min(BOTTOM - TOP, (width - LEFT - RIGHT) / ASPECT);
    const box = { left: LEFT, right: LEFT + tall * ASPECT, top: TOP, bottom: TOP + tall };
    const [xRange, yRange] = picture.ranges.map((range, i) =>
      steadyRange(i === 0 ? svg : layer(svg, 'handles'), range),
    );
    const x = scaleLinear(xRange, [box.left, box.right]);
    const y = scaleLinear(yRange, [box.bottom, box.top]);
    drawBalls(svg, picture, { x, y, isReal: values.metrics.labPlaneBalls === 'real' }, context);
    const [across, down] = picture.ranges.map((range, i) => range.map([x, y][i]));
    contours(layer(svg, 'contours'), picture.grid, {
      ...{ left: across[0], right: across[1], top: down[1], bottom: down[0] },
    });
    for (const name of ['balls', 'contours', 'points'])
      clip(layer(svg, name), `${uid}-${name}`, box);
    xAxis(layer(svg, 'axes'), x, { y: box.bottom, label: text.marks.x1, ticks: 6 });
    yAxis(layer(svg, 'axes'), y, { x: box.left, label: text.marks.x2, ticks: 6 });
    pointHandles(layer(svg, 'handles'), ringsOf({ x, y, box }, context));
  },
  facts: ({ obstacle, picture }, { metrics: own }) => ({
    obstacle,
    isReal: own.labPlaneBalls === 'real',
    isCopied: own.labPlaneSource === 'copies',
    neighbours: own.labPlaneNeighbours,
    hasOutlier: own.labPlaneOutlier.length === 2,
    ...(picture && ballFacts(picture.balls, own.labPlaneNeighbours)),
  }),
};

/**
 * Points that the balls hold are filled, the others are crosses; of the real balls, those that hold
 * nothing are dashed.
 * @param {Parameters<typeof planeFigure.draw>[0]} svg
 * @param {PlanePicture} picture
 * @param {Scales & {isReal: boolean}} how
 * @param {Context} context
 */
function drawBalls(svg, { balls }, { x, y, isReal }, { text, values }) {
  const unit = Math.abs(x(1) - x(0));
  const isCopied = values.metrics.labPlaneSource === 'copies';
  const [centres, radii] = isReal
    ? [balls.real, balls.realRadii]
    : [balls.generated, balls.generatedRadii];
  const mark = isReal ? 'set-a' : 'set-b';
  discs(
    layer(svg, 'balls'),
    componentMeans(centres).map(([u, v], i) => ({
      ...{ x: x(u), y: y(v), r: radii[i] * unit },
      mark: `ball ${mark}${isReal && balls.held[i] === 0 ? ' missed' : ''}`,
    })),
  );
  const inside = isReal ? balls.inReal : balls.inGenerated;
  const counted = componentMeans(isReal ? balls.generated : balls.real);
  const at = (/** @type {[number, number]} */ [u, v]) => ({ x: x(u), y: y(v) });
  const other = isReal ? 'set-b' : 'set-a';
  const points = layer(svg, 'points');
  const isIn = (/** @type {any} */ _, /** @type {number} */ i) => inside[i] > 0;
  discs(
    layer(points, 'centres'),
    componentMeans(centres).map((point) => ({ ...at(point), r: 2.5, mark: `dot ${mark}` })),
  );
  discs(
    layer(points, 'inside'),
    counted.filter(isIn).map((point) => ({
      ...at(point),
      r: isCopied ? 4.5 : 3.5,
      mark: `dot ${other}${isCopied ? ' copy' : ''}`,
    })),
  );
  crosses(
    layer(points, 'outside'),
    counted.filter((point, i) => !isIn(point, i)).map((point) => ({ ...at(point), mark: other })),
  );
  const words = text.marks[isReal ? 'realBalls' : 'generatedBalls'];
  labels(
    layer(svg, 'names'),
    [
      { text: words.balls, mark: `${mark} name halo` },
      { text: words.inside, mark: `${other} name halo` },
      { text: text.marks.truth, mark: 'halo' },
    ].map((label, i) => ({ x: 0, y: 12 + 17 * i, ...label })),
  );
}

/**
 * Rings at the means of the law that is edited, and at the outlier.
 * @param {Scales & {box: {left: number, right: number, top: number, bottom: number}}} scales
 * @param {Context} context
 * @returns {import('../../plots/point-handles.js').PointHandle[]}
 */
function ringsOf({ x, y, box }, { values, text, set }) {
  const own = values.metrics;
  const isTruth = own.labPlaneEdit === 'truth' || own.labPlaneSource === 'copies';
  const name = isTruth ? 'labPlaneMeans' : 'labPlaneModel';
  const shift = isTruth ? 0 : own.labPlaneShift;
  /** @type {(key: string, list: string, k: number, words: (at: string) => string, mark: string, shift: number) => import('../../plots/point-handles.js').PointHandle} */
  const ring = (key, list, k, words, mark, shift) => {
    const [u, v] = componentMeans(own[list])[k];
    return {
      ...{ key, mark, label: words(`${fixed(u + shift)}, ${fixed(v)}`) },
      ...{ x: clamp(x(u + shift), box.left, box.right), y: clamp(y(v), box.top, box.bottom) },
      onMove(px, py) {
        const across = x.invert(clamp(px, box.left, box.right)) - shift;
        const up = y.invert(clamp(py, box.top, box.bottom));
        set(list, withPoint(own[list], k, [clamp(across, -MOST, MOST), clamp(up, -MOST, MOST)]));
      },
    };
  };
  const rings = componentMeans(own[name]).map((_, k) =>
    ring(
      `${name}-${k}`,
      name,
      k,
      (at) => text.marks[isTruth ? 'truthHandle' : 'modelHandle'](k + 1, at),
      isTruth ? '' : 'set-b',
      shift,
    ),
  );
  if (own.labPlaneOutlier.length < 2) return rings;
  return [...rings, ring('outlier', 'labPlaneOutlier', 0, text.marks.outlierHandle, 'set-a', 0)];
}
