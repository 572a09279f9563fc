import { pick } from '../kit/pick.js';
import { estimatesFigure, estimateAt } from './estimates-figure.js';
import { integralFigure } from './integral-figure.js';
import { computeIntegral, looksWith } from './integral.js';
import { integralOutput, integralProgram } from './program.js';

/** @typedef {import('../../engine/jobs/estimate-integral.js').IntegralProgress} IntegralProgress */

/** What the integral follows from. */
const BASE = [
  'labModes',
  'labSigma',
  'labWeight',
  'labBias',
  'labNoise',
  'labX',
  'labProposal',
  'labFactor',
  'labSeed',
];
/** Runs from which the typical error is taken. */
const RUNS = 24;

/**
 * The marginal integral: exact, and estimated.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addEstimates(lab) {
  const { engine, own, words } = lab;
  const exact = lab.answer(
    // All but the number of draws, which only chooses what is shown.
    (values) => pick(values, BASE),
    (question) => computeIntegral(engine, question),
  );
  /** Numbers of draws at which the runs are looked at. */
  let asked = looksWith(own.peek().labDraws);
  const estimates = lab.job({
    question({ labDraws }) {
      if (exact.isRunning) return undefined;
      const picture = exact.answer?.value.picture;
      // One more look where there is none yet: those of before serve any other number.
      if (!asked.includes(labDraws)) asked = looksWith(labDraws);
      return picture ? { picture, values: exact.answer?.about, looks: asked } : null;
    },
    run({ picture, values, looks }, options) {
      const { prior, decoder, proposal, logDensity, x } = picture;
      const args = {
        prior,
        decoder,
        logDensity,
        x: Float64Array.of(x),
        counts: looks,
        runs: RUNS,
        proposals: [prior, proposal],
        seed: values.formulas.labSeed,
      };
      return engine.run('estimateIntegral', args, options);
    },
    /** Once the first run has come to the number of draws that is looked at. */
    partial(/** @type {IntegralProgress} */ progress, { looks }) {
      const at = looks.indexOf(own.peek().labDraws);
      return progress.courses.some(({ logMean }) => Number.isNaN(logMean[at])) ? null : progress;
    },
    progressOf: ({ runs }) => ({ done: runs, of: RUNS, text: words.runs(runs, RUNS) }),
  });

  lab.figure(integralFigure, () => {
    if (!exact.answer) return null;
    return { data: { integral: exact.answer.value }, values: exact.answer.about };
  });
  const looks = () => estimates.answer?.question.looks ?? [2];
  const course = lab.figure(
    estimatesFigure,
    () => {
      if (!estimates.answer) {
        return estimates.isRunning ? { data: null, values: lab.values.value } : null;
      }
      const { question, value } = estimates.answer;
      return { data: { ...question, ...value, at: draws.look.value }, values: question.values };
    },
    { shown: ({ labProposal }) => ({ labFactor: labProposal === 'broad' }) },
  );
  const draws = lab.timeline({
    watched: course.node,
    words: { where: (at) => (estimates.answer ? `n = ${looks()[at]}` : '') },
    last: () => looks().length - 1,
    // Until those of a number that was typed are there, at the one before it.
    at: () => looks().findLastIndex((draws) => draws <= own.value.labDraws),
    rest: (at) => lab.set('labDraws', String(looks()[at])),
  });
  course.addToHand(draws.node, estimates.node);

  lab.program(
    words.program,
    () => {
      if (draws.isPlaying.value || estimates.isRunning) return undefined;
      return estimates.answer && { ...estimates.answer, at: draws.look.value };
    },
    async ({ question: { picture, values, looks }, value: { courses }, at }) => ({
      source: integralProgram({ ...values.formulas, labDraws: looks[at] }, picture),
      output: await integralOutput(
        engine,
        picture.logDensity,
        courses.map((each) => estimateAt(each, at)),
      ),
    }),
  );
}
