import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * Two numbers about a model, across and up: by clusters, by nearest neighbours, by both densities, or by the
 * truth's density of what is generated and the share of the truth that is reached.
 * @typedef {'precisionRecall' | 'densityCoverage' | 'divergences' | 'likelihoodMass'} Plane
 */

/**
 * @typedef {object} PlanesArgs
 * @property {Mixture} p  one dimension
 * @property {Mixture[]} models
 * @property {Plane} plane
 * @property {number} count  draws of p and of a model
 * @property {number} runs  at least two
 * @property {string} seed
 * @property {number} neighbours
 * @property {number} clusters
 * @property {number} lambda  of precision; of recall 1/λ
 * @property {number} reach  σ of the model
 */

/** Means over runs, and how far a run lies from them. @typedef {{at: [number, number], spread: [number, number]}} Spot */

/**
 * Models seen through samples, each of them over and over.
 * @param {Core} core
 * @param {PlanesArgs} args
 * @returns {Generator<Spot[], Spot[], void>}  yields those found so far
 */
export function* samplePlanes(core, args) {
  const { p, models, count, runs, seed } = args;
  /** @type {Spot[]} */
  const spots = [];
  let drawn = 0;
  for (const q of models) {
    const found = [new Float64Array(runs), new Float64Array(runs)];
    for (let run = 0; run < runs; run++) {
      const x = core.sample(p, count, seedAfter(seed, drawn)).points;
      const own = seedAfter(seed, drawn + 1);
      const y = core.sample(q, count, own).points;
      drawn += 2;
      const place = placeOf(core, args, { q, x, y, own });
      found[0][run] = place[0];
      found[1][run] = place[1];
      yield spots;
    }
    const [across, up] = found.map((values) => core.meanError(values));
    const root = Math.sqrt(runs);
    spots.push({
      at: [across.mean, up.mean],
      spread: [across.standardError * root, up.standardError * root],
    });
    yield spots;
  }
  return spots;
}

/**
 * @param {Core} core
 * @param {PlanesArgs} args
 * @param {{q: Mixture, x: Float64Array, y: Float64Array, own: string}} drawn
 * @returns {[number, number]}
 */
function placeOf(core, { p, plane, count, neighbours, clusters, lambda, reach }, { q, x, y, own }) {
  switch (plane) {
    case 'precisionRecall': {
      const lambdas = Float64Array.of(lambda, 1 / lambda);
      const options = { clusters, runs: 1, seed: own };
      const curve = core.samplePrecisionRecallCurve(x, y, 1, lambdas, options);
      return [curve.recall[1], curve.precision[0]];
    }
    case 'densityCoverage': {
      const { density, coverage } = core.neighbourMetrics(x, y, 1, neighbours);
      return [coverage, density];
    }
    case 'divergences': {
      const { klForward, klReverse } = core.monteCarloDivergences(p, q, count, own);
      return [klForward.mean, klReverse.mean];
    }
    case 'likelihoodMass': {
      const isReached = (/** @type {number} */ value) =>
        q.means.some((mean, k) => Math.abs(value - mean) <= reach * Math.sqrt(q.covariances[k]));
      const reached = x.filter(isReached).length;
      return [reached / count, core.meanError(core.logDensity(p, y)).mean];
    }
  }
}
