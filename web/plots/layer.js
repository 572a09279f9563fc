/** @typedef {import('d3-selection').Selection<SVGGElement, unknown, SVGElement, unknown>} Layer */
/** @typedef {import('d3-selection').Selection<any, any, any, any>} Parent */

/** What the drawing being made has asked for so far, by its SVG. @type {WeakMap<Element, Set<Element>>} */
const asked = new WeakMap();
/** The groups that are layers, among all those that marks are made of. @type {WeakSet<Element>} */
const layers = new WeakSet();

/**
 * This layer, or the canvas beneath, is part of the drawing being made.
 * @param {Element | null} svg
 * @param {Element} surface
 */
export function ask(svg, surface) {
  if (svg) asked.get(svg)?.add(surface);
}

/**
 * The group of this name inside a drawing. Layers lie in the order in which a drawing asks for them,
 * so later ones lie on top.
 * @param {Parent} parent
 * @param {string} name
 * @returns {Layer}
 */
export function layer(parent, name) {
  const group = ordered(parent, [name]);
  const node = /** @type {SVGGElement} */ (group.node());
  ask(node.closest('svg'), node);
  return group;
}

/**
 * Says in which order layers lie, whichever of them a drawing will ask for, and whenever.
 * @param {Parent} parent
 * @param {string[]} names
 * @returns {Layer}  the last of them
 */
export function ordered(parent, names) {
  const node = /** @type {Element} */ (parent.node());
  const present = asked.get(node.closest('svg') ?? node);
  const own = [...node.children].filter((child) => layers.has(child));
  /** What a new layer comes to lie on. */
  let below = own.findLast((child) => present?.has(child) ?? true);
  /** @type {any} */
  let group;
  for (const name of names) {
    group = parent
      .selectAll(`:scope > g.${name}`)
      .data([name])
      .join((entering) =>
        entering.insert('g', () => (below ? below.nextElementSibling : own[0]) ?? null),
      )
      .attr('class', name);
    below = /** @type {Element} */ (group.node());
    layers.add(below);
  }
  return group;
}

/**
 * What these layers show stays as it is.
 * @param {Parent} parent
 * @param {string[]} names
 */
export function keep(parent, names) {
  for (const name of names) {
    const node = /** @type {SVGGElement} */ (layer(parent, name).node());
    for (const inner of node.querySelectorAll('g')) ask(node.closest('svg'), inner);
  }
}

/**
 * Draws, then takes away the layers that an earlier drawing, of something else, has left behind.
 * @param {SVGSVGElement} svg
 * @param {() => void} draw
 */
export function drawing(svg, draw) {
  const present = new Set();
  asked.set(svg, present);
  try {
    draw();
  } finally {
    asked.delete(svg);
  }
  for (const group of svg.querySelectorAll('g')) {
    if (layers.has(group) && !present.has(group)) group.remove();
  }
  const canvas = svg.previousElementSibling;
  if (canvas instanceof HTMLCanvasElement && !present.has(canvas)) canvas.remove();
}
