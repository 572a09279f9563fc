import { scottBins } from '../../plots/stacked-bins.js';
import { modesObstacle } from '../kit/modes-obstacle.js';
import { countsFigure } from './counts-figure.js';
import { drawsFigure } from './draws-figure.js';
import { drawsOf, rangeOfModes } from './exact.js';

/** Narrower bars than these could not be told apart on a phone. */
const MOST_BINS = 120;

/**
 * Up to a million draws over the exact density, their counts, and the program that draws them.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./exact.js').Exact>} exact
 */
export function addDraws(lab, exact) {
  const { words } = lab;
  const draws = lab.job({
    question: argsOf,
    run: (args, options) => lab.engine.run('drawSamples', args, options),
    partial: (progress) => ({ ...progress, output: '' }),
    progressOf: ({ drawn }, { count }) => ({
      done: drawn,
      of: count,
      text: words.drawn(drawn, count),
    }),
    words: words.draws,
  });

  const shown = () => {
    if (!exact.answer) return null;
    const { value, about } = exact.answer;
    return { data: { exact: value, run: value.picture && runOf(draws.answer) }, values: about };
  };
  const figure = lab.figure(drawsFigure, shown);
  figure.addToHand(draws.node);
  lab.figure(countsFigure, shown);
  lab.program(
    words.program,
    () =>
      exact.answer && {
        source: exact.answer.value.source,
        output: draws.isRunning ? '' : (draws.answer?.value.output ?? ''),
      },
    (program) => program,
  );
}

/**
 * The draws made so far, with the range that they were counted in.
 * @param {import('../kit/task.js').Answer<NonNullable<ReturnType<typeof argsOf>>, any> | null} answer
 * @returns {import('./draws-figure.js').Run | null}
 */
function runOf(answer) {
  if (!answer) return null;
  const { low, high, count } = answer.question;
  return { ...answer.value, count, range: [low, high] };
}

/**
 * What the job of the draws is asked for.
 * @param {Record<string, any>} own  the panel's values
 */
function argsOf(own) {
  const { labModes, labSigma, labCount: count } = own;
  if (modesObstacle(labModes)) return null;
  const range = rangeOfModes(labModes, labSigma);
  const [low, high] = range;
  const bins = Math.min(MOST_BINS, scottBins(range, labSigma, count));
  return { draws: drawsOf(own), count, low, high, bins };
}
