import { univariate } from '../../engine/mixture.js';
import { linspace, rangeOf } from '../../plots/grid.js';
import { MODEL_NAMES, modelOf } from './models.js';

/** @typedef {Awaited<ReturnType<typeof computeBound>>} BoundPicture */

const POINTS = 801;
/** Of the prior that the decoder's curve is drawn for. */
const SHOWN = 3.5;
/** Below the highest, nats, where nothing of a density is to be seen. */
const DEPTH = 8;
/** A maximum of a density below this part of the highest counts for none. */
const SMALL = 0.01;
/** Numbers L of draws at which the importance-weighted bound is estimated, and how often each time. */
const LOOKS = [1, 2, 4, 8, 16, 32, 64, 128, 256];
export const REPETITIONS = 200;

/** What the posterior and the bound follow from. */
export const BOUND_NAMES = [...MODEL_NAMES, 'labX1', 'labX2', 'labMean', 'labWidth', 'labBeta'];

/**
 * p(z | x), q(z) and the bound of one x, exactly, with what their figure shows.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  the lab's values
 */
export async function computeBound(engine, own) {
  const { labMean: mean, labWidth: width, labBeta: beta, labNoise } = own;
  const { prior, decoder, noiseVariance, x } = modelOf(own);
  const q = { mean: Float64Array.of(mean), variance: Float64Array.of(width ** 2) };
  const [bound, { posterior, ...best }] = await Promise.all([
    engine.latentBound(prior, decoder, noiseVariance, x, q, beta),
    engine.run('bestGaussian', { prior, decoder, noiseVariance, x, q }),
  ]);
  const deviation = Math.sqrt(posterior.covariance[0]);
  const zRange = rangeOf([-SHOWN, SHOWN, ...occupied(posterior), ...reach(mean, width)], 0);
  const z = densely(zRange, [
    [posterior.mean[0], deviation],
    [mean, width],
  ]);
  const curveAt = linspace(-SHOWN, SHOWN, 281);
  const spanAt = linspace(mean - 2 * width, mean + 2 * width, 121);
  const [curve, span, centre, decoded, priorDensity, qDensity] = await Promise.all([
    ...[curveAt, spanAt, q.mean, z].map((at) => engine.decodeLatent(decoder, at)),
    engine.density(prior, z),
    engine.density(univariate([1], [mean], width), z),
  ]);
  const density = priorDensity.map((p, n) => {
    const squares = (x[0] - decoded[2 * n]) ** 2 + (x[1] - decoded[2 * n + 1]) ** 2;
    const peak = -Math.log(2 * Math.PI * noiseVariance);
    return p * Math.exp(peak - squares / (2 * noiseVariance) - bound.logEvidence);
  });
  return {
    ...{ x, z, zRange, density, priorDensity, qDensity, curve, span, centre, bound },
    noise: labNoise,
    peaks: peaksOf(density),
    best: {
      mean: best.bestGaussian.mean[0],
      width: Math.sqrt(best.bestGaussian.variance[0]),
      bound: best.best.bound,
      gap: best.approximationGap,
    },
  };
}

/**
 * Where a posterior on a grid is to be seen.
 * @param {{z: Float64Array, logDensity: Float64Array}} posterior
 */
export function occupied({ z, logDensity }) {
  const top = logDensity.reduce((a, b) => Math.max(a, b));
  return Array.from(z).filter((_, n) => logDensity[n] > top - DEPTH);
}

/** @param {number} mean @param {number} deviation */
const reach = (mean, deviation) => [mean - 4 * deviation, mean + 4 * deviation];

/**
 * Evenly over the range, and close together where something narrow is.
 * @param {[low: number, high: number]} range
 * @param {[mean: number, deviation: number][]} around
 */
export function densely([low, high], around) {
  const close = around.flatMap(([mean, deviation]) => [
    ...linspace(mean - 4 * deviation, mean + 4 * deviation, 161),
  ]);
  const all = [...linspace(low, high, POINTS), ...close];
  return Float64Array.from(new Set(all.filter((z) => z >= low && z <= high))).sort();
}

/**
 * How many local maxima a curve has, small ones left out.
 * @param {ArrayLike<number>} density
 */
export function peaksOf(density) {
  const values = Array.from(density);
  const highest = Math.max(...values);
  let [count, rising] = [0, true];
  for (let n = 1; n <= values.length; n++) {
    const [before, now] = [values[n - 1], values[n] ?? Number.NEGATIVE_INFINITY];
    if (rising && now < before && before >= SMALL * highest) count += 1;
    if (now !== before) rising = now > before;
  }
  return count;
}

/**
 * The importance-weighted bound as draws are added: estimates with their standard errors.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {Record<string, any>} own  the lab's values
 */
export async function computeImportance(engine, own) {
  const { prior, decoder, noiseVariance, x } = modelOf(own);
  const q = {
    mean: Float64Array.of(own.labMean),
    variance: Float64Array.of(own.labWidth ** 2),
  };
  const draws = [...new Set([...LOOKS, own.labDraws])].sort((a, b) => a - b);
  const [exact, ...estimates] = await Promise.all([
    engine.latentBound(prior, decoder, noiseVariance, x, q, 1),
    ...draws.map((count) =>
      engine.importanceBound(
        ...[prior, decoder, noiseVariance, x, q],
        ...[count, REPETITIONS, own.labSeed],
      ),
    ),
  ]);
  return {
    ...{ draws, estimates },
    at: draws.indexOf(own.labDraws),
    logEvidence: exact.logEvidence,
    bound: exact.bound,
  };
}

/** @typedef {Awaited<ReturnType<typeof computeImportance>>} ImportancePicture */
