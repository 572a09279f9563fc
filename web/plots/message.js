import { labels } from './labels.js';
import { layer } from './layer.js';

const LINE = 22;

/**
 * Words that stand in a drawing's place when there is nothing to draw.
 * @param {import('d3-selection').Selection<any, any, any, any>} svg
 * @param {string[]} lines  none: there is something to draw
 * @param {{width: number, height: number}} place
 */
export function message(svg, lines, { width, height }) {
  labels(
    layer(svg, 'message'),
    lines.map((text, index) => ({
      x: width / 2,
      y: height / 2 + (index - (lines.length - 1) / 2) * LINE,
      anchor: 'middle',
      text,
    })),
  );
}
