/** @typedef {import('./contours.js').Grid} Grid */
/** @typedef {import('./palette.js').Colour} Colour */

/** Painted once for each colour and size: an animation repaints its ground sixty times a second. */
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
  const [width, height] = [right - left, bottom - top];
  const ratio = context.getTransform().a;
  const size = [Math.round(width * ratio), Math.round(height * ratio)];
  context.drawImage(paintedGrid(grid, colour, size), left, top, width, height);
}

/**
 * @param {Grid} grid
 * @param {Colour} colour
 * @param {number[]} size  device pixels
 */
function paintedGrid(grid, colour, [width, height]) {
  const key = [...colour, width, height].join();
  const before = painted.get(grid);
  if (before?.key === key) return before.canvas;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(shadesOf(grid, colour), 0, 0, width, height);
  }
  painted.set(grid, { key, canvas });
  return canvas;
}

/**
 * A pixel for each value.
 * @param {Grid} grid
 * @param {Colour} colour
 */
function shadesOf(grid, colour) {
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
  return canvas;
}
