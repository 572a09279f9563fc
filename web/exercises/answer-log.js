import { signal } from '@preact/signals-core';

/** @typedef {import('./answer-text.js').Answer} Answer */

/**
 * What the reader has answered on this page, the latest attempt at each exercise, and who that is. Nothing
 * is stored: it is there as long as the page is.
 */
export function createAnswerLog() {
  const name = signal('');
  const answers = signal(/** @type {Answer[]} */ ([]));
  /** When an exercise was begun. @type {Map<string, string>} */
  const begun = new Map();

  return {
    name,
    answers,
    /** @param {string} exercise */
    begin(exercise) {
      begun.set(exercise, now());
    },
    /** Of an earlier visit: what has been answered since then stays. @param {Answer[]} earlier */
    restore(earlier) {
      const present = answers.peek();
      const isNew = (/** @type {Answer} */ { exercise }) =>
        present.every((each) => each.exercise !== exercise);
      answers.value = [...earlier.filter(isNew), ...present];
    },
    /** @param {Pick<Answer, 'exercise' | 'result' | 'given' | 'state'>} attempt */
    record(attempt) {
      const { exercise } = attempt;
      const before = answers.peek().find((each) => each.exercise === exercise);
      const answer = {
        ...attempt,
        attempts: (before?.attempts ?? 0) + 1,
        begun: begun.get(exercise) ?? now(),
        ended: now(),
      };
      answers.value = before
        ? answers.peek().map((each) => (each === before ? answer : each))
        : [...answers.peek(), answer];
    },
  };
}

/** To the second. */
const now = () => new Date().toISOString().replace(/\.\d+/, '');

/** @typedef {ReturnType<typeof createAnswerLog>} AnswerLog */

/** One for all panels of a document. */
export const answerLog = createAnswerLog();
