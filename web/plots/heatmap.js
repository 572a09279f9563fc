/** @typedef {import('./contours.js').Grid} Grid */
/** @typedef {import('./palette.js').Colour} Colour */

/** Painted once for each colour: an animation repaints its ground sixty times a second. */
/** @type {WeakMap<Grid, {key: string, canvas: HTMLCanvasElement}>} */
const painted = new WeakMap();

/** Of the largest value: the darkest ink, and how much faint values are lifted. */
const [DARKEST, GAMMA] = [0.72, 0.6];

/**
 * Values on a grid as shades of one colour, nothing where they are 0.
 * @param {CanvasRenderingContext2D} context
 * @param {Grid} grid  row by row from the top
 * @param {{left: number, right: number, top: number, bottom: number}} box  pixels
 * @param {Colour} colour
 */
export function heatmap(context, grid, { left, right, top, bottom }, colour) {
  context.imageSmoothingQuality = 'high';
  context.drawImage(paintedGrid(grid, colour), left, top, right - left, bottom - top);
}

/**
 * @param {Grid} grid
 * @param {Colour} colour
 */
function paintedGrid(grid, colour) {
  const key = colour.join();
  const before = painted.get(grid);
  if (before?.key === key) return before.canvas;
  const canvas = document.createElement('canvas');
  canvas.width = grid.columns;
  canvas.height = grid.rows;
  const image = new ImageData(grid.columns, grid.rows);
  const most = Array.from(grid.values).reduce((a, b) => Math.max(a, b), 0) || 1;
  for (let i = 0; i < grid.values.length; i++) {
    image.data.set(colour, 4 * i);
    image.data[4 * i + 3] = 255 * DARKEST * (grid.values[i] / most) ** GAMMA;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  painted.set(grid, { key, canvas });
  return canvas;
}
