import { labels } from '../plots/labels.js';
import { layer } from '../plots/layer.js';

const LINE_HEIGHT = 20;

/**
 * Words in place of a picture that cannot be drawn, or none of them.
 * @param {import('d3-selection').Selection<SVGSVGElement, unknown, null, undefined>} svg
 * @param {string[] | null} lines  each short enough for a phone; null when there is a picture
 * @param {{width: number, height: number}} size
 * @returns {boolean}  whether words stand there now
 */
export function frameNote(svg, lines, { width, height }) {
  svg.selectChildren(lines ? '*' : 'g.frame-note').remove();
  if (!lines) return false;
  const first = height / 2 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  labels(
    layer(svg, 'frame-note'),
    lines.map((text, i) => ({
      x: width / 2,
      y: first + i * LINE_HEIGHT,
      anchor: 'middle',
      text,
      mark: 'quiet',
    })),
  );
  return true;
}
