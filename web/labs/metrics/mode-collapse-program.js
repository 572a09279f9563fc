import { seedAfter } from '../../engine/seed-after.js';
import { pythonNumber } from '../kit/python-literal.js';
import { fitArgs } from './mode-collapse-laws.js';
import { partsOf } from './mode-collapse-ends.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */
/** @typedef {import('../../engine/jobs/fit-path.js').FitPath} FitPath */
/** @typedef {Record<string, any>} Own */

/** Less than this is printed as 0, without the sign that rounding gave it. */
const NOTHING = 0.0005;

/** What the divergence and its slope by log q are at x. @type {Record<string, string>} */
const TERMS = {
  kl_forward: `term, slope = p * (lp - lq) - p + q, q - p`,
  kl_reverse: `term, slope = q * (lq - lp) - q + p, q * (lq - lp)`,
  jensen_shannon: `lm = log((p + q) / 2)
        term, slope = (p * (lp - lm) + q * (lq - lm)) / 2, q * (lq - lm) / 2`,
};

/** @param {string} term */
const byDensities = (term) => `
def objective(theta):
    model = parts_of(theta)
    both = truth + model
    least, means = min(s for _, _, s in both), [m for _, m, _ in both]
    h = least / min(max((max(means) - min(means)) / least, 8), 64)
    low, high = min(m - 9 * s for _, m, s in both), max(m + 9 * s for _, m, s in both)
    value, slopes = 0.0, [0.0] * (3 * K)
    for n in range(int((high - low) / h) + 2):
        x = low + n * h
        lp, lq = log_density(truth, x), log_density(model, x)
        p, q = exp(lp), exp(lq)
        ${term}
        value += h * term
        for k, (w, m, s) in enumerate(model):
            z = (x - m) / s
            share = exp(log_joint(w, m, s, x) - lq)
            slopes[k] += h * slope * share * z / s * unit
            slopes[K + k] += h * slope * share * (z * z - 1)
            slopes[2 * K + k] += h * slope * (share - w) * free_weights
    return value, slopes
`;

/** Along the monotone coupling G(x) = F(y), by even steps of x + y. */
const BY_COUPLING = `
def tails(parts, x):
    places = [(w, (x - m) / (s * sqrt(2))) for w, m, s in parts]
    return [sum(w * erfc(sign * z) / 2 for w, z in places) for sign in (-1, 1)]


def coupled(model, at, low, high):  # x where G(x) = F(at - x), by halving
    for _ in range(32):
        x = (low + high) / 2
        (g, g_above), (f, f_above) = tails(model, x), tails(truth, at - x)
        is_right = g > f if g < g_above else g_above < f_above
        low, high = (low, x) if is_right else (x, high)
    return (low + high) / 2


def objective(theta):  # W2 squared, in the variance of the truth
    model = parts_of(theta)
    h = min(s for _, _, s in truth + model) / 8
    ends = [(min(m - 9 * s for _, m, s in parts), max(m + 9 * s for _, m, s in parts))
            for parts in (truth, model)]
    (p_low, p_high), (q_low, q_high) = ends
    x = coupled(model, p_low + q_low, q_low - (p_high - p_low), q_high)
    value, slopes = 0.0, [0.0] * (3 * K)
    for n in range(int((p_high + q_high - p_low - q_low) / h) + 2):
        at = p_low + q_low + n * h
        x = coupled(model, at, x - h, x + 2 * h)
        gap = log_density(model, x) - log_density(truth, at - x)
        advance = 1 / (1 + exp(min(gap, 700)))
        move = (2 * x - at) / unit**2
        value += h * move * (2 * x - at) * exp(log_density(model, x)) * advance
        below = tails(model, x)[0]
        for k, (w, m, s) in enumerate(model):
            slope, z = 2 * h * move * advance, (x - m) / s
            density = exp(log_joint(w, m, s, x))
            slopes[k] += slope * density * unit
            slopes[K + k] += slope * density * z * s
            share = erfc(-z / sqrt(2)) / 2
            slopes[2 * K + k] -= slope * w * (share - below) * free_weights
    return value, slopes
`;

/**
 * A Python program that makes the same model fit, from the same start by the same steps.
 * @param {Own} own  what the path was asked for
 */
function collapseSource(own) {
  const { truth, options, components } = fitArgs(own);
  const parts = Array.from(truth.means, (mean, k) => [
    truth.weights[k],
    mean,
    Math.sqrt(truth.covariances[k]),
  ]);
  const listed = parts.map((part) => `(${part.map(pythonNumber).join(', ')})`).join(', ');
  const isW2 = own.labFitBy === 'wasserstein2';
  return `import random
from math import ${isW2 ? 'erfc, ' : ''}exp, log, pi, sqrt

truth = [${listed}]  # weight, mean, sigma
K, free_weights = ${components}, ${options.freeWeights ? 'True' : 'False'}
middle = sum(w * m for w, m, _ in truth)
unit = sqrt(sum(w * (s * s + (m - middle) ** 2) for w, m, s in truth))


def log_joint(w, m, s, x):
    return log(w) - log(s) - 0.5 * ((x - m) / s) ** 2 - 0.5 * log(2 * pi) if w > 0 else -1e300


def log_density(parts, x):
    joint = [log_joint(w, m, s, x) for w, m, s in parts]
    top = max(joint)
    return top + log(sum(exp(each - top) for each in joint))


def parts_of(theta):  # means, log sigmas, logits of the weights
    weights = [exp(logit) for logit in theta[2 * K :]]
    return [(weights[k] / sum(weights), theta[k], exp(theta[K + k])) for k in range(K)]

${isW2 ? BY_COUPLING : byDensities(TERMS[own.labFitBy])}

def allowed(theta):
    lows, highs = min(m for _, m, _ in truth), max(m for _, m, _ in truth)
    least = truth[0][2]
    whole, centre = highs - lows + 8 * least, (lows + highs) / 2
    return all(least / 4 <= s <= whole and abs(m - centre) <= 2 * whole
               for _, m, s in parts_of(theta))


def report(name, theta):
    for w, m, s in sorted(parts_of(theta), key=lambda part: part[1]):
        m = 0.0 if abs(m) < ${NOTHING} else m
        print(f"{name}: weight {w:.3f}, mean {m:.3f}, sigma {s:.3f}")


random.seed(${seedAfter(own.labFitSeed, own.labFitStart - 1)})
least = truth[0][2]
low, high = min(m for _, m, _ in truth) - 2 * least, max(m for _, m, _ in truth) + 2 * least
theta = [0.0] * (3 * K)
for k in range(K):
    theta[k] = low + (high - low) * random.random()
    theta[K + k] = log(least * (unit / least) ** random.random())
report("start", theta)

length = 1.0
value, slopes = objective(theta)
for _ in range(${options.mostSteps}):
    largest = max(map(abs, slopes))
    if largest < ${pythonNumber(options.tolerance)}:
        break
    squares = sum(slope * slope for slope in slopes)
    length = min(length, ${pythonNumber(options.longestStep)} / largest)
    for _ in range(40):  # halved until the value falls
        there = [each - length * slope * (unit if i < K else 1)
                 for i, (each, slope) in enumerate(zip(theta, slopes))]
        if allowed(there):
            lower, others = objective(there)
            if lower <= value - 1e-4 * length * squares:
                break
        length /= 2
    else:
        break
    change = squares - sum(a * b for a, b in zip(slopes, others))
    theta, value, slopes = there, lower, others
    length *= squares / change if change > 0 else 2

report("end", theta)
print(f"divergence {${isW2 ? 'unit * sqrt(max(value, 0))' : 'value'}:.4f}")`;
}

/**
 * The program of a path, and what it prints by the lab's own numbers.
 * @param {Engine} engine
 * @param {Own} own  what the path was asked for
 * @param {FitPath} path
 */
export async function collapseProgram(engine, own, { mixtures, values }) {
  const last = values.length - 1;
  /** @type {number[]} */
  const numbers = [];
  let format = '';
  for (const [name, at] of /** @type {[string, number][]} */ ([
    ['start', 0],
    ['end', last],
  ])) {
    for (const { weight, mean, deviation } of partsOf(mixtures[at])) {
      format += `${name}: weight {:.3f}, mean {:.3f}, sigma {:.3f}\n`;
      numbers.push(weight, Math.abs(mean) < NOTHING ? 0 : mean, deviation);
    }
  }
  format += 'divergence {:.4f}\n';
  numbers.push(values[last]);
  return {
    source: collapseSource(own),
    output: await engine.format(format, Float64Array.from(numbers)),
  };
}
