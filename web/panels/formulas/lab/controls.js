import { element } from '../../../plots/element.js';
import { saveFigure } from '../../save-figure.js';

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

/**
 * Puts buttons that save the drawing below a figure, after what else stands there.
 * @param {FigureView} figure
 * @param {Record<string, any>} words
 * @param {string} name  of the files
 * @param {Node[]} before
 */
export function addSaving(figure, words, name, ...before) {
  const buttons = saveFigure(words.save, name, figure);
  figure.node.append(...before, element('div', { class: 'actions' }, ...buttons));
}
