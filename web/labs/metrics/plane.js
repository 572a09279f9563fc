import { element } from '../../dom/element.js';
import { pick } from '../kit/pick.js';
import { isSame } from '../kit/same.js';
import { planeFigure } from './plane-figure.js';
import { drawPlane, PLANE_ASKED, planeArgs, planeLaws } from './plane-laws.js';
import { PLANE_PRESETS } from './plane-presets.js';
import { planeOutput, planeProgram } from './plane-program.js';
import { createPlaneTable } from './plane-table.js';

/** Runs of all metrics, and of the best pairing, which takes longest. */
const [RUNS, PAIRINGS] = [30, 10];
/** The best pairing of more points takes longer than a reader would wait without having asked. */
const SHORT = 150;

/**
 * A truth and a model in the plane: what metrics of nearest neighbours count, and what all metrics say.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addPlane(lab) {
  const { engine } = lab;
  const words = lab.words.plane;
  lab.add(element('h3', {}, words.title));
  const plane = lab.answer(
    (values) => pick(values, PLANE_ASKED),
    (own, options) => drawPlane(engine, own, options),
  );
  const samples = lab.job({
    question: samplesArgs,
    run: (args, options) => engine.run('comparePlane', args, options),
    partial: (progress) => progress,
    progressOf: ({ runs }) => ({ done: runs, of: RUNS, text: lab.words.runs(runs, RUNS) }),
    words: lab.words.samples,
  });
  const transport = lab.job({
    question: transportArgs,
    run: (args, options) => engine.run('transportRuns', args, options),
    partial: (progress) => progress,
    progressOf: ({ paired }, { count, runs }) => {
      const total = 2 * runs * count;
      return { done: paired, of: total, text: paired < total ? words.paired(paired, total) : '' };
    },
    words: words.transport,
    askedFor: {
      linked: ({ labPlaneTransport }) => labPlaneTransport === 'run',
      setAsked: (isAsked) => lab.set('labPlaneTransport', isAsked ? 'run' : 'auto'),
      isShort: ({ count }) => count <= SHORT,
    },
  });
  const figure = lab.figure(
    planeFigure,
    () => plane.answer && { data: plane.answer.value, values: plane.answer.about },
    {
      shown: ({ labPlaneSource }) => ({
        labPlaneEdit: labPlaneSource === 'model',
        labPlaneShift: labPlaneSource === 'model',
        labPlaneTau: labPlaneSource === 'model',
        labPlaneModel: labPlaneSource === 'model',
        labPlaneWeights: labPlaneSource === 'model',
      }),
    },
  );
  figure.addToHand(toolbarOf(lab));

  const table = createPlaneTable(words.table);
  lab.onClose(table.destroy);
  lab.add(samples, table, transport);
  const references = lab.answer(
    (own) => pick(own, PLANE_ASKED),
    (own) => referencesOf(engine, own),
  );
  lab.follow(() => {
    const { answer } = samples;
    const about = answer?.about.metrics;
    const isTheirs = answer && isSame(samplesArgs(about), answer.question);
    const own = about && pick(about, PLANE_ASKED);
    const pairs = transport.answer;
    const arePaired = about && pairs && isSame(transportArgs(about), pairs.question);
    const reference = references.answer;
    const isFor = reference && isSame(reference.question, own);
    table.update(
      answer && isTheirs
        ? {
            found: answer.value,
            transport: arePaired ? pairs.value : null,
            gaussian: isFor ? reference.value.gaussian : null,
            expectedCoverage: isFor ? reference.value.expectedCoverage : null,
            isCopied: about.labPlaneSource === 'copies',
            count: about.labPlaneCount,
            seed: about.labPlaneSeed,
          }
        : null,
    );
  });
  lab.program(
    words.program,
    () => (plane.isRunning ? undefined : plane.answer?.value.picture && plane.answer),
    async ({ question, value }) => ({
      source: planeProgram(question),
      output: await planeOutput(engine, question, value),
    }),
  );
}

/** @param {Record<string, any>} own  the panel's values */
function samplesArgs(own) {
  const args = planeArgs(own);
  return (
    args && {
      ...args,
      runs: RUNS,
      neighbours: own.labPlaneNeighbours,
      bandwidth: own.labPlaneBandwidth,
    }
  );
}

/** @param {Record<string, any>} own  the panel's values */
function transportArgs(own) {
  const args = planeArgs(own);
  return args && { ...args, runs: PAIRINGS };
}

/**
 * What stands beside the estimates without draws.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own
 */
async function referencesOf(engine, own) {
  const args = planeArgs(own);
  if (!args) return { gaussian: null, expectedCoverage: null };
  const { p, q } = planeLaws(own);
  const areSingle = args.q !== null && p.weights.length === 1 && q.weights.length === 1;
  const { labPlaneCount: count, labPlaneNeighbours: k } = own;
  return {
    gaussian: areSingle ? await engine.gaussianWasserstein(p, q) : null,
    // Of draws of one law: a point that stands where it was put is none.
    expectedCoverage:
      args.outlier.length === 2 ? null : await engine.expectedCoverage(count, count, k),
  };
}

/**
 * What is done to the model, or to the real points, at a press.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
function toolbarOf({ own, words, load }) {
  const buttons = Object.entries(PLANE_PRESETS).map(([name, act]) =>
    element(
      'button',
      { type: 'button', onclick: () => load(act(own.peek())) },
      words.plane.acts[name],
    ),
  );
  return element('div', { class: 'toolbar' }, ...buttons);
}
