import { create } from 'd3-selection';

/** @typedef {import('d3-selection').Selection<SVGSVGElement, any, null, undefined>} Drawing */

/**
 * A figure's drawing surface: an SVG as wide as its place and of constant height, drawn anew when
 * either the data or the width changes.
 * @template Data
 * @param {{label: string, height: number,
 *   draw: (svg: Drawing, data: Data, width: number) => void}} options
 */
export function createFrame({ label, height, draw }) {
  const svg = create('svg')
    .attr('role', 'group')
    .attr('aria-label', label)
    .attr('height', height)
    .attr('width', '100%');
  const node = /** @type {SVGSVGElement} */ (svg.node());

  let width = 0;
  /** @type {Data | undefined} */
  let data;
  const redraw = () => {
    if (width > 0 && data !== undefined) draw(svg, data, width);
  };
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry.contentRect.width);
    if (next === width) return;
    width = next;
    redraw();
  });
  observer.observe(node);

  return {
    node,
    /** @param {Data} next */
    update(next) {
      data = next;
      redraw();
    },
    destroy: () => observer.disconnect(),
  };
}
