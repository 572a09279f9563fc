import { element } from '../../dom/element.js';
import { createDemand } from './demand.js';
import { createTask } from './task.js';
import { createTaskBar } from './task-bar.js';

/** @typedef {import('./define-lab.js').Own} Own */

/**
 * The ways in which a lab computes something: `task`, and upon it `answer` for what is quick and `job` for
 * what is long.
 * @param {object} lab
 * @param {import('@preact/signals-core').ReadonlySignal<Own>} lab.own
 * @param {import('@preact/signals-core').ReadonlySignal<import('../../panels/panel.js').Values>} lab.values
 * @param {Required<Omit<import('./task-bar.js').TaskWords, 'start'>>} lab.words
 * @param {import('./failures.js').Failures} lab.failures
 * @param {(act: () => void) => void} lab.follow
 * @param {(act: () => void) => void} lab.ask  the same, of what asks a task
 * @param {(() => void)[]} lab.ends  what ends with the lab
 */
export function createTasks({ own, values, words, failures, follow, ask: askInTurn, ends }) {
  /** All there are. @type {import('./task.js').Task<any, any>[]} */
  const made = [];

  /**
   * Whether one of them has been asked and has not said anything yet.
   * @returns {boolean}
   */
  const isAwaited = () =>
    made.some(({ state }) => state.value.status === 'running' && state.value.progress === null);

  /** What else is on its way, beside tasks. @type {(() => boolean)[]} */
  const others = [];

  /**
   * Whether nothing more is to come: none is running, and none was ended with half an answer.
   * @returns {boolean}
   */
  const areSettled = () =>
    others.every((isOnItsWay) => !isOnItsWay()) &&
    made.every(({ state }) => {
      const { status, answer } = state.value;
      return status !== 'running' && answer?.isComplete !== false;
    });

  /**
   * @template Question, Result
   * @param {Parameters<typeof createTask<Question, Result>>} args
   */
  function create(...args) {
    const task = createTask(...args);
    made.push(task);
    ends.push(task.destroy);
    return task;
  }

  /**
   * Asks a task its question now, and again whenever what that reads has changed.
   * @template Question
   * @param {(own: Own) => Question | null | undefined} question
   * @param {(question: Question | null) => void} ask
   */
  function keepAsking(question, ask) {
    askInTurn(() => {
      const present = question(own.value);
      if (present !== undefined) ask(present);
    });
  }

  /**
   * A calculation of whatever kind, whose progress and failure its part shows in its own way.
   * @template Question, Result
   * @param {(own: Own) => Question | null | undefined} question  null: there is nothing to ask, and no
   *   answer; undefined: what it rests on is on its way, and what was asked last stands
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result> | Result} run
   * @param {import('./task.js').TaskOptions<Question, Result> & {about?: () => any}} [options]  about:
   *   what is to come back with the answer; without it the present values
   */
  function task(question, run, { about = () => values.value, ...options } = {}) {
    const task = create(run, options);
    keepAsking(question, (present) => task.ask(present, about()));
    return task;
  }

  /**
   * Quick work: answered at once, and again while a hand moves. What it fails for is said at its control.
   * @template Question, Result
   * @param {(own: Own) => Question | null | undefined} question  as of `task`
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result> | Result} run
   * @param {{about?: () => any}} [options]  as of `task`
   */
  function answer(question, run, options) {
    const quick = task(question, run, { ...options, keepsUp: true });
    const failure = failures.line();
    follow(() => {
      const { status, error } = quick.state.value;
      if (status === 'failed') failure.show(error);
      if (status === 'done' || status === 'idle') failure.clear();
    });
    return quick;
  }

  /**
   * Long work, with its progress and the way to end it. It starts by itself, or, with `askedFor`, when the
   * reader asks for it and, where it is short, once it is seen.
   * @template Question, Result
   * @param {object} work
   * @param {(own: Own) => Question | null | undefined} work.question  as of `task`
   * @param {() => any} [work.about]  as of `task`
   * @param {(question: Question, options: import('./task.js').JobOptions, about: any)
   *   => Promise<Result>} work.run
   * @param {(known: any, question: Question) => import('./task-bar.js').Progress} work.progressOf
   *   known: the latest progress, or the result
   * @param {(progress: any, question: Question) => Result | null} [work.partial]  what can be shown of the
   *   answer meanwhile
   * @param {boolean} [work.isQuiet]  as a rule it is over before anyone would read of it
   * @param {Partial<import('./task-bar.js').TaskWords>} [work.words]
   * @param {{linked: (own: Own) => any, setAsked: (isAsked: boolean) => void,
   *   isShort: (question: Question) => boolean}} [work.askedFor]  linked: what of the link asks for it, if
   *   anything does; where that changes it is asked for anew
   */
  function job(work) {
    const { question, run, progressOf, partial, isQuiet, askedFor } = work;
    const about = work.about ?? (() => values.value);
    const long = create(run, { partial, waits: askedFor !== undefined });
    const place = element('div', {});
    const demand = askedFor && createDemand(long, { watched: place, ...askedFor });
    const bar = createTaskBar(long, {
      words: { ...words, ...work.words },
      progressOf,
      demand,
      isQuiet,
      failure: failures.line(place),
    });
    place.append(bar.node);
    ends.push(bar.destroy, () => demand?.destroy());
    let linkedBefore = askedFor?.linked(own.peek());
    keepAsking(question, (present) => {
      if (!askedFor || !demand) return long.ask(present, about());
      const linked = askedFor.linked(own.value);
      demand.follow(present, about(), Boolean(linked), linked !== linkedBefore);
      linkedBefore = linked;
    });
    return Object.assign(long, { node: place });
  }

  return {
    task,
    answer,
    job,
    isAwaited,
    areSettled,
    /** The lab is not settled meanwhile. @param {() => boolean} isOnItsWay  read from signals */
    settlesAfter: (isOnItsWay) => void others.push(isOnItsWay),
  };
}
