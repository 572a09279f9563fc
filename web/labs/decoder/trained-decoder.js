import { element } from '../../dom/element.js';
import { componentsOf, MODEL_NAMES } from './models.js';

/** What one press trains for, where nothing is trained yet. */
const STEPS = 2000;
/** What a network with one latent value follows from, besides its number of steps. */
const NETWORK_NAMES = ['labData', 'labDrawing', 'labTrainBeta', 'labTrainSeed'];

/** A network as a decoder: its weights, and after how many steps. @typedef {{weights: Float32Array, step: number}} TrainedDecoder */

/** Of the trained decoder, for sentences. @typedef {{step: number, noise: number, beta: number}} Learned */

/**
 * Why a model cannot be shown: a key of the words that say so, or ''.
 * @param {Record<string, any>} own
 * @param {import('./vae-network.js').SharedNetwork} network
 * @returns {'' | 'none' | 'twoLatent' | 'undrawn' | 'untrained' | 'begins'}
 */
export function obstacleOf(own, network) {
  if (componentsOf(own).length === 0) return 'none';
  if (own.labDecoder !== 'trained') return '';
  if (own.labLatent === 'two') return 'twoLatent';
  if (network.trained.value.weights) return '';
  if (network.data.answer?.value === null) return 'undrawn';
  const isOnItsWay = own.labTrained > 0 && (network.setup.value === null || !network.isEmpty());
  return isOnItsWay ? 'begins' : 'untrained';
}

/**
 * What models.js needs of the network besides the reader's values: nothing for the other decoders.
 * @param {Record<string, any>} own
 * @param {import('./vae-network.js').SharedNetwork} network
 * @returns {{} | {network: TrainedDecoder}}
 */
export function networkOf({ labDecoder }, network) {
  const { weights, step } = network.trained.value;
  return labDecoder === 'trained' && weights ? { network: { weights, step } } : {};
}

/**
 * What tells one model from another, as text. The same settings and steps give the same network.
 * @param {Record<string, any>} own  with its network
 */
export const modelKey = (own) =>
  JSON.stringify([
    ...MODEL_NAMES.map((name) => own[name]),
    ...(own.network ? [own.network.step, ...NETWORK_NAMES.map((name) => own[name])] : []),
  ]);

/** What a question about the model picks. */
export const TRAINED_NAMES = [...MODEL_NAMES, ...NETWORK_NAMES];

/**
 * How long the network has learned, and the noise that it has found.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  with its network, where it has one
 * @returns {Promise<Learned | null>}
 */
export async function learnedOf(engine, { network, labTrainBeta: beta }) {
  if (!network) return null;
  const { noiseVariance } = await engine.vaeSizes(network.weights);
  return { step: network.step, noise: Math.sqrt(noiseVariance), beta };
}

/**
 * A button that decodes with the network, which it has trained where there is none.
 * @param {import('../kit/define-lab.js').LabBuilder} lab
 * @param {string} label
 */
export const trainedButton = (lab, label) =>
  element(
    'button',
    {
      type: 'button',
      onclick() {
        const { labTrained } = lab.own.peek();
        const steps = String(labTrained > 0 ? labTrained : STEPS);
        lab.load({
          labDecoder: 'trained',
          labPrior: 'normal',
          labLatent: 'one',
          labTrained: steps,
        });
      },
    },
    label,
  );
