import { batch, computed, effect, signal } from '@preact/signals-core';
import { playFrames } from './play-frames.js';
import { playSteps } from './play-steps.js';
import { createToolbar } from './toolbar.js';

/** Milliseconds: of one step at most, of all of them at most, and between two looks at the rest. */
const [STEP, WHOLE, LOOK] = [250, 4000, 150];

/**
 * A process in time. Functions without arguments are read as signals are.
 * @typedef {object} Process
 * @property {Element} watched  what must be in view while it plays
 * @property {HTMLElement} [keysIn]  where its keys are heard; without it in what is watched
 * @property {import('./toolbar.js').TimelineWords & {
 *   where?: (at: number, of: number) => string}} words
 * @property {() => number} last  the furthest position that is there
 * @property {() => number} at  where it rests; as the link has it
 * @property {(position: number) => void} rest  it has been brought to rest here
 * @property {(isSeen: boolean) => Promise<boolean | undefined>} [step]  makes the next position where they
 *   are not all there already, and answers whether there was one
 * @property {() => number} [stepKind]  which of the step buttons leads on; −1: it has ended
 * @property {() => string} [where]  the position in words
 * @property {number} [hold]  milliseconds that it stands at each position, so that each is looked at
 * @property {() => boolean} [next]  goes on to another process after the last position, if there is one
 * @property {() => void} [first]  goes back to the first of them
 */

/** @typedef {ReturnType<typeof createTimeline>} Timeline */

/**
 * Plays a process and lets it be walked by hand. What has been computed is only shown again. It stops out
 * of view; where the reader wants little motion, it goes to the end at once.
 * @param {Process} process
 */
export function createTimeline(process) {
  const { watched, words, at, rest, step, hold = 0, next, first } = process;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  /** Where it is while it moves. */
  const moving = signal(/** @type {number | null} */ (null));
  /** Where it was brought to rest; what the link says of it may be on its way. */
  const rested = signal(0);
  const isPlaying = signal(false);
  const last = computed(process.last);
  const position = computed(() => Math.min(moving.value ?? rested.value, last.value));
  /** A whole position, and while it moves not the newest one each time. */
  const look = signal(0);
  let lookedAt = 0;
  /** Where a movement under way is to end. */
  let goal = 0;
  /** Ends what is under way. @type {(() => void) | undefined} */
  let halt;
  let isInView = true;
  let wake = () => {};

  const linked = computed(at);
  const stops = [
    effect(() => {
      rested.value = linked.value;
    }),
    effect(() => {
      const now = Math.floor(position.value);
      const isOnItsWay = isPlaying.value || moving.value !== null;
      if (isOnItsWay && performance.now() - lookedAt < LOOK) return;
      lookedAt = performance.now();
      look.value = now;
    }),
  ];

  /** @param {number} to */
  function restAt(to) {
    halt?.();
    halt = undefined;
    batch(() => {
      isPlaying.value = false;
      moving.value = null;
      // A calculation may not get there: it says itself where it is.
      if (!step) rested.value = to;
      rest(to);
    });
  }

  /** Brings it to rest where it is, or where it was going. */
  function pause() {
    if (moving.peek() !== null) {
      const here = /** @type {number} */ (moving.peek());
      if (hold === 0) restAt(Math.floor(here));
      else restAt(isPlaying.peek() ? Math.ceil(here) : goal);
    } else if (halt) {
      halt();
      halt = undefined;
      isPlaying.value = false;
      wake();
    }
  }

  /** @param {number} to */
  function jump(to) {
    pause();
    restAt(Math.max(0, Math.min(last.peek(), to)));
  }

  /**
   * Moves through what is there.
   * @param {number} from
   * @param {number} to
   * @param {() => void} onEnd
   */
  function move(from, to, onEnd) {
    goal = to;
    moving.value = from;
    halt = playFrames({
      ...{ from, to, hold, onEnd, isStill: still.matches },
      move: Math.min(STEP, WHOLE / (to - from)),
      onMove(position) {
        moving.value = position;
      },
    });
  }

  /** Goes on to the next process, where it begins; answers whether there is one. */
  const goOn = () =>
    batch(() => {
      const isThere = next?.() ?? false;
      if (isThere) moving.value = 0;
      return isThere;
    });

  function playThrough() {
    const end = last.peek();
    if (still.matches && !next) return jump(end);
    const here = position.peek();
    if (here >= end && next && !goOn()) return;
    lookedAt = Number.NEGATIVE_INFINITY; // the beginning is seen at once
    const play = (/** @type {number} */ from) =>
      move(from, end, () => (goOn() ? play(0) : restAt(end)));
    batch(() => {
      isPlaying.value = true;
      play(here < end ? here : 0);
    });
  }

  /** One position on, before the reader's eyes where each is to be looked at. */
  function stepOn() {
    pause();
    const here = position.peek();
    if (hold === 0) return jump(here + 1);
    const isOver = here >= last.peek();
    if (isOver && !goOn()) return;
    const from = isOver ? 0 : here;
    if (still.matches) restAt(from + 1);
    else move(from, from + 1, () => restAt(from + 1));
  }

  /** @param {{isStill?: boolean, isThere?: () => boolean}} [how] */
  function playOn({ isStill = still.matches, isThere } = {}) {
    isPlaying.value = true;
    halt = playSteps({
      step: /** @type {NonNullable<Process['step']>} */ (step),
      ...{ isStill, isThere },
      inView: () =>
        new Promise((resolve) => {
          wake = () => resolve(undefined);
          if (isInView) wake();
        }),
      onEnd: pause,
    });
  }

  function play() {
    if (isPlaying.peek()) return;
    if (step) playOn();
    else playThrough();
  }

  const toolbar = createToolbar(words, {
    toggle: () => (isPlaying.peek() ? pause() : play()),
    async forward() {
      if (!step) return stepOn();
      pause();
      await step(true);
    },
    back: () => jump(position.peek() - 1),
    reset() {
      jump(0);
      first?.();
    },
    goTo: jump,
  });
  stops.push(
    effect(() => {
      const here = Math.floor(position.value);
      const kind = process.stepKind?.() ?? 0;
      toolbar.update({
        ...{ position: here, reach: last.value, isPlaying: isPlaying.value },
        canPlay: step ? kind >= 0 : last.value > 0,
        canReset: here > 0 || first !== undefined,
        step: step && isPlaying.value ? -1 : kind,
        where: process.where?.() ?? words.where?.(here, last.value) ?? '',
      });
    }),
  );
  if (words.keys) {
    const heard = process.keysIn ?? watched;
    heard.addEventListener('keydown', /** @type {any} */ (toolbar.onKey));
  }

  const observer = new IntersectionObserver((entries) => {
    isInView = entries[entries.length - 1].isIntersecting;
    if (isInView) wake();
    else if (!step) pause();
  });
  observer.observe(watched);

  return {
    node: toolbar.node,
    /** Where it is, between two positions while it moves. */
    position,
    /** The position at which all that is slower to draw shows it. */
    look,
    isPlaying,
    play,
    /** Brings it to rest. */
    pause,
    /**
     * As fast as the calculation goes, to where a link says that it was.
     * @param {() => boolean} isThere
     */
    catchUp(isThere) {
      if (!isPlaying.peek()) playOn({ isStill: true, isThere });
    },
    destroy() {
      halt?.();
      halt = undefined;
      isPlaying.value = false;
      wake();
      for (const stop of stops) stop();
      observer.disconnect();
    },
  };
}
