/** @typedef {import('d3-selection').Selection<SVGGElement, unknown, SVGElement, unknown>} Layer */

/**
 * The group of this name inside a drawing, made once: layers keep the order in which they were first
 * asked for, so later ones lie on top.
 * @param {import('d3-selection').Selection<any, any, any, any>} parent
 * @param {string} name
 * @returns {Layer}
 */
export function layer(parent, name) {
  return /** @type {Layer} */ (
    parent.selectAll(`:scope > g.${name}`).data([name]).join('g').attr('class', name)
  );
}
