/**
 * Where a pointer is, in the coordinates of a drawing's node, also where a host shows the page scaled:
 * WebKit leaves out a transform of the page around when it is asked for a node's matrix.
 */

/**
 * @param {SVGGraphicsElement} node
 * @returns {DOMMatrix}  from the node's coordinates to those of the window
 */
function screenMatrix(node) {
  const native = /** @type {DOMMatrix} */ (node.getScreenCTM());
  const svg = /** @type {SVGSVGElement} */ (node.ownerSVGElement ?? node);
  const { left, top, width, height } = svg.getBoundingClientRect();
  const own = getComputedStyle(svg);
  const [across, down] = [
    width / Number.parseFloat(own.width),
    height / Number.parseFloat(own.height),
  ];
  const inside = /** @type {DOMMatrix} */ (node.getCTM());
  const isTold = Math.abs(native.a - across * inside.a) < 1e-3 * across;
  if (isTold || native.b !== 0) return native;
  return new DOMMatrix([across, 0, 0, down, left, top]).multiply(inside);
}

/**
 * What d3's pointer() and drag() ask for the place of an event.
 * @param {SVGGraphicsElement} node
 * @returns {any}
 */
export const placeIn = (node) => ({
  createSVGPoint: () => new DOMPoint(),
  getScreenCTM: () => screenMatrix(node),
});
