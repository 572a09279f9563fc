import { withExact } from './compute.js';
import { outputOf, programOf } from './program.js';
import { createReverseFigure } from './reverse-figure.js';
import { reverseQuestion, reverseRuns, sliceAt } from './reverse-runs.js';

/** Samplers for which these controls mean something. @type {Record<string, string[]>} */
const OF_SAMPLER = {
  labVariance: ['ddpm', 'predictor_corrector'],
  labEta: ['ddim'],
  labCorrections: ['langevin', 'predictor_corrector'],
  labRatio: ['langevin', 'predictor_corrector'],
};

/**
 * The way back: computed anew when something that it follows from changes, then only walked.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('../kit/task.js').Task<any, import('./compute.js').Exact>} exact
 * @param {import('./train.js').LearnedSignal} learned
 */
export function addReverse(lab, exact, learned) {
  const { engine, words } = lab;
  const runs = lab.job({
    question: (own) => {
      if (exact.isRunning) return undefined;
      const picture = exact.answer?.value.picture;
      return picture ? reverseQuestion(picture, own, learned.value) : null;
    },
    about: () => withExact(lab, exact),
    run: (question, options) => reverseRuns(engine, question, options),
    progressOf: ({ done = 0, of = 0 }) => ({ done, of, text: '' }),
  });
  const last = () => (runs.answer?.value[0].frames.length ?? 1) - 1;
  /** p_t beside the particles, at a step of the runs. */
  const slices = lab.answer(
    () => runs.answer && { ran: runs.answer, at: Math.min(way.look.value, last()) },
    ({ ran: { question, value }, at }) =>
      Promise.all(value.map((run) => sliceAt(engine, question.space, run, at))),
  );

  const { figure: definition, paint } = createReverseFigure(() => way.position.peek());
  const figure = lab.figure(
    definition,
    () => {
      if (!exact.answer) return null;
      const { value, about } = exact.answer;
      const isUntrained = lab.own.value.labDenoiser === 'learned' && !learned.value;
      const obstacle = value.obstacle || (isUntrained ? 'untrained' : '');
      if (obstacle) return { data: { obstacle, moment: null }, values: about };
      if (!slices.answer) return null;
      const { ran, at } = slices.answer.question;
      const moment = { question: ran.question, runs: ran.value, at, slices: slices.answer.value };
      return { data: { obstacle, moment }, values: ran.about };
    },
    {
      shown: ({ labSampler }) =>
        Object.fromEntries(
          Object.entries(OF_SAMPLER).map(([name, samplers]) => [
            name,
            samplers.includes(labSampler),
          ]),
        ),
    },
  );
  const way = lab.timeline({
    watched: figure.node,
    words: words.reverse,
    last,
    at: () => lab.own.value.labAt,
    rest: (at) => lab.set('labAt', String(at)),
  });
  figure.addToHand(way.node, runs.node);
  lab.follow(() => paint(way.position.value));
  // Other particles are looked at where these had come.
  lab.follow(() => {
    if (runs.answer) way.pause();
  });

  lab.program(
    words.program,
    () => runs.answer,
    async ({ question, about, value: [run] }) => {
      const source = programOf(about.diffusion, question.space);
      return { source, output: source === '' ? '' : await outputOf(engine, run) };
    },
  );
}
