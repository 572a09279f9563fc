import { pythonList } from '../kit/python-literal.js';
import { componentsOf, decoderOf } from './models.js';
import { FORMULAS } from './program.js';

/** p(x), the responsibilities and p(z | x) of a line, in closed form. */
const CLOSED = `def look_back(p, m, s):  # log p(x, k); mean and variance of p(z | x, k)
    gap = [a - b for a, b in zip(x, decode(m))]
    along = sum(a * b for a, b in zip(w, gap))
    spread = sigma**2 + s**2 * sum(a * a for a in w)
    square = (sum(g * g for g in gap) - (s * along) ** 2 / spread) / sigma**2
    log_joint = math.log(p / (2 * math.pi * sigma)) - math.log(spread) / 2 - square / 2
    return log_joint, m + s**2 * along / spread, (s * sigma) ** 2 / spread`;

/** The same of a curve, as sums over an even grid. */
const SUMMED = `def look_back(p, m, s):  # log p(x, k); mean and variance of p(z | x, k)
    steps, reach = 20000, 10 * s
    step = 2 * reach / steps
    zs = [m - reach + step * i for i in range(steps + 1)]
    logs = [math.log(p) + log_normal(z, m, s) + log_likelihood(z) for z in zs]
    top = max(logs)
    shares = [math.exp(value - top) for value in logs]
    total = sum(shares)
    mean = sum(q * z for q, z in zip(shares, zs)) / total
    variance = sum(q * (z - mean) ** 2 for q, z in zip(shares, zs)) / total
    return top + math.log(total * step), mean, variance


def log_normal(value, mean, deviation):
    gap = (value - mean) / deviation
    return -(gap**2) / 2 - math.log(deviation * math.sqrt(2 * math.pi))


def log_likelihood(z):
    return sum(log_normal(a, b, sigma) for a, b in zip(x, decode(z)))`;

/**
 * A Python program that looks back from x: in closed form through a line, by sums through a curve.
 * @param {Record<string, any>} own  the lab's values
 */
export function densitiesProgram(own) {
  const { labDecoder, labW1, labW2, labMu1, labMu2, labNoise, labX1, labX2 } = own;
  const isLine = labDecoder === 'line';
  const line = `w, mu = ${pythonList([labW1, labW2])}, ${pythonList([labMu1, labMu2])}\n`;
  const formula = isLine
    ? '[b + a * z for a, b in zip(w, mu)]'
    : FORMULAS[labDecoder](decoderOf(own));
  return `import math

prior = [${componentsOf(own).map(pythonList).join(', ')}]  # weight, mean, deviation
${isLine ? line : ''}sigma = ${labNoise}
x = ${pythonList([labX1, labX2])}


def decode(z):
    return ${formula}


${isLine ? CLOSED : SUMMED}


def show(name, *values):
    print(name, *(f"{0 if abs(value) < 5e-5 else value:.4f}" for value in values))


parts = [look_back(p, m, s) for p, m, s in prior]
top = max(log_joint for log_joint, _, _ in parts)
evidence = top + math.log(sum(math.exp(log_joint - top) for log_joint, _, _ in parts))
shares = [math.exp(log_joint - evidence) for log_joint, _, _ in parts]
mean = sum(r * m for r, (_, m, _) in zip(shares, parts))
variance = sum(r * (v + (m - mean) ** 2) for r, (_, m, v) in zip(shares, parts))
show("log p(x)", evidence)
show("responsibilities", *shares)
show("mean of p(z | x)", mean)
show("deviation of p(z | x)", math.sqrt(variance))
show("remainder in sigma", math.dist(x, decode(mean)) / sigma)`;
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('./densities-compute.js').Latent} latent
 */
export function densitiesOutput(engine, latent) {
  const { logEvidence, responsibilities, mean, deviation, remainder } = latent;
  const numbers = [logEvidence, ...responsibilities, mean, deviation, remainder];
  return engine.format(
    `log p(x) {:.4f}
responsibilities${' {:.4f}'.repeat(responsibilities.length)}
mean of p(z | x) {:.4f}
deviation of p(z | x) {:.4f}
remainder in sigma {:.4f}
`,
    Float64Array.from(numbers, (value) => (Math.abs(value) < 5e-5 ? 0 : value)),
  );
}
