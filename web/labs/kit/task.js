import { signal, untracked } from '@preact/signals-core';
import { isSame } from './same.js';

/**
 * What a task has found, beside the question that it answers: neither is ever seen without the other.
 * @template Question, Result
 * @typedef {object} Answer
 * @property {Question} question
 * @property {any} about  what whoever asked wanted to have back with the answer
 * @property {Result} value
 * @property {boolean} isComplete  false: what is known of it so far
 */

/**
 * @template Question, Result
 * @typedef {object} TaskState
 * @property {'idle' | 'running' | 'done' | 'cancelled' | 'failed'} status  of the present question
 * @property {Question | null} question  the present one; null: there is nothing to ask
 * @property {any} progress  the latest word of the calculation under way
 * @property {Answer<Question, Result> | null} answer  the latest one: while the present question is
 *   being answered it may be that of the one before
 * @property {unknown} error  of one that failed
 */

/**
 * @template Question, Result
 * @typedef {object} TaskOptions
 * @property {boolean} [keepsUp]  for quick work: a calculation under way is finished and its answer
 *   shown, the questions in between are skipped, and what failed is tried again whenever it is asked.
 *   Without it another question ends the calculation, and no word of it is heard any more
 * @property {boolean} [waits]  another question does not start it: whoever watches it does
 * @property {number | ((question: Question, before: Question | null) => number)} [delay]  milliseconds that
 *   a question must stand before it is answered; before: the question that it replaces
 * @property {(progress: any, question: Question) => Result | null} [partial]  what of the answer is
 *   known with this progress
 */

/** @typedef {import('../../engine/engine.js').JobOptions} JobOptions */

/**
 * A calculation that answers the present question. `state` is a signal.
 * @template Question, Result
 * @typedef {ReturnType<typeof createTask<Question, Result>>} Task
 */

/**
 * @template Question, Result
 * @param {(question: Question, options: JobOptions, about: any) => Promise<Result> | Result} run
 * @param {TaskOptions<Question, Result>} [options]
 */
export function createTask(run, { keepsUp = false, waits = false, delay = 0, partial } = {}) {
  /** @typedef {TaskState<Question, Result>} State */
  const state = signal(
    /** @type {State} */ ({
      status: 'idle',
      question: null,
      progress: null,
      answer: null,
      error: null,
    }),
  );
  /** What goes with the present question. @type {any} */
  let about;
  /** The calculation under way. @type {AbortController | undefined} */
  let running;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Partial<State>} change */
  function set(change) {
    state.value = { ...state.peek(), ...change };
  }

  function abort() {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  }

  /** No answer of another question may stand beside what has ended without one. */
  function ownAnswer() {
    const { answer, question } = state.peek();
    return answer && isSame(answer.question, question) ? answer : null;
  }

  async function start() {
    const { question } = state.peek();
    abort();
    if (question === null) return;
    const own = new AbortController();
    const asked = about;
    running = own;
    const answerOf = (/** @type {Result} */ value, /** @type {boolean} */ isComplete) => ({
      question,
      about: asked,
      value,
      isComplete,
    });
    set({ status: 'running', progress: null, error: null });
    try {
      const value = await run(
        question,
        {
          signal: own.signal,
          onProgress(progress) {
            if (running !== own) return; // word of it may come later than the result
            const known = partial?.(progress, question) ?? null;
            set({ progress, ...(known !== null && { answer: answerOf(known, false) }) });
          },
        },
        asked,
      );
      if (running !== own) return;
      running = undefined;
      const isPresent = state.peek().question === question;
      set({ status: isPresent ? 'done' : 'running', answer: answerOf(value, true) });
    } catch (error) {
      if (running !== own) return;
      running = undefined;
      own.abort(); // what runs beside the part that failed
      if (state.peek().question === question) {
        set({ status: 'failed', error, answer: ownAnswer() });
      }
    }
    // Meanwhile another one has been asked.
    if (state.peek().question !== question) start();
  }

  return {
    /** @type {import('@preact/signals-core').ReadonlySignal<State>} */
    state,
    /** The latest answer. */
    get answer() {
      return state.value.answer;
    },
    get isRunning() {
      return state.value.status === 'running';
    },
    /**
     * The question that is the present one from now on. One that is equal to the one before goes on being
     * answered, or is answered.
     * @param {Question | null} question  null: there is nothing to ask, and no answer
     * @param {any} [with_]  what is to come back with the answer
     * @returns {boolean}  whether it is another one
     */
    ask: (question, with_) =>
      untracked(() => {
        const before = state.peek();
        const isTriedAgain = keepsUp && before.status === 'failed' && question !== null;
        if (isSame(question, before.question) && !isTriedAgain) return false;
        about = with_;
        if (question === null) {
          abort();
          set({ status: 'idle', question, progress: null, answer: null, error: null });
          return true;
        }
        if (keepsUp && running) {
          set({ question });
          return true;
        }
        abort();
        if (waits) {
          set({ status: 'idle', question, progress: null, answer: null, error: null });
          return true;
        }
        set({ status: 'running', question, progress: null, error: null });
        const wait = typeof delay === 'number' ? delay : delay(question, before.question);
        if (wait > 0) timer = setTimeout(start, wait);
        else start();
        return true;
      }),
    start: () => void untracked(start),
    /** Ends it before its time. What is known of the answer stays. */
    cancel() {
      if (state.peek().status !== 'running') return;
      abort();
      set({ status: 'cancelled', answer: ownAnswer() });
    },
    /** As if it had never been started. */
    forget() {
      abort();
      set({ status: 'idle', progress: null, answer: null, error: null });
    },
    /** Ends it without a word. */
    destroy: abort,
  };
}
