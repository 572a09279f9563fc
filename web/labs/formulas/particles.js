import { pick } from '../kit/pick.js';
import { flowFigure } from './flow-figure.js';
import { computeFlow, flowArgs } from './flow.js';
import { mixingFigure } from './mixing-figure.js';
import { labParameters } from './parameters.js';
import { flowOutput, flowProgram } from './program.js';

/** All but the step that is shown. */
const SETTINGS = labParameters
  .map(({ name }) => name)
  .filter((name) => name.startsWith('flow') && name !== 'flowAt');

/**
 * Particles that follow the score.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addParticles(lab) {
  const { engine, own, words } = lab;
  /** Density and score. */
  const field = lab.answer(
    (values) => pick(values, SETTINGS),
    (question) => computeFlow(engine, question),
  );
  const particles = lab.job({
    question() {
      if (field.isRunning) return undefined;
      const { answer } = field;
      return answer?.value.picture ? { field: answer.value, values: answer.about } : null;
    },
    run({ field, values }, options) {
      const ranges = field.picture?.ranges ?? [];
      const range = ranges.length === 1 ? ranges[0] : null;
      return engine.run('followScore', { ...flowArgs(values.formulas), range }, options);
    },
    progressOf: ({ steps, asked }) => ({ done: steps, of: asked, text: words.runs(steps, asked) }),
  });

  /** Particles that followed another field stand until these have moved, no longer. */
  const shown = () => {
    if (particles.answer) return { ...particles.answer.question, flow: particles.answer.value };
    return field.answer && { field: field.answer.value, values: field.answer.about, flow: null };
  };
  const dataAt = (/** @type {number} */ at) => {
    const now = shown();
    if (!now) return null;
    const { values, ...data } = now;
    return { data: { ...data, at, isRunning: particles.isRunning }, values };
  };
  const flow = lab.figure(
    flowFigure,
    () => {
      const now = dataAt(Math.floor(steps.position.value));
      if (!now) return null;
      // The ring is where the hand is, even if the particles are not there yet.
      const isSameSpace = now.values.formulas.flowSpace === own.value.flowSpace;
      return isSameSpace ? { data: now.data, values: lab.values.value } : now;
    },
    {
      shown: ({ flowSpace }) => ({
        flowHeights: flowSpace === 'plane',
        flowY: flowSpace === 'plane',
      }),
    },
  );
  const steps = lab.timeline({
    watched: flow.node,
    words: {},
    last: () => particles.answer?.value.steps ?? 0,
    at: () => own.value.flowAt,
    rest: (at) => lab.set('flowAt', String(at)),
  });
  flow.addToHand(steps.node, particles.node);
  lab.figure(mixingFigure, () => dataAt(steps.look.value));

  lab.program(
    words.program,
    () => {
      if (steps.isPlaying.value) return undefined;
      return particles.answer && { ...particles.answer, at: steps.look.value };
    },
    async ({ question: { values }, value, at }) => ({
      source: flowProgram(values.formulas, at),
      output: await flowOutput(engine, values.formulas, value, at),
    }),
  );
}
