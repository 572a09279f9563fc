import { element } from '../../dom/element.js';
import { createMemo } from '../kit/memo.js';
import { pick } from '../kit/pick.js';
import { computeLatent, computeObserved } from './densities-compute.js';
import { densitiesFigure } from './densities-figure.js';
import { densitiesOutput, densitiesProgram } from './densities-program.js';
import { componentsOf, MODEL_NAMES } from './models.js';

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
 */
export function addDensities(lab) {
  const { engine, words } = lab;
  /** p(x) on its grid stays what it is while x moves. */
  const memo = createMemo();
  const densities = lab.answer(
    (values) =>
      componentsOf(values).length > 0 ? pick(values, [...MODEL_NAMES, 'labX1', 'labX2']) : null,
    async (own) => {
      const model = JSON.stringify(pick(own, MODEL_NAMES));
      const [observed, latent] = await Promise.all([
        memo(model, () => computeObserved(engine, own)),
        computeLatent(engine, own),
      ]);
      return { observed, latent };
    },
  );
  const figure = lab.figure(
    densitiesFigure,
    () => {
      if (componentsOf(lab.own.value).length === 0) return { data: null, values: lab.values.value };
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
    ),
  );
  lab.program(
    words.densities.program,
    () => (densities.isRunning ? undefined : densities.answer),
    async ({ question, value }) => ({
      source: densitiesProgram(question),
      output: await densitiesOutput(engine, value.latent),
    }),
  );
}
