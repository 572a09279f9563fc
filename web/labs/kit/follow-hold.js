import { signal } from '@preact/signals-core';

const [TAKEN, LEFT] = [
  ['pointerdown', 'mousedown', 'touchstart'],
  ['pointerup', 'pointercancel', 'mouseup', 'touchend', 'touchcancel'],
];

/**
 * Whether the pointer holds a ring or draws on the ground of a picture: axes that it moves along keep
 * still, or they would run away from it.
 * @param {HTMLElement} node  what they are in
 */
export function followHold(node) {
  const isHeld = signal(false);
  const take = (/** @type {Event} */ { target }) => {
    isHeld.value = target instanceof Element && target.closest('.handle, .ground') !== null;
  };
  const leave = () => {
    isHeld.value = false;
  };
  // On their way in: d3-drag lets none of them out again.
  const how = { capture: true, passive: true };
  for (const type of TAKEN) node.addEventListener(type, take, how);
  for (const type of LEFT) window.addEventListener(type, leave, how);

  return {
    isHeld,
    destroy() {
      for (const type of LEFT) window.removeEventListener(type, leave, how);
    },
  };
}
