/** @typedef {[low: number, high: number]} Range */

/** @type {WeakMap<Element, Range>} */
const shown = new WeakMap();

/**
 * The range of an axis that fits its data, but does not shrink under the reader's hand: while a ring
 * of this drawing is held, the axis may only grow.
 * @param {import('d3-selection').Selection<SVGSVGElement, unknown, null, undefined>} svg
 * @param {Range} fitting
 * @returns {Range}
 */
export function steadyRange(svg, fitting) {
  const node = /** @type {SVGSVGElement} */ (svg.node());
  const held = !svg.select('.handle.dragging').empty();
  const before = held ? (shown.get(node) ?? fitting) : fitting;
  /** @type {Range} */
  const range = [Math.min(before[0], fitting[0]), Math.max(before[1], fitting[1])];
  shown.set(node, range);
  return range;
}

/**
 * The step of an arrow key: a power of ten, about a hundredth of what the axis shows.
 * @param {number} span  data units
 */
export function keyStep(span) {
  return 10 ** Math.floor(Math.log10(span / 100));
}
