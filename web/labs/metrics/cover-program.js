import { SEEDS } from '../../engine/jobs/count-coverage.js';
import { pythonList, pythonNumber } from '../kit/python-literal.js';

/** @typedef {import('../../engine/jobs/count-coverage.js').CoverageArgs} CoverageArgs */
/** @typedef {import('../../engine/jobs/count-coverage.js').CoverageFound} CoverageFound */

/** Errors in the lists that the program draws: those of all lengths would take it a minute. */
const LENGTH = 20;

/**
 * A Python program that counts percentile intervals of lists of one length, of the same lists and resamples.
 * @param {CoverageArgs} args
 */
export function coverProgram({ law, counts, lists, resamples, level, seed }) {
  const first = SEEDS * counts.indexOf(LENGTH);
  return `import math
import random
from itertools import accumulate

n, lists, resamples, level = ${LENGTH}, ${lists}, ${resamples}, ${pythonNumber(level)}
weights = ${pythonList(law.weights)}
means = ${pythonList(law.means)}
sigma = ${pythonNumber(Math.sqrt(law.covariances[0]))}
seed = ${seed} + ${first}


def quantile(ordered, level):
    at = level * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def folded_mean(m):  # of |x|, x being normal
    tail = sigma * math.sqrt(2 / math.pi) * math.exp(-(m**2) / (2 * sigma**2))
    return tail + m * math.erf(m / (sigma * math.sqrt(2)))


mean = sum(w * folded_mean(m) for w, m in zip(weights, means))
random.seed(seed)
cumulative = list(accumulate(weights))
errors = [
    abs(random.choices(means, cum_weights=cumulative)[0] + sigma * random.gauss(0, 1))
    for _ in range(n * lists)
]
covered = 0
for i in range(lists):
    own = errors[i * n : (i + 1) * n]
    random.seed(seed + 1 + i)
    found = sorted(
        sum(own[int(random.random() * n)] for _ in range(n)) / n for _ in range(resamples)
    )
    low, high = quantile(found, (1 - level) / 2), quantile(found, (1 + level) / 2)
    covered += low <= mean <= high
print(f"mean {mean:.6f}, held by {covered} of {lists} percentile intervals (n = {n})")`;
}

/**
 * What that program prints.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {CoverageArgs} args
 * @param {CoverageFound} found
 */
export function coverOutput(engine, { lists }, { mean, groups }) {
  const covered = groups.find(({ n }) => n === LENGTH)?.percentile;
  if (covered === undefined) return '';
  const format = `mean {:.6f}, held by ${covered} of ${lists} percentile intervals (n = ${LENGTH})\n`;
  return engine.format(format, Float64Array.of(mean));
}
