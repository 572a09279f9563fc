import { computed, signal } from '@preact/signals-core';
import { playSteps } from './play-steps.js';

/**
 * A process whose next position is made when it is wanted: it knows itself where it is.
 * @param {import('./timeline.js').Process & {step: NonNullable<import('./timeline.js').Process['step']>}} process
 * @param {{isStill: () => boolean, isInView: import('@preact/signals-core').ReadonlySignal<boolean>}} place
 */
export function createRun({ last, at, rest, step, stepKind = () => 0 }, { isStill, isInView }) {
  const position = computed(at);
  const reach = computed(last);
  const kind = computed(stepKind);
  const isPlaying = signal(false);
  let halt = () => {};
  let wake = () => {};
  const stopWatching = isInView.subscribe((isSeen) => {
    if (isSeen) wake();
  });
  const inView = () =>
    new Promise((resolve) => {
      wake = () => resolve(undefined);
      if (isInView.peek()) wake();
    });

  function pause() {
    halt();
    halt = () => {};
    isPlaying.value = false;
    wake();
  }

  /** @param {{isAtOnce?: boolean, isThere?: () => boolean}} [how] */
  function play({ isAtOnce = false, isThere } = {}) {
    if (isPlaying.peek()) return;
    isPlaying.value = true;
    halt = playSteps({
      step,
      inView,
      isThere,
      isStill: isAtOnce || isStill(),
      onEnd: pause,
    });
  }

  /** @param {number} to */
  function jump(to) {
    pause();
    rest(Math.max(0, Math.min(to, reach.peek())), false);
  }

  return {
    position,
    reach,
    isPlaying,
    isMoving: isPlaying,
    canPlay: computed(() => kind.value >= 0),
    canReset: computed(() => position.value > 0),
    /** Which of the step buttons leads on; −1: it has ended, or plays. */
    step: computed(() => (isPlaying.value ? -1 : kind.value)),
    play,
    pause,
    stop: pause,
    jump,
    async forward() {
      pause();
      await step(() => true);
    },
    reset: () => jump(0),
    destroy() {
      pause();
      stopWatching();
    },
  };
}
