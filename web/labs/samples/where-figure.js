import { scaleLinear } from 'd3-scale';
import { xAxis, yAxis } from '../../plots/axes.js';
import { areas, curves } from '../../plots/curve.js';
import { dots } from '../../plots/dots.js';
import { handles } from '../../plots/handles.js';
import { labels } from '../../plots/labels.js';
import { layer } from '../../plots/layer.js';
import { message } from '../../plots/message.js';
import { fixed, short } from '../../plots/number.js';
import { segments } from '../../plots/segments.js';
import { componentMark } from '../../plots/components.js';
import { keyStep } from '../../plots/steady-range.js';

/** @typedef {import('./exact.js').Picture} Picture */

const MARGIN = { left: 40, right: 14 };
const DENSITY = { top: 40, bottom: 132 };
const BAND = { top: 176, bottom: 246 };

/**
 * Below p(z), the posterior p(k | z): at each z the unit height is shared among the modes.
 * @type {import('../../panels/panel.js').Figure<{exact: import('./exact.js').Exact}>}
 */
export const whereFigure = {
  id: 'labWhere',
  height: 316,
  controls: ['labZ'],
  draw(svg, { exact }, { width, height, text, set }) {
    const { obstacle, picture } = exact;
    message(svg, obstacle ? text.marks[obstacle] : [], { width, height });
    if (!picture) return;
    const { range, grid, density, cursor } = picture;
    const x = scaleLinear(range, [MARGIN.left, width - MARGIN.right]);
    const highest = density.reduce((a, b) => Math.max(a, b), 0);
    const y = scaleLinear([0, highest * 1.1 || 1], [DENSITY.bottom, DENSITY.top]);
    const share = scaleLinear([0, 1], [BAND.bottom, BAND.top]);

    areas(layer(svg, 'slices'), stackOf(picture, density), { x, y });
    const curve = [{ key: 'p', xs: grid, ys: density, mark: 'exact' }];
    curves(layer(svg, 'density'), curve, { x, y });
    areas(layer(svg, 'band'), stackOf(picture, null), { x, y: share });
    const axes = layer(svg, 'axes');
    yAxis(layer(axes, 'of-density'), y, {
      x: MARGIN.left,
      label: text.marks.density,
      ticks: 3,
    });
    yAxis(layer(axes, 'of-shares'), share, { x: MARGIN.left, label: text.marks.share, ticks: 2 });
    xAxis(axes, x, { y: BAND.bottom, label: text.marks.z, padding: 10 });

    const seen = cursor.z >= range[0] && cursor.z <= range[1];
    const at = x(cursor.z);
    const mark = 'guide';
    segments(
      layer(svg, 'cursor'),
      seen ? [{ x1: at, x2: at, y1: y(cursor.density), y2: BAND.bottom, mark }] : [],
    );
    dots(
      layer(svg, 'density-at'),
      seen ? [{ x: at, y: y(cursor.density), r: 4, mark: 'exact' }] : [],
    );
    labels(layer(svg, 'outside'), seen ? [] : [outside(cursor.z < range[0], width, text)]);
    handles(
      layer(svg, 'handles'),
      seen
        ? [
            {
              key: 'z',
              x: at,
              y: BAND.bottom,
              axis: 'x',
              label: text.marks.handle,
              value: cursor.z,
              valueText: short(cursor.z),
              min: range[0],
              max: range[1],
              step: keyStep((range[1] - range[0]) / 10),
              mark: '',
              invert: x.invert,
              onMove: (value) => set('labZ', String(value)),
            },
          ]
        : [],
    );
    labels(layer(svg, 'shares-at'), [{ x: 0, y: 308, text: sharesText(cursor.shares, text) }]);
  },
  facts: ({ exact }) => ({
    obstacle: exact.obstacle,
    ...exact.picture?.cursor,
    modes: exact.picture?.modes ?? [],
  }),
};

/**
 * The modes' shares on top of each other, of the height 1 or of the density.
 * @param {Picture} picture
 * @param {Float64Array | null} heights
 */
function stackOf({ modes, grid, shares }, heights) {
  const count = modes.length;
  let base = new Float64Array(grid.length);
  return modes.map((_, k) => {
    const from = base;
    base = from.map((low, n) => low + shares[n * count + k] * (heights ? heights[n] : 1));
    const mark = `slice ${componentMark(k)}`;
    return { key: String(k), xs: grid, ys: base, base: from, mark };
  });
}

/**
 * @param {number[]} shares
 * @param {import('../../panels/panel.js').FigureText} text
 */
function sharesText(shares, text) {
  const sorted = shares
    .map((share, k) => ({ share, k }))
    .sort((a, b) => b.share - a.share || a.k - b.k)
    .slice(0, 2)
    .sort((a, b) => a.k - b.k);
  return sorted.map(({ share, k }) => text.marks.shareAt(k + 1, fixed(share, 3))).join('\u2003');
}

/**
 * @param {boolean} left
 * @param {number} width
 * @param {import('../../panels/panel.js').FigureText} text
 * @returns {import('../../plots/labels.js').Label}
 */
function outside(left, width, text) {
  return left
    ? { x: MARGIN.left, y: 16, text: `← ${text.marks.outside}` }
    : { x: width - MARGIN.right, y: 16, text: `${text.marks.outside} →`, anchor: 'end' };
}
