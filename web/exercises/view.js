import { element } from '../dom/element.js';
import { readNumber, withPlainSigns } from '../panels/read-number.js';
import { fixed, short } from '../plots/number.js';
import { answerLog } from './answer-log.js';
import { outcomeOf } from './attempt.js';

/** @typedef {import('./exercise.js').Exercise} Exercise */
/** @typedef {import('./exercise.js').ExerciseHost} ExerciseHost */

/**
 * One exercise: what is asked, what the reader commits, hints one by one, what came of it and why. It is
 * `open` until an attempt, `missed` or `met` after it; `data-result` says which.
 * @param {Exercise} exercise
 * @param {{host: ExerciseHost, lang: 'ja' | 'en', text: typeof import('./text.en.js').default, uid: string,
 *   isActive: () => boolean, activate: () => void}} context  only one of a panel is active
 */
export function createExerciseView(exercise, { host, lang, text, uid, isActive, activate }) {
  /** @type {number | undefined} */
  let guess;
  /** What the reader has given, as it is handed in. */
  let given = '';
  /** The reader has committed, and the panel's answer is awaited. */
  let isCommitted = false;
  /** The state that the attempt is about, as a link: no other is judged. */
  let committed = '';
  let hints = 0;
  /** A condition holds; a number is near. */
  const verdicts =
    exercise.kind === 'predict'
      ? { met: text.near, missed: text.far }
      : { met: text.met, missed: text.missed };

  const outcome = element('p', { class: 'outcome', role: 'status', tabindex: '-1' });
  const after = element('p', { class: 'after', hidden: true }, exercise.after[lang]);
  const hintList = element('ul', { class: 'hints' });
  const begin = element('button', { type: 'button', onclick: start }, text.begin);
  const hint = element('button', { type: 'button', onclick: giveHint }, text.hint);
  const body = element('div', { class: 'answer', hidden: true }, ...answerNodes());
  const node = element(
    'section',
    { class: 'exercise', 'data-exercise': exercise.id, 'data-result': 'open' },
    element('h4', { id: `${uid}-title` }, text.kinds[exercise.kind]),
    element('p', { id: `${uid}-ask` }, exercise.ask[lang]),
    body,
    hintList,
    outcome,
    after,
    element('div', { class: 'actions' }, begin, hint),
  );
  node.setAttribute('aria-labelledby', `${uid}-title ${uid}-ask`);
  hint.hidden = exercise.hints.length === 0;

  /** @returns {HTMLElement[]} */
  function answerNodes() {
    if (exercise.kind === 'reach') return [];
    if (exercise.kind === 'predict') {
      const input = element('input', {
        type: 'text',
        id: `${uid}-guess`,
        inputmode: 'decimal',
        autocomplete: 'off',
        'aria-describedby': `${uid}-problem`,
      });
      const problem = element('p', { class: 'problem', role: 'alert', id: `${uid}-problem` });
      const commit = (/** @type {Event} */ event) => {
        event.preventDefault();
        const number = readNumber(withPlainSigns(input.value));
        const isBad = Number.isNaN(number);
        problem.textContent = isBad ? text.badNumber(input.value) : '';
        input.setAttribute('aria-invalid', String(isBad));
        if (isBad) return;
        given = String(number);
        commitWith({}, number);
      };
      return [
        element(
          'form',
          { class: 'guess', onsubmit: commit },
          element('label', { for: `${uid}-guess` }, text.guess(exercise.unit[lang])),
          input,
          element('button', {}, text.commit),
          problem,
        ),
      ];
    }
    return exercise.options.map((option, n) => {
      const choose = () => {
        given = String(n + 1);
        commitWith(option.state);
      };
      return element(
        'button',
        { type: 'button', class: 'option', onclick: choose },
        option.text[lang],
      );
    });
  }

  const earlier = answerLog.answers.peek().find((each) => each.exercise === exercise.id);
  if (earlier) {
    node.dataset.result = earlier.result;
    outcome.textContent = verdicts[earlier.result];
    after.hidden = false;
    begin.textContent = text.again;
  }

  function start() {
    activate();
    answerLog.begin(exercise.id);
    guess = undefined;
    given = '';
    isCommitted = exercise.kind === 'reach';
    node.dataset.result = 'open';
    outcome.textContent = exercise.kind === 'reach' ? text.reach : text.covered;
    after.hidden = true;
    body.hidden = false;
    begin.textContent = text.again;
    host.cover(exercise.kind === 'reach' ? [] : exercise.covers);
    host.begin(exercise.start);
  }

  /**
   * @param {Record<string, string>} state  what decides it
   * @param {number} [number]
   */
  function commitWith(state, number) {
    if (!isActive()) return;
    guess = number;
    isCommitted = true;
    outcome.textContent = text.waiting;
    outcome.focus(); // the button goes
    host.cover([]);
    body.hidden = true;
    host.begin({ ...exercise.start, ...state }); // whatever was moved meanwhile
    committed = host.link();
    look();
  }

  /** Another one begins: this one waits to be begun again. */
  function release() {
    if (node.dataset.result !== 'open') return;
    isCommitted = false;
    body.hidden = true;
    outcome.textContent = '';
    begin.textContent = text.begin;
  }

  function giveHint() {
    const { [lang]: words } = exercise.hints[hints];
    hints += 1;
    hintList.append(element('li', {}, words));
    hint.hidden = hints === exercise.hints.length;
  }

  /** Looks at the panel's present answer. */
  function look() {
    if (!isActive() || !isCommitted || node.dataset.result !== 'open') return;
    const link = host.link();
    if (exercise.kind !== 'reach' && link !== committed) {
      isCommitted = false;
      outcome.textContent = text.withdrawn;
      return;
    }
    const state = host.state();
    const { result, number, miss, inErrors } = outcomeOf(exercise, state, guess);
    if (result === 'open') {
      if (exercise.kind !== 'reach')
        outcome.textContent = state.isSettled ? text.noAnswer : text.waiting;
      return;
    }
    node.dataset.result = result;
    answerLog.record({ exercise: exercise.id, result, given, state: link });
    const off =
      exercise.kind === 'predict' && number !== undefined && miss !== undefined
        ? text.off(
            fixed(number, 4),
            fixed(miss, 4),
            short(exercise.within, 4),
            inErrors ? text.errors : exercise.unit[lang],
          )
        : '';
    outcome.textContent = `${verdicts[result]}${off}`;
    after.hidden = false;
  }

  return { node, look, release };
}
