/** Milliseconds: for what moves, and for a look at where it came to rest. */
const [MOVE, REST] = [250, 650];
const LAST = 3;

/**
 * Plays the stages of a draw and goes on to the next: play and pause, a stage at a time, from the
 * start. It stops when out of view; where the reader wants little motion, each stage stands at once.
 * @param {{words: Record<string, string>, next: () => boolean, first: () => void,
 *   show: (stage: number) => void}} options
 *   next: goes on to the next draw, if there is one
 */
export function createPlayer({ words, next, first, show }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let stage = LAST;
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
    advance();
  });
  const reset = button(words.reset, () => {
    pause();
    first();
    at(0);
  });
  const node = document.createElement('div');
  node.className = 'actions';
  node.append(play, step, reset);

  const observer = new IntersectionObserver(([entry]) => {
    if (!entry.isIntersecting) pause();
  });
  observer.observe(node);

  /** @param {number} value */
  function at(value) {
    stage = value;
    show(stage);
  }

  /** Ends what is under way where it was going. */
  function settle() {
    clearTimeout(timer);
    if (frame === undefined) return;
    cancelAnimationFrame(frame);
    frame = undefined;
    at(target);
  }

  /** @param {() => void} [then] */
  function advance(then = () => {}) {
    settle();
    if (stage >= LAST) {
      if (!next()) return pause();
      at(0);
    }
    const from = stage;
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
  }

  return {
    node,
    get stage() {
      return stage;
    },
    destroy() {
      settle();
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
