/** Milliseconds: for what moves, and for a look at where it came to rest. */
const [MOVE, REST] = [250, 650];
const LAST = 3;

/**
 * Plays the stages of a draw and goes on to the next: play and pause, a stage at a time, from the
 * start. It stops when out of view; where the reader wants little motion, each stage stands at once.
 * @param {{words: Record<string, string>, rested: () => number, rest: (stage: number) => void,
 *   next: () => boolean, first: () => void, show: () => void}} options
 *   rested: the stage at which it rests; rest: it has come to rest at this one; next: goes on to the
 *   next draw, if there is one
 */
export function createPlayer({ words, rested, rest, next, first, show }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  /** Where it is while it moves. @type {number | undefined} */
  let moving;
  /** Where it is going. */
  let target = LAST;
  let playing = false;
  /** @type {number | undefined} */
  let frame;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  const play = button(words.play, () => (playing ? pause() : start()));
  const step = button(words.step, () => {
    pause();
    advance(pause);
  });
  const reset = button(words.reset, () => {
    pause();
    first();
    at(0);
    pause();
  });
  const node = document.createElement('div');
  node.className = 'actions';
  node.append(play, step, reset);

  const observer = new IntersectionObserver((entries) => {
    if (!entries[entries.length - 1].isIntersecting) pause();
  });
  observer.observe(node);

  const stage = () => moving ?? rested();

  /** @param {number} value */
  function at(value) {
    moving = value;
    show();
  }

  /** Ends what is under way where it was going. */
  function settle() {
    clearTimeout(timer);
    if (frame === undefined) return;
    cancelAnimationFrame(frame);
    frame = undefined;
    at(target);
  }

  /** @param {() => void} then */
  function advance(then) {
    settle();
    if (stage() >= LAST) {
      if (!next()) return pause();
      at(0);
    }
    const from = stage();
    target = from + 1;
    const began = performance.now();
    const move = () => {
      const done = still.matches ? 1 : Math.min(1, (performance.now() - began) / MOVE);
      frame = done < 1 ? requestAnimationFrame(move) : undefined;
      at(done < 1 ? from + done : target);
      if (done === 1) then();
    };
    move();
  }

  function start() {
    playing = true;
    play.textContent = words.pause;
    const goOn = () =>
      advance(() => {
        timer = setTimeout(goOn, REST);
      });
    goOn();
  }

  function pause() {
    settle();
    playing = false;
    play.textContent = words.play;
    if (moving === undefined) return;
    rest(moving);
    moving = undefined;
  }

  return {
    node,
    get stage() {
      return stage();
    },
    destroy() {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
      observer.disconnect();
    },
  };
}

/**
 * @param {string} label
 * @param {() => void} press
 */
function button(label, press) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = label;
  node.addEventListener('click', press);
  return node;
}
