import { effect, signal, untracked } from '@preact/signals-core';
import { createRun } from './run.js';
import { createToolbar } from './toolbar.js';
import { createWalk } from './walk.js';

/** Milliseconds between two looks at what is slower to draw. */
const LOOK = 150;

/**
 * A process in time. Functions without arguments are read as signals are.
 * @typedef {object} Process
 * @property {Element} watched  what must be in view while it plays
 * @property {HTMLElement} [keysIn]  where its keys are heard; without it in what is watched
 * @property {import('./toolbar.js').TimelineWords & {
 *   where?: (at: number, of: number) => string}} words
 * @property {() => number} last  the furthest position that is there
 * @property {() => number} at  where it rests; as the link has it
 * @property {(position: number, isPlayed: boolean) => unknown} rest  it has been brought to rest here;
 *   isPlayed: it came here by itself
 * @property {(isWanted: () => boolean) => Promise<boolean | undefined>} [step]  makes the next position
 *   where they are not all there already, and answers whether it was taken. It is not where it has become
 *   unwanted meanwhile: where the reader pauses is where the process stands
 * @property {() => number} [stepKind]  which of the step buttons leads on; −1: it has ended
 * @property {() => string} [where]  the position in words
 * @property {number} [hold]  milliseconds that it stands at each position, so that each is looked at
 * @property {Series} [series]  it is one of several, which follow one another
 */

/**
 * @typedef {object} Series
 * @property {() => boolean} isFirst
 * @property {() => boolean} hasNext
 * @property {() => void} first
 * @property {() => void} next
 */

/** @typedef {ReturnType<typeof createTimeline>} Timeline */

/**
 * Plays a process and lets it be walked by hand. What has been computed is only shown again. It stops out
 * of view; where the reader wants little motion, it goes to the end at once.
 * @param {Process} process
 */
export function createTimeline(process) {
  const { watched, words, step } = process;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const isInView = signal(true);
  const place = { isStill: () => still.matches, isInView };
  const drive = step ? createRun({ ...process, step }, place) : createWalk(process, place);
  let isOver = false;

  const observer = new IntersectionObserver((entries) => {
    isInView.value = entries[entries.length - 1].isIntersecting;
  });
  observer.observe(watched);

  const act = (/** @type {() => unknown} */ action) => void (isOver || untracked(action));
  const toolbar = createToolbar(words, {
    toggle: () => act(drive.isPlaying.peek() ? drive.pause : drive.play),
    forward: () => act(drive.forward),
    back: () => act(() => drive.jump(Math.ceil(drive.position.peek()) - 1)),
    reset: () => act(drive.reset),
    goTo: (position) => act(() => drive.jump(position)),
  });
  if (words.keys) {
    const heard = process.keysIn ?? watched;
    heard.addEventListener('keydown', /** @type {any} */ (toolbar.onKey));
  }

  const look = signal(0);
  let lookedAt = Number.NEGATIVE_INFINITY;
  let wasMoving = false;
  const stops = [
    effect(() => {
      const here = Math.floor(drive.position.value);
      const isMoving = drive.isMoving.value;
      // Its beginning and its end are seen at once.
      const isAmid = isMoving && wasMoving;
      wasMoving = isMoving;
      if (isAmid && performance.now() - lookedAt < LOOK) return;
      lookedAt = performance.now();
      look.value = here;
    }),
    effect(() => {
      const here = Math.floor(drive.position.value);
      const reach = drive.reach.value;
      toolbar.update({
        position: here,
        reach,
        isPlaying: drive.isPlaying.value,
        canPlay: drive.canPlay.value,
        canReset: drive.canReset.value,
        step: drive.step.value,
        where: process.where?.() ?? words.where?.(here, reach) ?? '',
      });
    }),
  ];

  return {
    node: toolbar.node,
    /** Where it is, between two positions while it moves. */
    position: drive.position,
    /** The position at which all that is slower to draw shows it. */
    look,
    isPlaying: drive.isPlaying,
    play: () => act(() => drive.play()),
    /** Brings it to rest. */
    pause: () => act(drive.pause),
    /** Ends it where it rested before. */
    stop: () => act(drive.stop),
    /**
     * As fast as the calculation goes, to where a link says that it was.
     * @param {() => boolean} isThere
     */
    catchUp: (isThere) => act(() => drive.play({ isAtOnce: true, isThere })),
    destroy() {
      isOver = true;
      drive.destroy();
      for (const stop of stops) stop();
      observer.disconnect();
    },
  };
}
