import { pythonList, pythonNumber } from '../kit/python-literal.js';
import { REACH, TICKS } from './trail-compute.js';

/** @param {import('./trail-compute.js').SpotsQuestion} question */
const source = ({ clean: { weights, means, covariances }, taus, count, seed }) => `import random
from itertools import accumulate
from math import erf, exp, log, pi, sqrt

weights, means = ${pythonList(weights)}, ${pythonList(means)}
sigma = ${pythonNumber(Math.sqrt(covariances[0]))}  # of each component of p; the model's are tau times as wide
n, seed = ${count}, ${seed}
NODES = 4000


def log_density(x):
    logs = [log(w) - ((x - m) / sigma) ** 2 / 2 for w, m in zip(weights, means)]
    most = max(logs)
    return most + log(sum(exp(each - most) for each in logs)) - log(sigma * sqrt(2 * pi))


def mean_log_density(tau):  # of the model's values, by quadrature
    h, total = 18 / NODES, 0.0
    for z in (-9 + i * h for i in range(NODES + 1)):
        share = exp(-z * z / 2) / sqrt(2 * pi) * h
        total += share * sum(w * log_density(m + tau * sigma * z) for w, m in zip(weights, means))
    return total


def below(x):
    return sum(w * (1 + erf((x - m) / sigma / sqrt(2))) / 2 for w, m in zip(weights, means))


def covered(tau):  # p's share within ${REACH} standard deviations of a component of the model
    reach, mass, right = ${REACH} * tau * sigma, 0.0, float("-inf")
    for m in sorted(means):
        low = max(m - reach, right)
        right = m + reach
        if right > low:
            mass += below(right) - below(low)
    return mass


def draw(tau, seed):
    random.seed(seed)
    cumulative = list(accumulate(weights))
    for _ in range(n):
        k = random.choices(range(len(means)), cum_weights=cumulative)[0]
        yield means[k] + tau * sigma * random.gauss(0, 1)


def report(tau):
    print(f"tau {tau}: covered {covered(tau):.4f}, mean log p {mean_log_density(tau):.4f}")


for tau in ${pythonList(TICKS)}:
    report(tau)
for i, tau in enumerate(${pythonList(taus)}):
    report(tau)
    reach = ${REACH} * tau * sigma
    share = sum(any(abs(x - m) <= reach for m in means) for x in draw(1, seed + 2 * i)) / n
    error = sqrt(max(0.0, covered(tau) * (1 - covered(tau))) / n)
    logs = [log_density(x) for x in draw(tau, seed + 2 * i + 1)]
    mean = sum(logs) / n
    spread = sqrt(sum((each - mean) ** 2 for each in logs) / (n - 1) / n)
    print(f"   from n = {n}: {share:.4f} +- {error:.4f}, {mean:.4f} +- {spread:.4f}")
`;

/**
 * A Python program of the trail's ticks and of both marked places, and what it prints by the lab's numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./trail-compute.js').SpotsQuestion} question
 * @param {import('./trail-compute.js').Place[]} trail
 * @param {import('./trail-compute.js').Spot[]} spots
 */
export async function trailProgram(engine, question, trail, spots) {
  const ticks = trail.filter(({ tau }) => TICKS.includes(tau));
  const line = (/** @type {number} */ tau) =>
    `tau ${pythonNumber(tau)}: covered {:.4f}, mean log p {:.4f}\n`;
  const drawn = `   from n = ${question.count}: {:.4f} +- {:.4f}, {:.4f} +- {:.4f}\n`;
  return {
    source: source(question),
    output: await engine.format(
      ticks.map(({ tau }) => line(tau)).join('') +
        spots.map(({ tau }) => line(tau) + drawn).join(''),
      Float64Array.from([
        ...ticks.flatMap(({ covered, logP }) => [covered, logP]),
        ...spots.flatMap(({ covered, logP, estimate, error }) => [
          covered,
          logP,
          estimate.covered,
          error.covered,
          estimate.logP,
          error.logP,
        ]),
      ]),
    ),
  };
}
