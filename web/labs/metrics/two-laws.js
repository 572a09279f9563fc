import { element } from '../../dom/element.js';
import { withShare } from '../kit/moved-modes.js';
import { pick } from '../kit/pick.js';
import { isSame } from '../kit/same.js';
import { curveFigure } from './curve-figure.js';
import { ASKED, compareLaws, LAMBDAS, lawsObstacle, lawsOf } from './laws.js';
import { lawsFigure } from './laws-figure.js';
import { createMetricsTable } from './metrics-table.js';
import { addPresets } from './presets.js';

/** @typedef {import('../../engine/jobs/compare-samples.js').SamplesFound} SamplesFound */
/** @typedef {{laws: import('./laws.js').Laws, found: SamplesFound | null, isCopied: boolean}} Shown */

const RUNS = 20;
/** As the paper of the curve has it. */
const CLUSTERS = 20;
/** The least of runs that say something about their spread. */
const FEW = 2;

/**
 * A truth and a model: how far apart they are by each metric, exactly and from draws.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
export function addTwoLaws(lab) {
  const { engine, words } = lab;
  const laws = lab.answer(
    // Also what only the draws follow from: the answer comes back with it.
    (values) => pick(values, ASKED),
    (question) => compareLaws(engine, question),
  );
  const samples = lab.job({
    question: argsOf,
    run: (args, options) => engine.run('compareSamples', args, options),
    partial: (progress) => (progress.runs < FEW ? null : progress),
    progressOf: ({ runs }) => ({ done: runs, of: RUNS, text: words.runs(runs, RUNS) }),
    words: words.samples,
  });

  /**
   * Both laws, and the draws of just these.
   * @returns {{data: Shown, values: import('../../panels/panel.js').Values} | null}
   */
  const shown = () => {
    if (!laws.answer) return null;
    const { value, about } = laws.answer;
    const isTheirs = samples.answer && isSame(argsOf(about.metrics), samples.answer.question);
    return {
      data: {
        laws: value,
        found: isTheirs && samples.answer ? samples.answer.value : null,
        isCopied: about.metrics.labSource === 'copies',
      },
      values: about,
    };
  };
  const figure = lab.figure(lawsFigure, shown, {
    shown: ({ labSource }) => ({
      labShift: labSource === 'model',
      labTau: labSource === 'model',
      labModel: labSource === 'model',
    }),
  });
  figure.addToHand(toolbarOf(lab), samples.node);

  const table = createMetricsTable(words.metricsTable);
  lab.onClose(table.destroy);
  lab.add(table);
  lab.follow(() => table.update(shown()));
  lab.figure(curveFigure, shown);
  addPresets(lab, { shown, reveal: figure.reveal });
}

/**
 * What the job of the draws is asked for.
 * @param {Record<string, any>} own  the panel's values
 */
function argsOf(own) {
  if (lawsObstacle(own)) return null;
  const { p, q } = lawsOf(own);
  return {
    p,
    q: own.labSource === 'copies' ? null : q,
    count: own.labCount,
    seed: own.labDrawSeed,
    runs: RUNS,
    neighbours: own.labNeighbours,
    bandwidth: own.labBandwidth,
    lambdas: LAMBDAS,
    clusters: CLUSTERS,
  };
}

/** The share that one component gets of the model. */
const MOST = 0.9;

/**
 * What is done to the model at a press.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 */
function toolbarOf({ own, words, load, follow }) {
  /** @type {() => [mean: number, weight: number][]} */
  const modelOf = () => own.peek().labModel;
  const textOf = (/** @type {[number, number][]} */ modes) =>
    modes.map((mode) => mode.join(':')).join(',');
  const acts = {
    same: () => ({ labModel: textOf(own.peek().labModes), labShift: '0', labTau: '1' }),
    drop: () => ({ labModel: textOf(modelOf().slice(0, -1)) }),
    reweight: () => ({ labModel: withShare(modelOf(), 0, MOST) }),
  };
  const buttons = Object.entries(acts).map(([name, act]) => ({
    name,
    node: element('button', { type: 'button', onclick: () => load(act()) }, words.acts[name]),
  }));
  const node = element('div', { class: 'toolbar' }, ...buttons.map((each) => each.node));
  follow(() => {
    const { labSource, labModel } = own.value;
    node.hidden = labSource === 'copies';
    for (const { name, node } of buttons) node.disabled = name !== 'same' && labModel.length < 2;
  });
  return node;
}
