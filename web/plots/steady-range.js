/** @typedef {[low: number, high: number]} Range */

/** @type {WeakMap<Element, Range>} */
const ranges = new WeakMap();

/**
 * The range of an axis that fits its data, but keeps still under the reader's hand: while a ring of
 * this drawing is held, the axis stays as it was, or it would run away from the pointer. Let go, the
 * drawing is made anew (plots/frame.js) and fits again. Scales of it are clamped, so that a ring stops
 * at the end of its axis.
 * @param {import('d3-selection').Selection<any, any, any, any>} svg  a drawing or a layer of it
 * @param {Range} fitting
 * @returns {Range}
 */
export function steadyRange(svg, fitting) {
  const node = /** @type {SVGSVGElement} */ (svg.node());
  const before = ranges.get(node);
  if (before && !svg.selectAll('.handle.dragging').empty()) return before;
  ranges.set(node, fitting);
  return fitting;
}

/**
 * The step of an arrow key: a power of ten, about a hundredth of what the axis shows.
 * @param {number} span  data units
 */
export function keyStep(span) {
  return 10 ** Math.floor(Math.log10(span / 100));
}
