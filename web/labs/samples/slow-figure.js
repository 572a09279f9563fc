import { scaleLinear } from 'd3-scale';
import { xAxis } from '../../plots/axes.js';
import { bars } from '../../plots/bars.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { symbols } from '../../plots/symbols.js';
import { componentMark } from '../../plots/components.js';

/** @typedef {import('./exact.js').Picture} Picture */

const MARGIN = { left: 14, right: 14 };
/** The unit length that is shared among the modes. */
const STRIP = { top: 32, height: 22 };
const HILLS = { top: 124, bottom: 236 };
const NOISE = 152;
/** Room for a share's number inside its part of the strip. */
const NUMBER = 40;
/** Earlier draws that stay to be seen. */
const MOST = 200;

/**
 * The stages of a draw, from 0 to 3: nothing yet, mode chosen, noise added, landed; what lies between
 * is on its way.
 * @typedef {number} Stage
 */

/**
 * One draw: a uniform number chooses the mode, the noise is added, the point lands.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./exact.js').Exact, stage: Stage}>}
 */
export const slowFigure = {
  id: 'labSlow',
  height: 290,
  controls: ['labDraw'],
  draw(svg, { exact, stage }, { width, height, text }) {
    const { obstacle, picture } = exact;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    const x = scaleLinear(rangeOf(picture), [MARGIN.left, width - MARGIN.right]);
    const u = scaleLinear([0, 1], [MARGIN.left, width - MARGIN.right]);
    const now = latest(picture);

    drawStrip(svg, picture, u, stage, text);
    const highest = picture.density.reduce((a, b) => Math.max(a, b), 0);
    const y = scaleLinear([0, highest * 1.1 || 1], [HILLS.bottom, HILLS.top]);
    const density = [{ key: 'p', xs: picture.grid, ys: picture.density, mark: 'exact' }];
    areas(layer(svg, 'under'), density, { x, y });
    curves(layer(svg, 'density'), density, { x, y });
    xAxis(layer(svg, 'axes'), x, { y: HILLS.bottom, label: text.marks.z });
    drawEarlier(svg, picture, x);

    const from = x(now.mean);
    const to = x(now.mean + now.noise * Math.min(1, Math.max(0, stage - 1)));
    const fall = Math.min(1, Math.max(0, stage - 2));
    const mark = componentMark(now.k);
    const shown = (/** @type {Stage} */ least, /** @type {any[]} */ marks) =>
      stage >= least ? marks : [];
    const above = { y1: NOISE - 16, y2: NOISE + 16 };
    segments(
      layer(svg, 'chosen'),
      shown(1, [
        { x1: from, x2: from, y1: NOISE, y2: HILLS.bottom, mark: `guide ${mark}` },
        { x1: from, x2: from, ...above, mark: `part ${mark}` },
      ]),
    );
    segments(
      layer(svg, 'noise'),
      shown(1, [{ x1: from, x2: to, y1: NOISE, y2: NOISE, mark: 'noise' }]),
    );
    dots(
      layer(svg, 'point'),
      shown(1, [
        {
          x: to,
          y: NOISE + (HILLS.bottom - NOISE) * fall,
          r: 6,
          mark,
        },
      ]),
    );
    labels(layer(svg, 'words'), [
      { x: MARGIN.left, y: 104, text: text.marks.stage(Math.floor(stage), now), mark: 'strong' },
    ]);
  },
  facts: ({ exact, stage }) => ({
    obstacle: exact.obstacle,
    stage: Math.floor(stage),
    now: exact.picture && latest(exact.picture),
  }),
};

/**
 * The latest of the draws made so far.
 * @param {Picture} picture
 */
function latest({ modes, stages }) {
  const index = stages.values.length - 1;
  const k = stages.components[index];
  return {
    index: index + 1,
    k,
    mean: modes[k].mean,
    share: modes[k].share,
    u: stages.uniforms[index],
    noise: stages.noise[index],
    value: stages.values[index],
  };
}

/**
 * The picture's range, wide enough for the draws that are shown.
 * @param {Picture} picture
 * @returns {[low: number, high: number]}
 */
function rangeOf({ range, stages }) {
  return stages.values
    .slice(-MOST)
    .reduce(([low, high], z) => [Math.min(low, z), Math.max(high, z)], range);
}

/**
 * The shares of the modes side by side, and the number that falls on one of them.
 * @param {Parameters<typeof slowFigure.draw>[0]} svg
 * @param {Picture} picture
 * @param {import('../../plots/axes.js').Scale} scale
 * @param {Stage} stage
 * @param {import('../../panels/panel.js').FigureText} text
 */
function drawStrip(svg, picture, scale, stage, text) {
  let end = 0;
  const parts = picture.modes.map(({ share }, k) => {
    const start = end;
    end += share;
    return { k, share, start, end };
  });
  bars(
    layer(svg, 'strip'),
    parts.map(({ k, start, end }) => ({
      x: scale(start),
      width: scale(end) - scale(start),
      y: STRIP.top,
      height: STRIP.height,
      mark: `slice ${componentMark(k)}`,
    })),
  );
  labels(layer(svg, 'shares'), [
    { x: MARGIN.left, y: STRIP.top - 12, text: text.marks.strip },
    ...parts
      .filter(({ start, end }) => scale(end) - scale(start) >= NUMBER)
      .map(({ start, end, share }) => ({
        x: scale((start + end) / 2),
        y: STRIP.top + 16,
        anchor: /** @type {const} */ ('middle'),
        text: short(share, 2),
      })),
  ]);
  const { u } = latest(picture);
  // On its way along the strip until the first stage is reached.
  const at = scale(u * Math.min(1, stage));
  const marks = stage > 0 ? [{ x: at, y: STRIP.top + STRIP.height + 10 }] : [];
  symbols(
    layer(svg, 'uniform'),
    marks.map((place) => ({ ...place, shape: 'up', mark: '' })),
  );
  labels(
    layer(svg, 'uniform-value'),
    stage >= 1
      ? [
          {
            x: at + (u < 0.7 ? 12 : -12),
            y: STRIP.top + STRIP.height + 16,
            anchor: u < 0.7 ? 'start' : 'end',
            text: `u = ${fixed(u, 3)}`,
          },
        ]
      : [],
  );
}

/**
 * Where the draws before this one landed.
 * @param {Parameters<typeof slowFigure.draw>[0]} svg
 * @param {Picture} picture
 * @param {import('../../plots/axes.js').Scale} x
 */
function drawEarlier(svg, { stages }, x) {
  const first = Math.max(0, stages.values.length - 1 - MOST);
  dots(
    layer(svg, 'earlier'),
    Array.from(stages.values.subarray(first, -1), (z, i) => ({
      x: x(z),
      y: HILLS.bottom,
      r: 4,
      mark: `estimate ${componentMark(stages.components[first + i])}`,
    })),
  );
}
