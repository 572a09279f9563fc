import { effect } from '@preact/signals-core';

/**
 * What a learning platform gives a page of SCORM 1.2: texts in, texts out.
 * @typedef {object} Scorm
 * @property {(empty: '') => string} LMSInitialize
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 * @property {(empty: '') => string} LMSCommit
 * @property {(empty: '') => string} LMSFinish
 */

/** Frames around this one that are looked at. */
const MOST_FRAMES = 20;
/** Of suspend_data; SCORM 1.2 allows 4,096. */
const MOST_SUSPENDED = 4000;

/**
 * The platform's interface: of a window around this one, or of the one that opened it.
 * @param {any} start
 * @returns {Scorm | null}
 */
export function findScorm(start) {
  for (const first of [start, start.opener]) {
    let window = first;
    for (let n = 0; window && n < MOST_FRAMES; n++) {
      try {
        if (window.API) return window.API;
      } catch {
        break; // of another site
      }
      if (window.parent === window) break;
      window = window.parent;
    }
  }
  return null;
}

/**
 * Tells the platform how far the exercises are, whenever one has ended, and takes up what it knows. The
 * score is the share of those asked that are met, in percent; completed is the page once each has been
 * tried.
 * @param {Scorm} api
 * @param {{asked: import('../exercises/exercise.js').Exercise[], log: import('../exercises/answer-log.js').AnswerLog}} of
 * @returns {() => void}  takes leave of the platform
 */
export function followByScorm(api, { asked, log }) {
  if (safely(() => api.LMSInitialize('')) !== 'true') return () => {};
  const suspended = safely(() => api.LMSGetValue('cmi.suspend_data'));
  log.restore(fromSuspended(String(suspended ?? ''), asked));
  safely(() => {
    api.LMSSetValue('cmi.core.score.min', '0');
    api.LMSSetValue('cmi.core.score.max', '100');
  });
  const stop = effect(() => {
    const answers = log.answers.value;
    safely(() => tell(answers));
  });

  /** @param {import('../exercises/answer-text.js').Answer[]} all */
  function tell(all) {
    const answers = all.filter(({ exercise }) => asked.some(({ id }) => id === exercise));
    const met = answers.filter(({ result }) => result === 'met').length;
    const isComplete = answers.length === asked.length;
    api.LMSSetValue('cmi.core.lesson_status', isComplete ? 'completed' : 'incomplete');
    if (asked.length > 0) {
      api.LMSSetValue('cmi.core.score.raw', String(Math.round((100 * met) / asked.length)));
    }
    api.LMSSetValue('cmi.suspend_data', toSuspended(answers));
    api.LMSCommit('');
  }
  return () => {
    stop();
    safely(() => api.LMSSetValue('cmi.core.exit', 'suspend'));
    safely(() => api.LMSFinish(''));
  };
}

/**
 * A platform's fault is told, and the exercises go on.
 * @template Value
 * @param {() => Value} ask
 */
function safely(ask) {
  try {
    return ask();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/**
 * Results alone, not the states: `one-peak:met:2:`, one after another.
 * @param {import('../exercises/answer-text.js').Answer[]} answers
 */
function toSuspended(answers) {
  const each = answers.map(({ exercise, result, attempts, given }) =>
    [exercise, result, attempts, given].join(':'),
  );
  // What was given goes first, the oldest before others: results alone of all exercises are some 1,200 characters.
  for (const [n, { exercise, result, attempts }] of answers.entries()) {
    if (each.join(';').length <= MOST_SUSPENDED) break;
    each[n] = [exercise, result, attempts, ''].join(':');
  }
  return each.join(';');
}

/**
 * @param {string} text
 * @param {import('../exercises/exercise.js').Exercise[]} asked
 */
function fromSuspended(text, asked) {
  return text.split(';').flatMap((each) => {
    const [exercise, result, attempts, given = ''] = each.split(':');
    if (!asked.some(({ id }) => id === exercise)) return [];
    const known = /** @type {const} */ (['met', 'missed']).find((name) => name === result);
    if (!known) return [];
    return [
      {
        exercise,
        result: known,
        attempts: Number(attempts),
        given,
        state: '',
        begun: '',
        ended: '',
      },
    ];
  });
}
