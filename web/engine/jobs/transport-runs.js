import { drawPerfectRun, drawRun } from './plane-samples.js';

/** @typedef {import('../../wasm/core.js').Core} Core */

/**
 * @typedef {object} TransportFound
 * @property {number} paired  points of all runs that are paired
 * @property {number} runs  that are finished
 * @property {number[]} values  W₂ of each run, data units
 * @property {number[]} perfect  the same where the model is the truth
 */

/** Points that are paired between two looks at the clock: a few milliseconds. */
const PORTION = 4;

/**
 * Wasserstein-2 of samples in the plane by the best pairing, over and over, of the model and of a model
 * that is the truth.
 * @param {Core} core
 * @param {import('./plane-samples.js').PlaneLaws & {runs: number}} args  at most 1,000 draws of each
 * @returns {Generator<TransportFound, TransportFound, void>}
 */
export function* transportRuns(core, args) {
  /** @type {TransportFound} */
  const found = { paired: 0, runs: 0, values: [], perfect: [] };
  for (let run = 0; run < args.runs; run++) {
    found.values.push(yield* pairAll(core, drawRun(core, args, run), found));
    found.perfect.push(yield* pairAll(core, drawPerfectRun(core, args, run), found));
    found.runs = run + 1;
    yield found;
  }
  return found;
}

/**
 * @param {Core} core
 * @param {{real: Float64Array, generated: Float64Array}} points
 * @param {TransportFound} found
 * @returns {Generator<TransportFound, number, void>}
 */
function* pairAll(core, { real, generated }, found) {
  const transport = core.makeTransport(real, generated, 2, 2);
  const before = found.paired;
  try {
    while (transport.advance(PORTION)) {
      found.paired = before + transport.paired();
      yield found;
    }
    found.paired = before + transport.paired();
    return transport.distance();
  } finally {
    transport.delete();
  }
}
