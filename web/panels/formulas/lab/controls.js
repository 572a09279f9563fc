/** @typedef {import('../../panel.js').FigureView} FigureView */

/**
 * A control that means nothing at present stays away.
 * @param {FigureView} figure
 * @param {string} name
 * @param {boolean} isHidden
 */
export function hideControl({ node }, name, isHidden) {
  const control = node.querySelector(`[name=${name}]`)?.closest('.control');
  control?.toggleAttribute('hidden', isHidden);
}
