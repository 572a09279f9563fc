import { bars } from './bars.js';
import { labels } from './labels.js';
import { layer } from './layer.js';
import { segments } from './segments.js';

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} value
 * @property {string} [swatch]  classes of the mark whose value this is
 * @property {boolean} [total]  the sum of the rows above: a rule stands over it
 */

const ROW = 21;
const SWATCH = 11;

/**
 * Names on the left, values flush right: numbers that belong to a drawing, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Row[]} rows
 * @param {{x: number, y: number, width: number}} place  its left upper corner
 */
export function readout(parent, rows, { x, y, width }) {
  const lines = rows.map((row, index) => ({ ...row, base: y + index * ROW + 14 }));
  const indent = rows.some(({ swatch }) => swatch) ? SWATCH + 8 : 0;
  bars(
    layer(parent, 'swatches'),
    lines.flatMap(({ swatch, base }) =>
      swatch ? [{ x, y: base - SWATCH + 1, width: SWATCH, height: SWATCH, mark: swatch }] : [],
    ),
  );
  segments(
    layer(parent, 'totals'),
    lines
      .filter(({ total }) => total)
      .map(({ base }) => ({
        x1: x,
        x2: x + width,
        y1: base - 16,
        y2: base - 16,
        mark: 'hairline',
      })),
  );
  labels(
    layer(parent, 'rows'),
    lines.flatMap(({ label, value, base }) => [
      { x: x + indent, y: base, text: label },
      { x: x + width, y: base, text: value, anchor: /** @type {'end'} */ ('end'), mark: 'value' },
    ]),
  );
}
