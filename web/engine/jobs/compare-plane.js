import { drawPerfectRun, drawRun, JUDGING, seedOfRun } from './plane-samples.js';

/** @typedef {import('../../wasm/core.js').Core} Core */
/** @typedef {import('../../wasm/metrics.js').MetricsCore} MetricsCore */

/**
 * @typedef {import('./plane-samples.js').PlaneLaws & {runs: number, neighbours: number,
 *   bandwidth: number}} PlaneArgs
 */

/** By metric, run by run. @typedef {Record<string, number[]>} Lists */

/**
 * What is known so far of a truth and a model in the plane.
 * @typedef {object} PlaneFound
 * @property {Record<string, number> | null} exact  by formula or quadrature; null for copies
 * @property {number} quadratureError  bounds each of what is found by quadrature
 * @property {number} runs  that are finished
 * @property {Lists} values
 * @property {Lists} errors  the standard error that each value's own sample gives it
 * @property {Lists} perfect  values where the model is the truth
 * @property {number[]} pValues  of the nearest-neighbour test
 * @property {number[]} perfectPValues
 */

/** Permutations of a test: a p-value of 1/200 is the least. */
const PERMUTATIONS = 199;
const DIRECTIONS = 50;

/**
 * Metrics of samples in the plane, over and over, of the model and of a model that is the truth.
 * @param {Core} core
 * @param {PlaneArgs} args
 * @returns {Generator<PlaneFound, PlaneFound, void>}
 */
export function* comparePlane(core, args) {
  const { p, q, count, seed, runs, bandwidth } = args;
  /** @type {PlaneFound} */
  const found = {
    exact: null,
    quadratureError: 0,
    runs: 0,
    values: {},
    errors: {},
    perfect: {},
    pValues: [],
    perfectPValues: [],
  };
  if (q) {
    const { error, ...divergences } = core.divergences(p, q);
    found.quadratureError = error;
    found.exact = {
      ...divergences,
      // The integral of the smaller density: precision and recall of the curve in its middle.
      overlap: 1 - divergences.totalVariation,
      frechet: core.frechetDistance(p, q),
      mmd: core.mmdSquared(p, q, bandwidth),
    };
    yield found;
  }
  for (let run = 0; run < runs; run++) {
    const points = drawRun(core, args, run);
    const judging = (/** @type {number} */ place) => ({
      ...args,
      seed: seedOfRun(seed, run, place),
    });
    if (q) {
      const drawn = core.monteCarloDivergences(p, q, count, judging(JUDGING.laws).seed);
      for (const [name, { mean, standardError }] of Object.entries(drawn)) {
        push(found.values, name, mean);
        push(found.errors, name, standardError);
      }
      yield found;
    }
    for (const metric of METRICS) {
      for (const [name, value, error] of metric(core, points, judging(JUDGING.model))) {
        push(found.values, name, value);
        if (error !== null) push(found.errors, name, error);
      }
      yield found;
    }
    found.pValues.push(yield* testOf(core, points, judging(JUDGING.model), found));
    const perfect = drawPerfectRun(core, args, run);
    for (const metric of METRICS) {
      for (const [name, value] of metric(core, perfect, judging(JUDGING.perfect)))
        push(found.perfect, name, value);
      yield found;
    }
    found.perfectPValues.push(yield* testOf(core, perfect, judging(JUDGING.perfect), found));
    found.runs = run + 1;
    yield found;
  }
  return found;
}

/** @param {Lists} lists @param {string} name @param {number} value */
function push(lists, name, value) {
  lists[name] ??= [];
  lists[name].push(value);
}

/** @typedef {{real: Float64Array, generated: Float64Array}} Points */
/** @typedef {[name: string, value: number, error: number | null][]} Estimates */

/** Each in a call of its own, so that none holds the worker long. @type {((core: Core, points: Points, args: PlaneArgs) => Estimates)[]} */
const METRICS = [
  (core, { real, generated }) => {
    const { value, standardError } = core.sampleFrechetDistance(real, generated, 2);
    return [['frechet', value, standardError]];
  },
  (core, { real, generated }, { bandwidth }) => {
    const { mean, standardError } = core.mmdSquaredError(real, generated, 2, bandwidth);
    return [['mmd', mean, standardError]];
  },
  (core, { real, generated }, { seed }) => {
    const of = core.slicedWassersteinError(real, generated, 2, 1, DIRECTIONS, seed);
    return [['sliced', of.mean, of.standardError]];
  },
  (core, { real, generated }, { neighbours }) => {
    const { standardErrors, ...values } = core.neighbourMetrics(real, generated, 2, neighbours);
    const names = /** @type {const} */ (['precision', 'recall', 'density', 'coverage']);
    return names.map((name) => [name, values[name], standardErrors[name]]);
  },
  (core, { real, generated }) => {
    const { mean, standardError } = core.authenticity(real, generated, 2);
    return [['authenticity', mean, standardError]];
  },
];

/**
 * @param {Core} core
 * @param {Points} points
 * @param {PlaneArgs} args
 * @param {PlaneFound} found
 * @returns {Generator<PlaneFound, number, void>}
 */
function* testOf(core, { real, generated }, { seed }, found) {
  const options = { draws: PERMUTATIONS, seed };
  const { pValue } = core.neighbourTest(real, generated, 2, options);
  yield found;
  return pValue;
}
