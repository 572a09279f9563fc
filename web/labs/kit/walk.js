import { batch, computed, effect, signal } from '@preact/signals-core';
import { playFrames } from './play-frames.js';

/** Milliseconds: of one step at most, and of all of them at most. */
const [STEP, WHOLE] = [250, 4000];

/** Where a walk is on its way. @typedef {{position: number, goal: number, isPlayed: boolean}} Movement */

/**
 * A process whose positions are all there already: it is walked by hand, or played as time goes on.
 * @param {import('./timeline.js').Process} process
 * @param {{isStill: () => boolean, isInView: import('@preact/signals-core').ReadonlySignal<boolean>}} place
 */
export function createWalk({ last: lastOf, at, rest, hold = 0, series }, { isStill, isInView }) {
  const last = computed(lastOf);
  const linked = computed(at);
  const moving = signal(/** @type {Movement | null} */ (null));
  /** Where it was brought to rest; what the link says of it may be on its way. */
  const rested = signal(linked.peek());
  /** It is to play once it is seen. */
  const isDue = signal(false);
  const position = computed(() => Math.min(moving.value?.position ?? rested.value, last.value));
  let halt = () => {};

  /** Ends what is under way, where it was before. */
  function stop() {
    halt();
    halt = () => {};
    batch(() => {
      isDue.value = false;
      moving.value = null;
    });
  }

  /**
   * @param {number} to
   * @param {boolean} isPlayed  it came there by itself
   */
  function restAt(to, isPlayed = false) {
    const here = Math.max(0, Math.min(to, last.peek()));
    batch(() => {
      stop();
      rested.value = here;
      rest(here, isPlayed);
    });
  }

  /** @param {number} to */
  function jump(to) {
    if (last.peek() > 0) restAt(to); // else there is nothing yet to walk through
  }

  /**
   * @param {number} from
   * @param {number} to
   * @param {boolean} isPlayed
   * @param {() => void} onEnd
   */
  function move(from, to, isPlayed, onEnd) {
    moving.value = { position: from, goal: to, isPlayed };
    halt = playFrames({
      from,
      to,
      hold,
      isStill: isStill(),
      move: Math.min(STEP, WHOLE / (to - from)),
      onMove(position) {
        moving.value = { position, goal: to, isPlayed };
      },
      onEnd,
    });
  }

  /** Goes on to the next of the series, where it begins; answers whether there is one. */
  const goOn = () =>
    batch(() => {
      if (!series?.hasNext()) return false;
      series.next();
      moving.value = { position: 0, goal: last.peek(), isPlayed: moving.peek()?.isPlayed ?? false };
      return true;
    });

  /** @param {number} from */
  function playFrom(from) {
    const end = last.peek();
    batch(() => {
      move(from, end, true, () => (goOn() ? playFrom(0) : restAt(end, true)));
    });
  }

  function play() {
    const end = last.peek();
    if (end === 0) return;
    if (isStill() && !series) return restAt(end, true);
    if (!isInView.peek()) {
      isDue.value = true;
      return;
    }
    const here = position.peek();
    if (here >= end && series && !goOn()) return;
    playFrom(here < end ? here : 0);
  }

  const stops = [
    // A link has set another place: it is followed.
    effect(() => {
      const place = linked.value;
      if (place === rested.peek()) return;
      batch(() => {
        stop();
        rested.value = place;
      });
    }),
    // There is less of it than there was.
    effect(() => {
      const end = last.value;
      const movement = moving.peek();
      if (!movement || movement.goal <= end) return;
      if (end > 0) restAt(end, movement.isPlayed);
      else stop();
    }),
    effect(() => {
      if (!isInView.value) pause();
      else if (isDue.peek()) {
        isDue.value = false;
        play();
      }
    }),
  ];

  /** Brings it to rest where it is, or, where each position is looked at, where it was going. */
  function pause() {
    isDue.value = false;
    const movement = moving.peek();
    if (!movement) return;
    const { position, goal, isPlayed } = movement;
    if (hold === 0) restAt(Math.floor(position), isPlayed);
    else restAt(isPlayed ? Math.ceil(position) : goal, isPlayed);
  }

  return {
    position,
    reach: last,
    isPlaying: computed(() => isDue.value || (moving.value?.isPlayed ?? false)),
    isMoving: computed(() => moving.value !== null),
    canPlay: computed(() => last.value > 0),
    canReset: computed(() => position.value > 0 || (series !== undefined && !series.isFirst())),
    /** Which of the step buttons leads on. */
    step: computed(() => (position.value < last.value || series?.hasNext() ? 0 : -1)),
    play,
    pause,
    stop,
    jump,
    /** One position on, before the reader's eyes where each is to be looked at. */
    forward() {
      pause();
      const here = position.peek();
      if (hold === 0) return jump(here + 1);
      const isOver = here >= last.peek();
      if (isOver && !goOn()) return;
      const from = isOver ? 0 : here;
      if (isStill()) restAt(from + 1);
      else move(from, from + 1, false, () => restAt(from + 1));
    },
    reset() {
      jump(0);
      series?.first();
    },
    destroy() {
      stop();
      for (const end of stops) end();
    },
  };
}
