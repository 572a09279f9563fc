/** Drawings that are made in the next frame: once at most, however many answers arrive until then. */
export function createDrawQueue() {
  /** In the order in which they became due. @type {Set<() => void>} */
  const due = new Set();
  /** @type {number | undefined} */
  let frame;

  function drawAll() {
    frame = undefined;
    const now = [...due];
    due.clear();
    for (const draw of now) {
      try {
        draw();
      } catch (error) {
        reportError(error); // the others are drawn
      }
    }
  }

  return {
    isDue: () => due.size > 0,
    /** @param {() => void} draw */
    add(draw) {
      due.add(draw);
      frame ??= requestAnimationFrame(drawAll);
    },
    destroy() {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
