import { computed } from '@preact/signals-core';
import { linspace } from '../../plots/grid.js';
import { isSame } from '../kit/same.js';
import { trainedSoFar } from '../kit/trained-so-far.js';
import { createTrainingBar } from '../kit/training-bar.js';
import { trainFigure } from './train-figure.js';

/** @typedef {import('./denoiser-metrics.js').Learned} Learned */
/** @typedef {import('../../engine/jobs/train-denoiser.js').TrainProgress} TrainProgress */

/** The network that stands still. @typedef {import('@preact/signals-core').ReadonlySignal<Learned | null>} LearnedSignal */

/**
 * A network on its way.
 * @typedef {object} Network
 * @property {number} step  the latest one that was judged
 * @property {TrainProgress['losses']} losses
 * @property {Float32Array | null} weights  at that step
 * @property {Learned | null} settled  where it stood still last: the others use that one
 */

/** Steps that one press adds, and the most that there can be (as the parameter says). */
const [PORTION, MOST] = [2000, 20_000];
/** Milliseconds without a change before the training of another network begins. */
const REST = 250;
const OPTIONS = { hidden: 64, batch: 256, learningRate: 2e-3 };
const POINTS = 241;

/** @type {Network} */
const UNTRAINED = { step: 0, losses: [], weights: null, settled: null };

/**
 * A network that learns schedule A for as many steps as the link says. The same steps come out each time,
 * whether it goes on after a pause or is trained anew.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./compute.js').Exact>} exact
 * @returns {LearnedSignal}
 */
export function addTraining(lab, exact) {
  const { engine, own } = lab;
  /** What the network follows from, besides how long it has been trained. */
  const setup = computed(() => {
    const picture = exact.answer?.value.picture;
    if (!picture) return null;
    const [{ schedule }] = picture.forwards;
    const { clean } = picture.space;
    return { clean, betas: schedule.betas, options: OPTIONS, seed: own.value.labTrainSeed };
  });
  /** Whether any training has begun. */
  let hasBegun = false;
  /** One that has been ended puts down what the next may go on with. @type {Promise<unknown>} */
  let ended = Promise.resolve();

  const { knownOf, trained } = trainedSoFar(() => training, setup, UNTRAINED);
  /** @type {import('../kit/task.js').Task<any, Network>} */
  const training = lab.task(
    ({ labTrained: steps }) => (setup.value && steps > 0 ? { setup: setup.value, steps } : null),
    async ({ setup, steps }, { signal, onProgress = () => {} }) => {
      const before = knownOf(setup, steps);
      if (before.step === steps) return settled(before);
      hasBegun = true;
      await ended;
      const from = before.weights ? before.step + 1 : 0;
      /** @param {TrainProgress} progress */
      const after = ({ losses, weights }) =>
        weights === null
          ? before // still where it was
          : {
              step: losses[losses.length - 1].step,
              losses: [...before.losses, ...losses],
              weights,
              settled: before.settled,
            };
      const run = engine.run(
        'trainDenoiser',
        { ...setup, from, steps },
        {
          signal,
          onProgress: (progress) => onProgress({ step: progress.step, network: after(progress) }),
        },
      );
      ended = run.catch(() => {});
      return settled(after(await run));
    },
    {
      partial: ({ network }) => (network.weights ? network : null),
      delay: (question, before) => (before && !isSame(before.setup, question.setup) ? REST : 0),
    },
  );

  /** The picture of the guesses belongs to the losses beside it. */
  const guesses = lab.answer(
    () => {
      const picture = exact.answer?.value.picture;
      return picture && trained.value.weights
        ? { trained: trained.value, space: picture.space, forward: picture.forwards[0] }
        : null;
    },
    ({ trained, space, forward }) =>
      guessesOf(engine, space, forward, /** @type {Float32Array} */ (trained.weights)),
  );
  const figure = lab.figure(
    trainFigure,
    () => {
      if (!exact.answer) return null;
      const { value, about } = exact.answer;
      if (guesses.answer) {
        const { losses, step } = guesses.answer.question.trained;
        const steps = Math.max(own.value.labTrained, step);
        const data = { obstacle: '', losses, steps, guesses: guesses.answer.value };
        return { data, values: guesses.answer.about };
      }
      const obstacle = value.obstacle || (training.isRunning ? 'begins' : 'untrained');
      return { data: { obstacle, losses: [], steps: 1, guesses: null }, values: about };
    },
    { isEmpty: () => trained.value.step === 0 && !training.isRunning },
  );
  figure.addAbove(
    createTrainingBar(lab, {
      ...{ setup, training, trained, portion: PORTION, most: MOST, words: lab.words.train },
      wanted: () => own.value.labTrained,
      setSteps: (steps) => lab.set('labTrained', String(steps)),
    }),
  );
  lab.onClose(() => {
    if (!hasBegun) return;
    training.cancel();
    ended.finally(() => engine.run('releaseTraining', {})).catch(() => {});
  });
  return computed(() => trained.value.settled);
}

/**
 * A network whose training stands still.
 * @param {Network} network
 * @returns {Network}
 */
const settled = ({ step, losses, weights }) => ({
  ...{ step, losses, weights },
  settled: weights && { weights, step },
});

/**
 * E[x₀ | x_t] as the network has it, on schedule A, in one dimension.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./compute.js').Space} space
 * @param {import('./compute.js').Forward} forward
 * @param {Float32Array} weights
 */
async function guessesOf(engine, { clean, dimension, range }, { alphaBar, t }, weights) {
  if (dimension !== 1) return null;
  const x = linspace(...range, POINTS);
  const [exact, learned, density] = await Promise.all([
    engine.denoise(clean, alphaBar, x, { kind: 'posterior_mean' }),
    engine.denoise(clean, alphaBar, x, { kind: 'learned', weights }),
    engine.noised(clean, alphaBar).then((noised) => engine.density(noised, x)),
  ]);
  return { x, exact, learned, density, t, range };
}
