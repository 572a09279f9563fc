/**
 * Answers for the latest question only: while one is being computed, those in between are skipped.
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} compute
 * @param {{show: (answer: Answer, question: Question) => void,
 *   fail: (error: unknown) => void}} options
 */
export function createLatest(compute, { show, fail }) {
  /** @type {{question: Question} | undefined} */
  let waiting;
  let isBusy = false;
  let isGone = false;

  async function work() {
    isBusy = true;
    while (waiting && !isGone) {
      const { question } = waiting;
      waiting = undefined;
      try {
        const answer = await compute(question);
        if (!isGone) show(answer, question);
      } catch (error) {
        if (!isGone) fail(error);
      }
    }
    isBusy = false;
  }

  return {
    /** @param {Question} question */
    ask(question) {
      waiting = { question };
      if (!isBusy) work();
    },
    destroy() {
      isGone = true;
    },
  };
}
