import { scaleLinear } from 'd3-scale';
import { xAxis } from './axes.js';
import { dots } from './dots.js';
import { labels } from './labels.js';
import { layer } from './layer.js';
import { segments } from './segments.js';
import { tags } from './tags.js';

/**
 * One quantity: what is expected of it, and how far estimates lie from that.
 * @typedef {object} DeviationRow
 * @property {string} expected  words at the left
 * @property {string} found  words at the right
 * @property {{z: number, mark: string, tag?: string}[]} estimates  z in standard errors
 * @property {{z: number, mark: string}[]} [expectations]  where an estimate is expected in fact, exactly
 */

export const ROW_HEIGHT = 46;
const LEAST_REACH = 4;
const MOST_REACH = 12;
const MARGIN = 12;

/**
 * Estimates against what is expected, all in standard errors: a tick at the expectation, a thick bar
 * of one and a line of two standard errors, and the estimates. What lies further out than the axis
 * stands at its end; its number is in the words.
 * @param {import('./layer.js').Layer} parent
 * @param {DeviationRow[]} rows
 * @param {{top: number, width: number, label: string}} place
 */
export function deviationRows(parent, rows, { top, width, label }) {
  const furthest = rows
    .flatMap(({ estimates }) => estimates.map(({ z }) => Math.abs(z)))
    .reduce((a, b) => Math.max(a, b), 0);
  const reach = Math.min(MOST_REACH, Math.max(LEAST_REACH, Math.ceil(furthest + 0.5)));
  const x = scaleLinear([-reach, reach], [MARGIN, width - MARGIN]).clamp(true);
  const lineOf = (/** @type {number} */ i) => top + i * ROW_HEIGHT + 20;

  segments(
    layer(parent, 'intervals'),
    rows.flatMap(({ expectations = [] }, i) => {
      const y = lineOf(i);
      return [
        { x1: x(-reach), x2: x(reach), y1: y, y2: y, mark: 'hairline' },
        { x1: x(-2), x2: x(2), y1: y, y2: y, mark: 'interval' },
        { x1: x(-1), x2: x(1), y1: y, y2: y, mark: 'interval-inner' },
        { x1: x(0), x2: x(0), y1: y - 7, y2: y + 7, mark: 'exact' },
        ...expectations.map(({ z, mark }) => ({
          ...{ x1: x(z), x2: x(z), y1: y - 11, y2: y + 11, mark },
        })),
      ];
    }),
  );
  const placed = rows.flatMap(({ estimates }, i) =>
    estimates.map(({ z, mark, tag }, j) => ({
      x: x(z),
      // Side by side on the line, so that equal estimates do not hide each other.
      y: lineOf(i) + (j - (estimates.length - 1) / 2) * 8,
      r: 5,
      mark: tag ? mark : `estimate ${mark}`,
      text: tag ?? '',
    })),
  );
  dots(
    layer(parent, 'estimates'),
    placed.filter(({ text }) => text === ''),
  );
  tags(
    layer(parent, 'tagged'),
    placed.filter(({ text }) => text !== ''),
  );
  labels(
    layer(parent, 'words'),
    rows.flatMap(({ expected, found }, i) => [
      { x: MARGIN, y: top + i * ROW_HEIGHT + 3, text: expected },
      { x: width - MARGIN, y: top + i * ROW_HEIGHT + 3, text: found, anchor: 'end' },
    ]),
  );
  xAxis(layer(parent, 'deviation-axis'), x, { y: top + rows.length * ROW_HEIGHT, label });
}
