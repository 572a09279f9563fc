import { lawsOf } from './laws.js';

/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {Record<string, any>} Own */
/** @typedef {[across: number, up: number]} Place */

/** Places of the knob, and how often there is an estimate. */
export const [KNOTS, EVERY] = [25, 4];
/** Precision at λ and recall at 1/λ, as the curve's authors sum it up. */
export const LAMBDA = 8;
/** σ of q's components, within which they reach p. */
export const REACH = 2;
const [NARROWEST, BROADEST] = [0.1, 4];
const [LEAST, MOST] = [0.02, 0.98];

/** What the trails follow from. */
export const ASKED = ['labModes', 'labSigma', 'labModel', 'labShift', 'labTau', 'labKnob'];

/**
 * The knob's place: a width τ, or the share of the first component.
 * @param {string} knob
 * @param {number} at  0 … KNOTS − 1
 */
export function knobValue(knob, at) {
  const part = at / (KNOTS - 1);
  return knob === 'width'
    ? NARROWEST * (BROADEST / NARROWEST) ** part
    : LEAST + (MOST - LEAST) * part;
}

/**
 * The knob's place on a model.
 * @param {Own} own
 * @param {number} at
 * @returns {Own}
 */
function turned(own, at) {
  const value = knobValue(own.labKnob, at);
  if (own.labKnob === 'width') return { ...own, labTau: value };
  /** @type {[number, number][]} */
  const [[mean], ...others] = own.labModel;
  if (others.length === 0) return own;
  const rest = others.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = others.map(([mean, weight]) => [
    mean,
    (1 - value) * (rest > 0 ? weight / rest : 1 / others.length),
  ]);
  return { ...own, labModel: [[mean, value], ...shares] };
}

/**
 * The truth, and each model at each place of the knob: the model with all components and, where something is
 * left, without its last.
 * @param {Own} own  ASKED
 * @returns {{p: Mixture, trails: {name: 'all' | 'dropped', models: Mixture[]}[]}}
 */
export function trailsOf(own) {
  const { p } = lawsOf(own);
  const modelsOf = (/** @type {Own} */ from) =>
    Array.from({ length: KNOTS }, (_, at) => lawsOf(turned(from, at)).q);
  const left = own.labModel.slice(0, -1);
  const hasRest =
    left.reduce(
      (/** @type {number} */ sum, /** @type {number[]} */ [, weight]) => sum + weight,
      0,
    ) > 0;
  const dropped = hasRest
    ? [{ name: /** @type {const} */ ('dropped'), models: modelsOf({ ...own, labModel: left }) }]
    : [];
  return { p, trails: [{ name: 'all', models: modelsOf(own) }, ...dropped] };
}

/**
 * What the exact lines are asked for.
 * @param {Own} own  ASKED
 */
export const traceArgs = (own) => {
  const { p, trails } = trailsOf(own);
  return { p, models: trails.flatMap(({ models }) => models), lambda: LAMBDA, reach: REACH };
};

/**
 * The trails' places, one after another as they were asked for.
 * @param {Own} own  ASKED
 * @param {import('../../engine/jobs/trace-planes.js').Places[]} places
 */
export const pathsOf = (own, places) =>
  trailsOf(own).trails.map(({ name }, n) => ({
    name,
    places: places.slice(n * KNOTS, (n + 1) * KNOTS),
  }));

/** @typedef {ReturnType<typeof pathsOf>} Paths */
