import { failureText } from '../../panels/failure.js';
import { createJobBar } from '../kit/job-bar.js';
import { reverseSweep } from './reverse-sweep.js';
import { AVERAGE_SEED, denoiserOf, DIRECTIONS, optionsOf } from './reverse.js';
import { SAMPLERS, STEP_COUNTS, sweepFigure } from './sweep-figure.js';
import { CLOSE } from './sweep-verdict.js';

/** @typedef {import('./reverse-view.js').State} State */

/** Particles of each run, times Gaussians of the data, up to which all runs take a few seconds. */
const SHORT = 2000;

/**
 * Every sampler on both schedules with every number of steps.
 * @param {import('../kit/lab.js').LabContext} context
 */
export function createSweep({ engine, pool, figure, lang, store, text }) {
  const words = {
    ...text.lab.sweep,
    failed: (/** @type {unknown} */ error) => failureText(error, { lang, text }),
  };
  const view = figure(sweepFigure);
  /** @type {ReturnType<typeof createJobBar<import('../../panels/panel.js').Values>>} */
  const bar = createJobBar({
    run: (args, options) => reverseSweep({ engine, pool }, args, options),
    words,
    isShort: ({ count, clean }) => count * clean.weights.length <= SHORT,
    onChange({ status, result, progress, about }) {
      view.setEmpty(!result && status !== 'running');
      view.update({ sweep: result ?? progress }, about);
    },
    progressOf: ({ points, total }) => ({
      ...{ done: points.length, of: total, text: words.running(points.length, total) },
    }),
    setAsked: (isAsked) => store.set('diffusion', 'labSweep', isAsked ? 'run' : 'auto'),
  });
  view.addAbove(bar.node);

  return {
    node: view.node,
    /** @param {State} state */
    update(state) {
      bar.ask(argsOf(state), state.values, state.values.diffusion.labSweep === 'run');
    },
    /** There is nothing to compare. */
    clear: () => bar.clear(),
    destroy: bar.destroy,
  };
}

/** @param {State} state */
function argsOf({ exact: { picture }, values, learned }) {
  const own = values.diffusion;
  if (!picture || (own.labDenoiser === 'learned' && !learned)) return null;
  const { clean, forwards } = picture;
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
