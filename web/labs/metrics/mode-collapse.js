import { seedAfter } from '../../engine/seed-after.js';
import { pick } from '../kit/pick.js';
import { isSame } from '../kit/same.js';
import { collapseFigure } from './mode-collapse-figure.js';
import { endsFigure } from './mode-collapse-ends-figure.js';
import { createEndsTable } from './mode-collapse-table.js';
import { fitArgs, fitObstacle, MOST_STEPS, prepareFit } from './mode-collapse-laws.js';
import { collapseProgram } from './mode-collapse-program.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../engine/jobs/fit-path.js').FitPath} FitPath */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Record<string, any>} Own */

const STARTS = 60;
const TRUTH = ['labModes', 'labSigma'];
const ASKED = [...TRUTH, 'labFitBy', 'labFitK', 'labFitWeights', 'labFitSeed'];

/**
 * One or two Gaussians made to fit p by the divergence of the reader's choice: one start step by step, and
 * where sixty of them end.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addModeCollapse(lab) {
  const { engine, own, words } = lab;
  const truth = lab.answer(
    (values) => pick(values, TRUTH),
    (question) => prepareFit(engine, question),
  );
  const path = lab.job({
    question: (values) =>
      fitObstacle(values) ? null : { ...pick(values, [...ASKED, 'labFitStart']) },
    run: (question, options) =>
      engine.run(
        'fitPath',
        { ...fitArgs(question), seed: startSeed(question, question.labFitStart - 1) },
        options,
      ),
    progressOf: (known) => ({
      done: typeof known === 'number' ? known : MOST_STEPS,
      of: MOST_STEPS,
      text: '',
    }),
    isQuiet: true,
  });
  const all = lab.job({
    question: (values) => (fitObstacle(values) ? null : pick(values, ASKED)),
    run: (question, options) =>
      engine.run(
        'fitPaths',
        {
          ...fitArgs(question),
          seeds: Array.from({ length: STARTS }, (_, start) => startSeed(question, start)),
        },
        options,
      ),
    partial: (paths) => (paths.length > 0 ? paths : null),
    progressOf: (paths) => ({
      ...{ done: paths.length, of: STARTS },
      text: words.collapse.starts(paths.length, STARTS),
    }),
    words: words.collapse.task,
  });

  /** The path of the present question beside the truth that it belongs to. */
  const present = () => {
    const now = truth.answer;
    if (!now) return null;
    const found = path.answer;
    const isTheirs = found && isSame(pick(found.question, TRUTH), now.question);
    return { truth: now.value, path: isTheirs ? found : null, values: now.about };
  };
  const last = () => {
    const found = path.answer?.value;
    return found && !path.isRunning ? found.values.length - 1 : 0;
  };
  const figure = lab.figure(
    collapseFigure,
    () => {
      const now = present();
      if (!now) return null;
      const { obstacle, picture } = now.truth;
      const at = Math.floor(steps.position.value);
      const data = {
        ...{ obstacle, picture },
        path: now.path?.value ?? null,
        by: now.path?.question.labFitBy ?? own.value.labFitBy,
        start: now.path?.question.labFitStart ?? own.value.labFitStart,
        at: Math.min(at, (now.path?.value.values.length ?? 1) - 1),
      };
      return { data, values: now.values };
    },
    { shown: ({ labFitK }) => ({ labFitWeights: labFitK === '2' }) },
  );
  const steps = lab.timeline({
    watched: figure.node,
    words: {},
    last,
    at: () => Math.min(own.value.labFitStep, last()),
    rest: (at) => lab.set('labFitStep', String(at >= last() ? MOST_STEPS : at)),
    hold: 60,
  });
  figure.addToHand(steps.node, path.node);

  const shownEnds = () => {
    const now = truth.answer;
    if (!now) return null;
    const found = all.answer;
    const isTheirs = found && isSame(pick(found.question, TRUTH), now.question);
    const { obstacle, picture } = now.value;
    const asked = isTheirs ? found.question : pick(own.value, ASKED);
    return {
      data: {
        ...{ obstacle, picture, by: asked.labFitBy, sigma: now.question.labSigma },
        paths: isTheirs ? found.value : [],
        components: Number(asked.labFitK),
        start: own.value.labFitStart - 1,
      },
      values: now.about,
    };
  };
  const ends = lab.figure(endsFigure, shownEnds);
  ends.addToHand(all.node);
  const table = createEndsTable(words.collapse.table);
  lab.onClose(table.destroy);
  lab.add(table);
  lab.follow(() => table.update(shownEnds()?.data ?? null));
  lab.program(
    words.collapse.program,
    () => (path.isRunning ? undefined : path.answer),
    async ({ question, value }) => collapseProgram(engine, question, value),
  );
}

/**
 * @param {Own} own
 * @param {number} start  from 0
 */
const startSeed = ({ labFitSeed }, start) => seedAfter(labFitSeed, start);
