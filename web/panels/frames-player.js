import { element } from '../plots/element.js';

/** Milliseconds: a whole run takes about so long; a frame at least and at most. */
const [RUN, LEAST, MOST] = [6000, 16, 260];

/**
 * Plays what is already computed, frame by frame: play and pause, one further, from the start, and a
 * slider over all. It waits while out of view, and shows the end at once where little motion is wanted.
 * @param {{words: Record<string, any>, show: (frame: number) => void,
 *   rest: (frame: number) => void}} options
 *   show: called for every frame; rest: where it comes to a stop, to be remembered
 */
export function createFramesPlayer({ words, show, rest }) {
  let at = 0;
  let last = 0;
  let inView = true;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, label);
  const play = button(words.play, () => (timer === undefined ? start() : stop()));
  const step = button(words.step, () => goTo(at + 1));
  const reset = button(words.reset, () => goTo(0));
  const range = element('input', {
    type: 'range',
    min: 0,
    step: 1,
    'aria-label': words.slider,
    oninput: () => goTo(Number(range.value)),
  });
  const where = element('output', {});
  const node = element(
    'div',
    { class: 'toolbar' },
    ...[play, step, reset],
    element('label', { class: 'history' }, range, where),
  );
  const observer = new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
  });
  observer.observe(node);

  function draw() {
    range.max = String(Math.max(last, 1));
    range.value = String(at);
    where.textContent = words.where(at, last);
  }

  /** @param {number} frame */
  function move(frame) {
    at = Math.min(Math.max(frame, 0), last);
    draw();
    show(at);
  }

  function stop() {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    play.textContent = words.play;
    rest(at);
  }

  /** @param {number} frame */
  function goTo(frame) {
    stop();
    move(frame);
    rest(at);
  }

  function start() {
    if (last === 0) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return goTo(last);
    if (at >= last) move(0);
    play.textContent = words.pause;
    const tick = () => {
      if (inView) move(at + 1);
      if (at >= last) stop();
      else timer = setTimeout(tick, Math.min(MOST, Math.max(LEAST, RUN / last)));
    };
    timer = setTimeout(tick, MOST);
  }

  draw();
  return {
    node,
    get at() {
      return at;
    },
    get running() {
      return timer !== undefined;
    },
    /**
     * There are other frames now, or another one is to be shown; nothing is told to `show`.
     * @param {number} frame
     * @param {number} count  frames after the first
     */
    update(frame, count) {
      if (timer === undefined || count !== last) {
        clearTimeout(timer);
        timer = undefined;
        play.textContent = words.play;
        last = count;
        at = Math.min(frame, count);
      }
      draw();
    },
    destroy() {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
