import { ask } from './layer.js';
import { isOnPaper, PAPER_RATIO } from './paper.js';

/**
 * The canvas of the same size that lies beneath a drawing, empty, its unit a CSS pixel: for what
 * would take thousands of SVG nodes.
 * @param {import('d3-selection').Selection<SVGSVGElement, any, any, any>} svg
 * @param {{width: number, height: number}} size
 */
export function canvasUnder(svg, { width, height }) {
  const node = /** @type {SVGSVGElement} */ (svg.node());
  const canvas = canvasBefore(node);
  ask(node, canvas);
  const ratio = isOnPaper(node) ? PAPER_RATIO : globalThis.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  const context = canvas.getContext('2d');
  // Setting a canvas's size makes a new one: too slow for an animation.
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** @param {SVGSVGElement} svg */
function canvasBefore(svg) {
  const before = svg.previousElementSibling;
  if (before instanceof HTMLCanvasElement) return before;
  const canvas = document.createElement('canvas');
  canvas.className = 'points';
  canvas.setAttribute('aria-hidden', 'true');
  svg.before(canvas);
  svg.parentElement?.classList.add('layered');
  return canvas;
}
