import { pythonList } from '../kit/python-literal.js';
import { componentsOf, decoderOf } from './models.js';

/** f(z) in Python, as models.js has it. @type {Record<string, (decoder: any) => string>} */
export const FORMULAS = {
  line: ({ slope, offset }) => `[${offset[0]} + ${slope[0]} * z, ${offset[1]} + ${slope[1]} * z]`,
  arc: ({ radius, turn }) =>
    `[${radius} * math.sin(${turn} * z), ${radius} * math.cos(${turn} * z)]`,
  spiral: ({ radius, growth, turn }) =>
    `[(${radius} + ${growth} * z) * g(${turn} * z) for g in (math.cos, math.sin)]`,
};

/**
 * A Python program that integrates what the lab shows, by the trapezoidal rule: for smooth integrands that
 * fall off at both ends its error shrinks faster than any power of the step.
 * @param {Record<string, any>} own  the lab's values
 */
export function boundProgram(own) {
  const { labDecoder, labNoise, labX1, labX2, labMean, labWidth, labBeta } = own;
  return `import math

prior = [${componentsOf(own).map(pythonList).join(', ')}]  # weight, mean, deviation
sigma = ${labNoise}
x = ${pythonList([labX1, labX2])}
m, s = ${labMean}, ${labWidth}  # of q(z)
beta = ${labBeta}


def decode(z):
    return ${FORMULAS[labDecoder](decoderOf(own))}


def log_normal(value, mean, deviation):
    gap = (value - mean) / deviation
    return -(gap**2) / 2 - math.log(deviation * math.sqrt(2 * math.pi))


def log_sum(terms):
    top = max(terms)
    return top + math.log(sum(math.exp(term - top) for term in terms))


def log_prior(z):
    return log_sum([math.log(p) + log_normal(z, mean, d) for p, mean, d in prior])


def log_likelihood(z):
    return sum(log_normal(a, b, sigma) for a, b in zip(x, decode(z)))


def mean_under_q(g):
    steps, reach = 6000, 12
    step = 2 * reach / steps
    points = [step * i - reach for i in range(steps + 1)]
    return step * sum(math.exp(log_normal(t, 0, 1)) * g(m + s * t) for t in points)


def show(name, value):
    print(name, f"{0 if abs(value) < 5e-5 else value:.4f}")


steps, reach = 40000, 20
step = 2 * reach / steps
log_joint = [log_prior(z) + log_likelihood(z) for z in (step * i - reach for i in range(steps + 1))]
evidence = log_sum(log_joint) + math.log(step)
reconstruction = mean_under_q(log_likelihood)
divergence = mean_under_q(lambda z: log_normal(z, m, s) - log_prior(z))
gap = mean_under_q(
    lambda z: log_normal(z, m, s) - (log_prior(z) + log_likelihood(z) - evidence)
)
show("log p(x)", evidence)
show("reconstruction", reconstruction)
show("KL(q || p(z))", divergence)
show("bound", reconstruction - beta * divergence)
show("KL(q || p(z | x))", gap)`;
}

/**
 * What that program prints, by the lab's own numbers.
 * @param {import('../../engine/engine.js').Engine} engine
 * @param {import('../../wasm/vae.js').EvidenceBound} bound
 */
export function boundOutput(engine, bound) {
  const numbers = [
    bound.logEvidence,
    bound.reconstruction,
    bound.priorDivergence,
    bound.bound,
    bound.posteriorDivergence,
  ];
  return engine.format(
    `log p(x) {:.4f}
reconstruction {:.4f}
KL(q || p(z)) {:.4f}
bound {:.4f}
KL(q || p(z | x)) {:.4f}
`,
    Float64Array.from(numbers, (value) => (Math.abs(value) < 5e-5 ? 0 : value)),
  );
}
