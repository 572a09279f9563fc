import { labels } from '../plots/labels.js';
import { layer } from '../plots/layer.js';

const LINE = 22;

/**
 * Words in place of a picture that cannot be drawn.
 * @param {import('d3-selection').Selection<SVGSVGElement, unknown, null, undefined>} svg
 * @param {string[]} lines  each at most about 270 px
 * @param {{width: number, height: number}} size
 */
export function say(svg, lines, { width, height }) {
  svg.selectAll(':scope > g:not(.words)').remove();
  labels(
    layer(svg, 'words'),
    lines.map((text, line) => ({
      x: width / 2,
      y: height / 2 + (line - (lines.length - 1) / 2) * LINE,
      anchor: /** @type {const} */ ('middle'),
      text,
    })),
  );
}
