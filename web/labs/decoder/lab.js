import { defineLab } from '../kit/define-lab.js';
import { addBound } from './bound.js';
import { addCollapse } from './collapse.js';
import { addDensities } from './densities.js';
import { addDirections } from './directions.js';
import { labParameters } from './parameters.js';
import en from './text.en.js';
import ja from './text.ja.js';
import { createNetwork } from './vae-network.js';
import { addTraining } from './vae-train.js';

/**
 * The parts, in the order of the page.
 * @type {((lab: import('../kit/define-lab.js').LabBuilder,
 *   network: import('./vae-network.js').SharedNetwork) => void)[]}
 */
const PARTS = [addDensities, addDirections, addBound, addTraining, addCollapse];

/** The lab of `decoder`: what linear decoders keep, and how the posterior of others is approximated. */
export const lab = defineLab({
  id: 'decoder',
  parameters: labParameters,
  text: { ja, en },
  build(lab) {
    const network = createNetwork(lab);
    for (const add of PARTS) add(lab, network);
  },
});
