import { element } from '../../dom/element.js';
import { isSame } from '../kit/same.js';
import { whenOther } from '../kit/when-other.js';
import {
  FALL,
  isFalling,
  measured,
  MOST,
  REACH,
  references,
  through,
  TIMES,
} from './schedule-compute.js';
import { predictionButtons } from './prediction-buttons.js';
import { scheduleFigure } from './schedule-figure.js';
import { lawOf } from './schedule-law.js';
import { scheduleProgram } from './schedule-program.js';

/** @typedef {import('./schedule-compute.js').Name} Name */

/** Numbers of steps that a search looks at: at most so many, to double and then to halve. */
const SEARCHES = 12;

/**
 * A noise schedule by the reader's four points: committed first, then measured against the usual ones and the
 * best that is found.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addSchedule(lab) {
  const { engine, own } = lab;
  const words = lab.words.schedule;
  const law = () => lawOf(lab.values.value);
  const isShown = () => {
    const { scheduleShow, scheduleCommit } = own.value;
    return !lab.predicts.value || scheduleShow === 'results' || isFalling(scheduleCommit);
  };
  /** The reader's points: those of the commitment, and those of the picture where they are others. */
  const ofReader = () => {
    const { scheduleCommit: committed, scheduleKnots: now } = own.value;
    const isCommitted = lab.predicts.value && isFalling(committed);
    return /** @type {[Name, number[]][]} */ ([
      ...(isCommitted ? [['committed', committed]] : []),
      ...(isCommitted && isSame(committed, now) ? [] : [['now', now]]),
    ]);
  };

  /**
   * Points that do not fall keep the last good picture; where there is none yet, they are left out of it.
   * @type {import('../kit/task.js').Task<{of: [Name, number[]][]}, import('./schedule-compute.js').Schedule[]>}
   */
  const lines = lab.answer(
    ({ scheduleKnots }) => {
      const of = ofReader();
      if (isFalling(scheduleKnots)) return { of };
      return lines.answer ? undefined : { of: of.filter(([name]) => name === 'committed') };
    },
    async ({ of }) => [
      ...(await Promise.all(of.map(([name, knots]) => through(engine, name, knots)))),
      ...(await references(engine)),
    ],
  );
  /** Of the usual schedules once for each law; of the reader's points at each move. */
  const distancesOf = (/** @type {(name: Name) => boolean} */ isWanted) =>
    lab.answer(
      () => {
        const { clean } = law();
        if (!isShown() || !clean) return null;
        if (!lines.answer) return undefined;
        return { clean, schedules: lines.answer.value.filter(({ name }) => isWanted(name)) };
      },
      async ({ clean, schedules }, options) => {
        const alphaBars = schedules.map((schedule) => schedule.alphaBars);
        const args = { clean, alphaBars, most: MOST };
        const distances = await engine.run('scheduleDistances', args, options);
        return schedules.map((schedule, i) => ({ schedule, distances: distances[i] }));
      },
    );
  const isUsual = (/** @type {Name} */ name) => name === 'linear' || name === 'cosine';
  const usual = distancesOf(isUsual);
  const yours = distancesOf((name) => !isUsual(name));
  const merging = lab.answer(
    () => (isShown() && law().clean ? { clean: law().clean } : null),
    async ({ clean }, options) => ({
      merging: clean && (await engine.run('mergingLogSnr', { clean }, options)),
    }),
  );

  const best = lab.job({
    question: ({ scheduleTarget: target }) => {
      const { clean } = law();
      if (!isShown() || !clean) return null;
      return { clean, target, most: MOST, times: TIMES, reach: REACH, fall: FALL };
    },
    async run(args, options) {
      const found = await engine.run('bestSchedule', args, options);
      const schedule = await through(engine, 'best', found.knots);
      const alphaBars = [schedule.alphaBars];
      const { clean, most } = args;
      const [distances] = await engine.run(
        'scheduleDistances',
        { clean, alphaBars, most },
        options,
      );
      return { ...found, schedule, distances };
    },
    progressOf: ({ searches, tried }) => ({
      done: searches,
      of: SEARCHES,
      text: words.tried(tried),
    }),
    words: words.task,
  });

  /** All of one law and one target, or nothing. */
  const results = () => {
    if (!isShown() || !merging.answer || !usual.answer || !yours.answer) return null;
    const { clean } = law();
    const { scheduleTarget: target } = own.value;
    const isOf = (/** @type {{question: {clean: any}}} */ { question }) =>
      isSame(question.clean, clean);
    if (![merging.answer, usual.answer, yours.answer].every(isOf)) return null;

    const { answer } = best;
    const found = answer && isOf(answer) && answer.question.target === target ? answer.value : null;
    const where = merging.answer.value.merging;
    const list = [
      ...yours.answer.value,
      ...usual.answer.value,
      ...(found ? [{ schedule: found.schedule, distances: found.distances }] : []),
    ];
    return {
      target,
      lines: [...yours.answer.value, ...usual.answer.value].map(({ schedule }) => schedule),
      merging: where,
      tried: found?.tried ?? null,
      rows: list.map(({ schedule, distances }) => measured(schedule, distances, target, where)),
    };
  };
  const figure = lab.figure(scheduleFigure, () => {
    if (!lines.answer) return null;
    const { obstacle } = law();
    const found = results();
    return {
      // The lines of what has been measured, where it has: under a hand the newest are still to be.
      data: { obstacle, lines: found?.lines ?? lines.answer.value, isShown: isShown(), found },
      values: lab.values.value,
    };
  });
  figure.addToHand(
    toolbarOf(lab, {
      isShown,
      bestKnots: () => (best.isRunning ? null : (best.answer?.value.knots ?? null)),
    }),
    best.node,
  );

  const place = element('div', {});
  figure.addToControl('scheduleKnots', place);
  const ofKnots = lab.failures.line(place);
  lab.follow(() => {
    if (isFalling(own.value.scheduleKnots)) ofKnots.clear();
    else ofKnots.say(words.falling);
  });
  // A commitment is about one law and one target.
  whenOther(
    lab,
    () => ({ law: lawOf(lab.values.value), target: own.value.scheduleTarget }),
    () => {
      if (own.peek().scheduleCommit.length > 0) lab.load({ scheduleCommit: '' });
    },
  );

  lab.program(
    words.program,
    () => {
      const { clean } = law();
      const found = results();
      return found && clean ? { clean, rows: found.rows } : null;
    },
    (now) => scheduleProgram(engine, now),
  );
}

/**
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {{isShown: () => boolean, bestKnots: () => number[] | null}} state
 */
function toolbarOf(lab, { isShown, bestKnots }) {
  const { own, load } = lab;
  const words = lab.words.schedule;
  const { commit, show, cover } = predictionButtons(lab, {
    words,
    loads: {
      commit: () => ({
        scheduleCommit: own.peek().scheduleKnots.join(),
        scheduleShow: 'points',
      }),
      show: () => ({ scheduleShow: 'results' }),
      cover: () => ({ scheduleCommit: '', scheduleShow: 'points' }),
    },
    isShown,
    isPossible: () => lawOf(lab.values.value).clean !== null,
    isWhole: () => isFalling(own.value.scheduleKnots),
  });
  const onclick = () => load({ scheduleKnots: String(bestKnots()) });
  const adopt = element('button', { type: 'button', onclick }, words.adopt);
  lab.follow(() => {
    adopt.hidden = !isShown();
    const best = bestKnots();
    adopt.disabled = !best || isSame(best, own.value.scheduleKnots);
  });
  return element('div', { class: 'toolbar' }, commit, show, adopt, cover);
}
