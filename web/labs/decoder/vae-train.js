import { element } from '../../dom/element.js';
import { createCourseSlider } from '../kit/course-slider.js';
import { isSame } from '../kit/same.js';
import { createTrainingBar } from '../kit/training-bar.js';
import { addDrawing } from './drawing-part.js';
import { codeFigure } from './vae-code-figure.js';
import { describePoint, describeVae } from './vae-compute.js';
import { vaeFigure } from './vae-figure.js';
import { createUsageTable } from './vae-usage-table.js';

/** @typedef {import('../../engine/jobs/train-vae.js').VaeJudged} VaeJudged */

/** Steps that one press adds, and the most that there can be (as the parameter says). */
const [PORTION, MOST] = [2000, 20_000];
/** Points of each kind that a bound is measured at, as the job that trains has it. */
const POINTS = 256;

/**
 * A variational autoencoder while it learns, and what its encoder does.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./vae-network.js').SharedNetwork} network
 */
export function addTraining(lab, { data, setup, training, trained, looked, isEmpty }) {
  const { engine, own } = lab;
  const picture = lab.answer(
    () => {
      const { weights, losses, step } = looked.value;
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
  const isUndrawn = () => data.answer?.value === null;
  const figure = lab.figure(
    vaeFigure,
    () => {
      const { answer } = picture;
      if (!answer) {
        const obstacle = training.isRunning ? 'begins' : isUndrawn() ? 'undrawn' : 'untrained';
        return { data: { obstacle }, values: lab.values.value };
      }
      const { question, value, about } = answer;
      const last = question.losses[question.losses.length - 1].step;
      const steps = Math.max(own.value.labTrained, last);
      const judged = judgedOf(question.weights);
      return { data: { ...question, steps, picture: value, judged }, values: about };
    },
    { isEmpty },
  );
  figure.addAbove(
    createTrainingBar(lab, {
      ...{ setup, training, trained, portion: PORTION, most: MOST, words: lab.words.train },
      wanted: () => own.value.labTrained,
      // Who trains on looks at the latest.
      setSteps: (steps) => lab.load({ labTrained: String(steps), labAt: '0' }),
    }),
  );

  figure.addToControl(
    'labAt',
    createCourseSlider(lab, {
      steps: () => trained.value.losses.map((/** @type {VaeJudged} */ { step }) => step),
      shown: () => looked.value.step,
      show: (step) => lab.set('labAt', String(step)),
      words: lab.words.train.course,
    }),
  );
  const undrawn = element('p', { role: 'status' });
  figure.addAbove(undrawn);
  lab.follow(() => {
    undrawn.textContent = isUndrawn() ? lab.words.drawing.undrawn : '';
  });
  addDrawing(lab, data);

  const point = lab.answer(
    ({ labPoint1, labPoint2 }) => {
      if (training.isRunning) return undefined;
      const { weights } = looked.value;
      return weights ? { weights, x: Float64Array.of(labPoint1, labPoint2) } : null;
    },
    (question) => describePoint(engine, question),
  );
  const code = lab.figure(
    codeFigure,
    () => {
      if (!picture.answer || !point.answer) return null;
      // Of one network, or not at all.
      if (!isSame(picture.answer.question.weights, point.answer.question.weights)) return null;
      const { setup } = picture.answer.question;
      const data = {
        ...{ picture: picture.answer.value, point: point.answer.value },
        count: setup.heldOut.length / 2,
        step: picture.answer.question.step,
      };
      return { data, values: point.answer.about };
    },
    { isEmpty },
  );
  const table = createUsageTable(lab.words.usage);
  lab.onClose(table.destroy);
  code.node.append(table.node);
  lab.follow(() => {
    const usage = picture.answer?.value.usage;
    table.node.hidden = !usage || isEmpty();
    if (!picture.answer || !usage) return;
    const { question, value } = picture.answer;
    const count = question.setup.heldOut.length / 2;
    table.update({ usage, latent: value.latent, step: question.step, count });
  });
}
