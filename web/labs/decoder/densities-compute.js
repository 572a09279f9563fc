import { covarianceAt } from '../../engine/mixture.js';
import { lattice, linspace, rangeOf } from '../../plots/grid.js';
import { densely, occupied, peaksOf } from './bound-compute.js';
import { componentsOf, modelOf } from './models.js';

/** @typedef {Awaited<ReturnType<typeof computeObserved>>} Observed */
/** @typedef {Awaited<ReturnType<typeof computeLatent>>} Latent */
/** @typedef {import('../../engine/engine.js').Engine} Engine */

/** The part of the plane that p(x) is evaluated in. @type {[low: number, high: number][]} */
export const SPACE = [
  [-5, 5],
  [-4.5, 4.5],
];
/** Side of a cell of the grid, in units of x and of σ. */
const CELL = { least: 0.09, most: 0.12, perNoise: 0.5 };
/** Standard deviations of the prior's components that are shown. */
const SHOWN = 3.5;

/** Responsibilities that differ by less are said to be alike. */
const ALIKE = 5e-4;

/** Of z. @param {Record<string, any>} own */
const spanOf = (own) =>
  rangeOf(
    componentsOf(own).flatMap(([, mean, deviation]) => [
      mean - SHOWN * deviation,
      mean + SHOWN * deviation,
    ]),
    0,
  );

/** A line as the core's closed forms take it. @param {ReturnType<typeof modelOf>} model */
const linearOf = ({ decoder, noiseVariance }) =>
  decoder.kind === 'line'
    ? {
        line: { w: decoder.slope, mu: decoder.offset },
        noise: Float64Array.of(noiseVariance),
      }
    : null;

/**
 * p(x) on a grid, with the decoder's curve: what follows from the model alone.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the lab's values
 */
export async function computeObserved(engine, own) {
  const model = modelOf(own);
  const { prior, decoder, noiseVariance } = model;
  const { least, most, perNoise } = CELL;
  const cell = Math.min(most, Math.max(least, perNoise * own.labNoise));
  const [columns, rows] = SPACE.map(([low, high]) => Math.ceil((high - low) / cell) + 1);
  const units = [-2, -1, 0, 1, 2];
  const [curve, ticks, images] = await Promise.all(
    [linspace(...spanOf(own), 281), Float64Array.from(units), prior.means].map((z) =>
      engine.decodeLatent(decoder, z),
    ),
  );
  const linear = linearOf(model);
  const values = linear
    ? await engine.density(
        (await engine.linearGaussian(prior, linear.line, linear.noise)).observed,
        lattice(SPACE, { columns, rows }),
      )
    : await engine.pushedDensity(
        prior,
        decoder,
        noiseVariance,
        Float64Array.from(SPACE[0]),
        Float64Array.from(SPACE[1]),
        columns,
        rows,
      );
  return {
    ...{ curve, images, grid: { columns, rows, values } },
    ticks: units.map((z, i) => ({ z, at: ticks.subarray(2 * i, 2 * i + 2) })),
    noise: Math.sqrt(noiseVariance),
  };
}

/**
 * p(z) and, looking back from one x, p(z | x), with their numbers.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the lab's values
 */
export async function computeLatent(engine, own) {
  const model = modelOf(own);
  const { prior, decoder, noiseVariance, x } = model;
  const posterior = await (decoder.kind === 'line' ? closedForm : byQuadrature)(engine, model);
  const { mean, deviation, logEvidence, range } = posterior;
  const responsibilities = Array.from(posterior.responsibilities);
  const before = momentsOf(prior);
  const zRange = rangeOf([...spanOf(own), ...range], 0);
  const z = densely(zRange, [[mean, deviation]]);
  const within = linspace(mean - deviation, mean + deviation, 61);
  const [joint, decoded, image, span] = await Promise.all([
    engine.logJoint(prior, z),
    engine.decodeLatent(decoder, z),
    engine.decodeLatent(decoder, Float64Array.of(mean)),
    engine.decodeLatent(decoder, within),
  ]);
  const count = prior.weights.length;
  const peak = -Math.log(2 * Math.PI * noiseVariance) - logEvidence;
  const likelihood = z.map((_, n) => {
    const squares = (x[0] - decoded[2 * n]) ** 2 + (x[1] - decoded[2 * n + 1]) ** 2;
    return Math.exp(peak - squares / (2 * noiseVariance));
  });
  /** By component, each (N): their sums are p(z) and p(z | x). */
  const priorParts = Array.from({ length: count }, (_, k) =>
    z.map((_, n) => Math.exp(joint[n * count + k])),
  );
  const parts = priorParts.map((part) => part.map((p, n) => p * likelihood[n]));
  const total = (/** @type {Float64Array[]} */ of) =>
    z.map((_, n) => of.reduce((sum, part) => sum + part[n], 0));
  const density = total(parts);
  return {
    ...{ x, z, zRange, priorParts, parts, density, priorDensity: total(priorParts) },
    gaussian: z.map(
      (at) =>
        Math.exp(-(((at - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI)),
    ),
    ...{ mean, deviation, logEvidence, image, span, peaks: peaksOf(density) },
    responsibilities,
    best: mostLikely(responsibilities),
    priorMean: before.mean,
    priorDeviation: before.deviation,
    /** Of x, which f of the posterior mean leaves over, in units of σ. */
    remainder: Math.hypot(x[0] - image[0], x[1] - image[1]) / Math.sqrt(noiseVariance),
  };
}

/**
 * The component that is more likely than any other; null where there is only one, or none stands out.
 * @param {number[]} responsibilities
 */
function mostLikely(responsibilities) {
  const [first, second = first] = responsibilities.toSorted((a, b) => b - a);
  return first - second > ALIKE ? responsibilities.indexOf(first) : null;
}

/**
 * Of a line: the posterior is a mixture of as many Gaussians as the prior.
 * @param {Engine} engine
 * @param {ReturnType<typeof modelOf>} model
 */
async function closedForm(engine, model) {
  const { line, noise } = /** @type {NonNullable<ReturnType<typeof linearOf>>} */ (linearOf(model));
  const [{ observed }, posterior] = await Promise.all([
    engine.linearGaussian(model.prior, line, noise),
    engine.posteriorOfLatent(model.prior, line, noise, model.x),
  ]);
  const [logEvidence] = await engine.logDensity(observed, model.x);
  const { mean, deviation } = momentsOf(posterior);
  return {
    ...{ mean, deviation, logEvidence, responsibilities: posterior.weights },
    range: [mean - 4 * deviation, mean + 4 * deviation],
  };
}

/**
 * Of a curve: all integrals by quadrature, also those of each component by itself.
 * @param {Engine} engine
 * @param {ReturnType<typeof modelOf>} model
 */
async function byQuadrature(engine, { prior, decoder, noiseVariance, x }) {
  const alone = Array.from(prior.weights, (_, k) => ({
    kind: prior.kind,
    weights: Float64Array.of(1),
    means: prior.means.slice(k, k + 1),
    covariances: prior.covariances.slice(k, k + 1),
  }));
  const [posterior, ...shares] = await Promise.all([
    engine.latentPosterior(prior, decoder, noiseVariance, x),
    ...alone.map((each) => engine.latentEvidence(each, decoder, noiseVariance, x)),
  ]);
  const { logEvidence, mean, covariance } = posterior;
  return {
    ...{ logEvidence, mean: mean[0], deviation: Math.sqrt(covariance[0]) },
    responsibilities: shares.map(
      ({ logDensity }, k) => prior.weights[k] * Math.exp(logDensity[0] - logEvidence),
    ),
    range: occupied(posterior),
  };
}

/**
 * Mean and standard deviation of a mixture in one dimension.
 * @param {import('../../wasm/core.js').Mixture} mixture
 */
function momentsOf(mixture) {
  const { weights, means } = mixture;
  const mean = weights.reduce((sum, weight, k) => sum + weight * means[k], 0);
  const variance = weights.reduce(
    (sum, weight, k) => sum + weight * (covarianceAt(mixture, k, 0, 0) + (means[k] - mean) ** 2),
    0,
  );
  return { mean, deviation: Math.sqrt(variance) };
}
