import { spherical, univariate } from '../../engine/mixture.js';
import { drawable } from '../../plots/drawable.js';
import { modesObstacle } from '../kit/modes-obstacle.js';

/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** Gaussians along a shape: so many that no bead shows at the usual width. @type {Record<string, number>} */
const ALONG = { ring: 24, moons: 32 };

/** Parameters that hold the places of each kind of data. @type {Record<string, string>} */
const PLACES = { modes: 'labModes', plane: 'labMeans', drawn: 'labDrawn' };

/**
 * What the data follow from.
 * @param {Record<string, any>} own  the panel's values
 */
export const dataKey = (own) => {
  const places = own[PLACES[own.labData]];
  return JSON.stringify([own.labData, places, own.labSigma]);
};

/** @param {Record<string, any>} own  the panel's values */
export const dimensionOf = ({ labData }) => (labData === 'modes' ? 1 : 2);

/**
 * Why there is no picture: a key of the words that say so.
 * @param {Record<string, any>} own  the panel's values
 */
export function obstacleOf({ labData, labModes, labMeans, labDrawn }) {
  if (labData === 'modes') return modesObstacle(labModes);
  /** @type {Record<string, number[]>} */
  const drawings = { plane: labMeans, drawn: labDrawn };
  const places = drawings[labData] ?? [1, 1];
  if (places.length < 2) return labData === 'drawn' ? 'blank' : 'empty';
  return drawable(places) ? '' : 'tooLarge';
}

/**
 * The law of the clean data x₀: of each kind a mixture of Gaussians of one width, so that all that
 * follows is known exactly.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  the panel's values
 * @returns {Promise<Mixture>}
 */
export async function cleanOf(engine, { labData, labModes, labMeans, labDrawn, labSigma }) {
  switch (labData) {
    case 'modes':
      return univariate(
        labModes.map((/** @type {number[]} */ [, weight]) => weight),
        labModes.map((/** @type {number[]} */ [mean]) => mean),
        labSigma,
      );
    case 'plane':
      return spherical(labMeans, 2, labSigma);
    case 'drawn':
      return spherical(labDrawn, 2, labSigma);
    default:
      return engine.shapeMixture(labData, ALONG[labData], labSigma);
  }
}
