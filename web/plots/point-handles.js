import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { follow, goOn } from './key-run.js';
import { placeIn } from './place.js';

/**
 * A point that the reader can take hold of and move in both directions.
 * @typedef {object} PointHandle
 * @property {string} key
 * @property {number} x  pixels
 * @property {number} y  pixels
 * @property {string} label  what and where it is, for a screen reader
 * @property {string} mark  classes
 * @property {(x: number, y: number) => void} onMove  pixels
 * @property {() => void} [onHold]  it has got the focus
 */

/** Rings of 12 px radius are seen; 22 px can be touched. */
const RING = 12;
const TOUCH = 22;
/** Pixels of an arrow key; with Shift ten times as many. */
const STEP = 2;
/**
 * Milliseconds from a key to its picture. Where a figure holds the ring at its edge, keys go on beyond it
 * as long, and as many are needed to come back.
 */
const PATIENCE = 2000;

/**
 * @param {KeyboardEvent} event
 * @param {PointHandle} handle
 */
function onKey(event, handle) {
  const step = STEP * (event.shiftKey ? 10 : 1);
  /** @type {Record<string, [number, number]>} */
  const moves = {
    ArrowRight: [step, 0],
    ArrowLeft: [-step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  if (!(event.key in moves)) return;
  event.preventDefault();
  event.stopPropagation();
  const [dx, dy] = moves[event.key];
  /** @param {[x: number, y: number]} from @returns {[x: number, y: number]} */
  function move([x, y]) {
    handle.onMove(x + dx, y + dy);
    return [x + dx, y + dy];
  }
  goOn(event, [handle.x, handle.y], { step: STEP, patience: PATIENCE, move });
}

/** One behaviour for all rings, attached once: a redraw amid a gesture must not replace it. */
const dragging = drag()
  .container(function () {
    return placeIn(/** @type {SVGGElement} */ (/** @type {Element} */ (this).parentNode));
  })
  .subject((_, handle) => ({
    x: /** @type {PointHandle} */ (handle).x,
    y: /** @type {PointHandle} */ (handle).y,
  }))
  .on('start', function () {
    select(this).classed('dragging', true);
    // Also where a touch would not: arrow keys go on from here.
    /** @type {SVGGElement} */ (this).focus({ preventScroll: true });
  })
  .on('drag', function (event) {
    /** @type {PointHandle} */ (select(this).datum()).onMove(event.x, event.y);
  })
  .on('end', function () {
    select(this).classed('dragging', false);
  });

/**
 * Draggable rings that arrow keys move too.
 * @param {import('./layer.js').Layer} parent
 * @param {PointHandle[]} handles
 */
export function pointHandles(parent, handles) {
  parent
    .selectAll('g.handle')
    .data(handles, (handle) => /** @type {PointHandle} */ (handle).key)
    .join((entering) => {
      const group = entering.append('g').attr('role', 'button').attr('tabindex', 0);
      group.append('circle').attr('class', 'touch').attr('r', TOUCH);
      group.append('circle').attr('class', 'ring').attr('r', RING);
      return group
        .attr('class', ({ mark }) => `handle ${mark}`)
        .on('keydown', onKey)
        .on('focus', (_, { onHold }) => onHold?.())
        .call(/** @type {any} */ (dragging));
    })
    .each(function ({ x, y }) {
      follow(/** @type {Element} */ (this), [x, y]);
    })
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .attr('aria-label', ({ label }) => label);
}
