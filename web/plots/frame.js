import { create } from 'd3-selection';
import { createTaskQueue, idle } from '../dom/tasks.js';
import { drawing } from './layer.js';
import { followPrinting, isOnPaper, PAPER_WIDTH } from './paper.js';

/** @typedef {import('d3-selection').Selection<SVGSVGElement, any, null, undefined>} Drawing */

/**
 * A browser may leave a figure out of the layout while it is far from the view. Until it has a width,
 * it is drawn as wide as the last one that has: asking for the width would force a layout (10 ms).
 */
let lastWidth = 0;

/** Near the view several are drawn at a page's start: the browser may paint in between. */
const takeNearTurn = createTaskQueue();
/** How far from the view a figure is drawn at once: as far again as the window is high. */
const NEAR = '100% 0px';

/**
 * A figure's drawing surface: an SVG as wide as its place and of constant height, drawn anew when
 * either the data or the width changes. The first drawing may wait until the figure comes near the view
 * or its turn has come and the browser is idle. On paper it is drawn for the paper's width, whatever the window's, and its viewBox
 * fits it to the page.
 * @template Data
 * @param {{label: string, height: number, takeTurn: import('../dom/tasks.js').TakeTurn | null,
 *   draw: (svg: Drawing, data: Data, width: number) => void}} options
 */
export function createFrame({ label, height, takeTurn, draw }) {
  const svg = create('svg')
    .attr('role', 'group')
    .attr('aria-label', label)
    .attr('height', height)
    .attr('width', '100%');
  const node = /** @type {SVGSVGElement} */ (svg.node());

  let width = 0;
  /** What it was drawn for last. */
  let drawnWidth = 0;
  /** @type {Data | undefined} */
  let data;
  /** It has been near the view. */
  let isNear = !takeTurn;
  /** The first drawing is due. */
  let isWaiting = false;
  const redraw = () => {
    isWaiting = false;
    const known = isOnPaper(node) ? PAPER_WIDTH : width || lastWidth;
    const shown = data;
    drawnWidth = known;
    if (known === 0 || shown === undefined) return;
    svg.attr('viewBox', `0 0 ${known} ${height}`);
    drawing(node, () => draw(svg, shown, known));
  };
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.round(entry.contentRect.width);
    if (next === width) return;
    width = next;
    if (width > 0) lastWidth = width;
    if (width !== drawnWidth && !isWaiting) redraw();
  });
  observer.observe(node);
  const nearness = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      nearness.disconnect();
      isNear = true;
      takeNearTurn(() => {
        if (isWaiting) redraw();
      });
    },
    { rootMargin: NEAR },
  );
  nearness.observe(node);
  // An axis that kept still under the reader's hand may fit its data again.
  node.addEventListener('settle', redraw);
  const stopPrinting = followPrinting(() => node.parentElement, redraw);

  return {
    node,
    /** @param {Data} next */
    update(next) {
      const isFirst = data === undefined;
      data = next;
      if (isWaiting) return;
      if (isNear || !takeTurn || !isFirst) return redraw();
      isWaiting = true;
      takeTurn(async () => {
        await idle();
        if (isWaiting) redraw();
      });
    },
    /** Takes away what it shows. */
    clear() {
      data = undefined;
      isWaiting = false;
      drawing(node, () => {});
    },
    destroy() {
      isWaiting = false;
      observer.disconnect();
      nearness.disconnect();
      stopPrinting();
    },
  };
}
