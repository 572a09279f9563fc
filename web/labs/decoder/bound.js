import { element } from '../../dom/element.js';
import { pick } from '../kit/pick.js';
import { BOUND_NAMES, computeBound, computeImportance } from './bound-compute.js';
import { boundFigure } from './bound-figure.js';
import { importanceFigure } from './importance-figure.js';
import { boundOutput, boundProgram } from './program.js';
import { learnedOf, networkOf, obstacleOf, trainedButton } from './trained-decoder.js';

/** What the buttons set: a posterior that a Gaussian meets, and one with two peaks that none does. */
const PRESETS = {
  line: {
    ...{ labDecoder: 'line', labPrior: 'normal', labNoise: '0.4', labX1: '1', labX2: '0.9' },
    ...{ labMean: '0', labWidth: '0.5', labBeta: '1' },
  },
  peaks: {
    ...{ labDecoder: 'arc', labPrior: 'normal', labNoise: '0.4', labX1: '0', labX2: '-1' },
    ...{ labMean: '0', labWidth: '1', labBeta: '1' },
  },
};

/**
 * One x: its exact posterior, a Gaussian q, and the bound both ways.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./vae-network.js').SharedNetwork} network
 */
export function addBound(lab, network) {
  const { engine, words } = lab;
  /** These of the values, with the network; null: there is no model. */
  const question = (/** @type {Record<string, any>} */ values, /** @type {string[]} */ names) =>
    obstacleOf(values, network) ? null : { ...pick(values, names), ...networkOf(values, network) };
  const exact = lab.answer(
    (values) => question(values, BOUND_NAMES),
    async (own) => ({
      ...(await computeBound(engine, own)),
      learned: await learnedOf(engine, own),
    }),
  );
  const importance = lab.answer(
    // Not β: this bound has none.
    (values) => question(values, [...BOUND_NAMES.slice(0, -1), 'labDraws', 'labSeed']),
    (own) => computeImportance(engine, own),
  );

  const figure = lab.figure(boundFigure, () => {
    const obstacle = obstacleOf(lab.own.value, network);
    if (obstacle) return { data: { obstacle }, values: lab.values.value };
    return exact.answer && { data: exact.answer.value, values: exact.answer.about };
  });
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, label);
  const best = button(words.bound.best, () => {
    const { answer } = exact;
    if (!answer) return;
    const { mean, width } = answer.value.best;
    lab.load({ labMean: rounded(mean), labWidth: rounded(width) });
  });
  lab.follow(() => best.toggleAttribute('disabled', exact.isRunning || !exact.answer));
  figure.addToHand(
    element(
      'div',
      { class: 'toolbar' },
      best,
      button(words.bound.line, () => lab.load(PRESETS.line)),
      button(words.bound.peaks, () => lab.load(PRESETS.peaks)),
      trainedButton(lab, words.densities.trained),
    ),
  );

  lab.figure(
    importanceFigure,
    () => importance.answer && { data: importance.answer.value, values: importance.answer.about },
  );
  lab.program(
    words.bound.program,
    () => {
      if (exact.isRunning) return undefined;
      return exact.answer?.value.learned ? null : exact.answer;
    },
    async ({ question, value }) => ({
      source: boundProgram(question),
      output: await boundOutput(engine, value.bound),
    }),
  );
}

/** Four decimals: the bound is off by less than what is shown. @param {number} value */
const rounded = (value) => String(Number(value.toFixed(4)));
