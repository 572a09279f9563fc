import { standardNormal } from '../../engine/mixture.js';
import { spreadOf } from '../kit/standardised.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('./directions-compute.js').Directions} Directions */
/** @typedef {NonNullable<Awaited<ReturnType<typeof computeRotation>>>} Rotation */

/** What the rotation follows from, besides the fit. */
export const ROTATION = ['labRotation', 'labTurned', 'labAngle'];

/**
 * The two latent values that are turned, from 0; null where the numbers are no two of K.
 * @param {number[]} turned  as the reader counts
 * @param {number} latent  K
 * @returns {[number, number] | null}
 */
export function planeOf(turned, latent) {
  const [a, b] = turned;
  const isPair = turned.length === 2 && a !== b && a <= latent && b <= latent;
  return isPair ? [a - 1, b - 1] : null;
}

/**
 * Loadings in other axes: two columns turned by an angle.
 * @param {Float64Array} loadings  (columns, K)
 * @param {number} latent  K
 * @param {[number, number]} plane  columns of the loadings
 * @param {number} angle  radians, from the first axis towards the second
 */
export function turned(loadings, latent, [a, b], angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const result = loadings.slice();
  for (let row = 0; row < loadings.length; row += latent) {
    result[row + a] = cos * loadings[row + a] + sin * loadings[row + b];
    result[row + b] = cos * loadings[row + b] - sin * loadings[row + a];
  }
  return result;
}

/**
 * What varimax makes as large as it can be: the variance over the columns of each factor's squared
 * loadings, summed over the factors.
 * @param {Float64Array} loadings  (columns, K)
 * @param {number} latent  K
 */
export function varimaxOf(loadings, latent) {
  const columns = loadings.length / latent;
  let sum = 0;
  for (let k = 0; k < latent; k++) {
    let [squares, fourths] = [0, 0];
    for (let at = k; at < loadings.length; at += latent) {
      squares += loadings[at] ** 2 / columns;
      fourths += loadings[at] ** 4 / columns;
    }
    sum += fourths - squares ** 2;
  }
  return sum;
}

/**
 * The angle by which two columns of loadings are turned for the largest criterion, within ±45°.
 * @param {Float64Array} loadings  (columns, K)
 * @param {number} latent  K
 * @param {[number, number]} plane
 * @returns {number}  radians
 * Source: Kaiser, The varimax criterion for analytic rotation in factor analysis (1958)
 */
export function bestAngle(loadings, latent, [a, b]) {
  const columns = loadings.length / latent;
  let [u, v, products, differences] = [0, 0, 0, 0];
  for (let row = 0; row < loadings.length; row += latent) {
    const [x, y] = [loadings[row + a], loadings[row + b]];
    const [difference, product] = [x * x - y * y, 2 * x * y];
    u += difference;
    v += product;
    products += 2 * difference * product;
    differences += difference ** 2 - product ** 2;
  }
  return Math.atan2(products - (2 * u * v) / columns, differences - (u * u - v * v) / columns) / 4;
}

/**
 * The mean log density of rows under a model, from its loadings: nothing is taken over from the fit.
 * @param {Engine} engine
 * @param {Float64Array} x
 * @param {import('../../wasm/linear.js').FactorModel} model
 */
async function logLikelihoodOf(engine, x, { loadings, mean, noiseVariances }) {
  const prior = standardNormal(loadings.length / mean.length);
  const decoder = { w: loadings, mu: mean };
  const { observed } = await engine.linearGaussian(prior, decoder, noiseVariances);
  return (await engine.meanError(await engine.logDensity(observed, x))).mean;
}

/**
 * The fitted loadings in other axes of the latent space: by varimax, by hand, or both. In units of the
 * columns' standard deviations, so that no column counts for more than another.
 * @param {Engine} engine
 * @param {Directions} fit
 * @param {Record<string, any>} own  the panel's values
 */
export async function computeRotation(engine, fit, { labRotation, labTurned, labAngle }) {
  const { x, columns, latent, model, method, stretches, across } = fit;
  if (method === 'pca' || latent < 2) return null;
  const width = columns.length;
  const { deviations } = spreadOf(x, width);
  const row = (/** @type {number} */ at) => Math.floor(at / latent);
  const fitted = model.loadings.map((value, at) => value / deviations[row(at)]);
  const base =
    labRotation === 'fitted'
      ? fitted
      : (await engine.rotateLoadings(fitted, width, labRotation)).loadings;
  const plane = planeOf(labTurned, latent);
  const angle = plane ? (labAngle * Math.PI) / 180 : 0;
  const own = plane ? turned(base, latent, plane, angle) : base;
  const loadings = own.map((value, at) => value * deviations[row(at)]);
  const log = Math.log(stretches[across]);
  const [before, after] = await Promise.all([
    logLikelihoodOf(engine, x, model),
    logLikelihoodOf(engine, x, { ...model, loadings }),
  ]);
  return {
    ...{ columns, latent, plane, angle, base, loadings, rotation: labRotation },
    /** In units of the columns' standard deviations. */
    own,
    before: before + log,
    after: after + log,
    /** Of the table as it is analysed. */
    printed: after,
    degrees: plane ? labAngle : 0,
    criterion: varimaxOf(own, latent),
    best: plane && bestAngle(base, latent, plane),
    most: plane && varimaxOf(turned(base, latent, plane, bestAngle(base, latent, plane)), latent),
    isTurned: labRotation !== 'fitted' || (plane !== null && labAngle !== 0),
  };
}
