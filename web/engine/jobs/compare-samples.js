import { seedAfter } from '../seed-after.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/**
 * @typedef {object} SamplesArgs
 * @property {Mixture} p
 * @property {Mixture | null} q  null: the generated points are p's draws themselves, copied
 * @property {number} count  draws of each
 * @property {string} seed
 * @property {number} runs
 * @property {number} neighbours
 * @property {number} bandwidth
 * @property {Float64Array} lambdas  of the curve of precision and recall
 * @property {number} clusters  for that curve
 */

/**
 * What the runs made so far have found.
 * @typedef {object} SamplesFound
 * @property {number} runs
 * @property {Record<string, number[]>} values  of each metric, run by run
 * @property {Float64Array[]} precisions  of each run, at each λ
 * @property {{x: Float64Array, y: Float64Array}} first  the draws of the first run
 */

/**
 * Metrics of one-dimensional samples of p and of q, over and over: each run draws both anew.
 * @param {Core} core
 * @param {SamplesArgs} args
 * @returns {Generator<SamplesFound, SamplesFound, void>}
 */
export function* compareSamples(core, args) {
  const { p, q, count, seed, runs, neighbours, bandwidth, lambdas, clusters } = args;
  const empty = new Float64Array();
  /** @type {SamplesFound} */
  const found = { runs: 0, values: {}, precisions: [], first: { x: empty, y: empty } };
  const add = (/** @type {Record<string, number>} */ values) => {
    for (const [name, value] of Object.entries(values)) {
      found.values[name] ??= [];
      found.values[name].push(value);
    }
  };
  for (let run = 0; run < runs; run++) {
    const x = core.sample(p, count, seedAfter(seed, 2 * run)).points;
    const own = seedAfter(seed, 2 * run + 1);
    const y = q ? core.sample(q, count, own).points : x;
    if (run === 0) found.first = { x, y };
    if (q) {
      const drawn = core.monteCarloDivergences(p, q, count, own);
      add(Object.fromEntries(Object.entries(drawn).map(([name, { mean }]) => [name, mean])));
      yield found;
    }
    add({
      wasserstein1: core.sampleWasserstein(x, y, 1),
      wasserstein2: core.sampleWasserstein(x, y, 2),
      frechet: core.sampleFrechetDistance(x, y, 1).value,
    });
    yield found;
    add({ mmd: core.sampleMmdSquared(x, y, 1, bandwidth, { unbiased: true }) });
    yield found;
    const { precision, recall, density, coverage } = core.neighbourMetrics(x, y, 1, neighbours);
    add({ precision, recall, density, coverage });
    yield found;
    add({ authenticity: core.authenticity(x, y, 1).mean });
    add({ firstShare: core.occupancy(p, y).counts[0] / count });
    yield found;
    const options = { clusters, runs: 1, seed: own };
    found.precisions.push(core.samplePrecisionRecallCurve(x, y, 1, lambdas, options).precision);
    found.runs = run + 1;
    yield found;
  }
  return found;
}
