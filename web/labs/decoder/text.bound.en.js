import { fixed, short } from '../../plots/number.js';
import trained from './text.trained.en.js';

/** The words of the bound, in English. */
export default {
  parameters: {
    labDecoder: {
      label: 'Decoder f(z)',
      unit: '',
      options: { line: 'line', arc: 'arc', spiral: 'spiral', trained: trained.option },
    },
    labPrior: {
      label: 'Prior p(z)',
      unit: '',
      options: { normal: 'N(0, 1)', modes: 'components at the modes' },
    },
    labNoise: { label: 'Standard deviation σ of the noise', unit: 'units of x' },
    labX1: { label: 'Observation x₁', unit: 'units of x' },
    labX2: { label: 'Observation x₂', unit: 'units of x' },
    labMean: { label: 'Mean m of q', unit: 'units of z' },
    labWidth: { label: 'Standard deviation s of q', unit: 'units of z' },
    labBeta: { label: 'Weight β of the divergence', unit: '1: the evidence lower bound' },
    labDraws: { label: 'Number L of draws in an estimate', unit: 'up to 256' },
    labSeed: { label: 'Random seed', unit: 'whole number' },
  },
  words: {
    best: 'Take the best q (β = 1)',
    line: 'A posterior that is Gaussian',
    peaks: 'A posterior with two peaks',
    program:
      'The same integrals in Python, with the standard library alone: the trapezoidal rule instead of the lab’s adaptive one, and the same digits.',
  },
  figures: {
    labBound: {
      title: 'The evidence lower bound of one x',
      prose:
        'A latent <var>z</var> becomes a point f(<var>z</var>) on the curve, and Gaussian noise of deviation σ makes <var>x</var> of it. Move the observation <var>x</var> in the plane: below, the exact posterior p(<var>z</var> | <var>x</var>) follows. Then move <var>q</var>(<var>z</var>) = N(m, s²) over it by its two handles (mean and width). The bars show the evidence lower bound (ELBO) in two ways that, with β = 1, come to the same number, in nats (the unit of natural logarithms).',
      marks: {
        ...trained.marks,
        x1: 'observation x₁',
        x2: 'x₂',
        z: 'latent z',
        nats: 'nats',
        curve: 'f(z), |z| ≤ 3.5',
        span: 'f(m ± 2s)',
        noise: 'x ± σ',
        posterior: 'p(z | x)',
        q: 'q(z) (dashed)',
        prior: 'p(z) (dotted)',
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `observation x at (${x1}, ${x2})`,
        mean: 'mean m of q',
        width: 'standard deviation s of q',
        reconstruction: (/** @type {string} */ value) => `reconstruction: ${value}`,
        priorDivergence: (
          /** @type {string} */ value,
          /** @type {string} */ end,
          /** @type {boolean} */ isPlain,
        ) =>
          `− ${isPlain ? '' : 'β '}KL(q‖p(z)): ${value} → ${isPlain ? 'bound' : 'with β'} ${end}`,
        evidence: (/** @type {string} */ value) => `log p(x): ${value}`,
        posteriorDivergence: (
          /** @type {string} */ value,
          /** @type {string} */ end,
          /** @type {boolean} */ isPlain,
        ) => `− KL(q‖p(z | x)): ${value} → bound${isPlain ? '' : ' for β = 1'} ${end}`,
      },
      /** @param {any} facts */
      summary({ obstacle, ...facts }) {
        if (obstacle) return trained.obstacles[obstacle];
        const { x1, x2, beta, peaks, best, isGaussian, ...bound } = facts;
        const { reconstruction, priorDivergence, logEvidence, posteriorDivergence } = bound;
        const plain = logEvidence - posteriorDivergence;
        const first = `reconstruction E_q[log p(x | z)] ${fixed(reconstruction, 3)} less ${beta === 1 ? '' : `β = ${short(beta)} times `}KL(q‖p(z)) ${fixed(priorDivergence, 3)} is ${fixed(bound.bound, 3)}`;
        const second = `log p(x) less KL(q‖p(z | x)) ${fixed(posteriorDivergence, 3)} is ${fixed(plain, 3)}`;
        const both =
          beta === 1
            ? `${first}, and ${second}: the same bound.`
            : `${first}. That holds for this β; the second splitting is that of β = 1: ${second}. ${
                beta > 1
                  ? 'With β above 1 the value is a bound still, but never a tighter one.'
                  : `With β below 1 it need not be a bound; here it is ${bound.bound > logEvidence ? 'above' : 'not above'} log p(x).`
              }`;
        const shape = `The posterior has ${peaks === 1 ? 'one peak' : `${peaks} peaks`} (lower than 1 % of the highest not counted).`;
        const gap = isGaussian
          ? 'It is Gaussian here, so that the best q is the posterior itself and leaves no gap.'
          : `It is not Gaussian here, so that no Gaussian q reaches log p(x); the best one that the search has found leaves ${best.gap < 5e-5 ? 'less than 0.0001' : fixed(best.gap, 4)} nats, with m = ${fixed(best.mean, 2)} and s = ${fixed(best.width, 2)}.`;
        return `${trained.learned(/** @type {any} */ (facts))}x = (${short(x1)}, ${short(x2)}): log p(x) = ${fixed(logEvidence, 3)} nats, exactly up to numerical integration. In nats, ${both} ${shape} ${gap}`;
      },
    },
    labImportance: {
      title: 'A tighter bound by more draws',
      prose:
        'The importance-weighted bound draws L values of <var>z</var> from <var>q</var> and takes the logarithm of their mean weight p(<var>x</var>, <var>z</var>) ÷ <var>q</var>(<var>z</var>). With L = 1 its expectation is the evidence lower bound (β = 1). That expectation never falls as L grows, never exceeds log p(<var>x</var>), and tends to it. Each dot is the mean of 200 repetitions, the band one standard error to either side.',
      marks: {
        nats: 'nats',
        draws: 'number L of draws',
        exact: 'log p(x)',
        bound: 'evidence lower bound (β = 1)',
      },
      /** @param {any} facts */
      summary({ draws, mean, standardError, repetitions, logEvidence, bound }) {
        return `With L = ${draws} the importance-weighted bound is ${fixed(mean, 3)} ± ${fixed(standardError, 3)} nats (n = ${repetitions} repetitions). The evidence lower bound is ${fixed(bound, 3)}, log p(x) is ${fixed(logEvidence, 3)}, both exact. What is drawn varies by chance, so an estimate may lie above log p(x) or below the one of a smaller L. Where q hardly reaches a part of the posterior, rare draws of large weight are mostly missing and ± is too small.`;
      },
    },
  },
};
