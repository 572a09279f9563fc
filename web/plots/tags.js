/**
 * @typedef {object} Tag
 * @property {number} x  pixels, its middle
 * @property {number} y
 * @property {string} text  one letter
 * @property {string} mark  classes
 */

const RADIUS = 8;

/**
 * Discs with a letter in them: points that are told apart by more than their colour.
 * @param {import('./layer.js').Layer} parent
 * @param {Tag[]} tags
 */
export function tags(parent, tags) {
  parent
    .selectAll('g.tag')
    .data(tags)
    .join((entering) => {
      const group = entering.append('g');
      group.append('circle').attr('r', RADIUS);
      group.append('text').attr('y', 4).attr('text-anchor', 'middle');
      return group;
    })
    .attr('class', ({ mark }) => `tag ${mark}`)
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .select('text')
    .text(({ text }) => text);
}
