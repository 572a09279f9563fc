import { scaleLinear } from 'd3-scale';
import { componentMark } from '../../plots/components.js';
import { dots } from '../../plots/dots.js';
import { xAxis, yAxis } from '../../plots/axes.js';
import { curves } from '../../plots/curve.js';
import { labels } from '../../plots/labels.js';
import { layer, ordered } from '../../plots/layer.js';
import { fixed, signed } from '../../plots/number.js';
import { pointHandles } from '../../plots/point-handles.js';
import { arrows, segments } from '../../plots/segments.js';
import { turned, varimaxOf } from './rotation-compute.js';

/** @typedef {import('./rotation-compute.js').Rotation} Rotation */

const [PLANE_TOP, PLANE] = [48, 380];
const STRIP = { top: 486, bottom: 556, left: 56, right: 24 };
/** No loading is larger, in standard deviations of its column; the axes go a little further. */
const REACH = 1.15;
const ROUND = 180;

/** Letters of a column's name that the list has room for. */
const LETTERS = 20;

/** @param {string} name */
const shortened = (name) => (name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name);

/**
 * The plane with the list of columns beside it, or, where there is no room, in two rows of names below.
 * @param {number} width  pixels
 * @param {number} count  of columns
 */
function layoutOf(width, count) {
  const isNarrow = width < 560;
  const radius = isNarrow ? Math.min(120, width / 2 - 32) : PLANE / 2;
  const centreX = isNarrow ? width / 2 : 0.36 * width;
  const below = PLANE_TOP + 2 * radius + 24;
  const half = Math.ceil(count / 2);
  return {
    ...{ radius, centreX, centreY: PLANE_TOP + radius },
    /** @param {number} i */
    list: (i) =>
      isNarrow
        ? { x: i < half ? 8 : width / 2 + 4, y: below + 16 * (i % half) }
        : { x: centreX + radius + 56, y: PLANE_TOP + 40 + 20 * i },
  };
}

/** @param {boolean} isLeft @returns {'start' | 'end'} */
const sideOf = (isLeft) => (isLeft ? 'end' : 'start');

/** @param {number} angle  degrees, any */
const within = (angle) => angle - 2 * ROUND * Math.round(angle / (2 * ROUND));

/**
 * Loadings of all columns on two latent values, with axes that are turned by hand; below, what varimax
 * looks for, by angle.
 * @type {import('../../panels/panel.js').Figure<Rotation & {nameOf: (column: string) => string}>}
 */
export const rotationFigure = {
  id: 'labRotated',
  height: STRIP.bottom + 46,
  controls: ['labRotation', 'labTurned', 'labAngle'],
  draw(svg, rotation, context) {
    ordered(svg, ['plane', 'strip', 'said']);
    if (rotation.plane) {
      drawPlane(layer(svg, 'plane'), rotation, rotation.plane, context);
      drawStrip(layer(svg, 'strip'), rotation, rotation.plane, context);
    } else {
      layer(svg, 'plane').selectAll('*').remove();
      layer(svg, 'strip').selectAll('*').remove();
    }
    const { width, text } = context;
    labels(layer(svg, 'said'), [
      ...[
        text.marks.after(fixed(rotation.after, 6)),
        text.marks.before(fixed(rotation.before, 6)),
      ].map((text, i) => ({
        ...{ x: width - STRIP.right, y: 14 + 18 * i, text },
        ...{
          anchor: /** @type {const} */ ('end'),
          mark: i === 0 ? 'set-b name halo' : 'quiet halo',
        },
      })),
    ]);
  },
  facts: ({ plane, angle, before, after, criterion, most, best, rotation, latent }) => ({
    ...{ before, after, criterion, most, rotation, latent },
    plane: plane?.map((k) => k + 1) ?? null,
    angle: (angle * ROUND) / Math.PI,
    best: best === null ? 0 : (best * ROUND) / Math.PI,
  }),
};

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Rotation & {nameOf: (column: string) => string}} rotation
 * @param {[number, number]} plane
 * @param {import('../../panels/panel.js').Context} context
 */
function drawPlane(group, { base, columns, latent, angle, nameOf }, [a, b], { width, text, set }) {
  ordered(group, ['before', 'axes', 'points', 'names', 'hand']);
  const { radius, centreX, centreY, list } = layoutOf(width, columns.length);
  const x = scaleLinear([0, REACH], [centreX, centreX + radius]);
  const y = scaleLinear([0, REACH], [centreY, centreY - radius]);
  segments(
    layer(group, 'before'),
    [
      [1, 0],
      [0, 1],
    ].map(([dx, dy]) => ({
      ...{ x1: x(-dx * REACH), y1: y(-dy * REACH), x2: x(dx * REACH), y2: y(dy * REACH) },
      mark: 'guide',
    })),
  );
  const ends = [
    { k: a, at: [Math.cos(angle), Math.sin(angle)] },
    { k: b, at: [-Math.sin(angle), Math.cos(angle)] },
  ];
  arrows(
    layer(group, 'axes'),
    ends.map(({ k, at: [dx, dy] }) => ({
      ...{ x1: x(-dx * REACH), y1: y(-dy * REACH), x2: x(dx), y2: y(dy) },
      mark: componentMark(k),
    })),
  );
  const points = columns.map((_, i) => ({
    ...{ x: x(base[i * latent + a]), y: y(base[i * latent + b]), text: String(i + 1) },
  }));
  dots(
    layer(group, 'points'),
    points.map(({ x, y }) => ({ x, y, r: 4, mark: 'exact' })),
  );
  labels(layer(group, 'names'), [
    ...points.map(({ x, y, text }) => ({ x: x + 6, y: y - 5, text, mark: 'halo' })),
    ...columns.map((column, i) => ({
      ...{ ...list(i), text: `${i + 1} ${shortened(nameOf(column))}`, mark: 'quiet halo' },
    })),
    ...ends.map(({ k, at: [dx, dy] }) => ({
      ...{ x: x(dx * 1.09) + 14 * Math.sign(dx || 1), y: y(dy * 1.09) + 4 },
      ...{ text: text.marks.latent(k + 1), mark: `${componentMark(k)} name halo` },
      anchor: sideOf(dx < 0),
    })),
  ]);
  const degrees = (angle * ROUND) / Math.PI;
  const [{ k, at }] = ends;
  pointHandles(layer(group, 'hand'), [
    {
      ...{ key: 'axis', x: x(at[0]), y: y(at[1]), mark: componentMark(k) },
      label: text.marks.handle(k + 1, signed(degrees, 0)),
      onMove(px, py) {
        const moved = (Math.atan2(y.invert(py), x.invert(px)) * ROUND) / Math.PI;
        set('labAngle', String(within(Math.round(moved))));
      },
    },
  ]);
}

/**
 * @param {import('../../plots/layer.js').Layer} group
 * @param {Rotation} rotation
 * @param {[number, number]} plane
 * @param {import('../../panels/panel.js').Context} context
 */
function drawStrip(group, { base, latent, angle, criterion }, plane, { width, text }) {
  ordered(group, ['axes', 'line', 'now']);
  const degrees = Float64Array.from({ length: 2 * ROUND + 1 }, (_, i) => i - ROUND);
  const values = degrees.map((each) =>
    varimaxOf(turned(base, latent, plane, (each * Math.PI) / ROUND), latent),
  );
  const x = scaleLinear([-ROUND, ROUND], [STRIP.left, width - STRIP.right]);
  const y = scaleLinear([0, Math.max(...values) || 1], [STRIP.bottom, STRIP.top]).nice(3);
  curves(layer(group, 'line'), [{ key: 'varimax', mark: 'hill exact', xs: degrees, ys: values }], {
    x,
    y,
  });
  const now = x((angle * ROUND) / Math.PI);
  segments(layer(group, 'now'), [
    { x1: now, x2: now, y1: STRIP.top, y2: STRIP.bottom, mark: 'guide' },
  ]);
  dots(layer(group, 'now'), [{ x: now, y: y(criterion), r: 5, mark: 'set-b' }]);
  xAxis(layer(group, 'axes'), x, { y: STRIP.bottom, label: text.marks.angle, ticks: 5 });
  yAxis(layer(group, 'axes'), y, { x: STRIP.left, label: text.marks.criterion, ticks: 3 });
}
