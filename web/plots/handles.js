import { drag } from 'd3-drag';
import { select } from 'd3-selection';
import { follow, goOn } from './key-run.js';
import { placeIn } from './place.js';

/**
 * Something the reader can take hold of: a ring that moves along x or y.
 * @typedef {object} Handle
 * @property {string} key
 * @property {number} x  pixels
 * @property {number} y  pixels
 * @property {'x' | 'y'} axis  the direction in which it moves
 * @property {string} label  what it is, for a screen reader
 * @property {number} value  in data units
 * @property {string} valueText  the value read aloud, with its unit
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} step  of an arrow key, data units; ten times as much with Shift
 * @property {string} mark  classes
 * @property {(pixel: number) => number} invert  from a position along its axis to data units
 * @property {(value: number) => void} onMove
 */

/** Rings of 12 px radius are seen; 22 px can be touched. */
const RING = 12;
const TOUCH = 22;
/** Milliseconds from a key to its picture, on a busy machine. */
const PATIENCE = 5000;

/**
 * @param {Handle} handle
 * @param {number} value
 */
function moveTo(handle, value) {
  const { min = -Infinity, max = Infinity, step } = handle;
  const decimals = Math.min(100, Math.max(0, Math.ceil(-Math.log10(step))));
  const moved = Number(Math.min(max, Math.max(min, value)).toFixed(decimals));
  handle.onMove(moved);
  return moved;
}

/**
 * Where a key leads to, as on every slider; a ring without a last place stays where it is.
 * @type {Record<string, (from: number, handle: Handle, step: number) => number>}
 */
const KEYS = {
  ArrowRight: (from, _, step) => from + step,
  ArrowUp: (from, _, step) => from + step,
  ArrowLeft: (from, _, step) => from - step,
  ArrowDown: (from, _, step) => from - step,
  PageUp: (from, { step }) => from + 10 * step,
  PageDown: (from, { step }) => from - 10 * step,
  Home: (from, { min = from }) => min,
  End: (from, { max = from }) => max,
};

/**
 * @param {KeyboardEvent} event
 * @param {Handle} handle
 */
function onKey(event, handle) {
  const lead = KEYS[event.key];
  if (!lead || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const step = handle.step * (event.shiftKey ? 10 : 1);
  const move = (/** @type {number} */ value) => moveTo(handle, lead(value, handle, step));
  goOn(event, handle.value, { step: handle.step, patience: PATIENCE, move });
}

/** One behaviour for all rings, attached once: a redraw amid a gesture must not replace it. */
const dragging = drag()
  .container(function () {
    return placeIn(/** @type {SVGGElement} */ (/** @type {Element} */ (this).parentNode));
  })
  .subject((_, handle) => ({
    x: /** @type {Handle} */ (handle).x,
    y: /** @type {Handle} */ (handle).y,
  }))
  .on('start', function () {
    select(this).classed('dragging', true);
  })
  .on('drag', function (event) {
    const handle = /** @type {Handle} */ (select(this).datum());
    moveTo(handle, handle.invert(handle.axis === 'x' ? event.x : event.y));
  })
  .on('end', function () {
    select(this).classed('dragging', false);
  });

/**
 * Draggable rings, also sliders for the keyboard and for screen readers.
 * @param {import('./layer.js').Layer} parent
 * @param {Handle[]} handles
 */
export function handles(parent, handles) {
  parent
    .selectAll('g.handle')
    .data(handles, (handle) => /** @type {Handle} */ (handle).key)
    .join((entering) => {
      const group = entering.append('g').attr('role', 'slider').attr('tabindex', 0);
      group.append('circle').attr('class', 'touch').attr('r', TOUCH);
      group.append('circle').attr('class', 'ring').attr('r', RING);
      return group.on('keydown', onKey).call(/** @type {any} */ (dragging));
    })
    .attr('class', function ({ mark, axis }) {
      const held = /** @type {SVGGElement} */ (this).classList.contains('dragging');
      return `handle along-${axis} ${mark}${held ? ' dragging' : ''}`;
    })
    .each(function ({ value }) {
      follow(/** @type {Element} */ (this), value);
    })
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .attr('aria-label', ({ label }) => label)
    .attr('aria-valuenow', ({ value }) => value)
    .attr('aria-valuetext', ({ valueText }) => valueText)
    .attr('aria-valuemin', ({ min }) => min ?? null)
    .attr('aria-valuemax', ({ max }) => max ?? null)
    .attr('aria-orientation', ({ axis }) => (axis === 'x' ? 'horizontal' : 'vertical'));
}
