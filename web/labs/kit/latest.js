import { isSame } from './same.js';

/**
 * Answers for the latest question only: while one is being computed, those in between are skipped.
 * What is shown comes with the question that it answers; a question that failed may be asked again.
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} compute
 * @param {{show: (answer: Answer, question: Question) => void, fail: (error: unknown) => void,
 *   failure?: import('./failures.js').FailureLine, keyOf?: (question: Question) => unknown}} options
 *   failure: where it is told that it failed; keyOf: all that the answer follows from; a question of the
 *   same key as the one before is not asked anew
 */
export function createLatest(compute, { show, fail, failure, keyOf }) {
  /** @type {{question: Question} | undefined} */
  let waiting;
  /** @type {unknown} */
  let asked;
  let isBusy = false;
  let isGone = false;

  async function work() {
    isBusy = true;
    while (waiting && !isGone) {
      const { question } = waiting;
      waiting = undefined;
      try {
        const answer = await compute(question);
        if (isGone) continue;
        failure?.clear();
        show(answer, question);
      } catch (error) {
        if (isGone || waiting) continue; // of a question that is not the present one
        asked = undefined;
        fail(error);
        failure?.show(error);
      }
    }
    isBusy = false;
  }

  return {
    /** @param {Question} question */
    ask(question) {
      if (keyOf) {
        const key = keyOf(question);
        if (isSame(key, asked)) return;
        asked = key;
      }
      waiting = { question };
      if (!isBusy) work();
    },
    destroy() {
      isGone = true;
    },
  };
}
