import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { placeIn } from './place.js';

/**
 * An area that is drawn in with a mouse, and with a finger or pen where it takes them; all in pixels.
 * @typedef {object} StrokePad
 * @property {{left: number, right: number, top: number, bottom: number}} box
 * @property {boolean} takesTouch  else a finger scrolls the page
 * @property {(points: [x: number, y: number][]) => void} onDraw  the stroke so far
 * @property {(points: [x: number, y: number][]) => void} onStroke  the whole stroke
 */

/** The present pad: a redraw amid a gesture has changed it. @param {Element} node @returns {StrokePad} */
const padOf = (node) => /** @type {StrokePad} */ (select(node).datum());

/** One behaviour for all pads, attached once. */
const drawing = drag()
  .filter(
    (event, pad) =>
      !event.ctrlKey &&
      !event.button &&
      (!event.type.startsWith('touch') || /** @type {StrokePad} */ (pad).takesTouch),
  )
  .container(function () {
    return placeIn(/** @type {SVGGElement} */ (/** @type {Element} */ (this).parentNode));
  })
  .on('start', function (event) {
    /** @type {[number, number][]} */
    const points = [[event.x, event.y]];
    padOf(this).onDraw(points);
    event
      .on('drag', (/** @type {any} */ { x, y }) => {
        points.push([x, y]);
        padOf(this).onDraw([...points]);
      })
      .on('end', () => padOf(this).onStroke(points));
  });

/**
 * @param {import('./layer.js').Layer} parent
 * @param {StrokePad} pad
 */
export function strokePad(parent, pad) {
  const { left, right, top, bottom } = pad.box;
  parent
    .selectAll('rect.ground')
    .data([pad])
    .join((entering) =>
      entering
        .append('rect')
        .attr('class', 'ground drawing')
        .call(/** @type {any} */ (drawing)),
    )
    .attr('x', left)
    .attr('y', top)
    .attr('width', right - left)
    .attr('height', bottom - top)
    .style('touch-action', pad.takesTouch ? 'none' : 'auto');
}
