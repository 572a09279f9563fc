import { element } from '../../dom/element.js';
import { createMemo } from '../kit/memo.js';
import { pick } from '../kit/pick.js';
import { computeLatent, computeObserved } from './densities-compute.js';
import { densitiesFigure } from './densities-figure.js';
import { densitiesOutput, densitiesProgram } from './densities-program.js';
import {
  learnedOf,
  modelKey,
  networkOf,
  obstacleOf,
  TRAINED_NAMES,
  trainedButton,
} from './trained-decoder.js';

const LINE = {
  ...{ labDecoder: 'line', labW1: '1.2', labW2: '0.6', labMu1: '0', labMu2: '0' },
  ...{ labPrior: 'modes', labModes: '-1.5,1.5', labSpread: '0.5', labNoise: '0.4' },
};
/** What the buttons set. @type {Record<string, Record<string, string>>} */
const PRESETS = {
  typical: { ...LINE, labX1: '1.6', labX2: '1.3' },
  between: { ...LINE, labX1: '-0.4', labX2: '0.8' },
  twice: { labDecoder: 'arc', labPrior: 'normal', labNoise: '0.4', labX1: '0', labX2: '-1' },
  notebook: { labPrior: 'modes', labModes: '-1.5,1.8', labSpread: '0.15' },
  arms: { labDecoder: 'spiral', labPrior: 'normal', labNoise: '0.2', labX1: '-1.2', labX2: '0' },
};

/**
 * One model, three densities: p(z), what the decoder and the noise make of it, and p(z | x).
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {import('./vae-network.js').SharedNetwork} network
 */
export function addDensities(lab, network) {
  const { engine, words } = lab;
  /** p(x) on its grid stays what it is while x moves. */
  const memo = createMemo();
  const densities = lab.answer(
    (values) =>
      obstacleOf(values, network)
        ? null
        : { ...pick(values, [...TRAINED_NAMES, 'labX1', 'labX2']), ...networkOf(values, network) },
    async (own) => {
      const [observed, latent, learned] = await Promise.all([
        memo(modelKey(own), () => computeObserved(engine, own)),
        computeLatent(engine, own),
        learnedOf(engine, own),
      ]);
      return { observed, latent, learned };
    },
  );
  const figure = lab.figure(
    densitiesFigure,
    () => {
      const obstacle = obstacleOf(lab.own.value, network);
      if (obstacle) return { data: { obstacle }, values: lab.values.value };
      return densities.answer && { data: densities.answer.value, values: densities.answer.about };
    },
    {
      shown: ({ labDecoder, labPrior }) => {
        const [isLine, hasModes] = [labDecoder === 'line', labPrior === 'modes'];
        return {
          ...{ labW1: isLine, labW2: isLine, labMu1: isLine, labMu2: isLine },
          ...{ labModes: hasModes, labSpread: hasModes },
        };
      },
    },
  );
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element('button', { type: 'button', onclick }, label);
  figure.addToHand(
    element(
      'div',
      { class: 'toolbar' },
      ...Object.entries(PRESETS).map(([name, preset]) =>
        button(words.densities[name], () => lab.load(preset)),
      ),
      trainedButton(lab, words.densities.trained),
    ),
  );
  lab.program(
    words.densities.program,
    () => {
      if (densities.isRunning) return undefined;
      // A listing of its weights would be longer than anyone reads.
      return densities.answer?.value.learned ? null : densities.answer;
    },
    async ({ question, value }) => ({
      source: densitiesProgram(question),
      output: await densitiesOutput(engine, value.latent),
    }),
  );
}
