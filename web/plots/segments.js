/**
 * @typedef {object} Segment
 * @property {number} x1  pixels
 * @property {number} y1
 * @property {number} x2
 * @property {number} y2
 * @property {string} mark  classes: "rule", "noise", "arrow" …
 */

/**
 * Straight lines, in pixels.
 * @param {import('./layer.js').Layer} parent
 * @param {Segment[]} segments
 */
export function segments(parent, segments) {
  parent
    .selectAll('line.segment')
    .data(segments)
    .join('line')
    .attr('class', ({ mark }) => `segment ${mark}`)
    .attr('x1', ({ x1 }) => x1)
    .attr('y1', ({ y1 }) => y1)
    .attr('x2', ({ x2 }) => x2)
    .attr('y2', ({ y2 }) => y2);
}

const HEAD_LENGTH = 8;
const HEAD_WIDTH = 4;

/**
 * Lines with a head at their second end; what is shorter than a head is the head alone.
 * @param {import('./layer.js').Layer} parent
 * @param {Segment[]} arrows
 */
export function arrows(parent, arrows) {
  parent
    .selectAll('path.arrow')
    .data(arrows)
    .join('path')
    .attr('class', ({ mark }) => `arrow ${mark}`)
    .attr('d', ({ x1, y1, x2, y2 }) => {
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length < 0.5) return null;
      const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
      const head = Math.min(HEAD_LENGTH, length);
      const [bx, by] = [x2 - ux * head, y2 - uy * head];
      const wide = (HEAD_WIDTH * head) / HEAD_LENGTH;
      return (
        `M${x1},${y1}L${bx},${by}` +
        `M${bx - uy * wide},${by + ux * wide}L${x2},${y2}L${bx + uy * wide},${by - ux * wide}`
      );
    });
}
