import { univariate } from '../../engine/mixture.js';
import { modesObstacle } from '../kit/modes-obstacle.js';
import { coverFigure } from './cover-figure.js';
import { coverOutput, coverProgram } from './cover-program.js';
import { LEVEL } from './measure-errors.js';

/** Errors in a list. */
export const COUNTS = [5, 10, 20, 50, 100, 200];
export const RESAMPLES = 1000;
/** So many lists of each length take a few seconds. */
const SHORT = 200;

/**
 * How often a 95 % interval of the mean holds the mean, counted over lists from the law of errors.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addCover(lab) {
  const { engine } = lab;
  const words = lab.words.cover;
  const counted = lab.job({
    question: coverArgs,
    run: (args, options) => engine.run('countCoverage', args, options),
    partial: (progress) => progress,
    progressOf: ({ drawn }, { counts, lists }) => {
      const total = lists * counts.reduce((sum, n) => sum + n, 0);
      return { done: drawn, of: total, text: drawn < total ? words.running(drawn, total) : '' };
    },
    words,
    askedFor: {
      linked: ({ labCover }) => labCover === 'run',
      setAsked: (isAsked) => lab.set('labCover', isAsked ? 'run' : 'auto'),
      isShort: ({ lists }) => lists <= SHORT,
    },
  });
  const figure = lab.figure(
    coverFigure,
    () => ({
      data: counted.answer && { ...counted.answer.value, ...counted.answer.question },
      values: counted.answer?.about ?? lab.values.value,
    }),
    { isEmpty: () => !counted.answer && !counted.isRunning },
  );
  figure.addAbove(counted.node);
  lab.program(
    words.program,
    () => (counted.isRunning ? undefined : counted.answer),
    async ({ question, value }) => ({
      source: coverProgram(question),
      output: await coverOutput(engine, question, value),
    }),
  );
}

/**
 * What the job is asked for; null where there is no law of errors.
 * @param {Record<string, any>} own  the panel's values
 */
export function coverArgs({ labErrorModes, labErrorSigma, labCoverLists, labSeed }) {
  if (modesObstacle(labErrorModes)) return null;
  return {
    law: univariate(
      labErrorModes.map((/** @type {number[]} */ [, weight]) => weight),
      labErrorModes.map((/** @type {number[]} */ [mean]) => mean),
      labErrorSigma,
    ),
    counts: COUNTS,
    lists: labCoverLists,
    resamples: RESAMPLES,
    level: LEVEL,
    seed: labSeed,
  };
}
