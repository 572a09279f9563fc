/**
 * @typedef {object} Label
 * @property {number} x  pixels
 * @property {number} y  pixels, the text's base line
 * @property {string} text
 * @property {'start' | 'middle' | 'end'} [anchor]
 * @property {string} [mark]  classes
 */

/**
 * Words in a drawing, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Label[]} labels
 */
export function labels(parent, labels) {
  parent
    .selectAll('text.label')
    .data(labels)
    .join('text')
    .attr('class', ({ mark = '' }) => `label ${mark}`)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ anchor = 'start' }) => anchor)
    .text(({ text }) => text);
}
