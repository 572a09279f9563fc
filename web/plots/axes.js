import { axisBottom, axisLeft } from 'd3-axis';
import { layer } from './layer.js';
import { short } from './number.js';

/** @typedef {import('d3-scale').ScaleContinuousNumeric<number, number>} Scale */

/** @param {number} tick */
const plain = (tick) => short(tick, 6);

/**
 * A horizontal axis with its name at the right end.
 * @param {import('./layer.js').Layer} parent
 * @param {Scale} scale
 * @param {{y: number, label: string, ticks?: number, format?: (tick: number) => string}} options
 */
export function xAxis(parent, scale, { y, label, ticks = 7, format = plain }) {
  const [left, right] = scale.range();
  const count = Math.min(ticks, Math.max(2, Math.floor((right - left) / 64)));
  const axis = layer(parent, 'x-axis').attr('transform', `translate(0,${y})`);
  axis.call(axisBottom(scale).ticks(count).tickSizeOuter(0).tickFormat((tick) => format(+tick)));
  axis
    .selectAll('text.axis-label')
    .data([label])
    .join('text')
    .attr('class', 'axis-label')
    .attr('x', right)
    .attr('y', 36)
    .attr('text-anchor', 'end')
    .text((text) => text);
}

/**
 * A vertical axis with its name above its top.
 * @param {import('./layer.js').Layer} parent
 * @param {Scale} scale
 * @param {{x: number, label: string, ticks?: number, format?: (tick: number) => string}} options
 */
export function yAxis(parent, scale, { x, label, ticks = 4, format = plain }) {
  const top = Math.min(...scale.range());
  const axis = layer(parent, 'y-axis').attr('transform', `translate(${x},0)`);
  axis.call(axisLeft(scale).ticks(ticks).tickSizeOuter(0).tickFormat((tick) => format(+tick)));
  axis
    .selectAll('text.axis-label')
    .data([label])
    .join('text')
    .attr('class', 'axis-label')
    .attr('x', -6)
    .attr('y', top - 10)
    .attr('text-anchor', 'start')
    .text((text) => text);
}
