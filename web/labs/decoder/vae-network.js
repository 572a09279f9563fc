import { computed } from '@preact/signals-core';
import { isJudged } from '../../engine/jobs/train-vae.js';
import { isSame } from '../kit/same.js';
import { trainedSoFar } from '../kit/trained-so-far.js';
import { createCourse } from './vae-course.js';
import { loadVaeData } from './vae-data.js';

/** @typedef {import('../../engine/jobs/train-vae.js').VaeJudged} VaeJudged */
/** @typedef {import('../../engine/jobs/train-vae.js').TrainVaeProgress} TrainVaeProgress */
/** The one network of the lab, for all parts that decode with it. @typedef {ReturnType<typeof createNetwork>} SharedNetwork */

/**
 * A network on its way.
 * @typedef {object} Network
 * @property {number} step  the latest one that was judged
 * @property {VaeJudged[]} losses
 * @property {Float32Array | null} weights  at that step
 * @property {Float64Array | null} state  the same, to go on from there
 */

/** Milliseconds without a change before the training of another network begins. */
const REST = 250;
const OPTIONS = {
  ...{ hidden: 64, batch: 256, learningRate: 2e-3, noiseVariance: 0.05 },
  ...{ learnVariance: true, meanOverDimensions: false },
};

/** @type {Network} */
const UNTRAINED = { step: 0, losses: [], weights: null, state: null };

/** What the data follow from. @param {Record<string, any>} values  of the lab */
const dataQuestion = ({ labData, labTrainSeed, labDrawing }) => ({
  labData,
  seed: labData === 'geyser' ? '' : labTrainSeed,
  strokes: labData === 'drawn' ? labDrawing : [],
});

/**
 * A variational autoencoder that learns for as many steps as the link says. The same steps come out each
 * time, whether it goes on after a pause or is trained anew.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function createNetwork(lab) {
  const { engine, own } = lab;
  const data = lab.answer(
    (values) => dataQuestion(values),
    ({ labData, seed, strokes }) => loadVaeData(engine, labData, seed, strokes),
  );
  /** What the network follows from, besides how long it is trained. */
  const setup = computed(() => {
    const { labLatent, labTrainBeta, labTrainSeed } = own.value;
    if (!data.answer?.value || !isSame(data.answer.question, dataQuestion(own.value))) return null;
    const options = { ...OPTIONS, latent: labLatent === 'one' ? 1 : 2, beta: labTrainBeta };
    return { ...data.answer.value, columns: 2, options, seed: labTrainSeed };
  });
  const course = createCourse(lab, setup);
  const { knownOf, trained } = trainedSoFar(() => training, setup, UNTRAINED);
  /** @type {import('../kit/task.js').Task<any, Network>} */
  const training = lab.task(
    ({ labTrained: steps }) => (setup.value && steps > 0 ? { setup: setup.value, steps } : null),
    async ({ setup, steps }, { signal, onProgress = () => {} }) => {
      const before = knownOf(setup, steps);
      if (before.step === steps) return before;
      /** @param {TrainVaeProgress} progress @returns {Network} */
      const after = ({ losses, weights, state }) => {
        if (weights === null) return before; // still where it was
        const further = losses.filter(({ step }) => step > before.step || before.step === 0);
        // An earlier end is no part of the course: a link to the same step would not have it.
        const all = [...before.losses.filter(({ step }) => isJudged(step)), ...further];
        course.keep(setup, all[all.length - 1].step, weights);
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

  return {
    data,
    setup,
    training,
    trained,
    /** The network that is looked at, which may be one of an earlier step. */
    looked: course.follow(training, trained),
    /** Nothing is there, nor on its way. */
    isEmpty: () => trained.value.step === 0 && !training.isRunning,
  };
}
