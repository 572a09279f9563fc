import { pythonNumber } from '../kit/python-literal.js';
import { LEVEL } from './measure-errors.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('./measure-errors.js').Measured} Measured */

/** Numbers in a line of a list. */
const WIDTH = 10;

/**
 * A list as Python takes it, over several lines where it is long.
 * @param {number[]} values
 */
function pythonLines(values) {
  const rows = [];
  for (let at = 0; at < values.length; at += WIDTH) {
    rows.push(
      values
        .slice(at, at + WIDTH)
        .map(pythonNumber)
        .join(', '),
    );
  }
  return rows.length > 1 ? `[\n    ${rows.join(',\n    ')},\n]` : `[${rows.join('')}]`;
}

/**
 * A Python program that sums up the lists as the lab does, with the same resamples and sign patterns.
 * @param {{lists: number[][], seed: string, resamples: number[], patterns: number | null}} question
 *   patterns: null where there are no pairs
 */
function source({ lists, seed, resamples, patterns }) {
  const [a, b] = lists;
  const pairs = `
differences = [x - y for x, y in zip(a, b)]
observed = abs(sum(differences)) - 1e-12 * sum(map(abs, differences))
if len(differences) <= 14:  # every pattern of signs
    patterns = list(product([1, -1], repeat=len(differences)))
    far = sum(abs(sum(map(mul, signs, differences))) >= observed for signs in patterns)
    p = far / len(patterns)
else:
    random.seed(${seed})
    patterns = ${patterns}
    far = 0
    for _ in range(patterns):
        far += abs(sum(d if random.random() < 0.5 else -d for d in differences)) >= observed
    p = (1 + far) / (1 + patterns)
print(f"mean of a - b {sum(differences) / len(differences):.6f}, p = {p:.6f}")`;
  return `import random
${patterns === null ? '' : 'from itertools import product\nfrom operator import mul\n'}
a = ${pythonLines(a)}
b = ${pythonLines(b)}
level = ${pythonNumber(LEVEL)}


def quantile(ordered, level):
    at = level * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (at - below) * (ordered[above] - ordered[below])


def report(name, errors, resamples):
    n, ordered = len(errors), sorted(errors)
    cut = n // 10
    kept = ordered[cut : n - cut]
    print(f"{name}: best {ordered[0]:.6f}, mean {sum(errors) / n:.6f},", end=" ")
    print(f"median {quantile(ordered, 0.5):.6f},", end=" ")
    print(f"trimmed mean {sum(kept) / len(kept):.6f}, worst {ordered[-1]:.6f}")
    if n == 1:
        return
    random.seed(${seed})
    means = sorted(
        sum(errors[int(random.random() * n)] for _ in range(n)) / n
        for _ in range(resamples)
    )
    low, high = quantile(means, (1 - level) / 2), quantile(means, (1 + level) / 2)
    print(f"   95 % interval of the mean {low:.4f} to {high:.4f}")


report("A", a, ${resamples[0]})
report("B", b, ${resamples[1]})${patterns === null ? '' : pairs}`;
}

/**
 * The program for both lists, and what it prints by the lab's own numbers; none where a list is missing.
 * @param {Engine} engine
 * @param {{seed: string} & Measured} now
 */
export async function errorsProgram(engine, { seed, lists, pairs }) {
  if (lists.some(({ obstacle }) => obstacle)) return { source: '', output: '' };
  /** @type {number[]} */
  const numbers = [];
  let format = '';
  for (const [i, { errors, best, summary, intervals }] of lists.entries()) {
    if (!summary) continue;
    format += `${'AB'[i]}: best {:.6f}, mean {:.6f}, median {:.6f}, trimmed mean {:.6f}, worst {:.6f}\n`;
    const cut = Math.floor(errors.length / 10);
    const kept = Float64Array.from(errors)
      .sort()
      .subarray(cut, errors.length - cut);
    // As Python sums.
    const mean = (await engine.sum(Float64Array.from(errors))) / errors.length;
    const trimmed = (await engine.sum(kept)) / kept.length;
    numbers.push(best, mean, summary.median, trimmed, summary.worst);
    if (!intervals.mean) continue;
    format += '   95 % interval of the mean {:.4f} to {:.4f}\n';
    numbers.push(intervals.mean.low, intervals.mean.high);
  }
  if (pairs) {
    format += 'mean of a - b {:.6f}, p = {:.6f}\n';
    const sum = await engine.sum(Float64Array.from(pairs.differences));
    numbers.push(sum / pairs.differences.length, pairs.pValue);
  }
  return {
    source: source({
      lists: lists.map(({ errors }) => errors),
      seed,
      resamples: lists.map(({ resamples }) => resamples),
      patterns: pairs?.patterns ?? null,
    }),
    output: await engine.format(format, Float64Array.from(numbers)),
  };
}
