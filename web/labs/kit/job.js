import { isSame } from './same.js';

/**
 * A question and what is known of its answer: neither is ever seen without the other.
 * @template Question, About
 * @typedef {object} JobState
 * @property {Question | null} question  null: nothing to ask at present
 * @property {About} about  what whoever asked wants to have back with the answer
 * @property {'idle' | 'running' | 'done' | 'stopped' | 'failed'} status
 * @property {any} progress  the latest word of it, null before the first
 * @property {any} result  null until it is done
 * @property {unknown} error  of one that failed
 */

/**
 * A long calculation that answers one question at a time. Another question ends the one that runs, and
 * no word of its answer is heard any more.
 * @template Question, About
 * @param {(question: Question, options: import('../../engine/engine.js').JobOptions, about: About)
 *   => Promise<any>} run
 * @param {(state: JobState<Question, About>) => void} onChange
 */
export function createJob(run, onChange) {
  /** @type {JobState<Question, About>} */
  let state = {
    ...{ question: null, about: /** @type {About} */ (/** @type {unknown} */ (undefined)) },
    ...{ status: 'idle', progress: null, result: null, error: null },
  };
  /** @type {AbortController | undefined} */
  let running;

  /** @param {Partial<typeof state>} change */
  function set(change) {
    state = { ...state, ...change };
    onChange(state);
  }
  function abort() {
    running?.abort();
    running = undefined;
  }

  async function start() {
    abort();
    const { question, about } = state;
    if (question === null) return;
    const own = new AbortController();
    running = own;
    set({ status: 'running', progress: null, result: null, error: null });
    try {
      const result = await run(
        question,
        {
          signal: own.signal,
          onProgress(progress) {
            if (running === own) set({ progress }); // word of it may come later than the result
          },
        },
        about,
      );
      if (running !== own) return;
      running = undefined;
      set({ status: 'done', result });
    } catch (error) {
      if (running !== own) return;
      running = undefined;
      own.abort(); // what runs beside the part that failed
      set({ status: 'failed', error });
    }
  }

  return {
    get state() {
      return state;
    },
    /**
     * The question that is the present one from now on. One that is equal to the one before goes on
     * being answered; of another one nothing is known yet.
     * @param {Question | null} question
     * @param {About} about
     * @param {{isStarted?: boolean}} [options]  whether another one starts at once
     * @returns {boolean}  whether it is another one
     */
    ask(question, about, { isStarted = false } = {}) {
      if (isSame(question, state.question)) {
        set({ about });
        return false;
      }
      abort();
      state = { question, about, status: 'idle', progress: null, result: null, error: null };
      if (isStarted && question !== null) start();
      else onChange(state);
      return true;
    },
    start,
    /** Ends it before its time. */
    stop() {
      if (!running) return;
      abort();
      set({ status: 'stopped' });
    },
    /** Ends it without a word. */
    destroy: abort,
  };
}
