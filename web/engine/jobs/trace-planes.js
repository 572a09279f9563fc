/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Exclude<import('./sample-planes.js').Plane, 'densityCoverage'>} ExactPlane */

/** Where a model lies in each plane that has exact values. @typedef {Record<ExactPlane, [across: number, up: number]>} Places */

/**
 * @typedef {object} TraceArgs
 * @property {Mixture} p  one dimension
 * @property {Mixture[]} models
 * @property {number} lambda  of precision; of recall 1/λ
 * @property {number} reach  σ of the model
 */

/**
 * The planes of samplePlanes(), by formulas and quadrature.
 * @param {import('../../wasm/core.js').Core} core
 * @param {TraceArgs} args
 * @returns {Generator<number, Places[], void>}  yields how many models are done
 */
export function* tracePlanes(core, { p, models, lambda, reach }) {
  /** @type {Places[]} */
  const places = [];
  for (const q of models) {
    const { klForward, klReverse } = core.divergences(p, q);
    yield places.length;
    const curve = core.precisionRecallCurve(p, q, Float64Array.of(lambda, 1 / lambda));
    yield places.length;
    places.push({
      divergences: [klForward, klReverse],
      precisionRecall: [curve.recall[1], curve.precision[0]],
      likelihoodMass: [core.coveredMass(q, p, reach), core.expectedLogDensity(q, p)],
    });
    yield places.length;
  }
  return places;
}
