import { axisBottom, axisLeft, axisTop } from 'd3-axis';
import { layer } from './layer.js';
import { superscript, tickText } from './number.js';

/** @typedef {import('d3-scale').ScaleContinuousNumeric<number, number>} Scale */

/** Pixels: about a digit's width, and the least from one tick to the next. */
const [DIGIT, SPACE] = [8, 56];

/** Pixels of a tick with its distance to the number. */
const TICK = 9;
/** Digits of 7.4 pixels, points of next to nothing. @param {number} tick */
const widthOf = (tick) => tickText(tick).replace('.', '').length * 7.4;

/**
 * The power of ten that numbers share of which one would be cut off at the left; else 0.
 * @param {number[]} ticks
 * @param {(tick: number) => number} room  pixels left of a tick's number
 */
function powerOf(ticks, room) {
  const most = Math.max(...ticks.map(Math.abs));
  return ticks.some((tick) => room(tick) < 0) ? Math.floor(Math.log10(most)) : 0;
}

/**
 * @param {string} label
 * @param {number} power
 */
const labelOf = (label, power) => (power === 0 ? label : `${label} (×10${superscript(power)})`);

/**
 * How many ticks to ask for, so that their labels stay apart.
 * @param {Scale} scale
 * @param {number} most
 * @param {number} width  pixels
 */
function fittingTicks(scale, most, width) {
  let count = most;
  const needed = () => {
    const ticks = scale.ticks(count);
    const widest = Math.max(0, ...ticks.map((tick) => tickText(tick).length));
    return ticks.length * Math.max(SPACE, (widest + 1.5) * DIGIT);
  };
  while (count > 1 && needed() > width) count -= 1;
  return count;
}

/**
 * A horizontal axis with its name at the right end; above what it measures, if so asked.
 * @param {import('./layer.js').Layer} parent
 * @param {Scale} scale
 * @param {{y: number, label: string, ticks?: number, padding?: number, above?: boolean}} options
 *   padding: pixels between a tick and its number, more where handles lie on the axis
 */
export function xAxis(parent, scale, { y, label, ticks = 7, padding = 3, above = false }) {
  const [left, right] = scale.range();
  const count = fittingTicks(scale, ticks, right - left);
  const power = powerOf(scale.ticks(count), (tick) => scale(tick) - widthOf(tick) / 2);
  const axis = layer(parent, 'x-axis').attr('transform', `translate(0,${y})`);
  const side = above ? axisTop : axisBottom;
  axis.call(
    side(scale)
      .ticks(count)
      .tickSizeOuter(0)
      .tickPadding(padding)
      .tickFormat((tick) => tickText(+tick / 10 ** power)),
  );
  axis
    .selectAll('text.axis-label')
    .data([labelOf(label, power)])
    .join('text')
    .attr('class', 'axis-label')
    .attr('x', right)
    .attr('y', above ? -25 - padding : 32 + padding)
    .attr('text-anchor', 'end')
    .text((text) => text);
}

/**
 * A vertical axis with its name above its top. Numbers that would be cut at the left edge share a power
 * of ten, which the name tells.
 * @param {import('./layer.js').Layer} parent
 * @param {Scale} scale
 * @param {{x: number, label: string, ticks?: number, at?: number[] | null}} options
 *   at: where ticks stand, if not where the scale would have them
 */
export function yAxis(parent, scale, { x, label, ticks = 4, at = null }) {
  const top = Math.min(...scale.range());
  const shown = at ?? scale.ticks(ticks);
  const power = powerOf(shown, (tick) => x - TICK - widthOf(tick));
  const axis = layer(parent, 'y-axis').attr('transform', `translate(${x},0)`);
  axis.call(
    axisLeft(scale)
      .ticks(ticks)
      .tickValues(/** @type {any} */ (at))
      .tickSizeOuter(0)
      .tickFormat((tick) => tickText(+tick / 10 ** power)),
  );
  axis
    .selectAll('text.axis-label')
    .data([labelOf(label, power)])
    .join('text')
    .attr('class', 'axis-label')
    .attr('x', -6)
    .attr('y', top - 10)
    .attr('text-anchor', 'start')
    .text((text) => text);
}
