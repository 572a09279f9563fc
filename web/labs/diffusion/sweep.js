import { withExact } from './compute.js';
import { reverseSweep } from './reverse-sweep.js';
import { AVERAGE_SEED, denoiserOf, DIRECTIONS, optionsOf } from './reverse-runs.js';
import { SAMPLERS, STEP_COUNTS, sweepFigure } from './sweep-figure.js';
import { CLOSE } from './sweep-verdict.js';

/** Particles of each run, times Gaussians of the data, up to which all runs take a few seconds. */
const SHORT = 2000;

/**
 * Every sampler on both schedules with every number of steps.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./compute.js').Exact>} exact
 * @param {import('./train.js').LearnedSignal} learned
 */
export function addSweep(lab, exact, learned) {
  const { start, running } = lab.words.sweep;
  const sweep = lab.job({
    question: (own) => {
      if (exact.isRunning) return undefined;
      const picture = exact.answer?.value.picture;
      return picture ? argsOf(picture, own, learned.value) : null;
    },
    about: () => withExact(lab, exact),
    run: (args, options) => reverseSweep(lab, args, options),
    partial: (/** @type {import('./reverse-sweep.js').Sweep} */ sweep) => sweep,
    progressOf: ({ points, total }) => ({
      done: points.length,
      of: total,
      text: points.length < total ? running(points.length, total) : '',
    }),
    words: { start },
    askedFor: {
      linked: ({ labSweep }) => labSweep === 'run',
      setAsked: (isAsked) => lab.set('labSweep', isAsked ? 'run' : 'auto'),
      isShort: ({ count, clean }) => count * clean.weights.length <= SHORT,
    },
  });
  const figure = lab.figure(
    sweepFigure,
    () => ({
      data: { sweep: sweep.answer?.value ?? null },
      values: sweep.answer?.about ?? lab.values.value,
    }),
    { isEmpty: () => !sweep.answer && !sweep.isRunning },
  );
  figure.addAbove(sweep.node);
}

/**
 * @param {import('./compute.js').Picture} picture
 * @param {Record<string, any>} own  the panel's values
 * @param {import('./denoiser-metrics.js').Learned | null} learned
 * @returns {import('./reverse-sweep.js').SweepArgs | null}  null: the denoiser is yet to be trained
 */
function argsOf({ space: { clean }, forwards }, own, learned) {
  if (own.labDenoiser === 'learned' && !learned) return null;
  const entries = forwards.map(({ schedule }, n) => ['AB'[n], schedule.betas]);
  // One sweep has all samplers and numbers of steps.
  const { steps: _, ...same } = optionsOf(own);
  const options = SAMPLERS.map((sampler) => [sampler, { ...same, sampler }]);
  return {
    clean,
    denoiser: denoiserOf(own, clean, learned),
    betasBySchedule: Object.fromEntries(entries),
    samplers: Object.fromEntries(options),
    stepCounts: STEP_COUNTS,
    count: own.labCount,
    directions: DIRECTIONS,
    close: CLOSE,
    seed: AVERAGE_SEED,
  };
}
