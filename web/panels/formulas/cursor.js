import { handles } from '../../plots/handles.js';
import { layer } from '../../plots/layer.js';
import { short } from '../../plots/number.js';

/** @typedef {import('./compute.js').Picture} Picture */

/** Both figures stand above each other: the same x at the same place. */
export const MARGIN = { left: 52, right: 16 };

/** Below this width numbers take the whole width. */
const NARROW = 420;

/**
 * Where the numbers at the cursor stand.
 * @param {number} width
 * @param {{y: number, width: number}} widest
 */
export function readoutPlace(width, widest) {
  const x = width < NARROW ? 0 : MARGIN.left;
  return { x, y: widest.y, width: Math.min(widest.width, width - x) };
}

/**
 * The ring that carries x, the same in both figures.
 * @param {Parameters<import('../panel.js').Figure<any>['draw']>[0]} svg
 * @param {Picture} picture
 * @param {{x: import('../../plots/axes.js').Scale, y: number,
 *   text: import('../panel.js').FigureText, set: import('../panel.js').Context['set']}} options
 */
export function cursorHandle(svg, { cursor, limits, range }, { x, y, text, set }) {
  const step = 10 ** Math.floor(Math.log10((range[1] - range[0]) / 300));
  const rings = cursor
    ? [
        {
          key: 'x',
          x: x(cursor.x),
          y,
          axis: /** @type {const} */ ('x'),
          label: text.marks.handle,
          value: cursor.x,
          valueText: short(cursor.x, 6),
          min: limits[0],
          max: limits[1],
          step,
          mark: '',
          invert: x.invert,
          onMove: (/** @type {number} */ value) => set('x', String(value)),
        },
      ]
    : [];
  handles(layer(svg, 'handles'), rings);
}

/**
 * Where to look for a cursor that is too far away to be drawn.
 * @param {Picture} picture
 * @param {import('../../plots/axes.js').Scale} scale
 * @param {number} y
 * @param {import('../panel.js').FigureText} text
 * @returns {import('../../plots/labels.js').Label[]}
 */
export function outsideNote({ cursor, x, range }, scale, y, text) {
  if (cursor) return [];
  const [left, right] = scale.range();
  return x < range[0]
    ? [{ x: left, y, text: `← ${text.marks.outside}`, anchor: 'start' }]
    : [{ x: right, y, text: `${text.marks.outside} →`, anchor: 'end' }];
}
