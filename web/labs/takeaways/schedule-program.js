import { PARTICLES } from '../../engine/jobs/ddim-distance.js';
import { pythonList, pythonNumber } from '../kit/python-literal.js';
import { LINEAR, MOST, TIMES } from './schedule-compute.js';

/** @typedef {import('../../wasm/core.js').Mixture} Mixture */
/** @typedef {import('./schedule-compute.js').Measured} Measured */

/** Numbers of steps that are printed: as many as it takes, and one fewer. @param {Measured} row */
const countsOf = ({ steps }) => (steps === null ? [MOST] : steps > 1 ? [steps, steps - 1] : [1]);

/** @param {Measured} row */
const barsOf = ({ name, knots }) => (knots ? `through(${pythonList(knots)})` : `${name}()`);

/**
 * @param {Mixture} clean
 * @param {Measured[]} rows
 */
const source = ({ weights, means, covariances }, rows) => `from math import cos, exp, pi, sqrt
from statistics import NormalDist

weights, means = ${pythonList(weights)}, ${pythonList(means)}
deviation = ${pythonNumber(Math.sqrt(covariances[0]))}
T, N = ${TIMES}, ${PARTICLES}
normal = NormalDist()
starts = [normal.inv_cdf((i + 0.5) / N) for i in range(N)]


def alpha_bars(betas):
    bars = [1.0]
    for beta in betas:
        bars.append(bars[-1] * (1 - beta))
    return bars


def linear():
    first, last = ${pythonNumber(LINEAR[0])}, ${pythonNumber(LINEAR[1])}
    return alpha_bars([first + i * ((last - first) / (T - 1)) for i in range(T)])


def cosine():
    f = [cos((t / T + 0.008) / 1.008 * pi / 2) ** 2 for t in range(T + 1)]
    return alpha_bars([min(1 - b / a, 0.999) for a, b in zip(f, f[1:])])


def through(knots):  # log SNR, evenly spaced from t = 0 to T
    bars = [1.0]
    for t in range(1, T + 1):
        place = t / T * (len(knots) - 1)
        k = min(int(place), len(knots) - 2)
        log_snr = knots[k] + (place - k) * (knots[k + 1] - knots[k])
        bars.append(1 / (1 + exp(-log_snr)))
    return bars


def guess(x, bar):  # E[x0 | x]
    variance = bar * deviation**2 + 1 - bar
    misses = [x - sqrt(bar) * m for m in means]
    least = min(d * d for d in misses)
    shares = [w * exp((least - d * d) / 2 / variance) for w, d in zip(weights, misses)]
    gain = sqrt(bar) * deviation**2 / variance
    return sum(p * (m + gain * d) for p, m, d in zip(shares, means, misses)) / sum(shares)


def ddim(bars, n):
    levels = [bars[T * (n - i) // n] for i in range(n)] + [1.0]
    xs = starts
    for bar, to in zip(levels, levels[1:]):
        kept = sqrt((1 - to) / (1 - bar))
        guessed = sqrt(to) - kept * sqrt(bar)
        xs = [kept * x + guessed * guess(x, bar) for x in xs]
    return sorted(xs)


def cdf(x):
    return sum(w * normal.cdf((x - m) / deviation) for w, m in zip(weights, means))


def area(x):  # the integral of the cdf up to x
    zs = [(x - m) / deviation for m in means]
    parts = [z * normal.cdf(z) + normal.pdf(z) for z in zs]
    return deviation * sum(w * part for w, part in zip(weights, parts))


def crossing(a, b, level):  # where the cdf comes to the level, between a and b
    if cdf(a) >= level or cdf(b) <= level:
        return a if cdf(a) >= level else b
    for _ in range(50):
        middle = (a + b) / 2
        a, b = (middle, b) if cdf(middle) < level else (a, middle)
    return a


def distance(xs):  # Wasserstein-1: the integral of |cdf of the particles - cdf|
    mean = sum(w * m for w, m in zip(weights, means))
    total = area(xs[0]) + area(xs[-1]) - xs[-1] + mean
    for i, (a, b) in enumerate(zip(xs, xs[1:]), 1):
        c = crossing(a, b, i / N)
        total += i / N * (2 * c - a - b) + area(a) + area(b) - 2 * area(c)
    return total


for name, bars, counts in [
${rows.map((row) => `    ("${row.name}", ${barsOf(row)}, ${pythonList(countsOf(row))}),`).join('\n')}
]:
    for n in counts:
        print(f"{name}, {n} steps: {distance(ddim(bars, n)):.5f}")
`;

/**
 * A Python program that takes the steps anew, and what it prints by the lab's own numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {{clean: Mixture, rows: Measured[]}} now
 */
export async function scheduleProgram(engine, { clean, rows }) {
  const printed = rows.flatMap((row) =>
    countsOf(row).map((steps) => ({
      line: `${row.name}, ${steps} steps: {:.5f}\n`,
      distance: row.distances[steps - 1],
    })),
  );
  return {
    source: source(clean, rows),
    output: await engine.format(
      printed.map(({ line }) => line).join(''),
      Float64Array.from(printed, ({ distance }) => distance),
    ),
  };
}
