import { createJobBar } from '../../job-bar.js';
import { denoiserOf, DIRECTIONS, optionsOf, reverseKey } from './reverse.js';
import { SAMPLERS, STEP_COUNTS, sweepFigure } from './sweep-figure.js';

/** @typedef {import('./reverse-view.js').State} State */

/** Particles up to which all runs take a few seconds. */
const SHORT = 1000;

/**
 * Every sampler on both schedules with every number of steps.
 * @param {import('../../panel.js').LabContext} context
 */
export function createSweep({ engine, figure, text }) {
  const words = { ...text.lab?.sweep, failed: text.lab?.failed };
  const view = figure(sweepFigure);
  /** @type {State | undefined} */
  let state;
  let key = '';
  const show = (/** @type {import('./sweep-figure.js').Sweep | null} */ sweep) => {
    if (state) view.update({ sweep }, state.values);
  };
  const bar = createJobBar({
    ...{ engine, words, show, job: 'reverseSweep' },
    args: () => state && argsOf(state),
    isShort: ({ count }) => count <= SHORT,
    progressOf(sweep) {
      show(sweep);
      const { points, total } = sweep;
      return { done: points.length, of: total, text: words.running(points.length, total) };
    },
  });
  view.node.querySelector('figure')?.before(bar.node);

  return {
    node: view.node,
    /** @param {State} next */
    update(next) {
      state = next;
      const { picture } = next.exact;
      const own = next.values.diffusion;
      // One sweep has all samplers and numbers of steps.
      const same = reverseKey({ ...own, labSampler: '', labVisited: 0 }, next.learned);
      const wanted = [...(picture?.forwards.map(({ path }) => path.key) ?? []), same].join();
      if (wanted === key) return;
      key = wanted;
      bar.reset();
    },
    destroy: bar.destroy,
  };
}

/** @param {State} state */
function argsOf({ exact: { picture }, values, learned }) {
  const own = values.diffusion;
  if (!picture || (own.labDenoiser === 'learned' && !learned)) return undefined;
  const { clean, forwards } = picture;
  const entries = forwards.map(({ schedule }, n) => ['AB'[n], schedule.betas]);
  const options = SAMPLERS.map((sampler) => [sampler, { ...optionsOf(own), sampler }]);
  return {
    clean,
    denoiser: denoiserOf(own, clean, learned),
    betasBySchedule: Object.fromEntries(entries),
    samplers: Object.fromEntries(options),
    stepCounts: STEP_COUNTS,
    count: own.labCount,
    directions: DIRECTIONS,
    seed: own.labSeed,
  };
}
