import { element } from '../../dom/element.js';

/** Milliseconds: of one step at most, of all of them at least, and between two redraws of the rest. */
const [STEP, WHOLE, REDRAW] = [250, 4000, 150];

/**
 * Plays the way back and lets it be walked by hand. What it shows was computed before: rewinding
 * changes nothing in it. It stops out of view; where the reader wants little motion, it goes to the
 * end at once.
 * @param {HTMLElement} watched  what must be in view
 * @param {{words: Record<string, any>, steps: () => number, at: () => number,
 *   paint: (position: number) => void, show: (at: number) => void, goTo: (at: number) => void}} options
 *   paint: the particles, between steps too; show: all at a step; goTo: the same, to stay there
 */
export function createPlayer(watched, { words, steps, at, paint, show, goTo }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  /** @type {number | undefined} */
  let frame;
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, label);
  const jump = (/** @type {number} */ to) => {
    halt();
    goTo(Math.max(0, Math.min(steps(), to)));
  };
  const play = button(words.play, () => (frame === undefined ? start() : pause()));
  const range = element('input', {
    ...{ type: 'range', min: 0, step: 1, 'aria-label': words.history },
    oninput: () => jump(Number(range.value)),
  });
  const where = element('output', {});
  const node = element(
    'div',
    { class: 'toolbar' },
    play,
    button(words.step, () => jump(at() + 1)),
    button(words.back, () => jump(at() - 1)),
    button(words.reset, () => jump(0)),
    element('label', { class: 'history' }, range, where),
  );
  const observer = new IntersectionObserver((entries) => {
    if (!entries[entries.length - 1].isIntersecting) pause();
  });
  observer.observe(watched);
  let position = 0;

  /** @param {number} now */
  function tell(now) {
    range.max = String(steps());
    range.value = String(now);
    where.textContent = words.where(now, steps());
  }

  function start() {
    const last = steps();
    if (still.matches) return jump(last);
    position = at() < last ? at() : 0;
    const pace = Math.min(STEP, WHOLE / last);
    let before = performance.now();
    let redrawn = before;
    show(position);
    play.textContent = words.pause;
    const move = (/** @type {number} */ now) => {
      position = Math.min(last, position + Math.max(0, now - before) / pace);
      before = now;
      if (position >= last) return jump(last);
      frame = requestAnimationFrame(move);
      paint(position);
      tell(Math.floor(position));
      if (now - redrawn < REDRAW) return;
      redrawn = now;
      show(Math.floor(position));
    };
    frame = requestAnimationFrame(move);
  }

  function halt() {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    play.textContent = words.play;
  }

  function pause() {
    if (frame !== undefined) jump(Math.floor(position));
  }

  return {
    node,
    halt,
    get playing() {
      return frame !== undefined;
    },
    update: () => tell(at()),
    destroy() {
      halt();
      observer.disconnect();
    },
  };
}
