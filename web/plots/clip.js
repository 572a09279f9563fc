/**
 * Keeps what is drawn in a layer inside a rectangle, in pixels.
 * @param {import('./layer.js').Layer} layer
 * @param {string} id  unique in the document
 * @param {{left: number, right: number, top: number, bottom: number}} box
 */
export function clip(layer, id, { left, right, top, bottom }) {
  layer.attr('clip-path', `url(#${id})`);
  layer
    .selectAll(':scope > clipPath')
    .data([id])
    .join((entering) => {
      const path = entering.insert('clipPath', ':first-child');
      path.append('rect');
      return path;
    })
    .attr('id', id)
    .select('rect')
    .attr('x', left)
    .attr('y', top)
    .attr('width', Math.max(right - left, 0))
    .attr('height', Math.max(bottom - top, 0));
}
