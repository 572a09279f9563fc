import { signal } from '@preact/signals-core';

const [TAKEN, LEFT] = [
  ['mousedown', 'touchstart'],
  ['mouseup', 'touchend', 'touchcancel'],
];

/**
 * Whether the pointer holds a ring: axes that it moves along keep still, or they would run away from it.
 * @param {HTMLElement} node  what the rings are in
 */
export function followHold(node) {
  const isHeld = signal(false);
  const take = (/** @type {Event} */ { target }) => {
    isHeld.value = target instanceof Element && target.closest('.handle') !== null;
  };
  const leave = () => {
    isHeld.value = false;
  };
  // On their way in: d3-drag lets none of them out again.
  for (const type of TAKEN) node.addEventListener(type, take, { capture: true, passive: true });
  for (const type of LEFT) window.addEventListener(type, leave, { capture: true, passive: true });

  return {
    isHeld,
    destroy() {
      for (const type of LEFT) window.removeEventListener(type, leave, { capture: true });
    },
  };
}
