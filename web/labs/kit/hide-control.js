/**
 * A control that means nothing at present stays away.
 * @param {{node: Element}} figure
 * @param {string} name
 * @param {boolean} isHidden
 */
export function hideControl({ node }, name, isHidden) {
  const control = node.querySelector(`[name=${name}]`)?.closest('.control');
  control?.toggleAttribute('hidden', isHidden);
}
