import { pythonNumber } from '../kit/python-literal.js';
import { LAMBDA, REACH, trailsOf } from './paths-compute.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** @param {Mixture} mixture */
const listOf = ({ weights, means, covariances }) =>
  `[${Array.from(
    means,
    (mean, k) => `(${[weights[k], mean, Math.sqrt(covariances[k])].map(pythonNumber).join(', ')})`,
  ).join(', ')}]`;

/**
 * A Python program of the exact places at one place of the knob.
 * @param {Record<string, any>} own
 * @param {number} at
 */
function pathsSource(own, at) {
  const { p, trails } = trailsOf(own);
  const models = trails.map(({ name, models }) => `    "${name}": ${listOf(models[at])},`);
  return `# exact places
from math import erf, exp, log, pi, sqrt

p = ${listOf(p)}  # weight, mean, sigma
models = {
${models.join('\n')}
}
NODES = 40_000


def log_density(parts, x):
    joint = [log(w) - log(s) - 0.5 * ((x - m) / s) ** 2 - 0.5 * log(2 * pi)
             for w, m, s in parts if w > 0]
    top = max(joint)
    return top + log(sum(exp(each - top) for each in joint))


def covered(q):  # the share of p within ${REACH} sigma of a component of q
    reached = sorted((m - ${REACH} * s, m + ${REACH} * s) for w, m, s in q if w > 0)
    mass, right = 0.0, float("-inf")
    for low, high in reached:
        low = max(low, right)
        if high > low:
            mass += sum(w * (erf((high - m) / s / sqrt(2)) - erf((low - m) / s / sqrt(2))) / 2
                        for w, m, s in p)
            right = high
    return mass


for name, q in models.items():
    low = min(m - 9 * s for _, m, s in p + q)
    high = max(m + 9 * s for _, m, s in p + q)
    h = (high - low) / NODES
    precision = recall = forward = reverse = likelihood = 0.0
    for n in range(NODES + 1):
        x = low + n * h
        lp, lq = log_density(p, x), log_density(q, x)
        dp, dq = exp(lp), exp(lq)
        precision += min(${LAMBDA} * dp, dq) * h
        recall += min(dp, ${LAMBDA} * dq) * h
        forward += dp * (lp - lq) * h
        reverse += dq * (lq - lp) * h
        likelihood += dq * lp * h
    print(f"{name}: precision {precision:.4f}, recall {recall:.4f}")
    print(f"   KL(p||q) {max(forward, 0.0):.4f}, KL(q||p) {max(reverse, 0.0):.4f}")
    print(f"   mean log p {likelihood:.4f}, mass covered {covered(q):.4f}")`;
}

/** Less than this is what rounding leaves of 0. */
const ROUNDING = 1e-9;

/**
 * @param {Engine} engine
 * @param {Record<string, any>} own
 * @param {import('./paths-compute.js').Paths} trails
 * @param {number} at
 */
export async function pathsProgram(engine, own, trails, at) {
  let format = '';
  /** @type {number[]} */
  const numbers = [];
  for (const { name, places } of trails) {
    const { precisionRecall, divergences, likelihoodMass } = places[at];
    format +=
      `${name}: precision {:.4f}, recall {:.4f}\n` +
      '   KL(p||q) {:.4f}, KL(q||p) {:.4f}\n' +
      '   mean log p {:.4f}, mass covered {:.4f}\n';
    numbers.push(
      ...precisionRecall.toReversed(),
      ...divergences.map((value) => (value < ROUNDING ? 0 : value)),
      ...likelihoodMass.toReversed(),
    );
  }
  return {
    source: pathsSource(own, at),
    output: await engine.format(format, Float64Array.from(numbers)),
  };
}
