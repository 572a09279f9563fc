import { signal } from '@preact/signals-core';

/**
 * When a long calculation starts: when the reader asks for it, which is part of the link; a short one also
 * by itself once it is seen, so that its figure shows something to who has pressed nothing. A press while
 * it already runs by itself only asks for it.
 * @template Question, Result
 * @param {import('./task.js').Task<Question, Result>} task  one that waits
 * @param {{watched: Element, isShort: (question: Question) => boolean,
 *   setAsked: (isAsked: boolean) => void}} options  setAsked: puts into the link whether the reader has
 *   asked for it
 */
export function createDemand(task, { watched, isShort, setAsked }) {
  /** Whether the link asks for it, as far as is known here. */
  const isAsked = signal(false);
  /** Whether there is something to work on; before that is known, a press waits for it. */
  const canStart = signal(true);
  let isInView = false;

  function runUnasked() {
    const { question, status } = task.state.peek();
    if (isInView && status === 'idle' && question !== null && isShort(question)) task.start();
  }
  const observer = new IntersectionObserver((entries) => {
    isInView = entries[entries.length - 1].isIntersecting;
    runUnasked();
  });
  observer.observe(watched);

  /** @param {boolean} next */
  function ask(next) {
    isAsked.value = next;
    setAsked(next);
  }

  return {
    /** It has been asked for, and runs. */
    get isBeingAnswered() {
      return isAsked.value && task.isRunning;
    },
    get canStart() {
      return canStart.value;
    },
    start() {
      if (!canStart.peek()) return;
      ask(true);
      // What it is to work on may still be on its way: then it starts when that comes.
      if (task.state.peek().status !== 'running') task.start();
    },
    cancel() {
      task.cancel();
      ask(false);
    },
    /**
     * @param {Question | null} question
     * @param {any} about
     * @param {boolean} isLinked  whether the link asks for it
     * @param {boolean} isFresh  the link has been changed to ask for it of this question
     */
    follow(question, about, isLinked, isFresh) {
      const before = task.state.peek().question;
      const wasAsked = isAsked.peek();
      isAsked.value = isLinked;
      canStart.value = question !== null;
      const isNew = task.ask(question, about);
      // It was asked for about something else.
      if (isNew && before !== null && wasAsked && isLinked && !isFresh) ask(false);
      const { status } = task.state.peek();
      if (isAsked.peek() && status === 'idle' && question !== null) task.start();
      else if (wasAsked && !isAsked.peek() && question !== null && !isShort(question)) {
        if (status !== 'idle') task.forget();
      }
      runUnasked();
    },
    destroy: () => observer.disconnect(),
  };
}

/** @typedef {ReturnType<typeof createDemand<any, any>>} Demand */
