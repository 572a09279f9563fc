import { pythonList } from '../kit/python-literal.js';

/** @typedef {import('../../engine/engine.js').Engine} Engine */

/**
 * Modes as Python takes them; one of weight 0 is never drawn and has no logarithm.
 * @param {[mean: number, weight: number][]} modes
 */
const drawnModes = (modes) => modes.filter(([, weight]) => weight > 0);

const PROPOSALS = {
  posterior: () => 'posterior',
  broad: (/** @type {number} */ factor) =>
    `[(p, m, ${factor} * s) for p, m, s in posterior]  # broadened`,
  laplace: (
    /** @type {number} */ _,
    /** @type {import('./integral.js').IntegralPicture} */ { proposal },
  ) => `[(1, ${proposal.means[0]}, ${proposal.covariances[0]} ** 0.5)]  # Laplace`,
};

/**
 * A Python program that estimates the integral as the lab does, with the same draws.
 * @param {Record<string, any>} own  the panel's values
 * @param {import('./integral.js').IntegralPicture} now
 */
export function integralProgram(own, now) {
  const modes = drawnModes(own.labModes);
  /** @type {keyof typeof PROPOSALS} */
  const kind = own.labProposal;
  return `import math
import random
from itertools import accumulate

seed, n = ${own.labSeed}, ${own.labDraws}
weights = ${pythonList(modes.map(([, weight]) => weight))}
means = ${pythonList(modes.map(([mean]) => mean))}
sigma = ${own.labSigma}
w, b, tau = ${own.labWeight}, ${own.labBias}, ${own.labNoise}  # x = w z + b + tau * noise
x = ${own.labX}


def log_normal(value, m, s):
    return -(((value - m) / s) ** 2) / 2 - math.log(s * math.sqrt(2 * math.pi))


def log_mixture(value, mixture):
    terms = [math.log(p) + log_normal(value, m, s) for p, m, s in mixture if p > 0]
    top = max(terms)
    return top + math.log(sum(math.exp(term - top) for term in terms))


def estimate(proposal):
    random.seed(seed)
    cumulative = list(accumulate(p for p, _, _ in proposal))
    logs = []
    for _ in range(n):
        _, m, s = random.choices(proposal, cum_weights=cumulative)[0]
        z = m + s * random.gauss(0, 1)
        log_joint = log_normal(x, w * z + b, tau) + log_mixture(z, prior)
        logs.append(log_joint - log_mixture(z, proposal))
    top = max(logs)
    ratios = [math.exp(value - top) for value in logs]
    mean = sum(ratios) / n
    error = math.sqrt(sum((r - mean) ** 2 for r in ratios) / (n - 1) / n) / mean
    size = sum(ratios) ** 2 / sum(r * r for r in ratios)
    return f"{top + math.log(mean):.6f} error {error:.6f} ESS {size:.3f}"


total = sum(weights)
prior = [(p / total, m, sigma) for p, m in zip(weights, means)]
spread = math.sqrt(w**2 * sigma**2 + tau**2)
exact = log_mixture(x, [(p, w * m + b, spread) for p, m, _ in prior])
gain = w * sigma**2 / spread**2
posterior = [
    (
        p * math.exp(log_normal(x, w * m + b, spread) - exact),
        m + gain * (x - w * m - b),
        math.sqrt(sigma**2 - gain * w * sigma**2),
    )
    for p, m, _ in prior
]
proposal = ${PROPOSALS[kind](own.labFactor, now)}
print(f"exact log p(x) {exact:.6f}")
print("from the prior", estimate(prior))
print("from the proposal", estimate(proposal))`;
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {Engine} engine
 * @param {number} logDensity
 * @param {{logMean: number, relativeError: number, effectiveSize: number}[]} estimates  of both
 *   proposals
 */
export function integralOutput(engine, logDensity, estimates) {
  const names = ['from the prior', 'from the proposal'];
  const lines = estimates.map((_, i) => `${names[i]} {:.6f} error {:.6f} ESS {:.3f}\n`);
  const numbers = estimates.flatMap(({ logMean, relativeError, effectiveSize }) => [
    logMean,
    relativeError,
    effectiveSize,
  ]);
  return engine.format(
    `exact log p(x) {:.6f}\n${lines.join('')}`,
    Float64Array.of(logDensity, ...numbers),
  );
}

/**
 * A Python program that moves the particles as the lab does, with the same draws.
 * @param {Record<string, any>} own  the panel's values
 * @param {number} steps  how many of its steps are shown
 */
export function flowProgram(own, steps) {
  const isLine = own.flowSpace === 'line';
  const centre = isLine ? [own.flowX] : [own.flowX, own.flowY];
  /** @type {{mean: number[], weight: number}[]} */
  const modes = own.flowModes
    .map((/** @type {number[]} */ [mean, weight], /** @type {number} */ k) => ({
      mean: isLine ? [mean] : [mean, own.flowHeights[k] ?? 0],
      weight,
    }))
    .filter((/** @type {{weight: number}} */ { weight }) => weight > 0);
  const adjusted = own.flowMethod === 'mala';
  const metropolis = `        log_ratio = new[0] - log_p + (gap(y, x, score) - gap(x, y, new[1])) / (4 * step)
        if random.random() >= math.exp(min(0, log_ratio)):
            continue
`;
  return `import math
import random

weights = ${pythonList(modes.map(({ weight }) => weight))}
means = [${modes.map(({ mean }) => pythonList(mean)).join(', ')}]
sigma = ${own.flowSigma}
step, steps, count = ${own.flowStep}, ${steps}, ${own.flowCount}
centre, spread = ${pythonList(centre)}, ${own.flowSpread}


def field(x):
    terms = [
        math.log(p) - sum((a - m) ** 2 for a, m in zip(x, mean)) / (2 * sigma**2)
        for p, mean in zip(weights, means)
    ]
    top = max(terms)
    shares = [math.exp(term - top) for term in terms]
    total = sum(shares)
    score = [
        sum(r * (mean[i] - a) for r, mean in zip(shares, means)) / total / sigma**2
        for i, a in enumerate(x)
    ]
    return top + math.log(total), score, shares.index(max(shares))


def gap(to, start, score):
    return sum((a - b - step * s) ** 2 for a, b, s in zip(to, start, score))


random.seed(${own.flowSeed})
points = [[c + spread * random.gauss(0, 1) for c in centre] for _ in range(count)]
states = [field(x) for x in points]
accepted = 0
for _ in range(steps):
    noises = [[random.gauss(0, 1) for _ in centre] for _ in points]
    for n, noise in enumerate(noises):
        x, (log_p, score, _) = points[n], states[n]
        y = [
            a + step * s + math.sqrt(2 * step) * e
            for a, s, e in zip(x, score, noise)
        ]
        new = field(y)
${adjusted ? metropolis : ''}        accepted += 1
        points[n], states[n] = y, new
modes = [mode for _, _, mode in states]
print("in each mode", [modes.count(k) for k in range(len(means))])
print("mean", *(f"{sum(column) / count:.6f}" for column in zip(*points)))
print("accepted", accepted, "of", steps * count)`;
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {Engine} engine
 * @param {Record<string, any>} own  the panel's values
 * @param {import('../../engine/jobs/follow-score.js').Flow} flow
 * @param {number} at  the step that is shown
 */
export async function flowOutput(engine, own, flow, at) {
  const dimension = own.flowSpace === 'line' ? 1 : 2;
  const { flowCount: count, flowModes: modes } = own;
  const points = flow.points.subarray(at * count * dimension, (at + 1) * count * dimension);
  const sums = await Promise.all(
    Array.from({ length: dimension }, (_, i) =>
      engine.sum(points.filter((_, n) => n % dimension === i)),
    ),
  );
  const counts = Array.from(flow.counts.subarray(at * modes.length, (at + 1) * modes.length));
  const shown = counts.filter((_, k) => modes[k][1] > 0);
  const proposed = at * count;
  return engine.format(
    `in each mode ${pythonList(shown)}
mean ${sums.map(() => '{:.6f}').join(' ')}
accepted ${Math.round(flow.acceptance[at] * proposed)} of ${proposed}
`,
    Float64Array.from(sums, (sum) => sum / count),
  );
}
