/**
 * @typedef {object} Disc
 * @property {number} x  pixels
 * @property {number} y
 * @property {number} r
 * @property {string} mark  classes
 */

/**
 * Circles of any size, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Disc[]} discs
 */
export function discs(parent, discs) {
  parent
    .selectAll('circle')
    .data(discs)
    .join('circle')
    .attr('class', ({ mark }) => mark)
    .attr('cx', ({ x }) => x.toFixed(1))
    .attr('cy', ({ y }) => y.toFixed(1))
    .attr('r', ({ r }) => r.toFixed(1));
}

/** Half of a cross. */
const ARM = 3.5;

/**
 * Points that are told apart from dots by more than their colour.
 * @param {import('./layer.js').Layer} parent
 * @param {{x: number, y: number, mark: string}[]} places
 */
export function crosses(parent, places) {
  parent
    .selectAll('path.cross')
    .data(places)
    .join('path')
    .attr('class', ({ mark }) => `cross ${mark}`)
    .attr('d', ({ x, y }) => {
      const [left, right] = [(x - ARM).toFixed(1), (x + ARM).toFixed(1)];
      const [top, bottom] = [(y - ARM).toFixed(1), (y + ARM).toFixed(1)];
      return `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`;
    });
}
