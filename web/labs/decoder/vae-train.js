import { computed, signal } from '@preact/signals-core';
import { isSame } from '../kit/same.js';
import { createTrainingBar } from '../kit/training-bar.js';
import { codeFigure } from './vae-code-figure.js';
import { describePoint, describeVae } from './vae-compute.js';
import { loadVaeData } from './vae-data.js';
import { vaeFigure } from './vae-figure.js';

/** @typedef {import('../../engine/jobs/train-vae.js').VaeJudged} VaeJudged */
/** @typedef {import('../../engine/jobs/train-vae.js').TrainVaeProgress} TrainVaeProgress */

/**
 * A network on its way.
 * @typedef {object} Network
 * @property {number} step  the latest one that was judged
 * @property {VaeJudged[]} losses
 * @property {Float32Array | null} weights  at that step
 * @property {Float64Array | null} state  the same, to go on from there
 */

/** Steps that one press adds, and the most that there can be (as the parameter says). */
const [PORTION, MOST] = [2000, 20_000];
/** Milliseconds without a change before the training of another network begins. */
const REST = 250;
const OPTIONS = {
  ...{ hidden: 64, batch: 256, learningRate: 2e-3, noiseVariance: 0.05 },
  ...{ learnVariance: true, meanOverDimensions: false },
};
/** Points of each kind that a bound is measured at, as the job that trains has it. */
const POINTS = 256;

/** @type {Network} */
const UNTRAINED = { step: 0, losses: [], weights: null, state: null };

/**
 * A variational autoencoder that learns for as many steps as the link says. The same steps come out each
 * time, whether it goes on after a pause or is trained anew.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addTraining(lab) {
  const { engine, own } = lab;
  const data = lab.answer(
    ({ labData, labTrainSeed }) => ({ labData, seed: labData === 'geyser' ? '' : labTrainSeed }),
    ({ labData, seed }) => loadVaeData(engine, labData, seed),
  );
  /** What the network follows from, besides how long it is trained. */
  const setup = computed(() => {
    const { labLatent, labTrainBeta, labTrainSeed, labData } = own.value;
    if (data.isRunning || !data.answer || data.answer.question.labData !== labData) return null;
    const options = { ...OPTIONS, latent: labLatent === 'one' ? 1 : 2, beta: labTrainBeta };
    return { ...data.answer.value, columns: 2, options, seed: labTrainSeed };
  });
  /** Where the training that began last was to end. */
  const goal = signal(0);
  const training = lab.task(
    ({ labTrained: steps }) => (setup.value && steps > 0 ? { setup: setup.value, steps } : null),
    async ({ setup, steps }, { signal, onProgress = () => {} }) => {
      const before = knownOf(setup, steps);
      if (before.step === steps) return before;
      goal.value = steps;
      /** @param {TrainVaeProgress} progress @returns {Network} */
      const after = ({ losses, weights, state }) => {
        if (weights === null) return before; // still where it was
        const further = losses.filter(({ step }) => step > before.step || before.step === 0);
        const all = [...before.losses, ...further];
        return { step: all[all.length - 1].step, losses: all, weights, state };
      };
      const result = await engine.run(
        'trainVae',
        { ...setup, state: before.state, steps },
        {
          signal,
          onProgress: (progress) => onProgress({ step: progress.step, network: after(progress) }),
        },
      );
      return after(result);
    },
    {
      partial: ({ network }) => (network.weights ? network : null),
      delay: (question, before) => (before && !isSame(before.setup, question.setup) ? REST : 0),
    },
  );

  /**
   * What is known of a network that is to be trained for so many steps.
   * @param {any} of  its setup
   * @param {number} steps
   * @returns {Network}
   */
  function knownOf(of, steps) {
    const { answer } = training.state.peek();
    const isIts = answer && answer.value.step <= steps && isSame(answer.question.setup, of);
    return isIts ? answer.value : UNTRAINED;
  }
  /** What there is of the present network. */
  const trained = computed(() => {
    const { answer } = training;
    return answer && isSame(answer.question.setup, setup.value) ? answer.value : UNTRAINED;
  });

  const picture = lab.answer(
    () => {
      const { weights, losses, step } = trained.value;
      return weights && setup.value ? { weights, losses, step, setup: setup.value } : null;
    },
    ({ weights, setup }) =>
      describeVae(engine, { weights, heldOut: setup.heldOut, seed: setup.seed }),
  );
  /** What takes longer: of a network that stands still. */
  const judged = lab.answer(
    () => {
      if (training.isRunning || picture.isRunning) return undefined;
      if (!picture.answer || picture.answer.value.isTooFine) return null;
      const { weights, setup } = picture.answer.question;
      return { weights, setup };
    },
    ({ weights, setup: { data, heldOut } }, options) => {
      const first = (/** @type {Float64Array} */ x) => x.slice(0, 2 * POINTS);
      const args = { weights, training: first(data), heldOut: first(heldOut) };
      return engine.run('meanEvidence', args, options);
    },
  );
  const judgedOf = (/** @type {Float32Array} */ weights) => {
    const { answer } = judged;
    return answer && isSame(answer.question.weights, weights) ? answer.value : null;
  };
  const isEmpty = () => trained.value.step === 0 && !training.isRunning;
  const figure = lab.figure(
    vaeFigure,
    () => {
      const { answer } = picture;
      if (!answer) {
        const obstacle = training.isRunning ? 'begins' : 'untrained';
        return { data: { obstacle }, values: lab.values.value };
      }
      const { question, value, about } = answer;
      const steps = Math.max(own.value.labTrained, question.step);
      const judged = judgedOf(question.weights);
      return { data: { ...question, steps, picture: value, judged }, values: about };
    },
    { isEmpty },
  );
  figure.addAbove(
    createTrainingBar(lab, {
      ...{ training, trained, goal, portion: PORTION, most: MOST, words: lab.words.train },
      setSteps: (steps) => lab.set('labTrained', String(steps)),
    }),
  );

  const point = lab.answer(
    ({ labPoint1, labPoint2 }) => {
      if (training.isRunning) return undefined;
      const { weights } = trained.value;
      return weights ? { weights, x: Float64Array.of(labPoint1, labPoint2) } : null;
    },
    (question) => describePoint(engine, question),
  );
  lab.figure(
    codeFigure,
    () => {
      if (!picture.answer || !point.answer) return null;
      // Of one network, or not at all.
      if (!isSame(picture.answer.question.weights, point.answer.question.weights)) return null;
      const { setup } = picture.answer.question;
      const data = {
        ...{ picture: picture.answer.value, point: point.answer.value },
        count: setup.heldOut.length / 2,
      };
      return { data, values: point.answer.about };
    },
    { isEmpty },
  );
}
