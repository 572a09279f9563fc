import { batch, computed, signal, untracked } from '@preact/signals-core';
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
 * @property {(question: Question, before: Question | null) => number} [delay]  milliseconds that a
 *   question must stand before it is answered
 * @property {(progress: any, question: Question) => Result | null} [partial]  what of the answer is
 *   known with this progress
 */

/** @typedef {import('../../engine/engine.js').JobOptions} JobOptions */

/**
 * A calculation that answers the present question. What it gives is read as signals are.
 * @template Question, Result
 * @typedef {ReturnType<typeof createTask<Question, Result>>} Task
 */

/**
 * @template Question, Result
 * @param {(question: Question, options: JobOptions, about: any) => Promise<Result> | Result} run
 * @param {TaskOptions<Question, Result>} [options]
 */
export function createTask(run, { keepsUp = false, waits = false, delay, partial } = {}) {
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
  const answer = computed(() => state.value.answer);
  const status = computed(() => state.value.status);
  /** What goes with the present question. @type {any} */
  let presentAbout;
  /** The calculation under way. @type {AbortController | undefined} */
  let running;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Partial<State>} change */
  function set(change) {
    try {
      state.value = { ...state.peek(), ...change };
    } catch (error) {
      reportError(error); // of who reads it: the task itself goes on
    }
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
    const about = presentAbout;
    running = own;
    const answerOf = (/** @type {Result} */ value, /** @type {boolean} */ isComplete) => ({
      question,
      about,
      value,
      isComplete,
    });
    /** @param {any} progress */
    const onProgress = (progress) => {
      if (running !== own) return; // word of it may come later than the result
      const known = partial?.(progress, question) ?? null;
      if (known === null) set({ progress });
      else set({ progress, answer: answerOf(known, false) });
    };
    set({ status: 'running', progress: null, error: null });
    /** @type {{answer: Answer<Question, Result>} | {error: unknown}} */
    let outcome;
    try {
      const value = await run(question, { signal: own.signal, onProgress }, about);
      outcome = { answer: answerOf(value, true) };
    } catch (error) {
      own.abort(); // what runs beside the part that failed
      outcome = { error };
    }
    if (running !== own) return;
    running = undefined;
    if (state.peek().question !== question) {
      // Meanwhile another one has been asked, which has waited for this one.
      if ('answer' in outcome) set(outcome);
      if (running === undefined && state.peek().status === 'running') start();
    } else if ('answer' in outcome) {
      set({ status: 'done', answer: outcome.answer });
    } else {
      set({ status: 'failed', error: outcome.error, answer: ownAnswer() });
    }
  }

  /**
   * @param {Question | null} question
   * @param {any} about
   */
  function ask(question, about) {
    const before = state.peek();
    const isTriedAgain = keepsUp && before.status === 'failed' && question !== null;
    if (isSame(question, before.question) && !isTriedAgain) return false;
    presentAbout = about;
    if (keepsUp && running && question !== null) {
      set({ question });
      return true;
    }
    abort();
    if (question === null || waits) {
      set({ status: 'idle', question, progress: null, answer: null, error: null });
      return true;
    }
    const rest = delay?.(question, before.question) ?? 0;
    batch(() => {
      set({ status: 'running', question, progress: null, error: null });
      if (rest > 0) timer = setTimeout(start, rest);
      else start();
    });
    return true;
  }

  return {
    /** @type {import('@preact/signals-core').ReadonlySignal<State>} */
    state,
    /** The latest answer. */
    get answer() {
      return answer.value;
    },
    get isRunning() {
      return status.value === 'running';
    },
    /**
     * The question that is the present one from now on. One that is equal to the one before goes on being
     * answered, or is answered.
     * @param {Question | null} question  null: there is nothing to ask, and no answer
     * @param {any} [about]  what is to come back with the answer
     * @returns {boolean}  whether it is another one
     */
    ask: (question, about) => untracked(() => ask(question, about)),
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
