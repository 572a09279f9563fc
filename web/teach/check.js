import { outcomeOf } from '../exercises/attempt.js';
import { allHold } from '../exercises/conditions.js';
import { readNumber } from '../panels/read-number.js';

/** @typedef {import('../exercises/answer-text.js').Answer} Answer */
/** @typedef {import('../exercises/exercise.js').Exercise} Exercise */

/**
 * What became of an answer when it was computed anew; null: it holds. `exercise`: there is none of that
 * name; `state`: its link is no state of the panel; `elsewhere`: a state that the exercise does not lead
 * to; `given`: nothing was given that it asks for; `uncomputed`: there is no number to judge by; `result`: it
 * comes out otherwise.
 * @typedef {'exercise' | 'state' | 'elsewhere' | 'given' | 'uncomputed' | 'result' | null} Fault
 */

/**
 * @param {Answer} answer
 * @param {{exercises: Exercise[], recompute: ReturnType<typeof import('./recompute.js').createRecompute>}} by
 * @returns {Promise<Fault>}
 */
export async function checkAnswer(answer, { exercises, recompute }) {
  const exercise = exercises.find(({ id }) => id === answer.exercise);
  if (!exercise) return 'exercise';
  const expected = expectedOf(exercise, answer.given);
  if (expected === undefined) return 'given';
  const wanted = expected && recompute.entriesOf(exercise.panel, expected);
  const state = await recompute.stateOf(exercise.panel, answer.state, figuresOf(exercise));
  if (!state) return 'state';
  const isSame = wanted && settingsOf(wanted) === settingsOf(state.entries);
  if (isSame === false) return 'elsewhere';
  const guess = exercise.kind === 'predict' ? readNumber(answer.given) : undefined;
  const { result } = outcomeOf(exercise, state, guess);
  const isUndecided =
    exercise.kind === 'reach' ? allHold(exercise.target, state) === undefined : result === 'open';
  if (isUndecided) return 'uncomputed';
  return result === answer.result ? null : 'result';
}

/** Whose facts decide it. @param {Exercise} exercise */
const figuresOf = (exercise) =>
  (exercise.kind === 'predict'
    ? [exercise.target, ...(exercise.standardError ? [exercise.standardError] : [])]
    : exercise.target
  ).flatMap((quantity) => ('fact' in quantity ? [quantity.fact.split('.')[0]] : []));

/**
 * A lab may stay open beside an exercise that does without it, also one of a panel that this one uses.
 * @param {[key: string, text: string][]} entries
 */
const settingsOf = (entries) => JSON.stringify(entries.filter(([key]) => !key.endsWith('.lab')));

/**
 * The state that an answer has to rest on.
 * @param {Exercise} exercise
 * @param {string} given
 * @returns {Record<string, string> | null | undefined}  null: any; undefined: what is given is none
 */
function expectedOf(exercise, given) {
  if (exercise.kind === 'reach') return null;
  if (exercise.kind === 'predict') {
    return Number.isNaN(readNumber(given)) ? undefined : exercise.start;
  }
  const option = exercise.options[Number(given) - 1];
  return option && { ...exercise.start, ...option.state };
}
