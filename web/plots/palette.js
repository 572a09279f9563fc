import { layer } from './layer.js';

/** @typedef {[red: number, green: number, blue: number]} Colour */

/**
 * What the style sheets make of colour classes, for canvases, which know no classes.
 * @param {import('d3-selection').Selection<any, any, any, any>} svg
 * @param {string[]} marks  classes
 * @param {() => void} onChange  called when the theme changes them
 * @returns {Colour[]}
 */
export function palette(svg, marks, onChange) {
  const swatches = layer(svg, 'palette')
    .selectAll('g')
    .data(marks)
    .join('g')
    .attr('class', (mark) => mark);
  // Each swatch's colour has a transition of one millisecond, whose end tells of a new theme.
  swatches.on('transitionend', onChange);
  return swatches.nodes().map((node) => {
    const text = getComputedStyle(/** @type {Element} */ (node)).color;
    const [red, green, blue] = (text.match(/[\d.]+/g) ?? ['0', '0', '0']).map(Number);
    return [red, green, blue];
  });
}
