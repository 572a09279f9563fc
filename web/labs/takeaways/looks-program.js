import { pythonList, pythonNumber } from '../kit/python-literal.js';
import { hitsOf, LEVEL, ROUNDS, shareOf } from './looks-rounds.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../wasm/core.js').Mixture} Mixture */

/** @param {Mixture} mixture */
const pythonMixture = ({ weights, means, covariances }) =>
  `(${pythonList(weights)}, ${pythonList(means)}, ${pythonNumber(Math.sqrt(covariances[0]))})`;

/**
 * A Python program that draws the rounds anew and lets the likelihood-ratio test pick.
 * @param {{drawn: import('./looks-rounds.js').Drawn, picks: number[]}} question  picks: none or all
 */
const source = ({ drawn: { p, q, n, seed }, picks }) => `import random
from itertools import accumulate
from math import comb, exp, log, pi, sqrt

p = ${pythonMixture(p)}  # weights, means, standard deviation
q = ${pythonMixture(q)}
n, seed = ${n}, ${seed}
picks = ${pythonList(picks)}  # yours; 0 is upper
names = ["upper", "lower"]


def draw(mixture, n, seed):
    weights, means, deviation = mixture
    random.seed(seed)
    cumulative = list(accumulate(weights))
    for _ in range(n):
        k = random.choices(range(len(means)), cum_weights=cumulative)[0]
        yield k, means[k] + deviation * random.gauss(0, 1)


def log_density(mixture, x):
    weights, means, deviation = mixture
    logs = [
        log(w) - ((x - m) / deviation) ** 2 / 2 for w, m in zip(weights, means) if w > 0
    ]
    most = max(logs)
    return most + log(sum(exp(each - most) for each in logs)) - log(deviation * sqrt(2 * pi))


def mean_ratio(mixture, seed):
    xs = [x for _, x in draw(mixture, n, seed)]
    return sum(log_density(p, x) - log_density(q, x) for x in xs) / n


def lower_end(hits, n):  # where so many hits or more have probability ${((1 - LEVEL) / 2).toFixed(3)}
    low, high = 0.0, 1.0
    for _ in range(60):
        share = (low + high) / 2
        terms = (comb(n, j) * share**j * (1 - share) ** (n - j) for j in range(hits, n + 1))
        low, high = (share, high) if sum(terms) < ${((1 - LEVEL) / 2).toFixed(3)} else (low, share)
    return (low + high) / 2 if hits else 0.0


def report(who, hits):
    low, high = lower_end(hits, ${ROUNDS}), 1 - lower_end(${ROUNDS} - hits, ${ROUNDS})
    print(f"{who}: {hits} of ${ROUNDS}, 95 % interval {low:.4f} to {high:.4f}")


sides = [k for k, _ in draw(([0.5, 0.5], [0, 1], 1), ${ROUNDS}, seed)]
tested = []
for r, side in enumerate(sides):
    ratios = [mean_ratio(p, seed + 2 * r + 1), mean_ratio(q, seed + 2 * r + 2)]
    upper, lower = ratios if side == 0 else reversed(ratios)
    tested.append(0 if upper > lower else 1)
    print(f"round {r + 1}: upper {upper:.6f}, lower {lower:.6f};", end=" ")
    print(f"true {names[side]}, test {names[tested[-1]]}")
report("test", sum(a == b for a, b in zip(tested, sides)))
if picks:
    report("you", sum(a == b for a, b in zip(picks, sides)))`;

/**
 * The program, and what it prints by the lab's own numbers.
 * @param {Engine} engine
 * @param {{drawn: import('./looks-rounds.js').Drawn, rounds: import('./looks-rounds.js').Round[],
 *   picks: number[]}} now
 */
export async function looksProgram(engine, { drawn, rounds, picks }) {
  const all = picks.length === ROUNDS ? picks : [];
  const names = ['upper', 'lower'];
  let format = '';
  /** @type {number[]} */
  const numbers = [];
  for (const [round, { truth, test, sets }] of rounds.entries()) {
    format += `round ${round + 1}: upper {:.6f}, lower {:.6f}; true ${names[truth]}, test ${names[test]}\n`;
    numbers.push(sets[0].ratio, sets[1].ratio);
  }
  const lists = { test: rounds.map(({ test }) => test), ...(all.length > 0 && { you: all }) };
  for (const [who, list] of Object.entries(lists)) {
    const hits = hitsOf(rounds, list).filter(Boolean).length;
    const { low, high } = await shareOf(engine, hits, ROUNDS);
    format += `${who}: ${hits} of ${ROUNDS}, 95 % interval {:.4f} to {:.4f}\n`;
    numbers.push(low, high);
  }
  return {
    source: source({ drawn, picks: all }),
    output: await engine.format(format, Float64Array.from(numbers)),
  };
}
