/**
 * Lets a position move through steps that are all there already, as time goes on.
 * @param {object} way
 * @param {number} way.from
 * @param {number} way.to
 * @param {number} way.move  milliseconds from one step to the next
 * @param {number} [way.hold]  milliseconds that it stands at each step
 * @param {boolean} [way.isStill]  it stands at whole steps only
 * @param {(position: number) => void} way.onMove
 * @param {() => void} way.onEnd
 * @returns {() => void}  ends it where it is
 */
export function playFrames({ from, to, move, hold = 0, isStill = false, onMove, onEnd }) {
  const began = performance.now();
  let frame = requestAnimationFrame(next);

  /** @param {number} now */
  function next(now) {
    const elapsed = Math.max(0, now - began);
    const steps = Math.floor(elapsed / (move + hold));
    const part = isStill ? 1 : Math.min(1, (elapsed - steps * (move + hold)) / move);
    const position = from + steps + part;
    if (from + steps >= to) return onEnd();
    frame = requestAnimationFrame(next);
    onMove(Math.min(position, to));
  }

  return () => cancelAnimationFrame(frame);
}
