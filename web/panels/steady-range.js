/** @typedef {[low: number, high: number]} Range */

/**
 * @typedef {object} SteadyRange
 * @property {Range} shown  what the axis shows
 * @property {Range} gripped  what it showed when the reader took hold of a ring: by this a pointer's
 *   place is read, or an axis that grows with the value under the pointer would run away from it
 */

/** @type {WeakMap<Element, SteadyRange>} */
const ranges = new WeakMap();

/**
 * The range of an axis that fits its data, but keeps still under the reader's hand: while a ring of
 * this drawing is held, the axis grows where it must and does not shrink.
 * @param {import('d3-selection').Selection<SVGSVGElement, unknown, null, undefined>} svg
 * @param {Range} fitting
 * @returns {SteadyRange}
 */
export function steadyRange(svg, fitting) {
  const node = /** @type {SVGSVGElement} */ (svg.node());
  const before = ranges.get(node);
  const held = before && !svg.select('.handle.dragging').empty();
  /** @type {SteadyRange} */
  const range = held
    ? {
        shown: [Math.min(before.shown[0], fitting[0]), Math.max(before.shown[1], fitting[1])],
        gripped: before.gripped,
      }
    : { shown: fitting, gripped: fitting };
  ranges.set(node, range);
  return range;
}

/**
 * The step of an arrow key: a power of ten, about a hundredth of what the axis shows.
 * @param {number} span  data units
 */
export function keyStep(span) {
  return 10 ** Math.floor(Math.log10(span / 100));
}
