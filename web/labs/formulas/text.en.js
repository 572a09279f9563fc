import { fixed, short, significant } from '../../plots/number.js';

/** @typedef {import('./mixing-figure.js').Share} Share */

const none = ['There is no density.', 'Look at the modes and weights.'];
const percent = (/** @type {number} */ value) => `${significant(100 * value, 2)} %`;

/**
 * What the factor that broadens the posterior does to the ratio p(x | z) p(z) ÷ q(z). Its variance is
 * finite if and only if f² > 1/2; and as N(z; m, s²) ≤ f·N(z; m, f²s²), it is at most f·p(x) if f ≥ 1.
 * @param {number} f
 */
function tails(f) {
  if (f ** 2 <= 0.5) {
    return `The factor f = ${short(f)} is not above 1/√2 ≈ 0.707: the tails of q are so light that the variance of the ratio is infinite, and neither the standard error nor the ESS can be trusted.`;
  }
  if (f < 1) {
    return `As the factor f = ${short(f)} is below 1, the ratio has no upper bound; as it is above 1/√2 ≈ 0.707, its variance is finite.`;
  }
  if (f === 1) {
    return 'With a factor of 1, q is the exact posterior, and the variance of the ratio is 0.';
  }
  return `As the factor f = ${short(f)} is above 1, the ratio is at most f·p(x) for every z, and its variance is finite.`;
}

/** The lab's words, in English. */
export default {
  parameters: {
    labModes: { label: 'Components of the prior p(z)', unit: 'mean:weight' },
    labSigma: { label: 'Standard deviation σ of a component', unit: 'units of z' },
    labWeight: { label: 'Weight w of the decoder', unit: '' },
    labBias: { label: 'Bias b of the decoder', unit: 'units of x' },
    labNoise: { label: 'Standard deviation τ of the noise', unit: 'units of x' },
    labX: { label: 'The x to look at', unit: 'units of x' },
    labProposal: {
      label: 'Proposal q(z)',
      unit: '',
      options: {
        broad: 'broadened posterior',
        posterior: 'exact posterior',
        laplace: 'Laplace approximation',
      },
    },
    labFactor: { label: 'Broadening factor f', unit: 'multiple of the standard deviation' },
    labDraws: { label: 'Number of draws n', unit: 'up to 100,000' },
    labSeed: { label: 'Random seed', unit: 'whole number' },
    flowSpace: { label: 'Dimensions of x', unit: '', options: { line: 'one', plane: 'two' } },
    flowModes: { label: 'Components of p(x)', unit: 'mean:weight' },
    flowHeights: { label: 'Second coordinates of the means', unit: 'separated by commas' },
    flowSigma: { label: 'Standard deviation σ of a component', unit: 'units of x' },
    flowMethod: {
      label: 'Method',
      unit: '',
      options: { mala: 'MALA (accept or reject)', ula: 'ULA (accept all)' },
    },
    flowStep: { label: 'Step size ε', unit: 'units of x, squared' },
    flowX: { label: 'Starting point', unit: 'units of x' },
    flowY: { label: 'Second coordinate of the starting point', unit: 'units of x' },
    flowSpread: {
      label: 'Spread around the starting point',
      unit: 'standard deviation, units of x',
    },
    flowCount: { label: 'Number of particles', unit: 'up to 1000' },
    flowSteps: { label: 'Number of steps', unit: 'up to 1000' },
    flowSeed: { label: 'Random seed', unit: 'whole number' },
  },
  lab: {
    lead: 'First <var>z</var> is a <b>continuous quantity</b> again, and the integral is estimated from random draws. Then particles follow the score: does their distribution converge to <var>p</var>(<var>x</var>)? The exact answers are known, so errors can be measured.',
    learned:
      'An integral can be estimated by an average over random draws. If the importance ratio has a finite variance, the error shrinks like 1/√<var>n</var>, with a factor that the proposal decides. Particles that follow the score rarely cross from peak to peak; MALA’s accepting and rejecting removes the bias of the step size only, not that.',
    runs: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} computed`,
    program:
      'The same draws in plain Python (standard library only); it prints the numbers of the figure.',
  },
  figures: {
    labIntegral: {
      title: 'The integral, sliced',
      prose:
        'Contours show the joint density p(z, x); the slanted line is the decoder x = wz + b, blurred by noise of standard deviation τ. The ○ handle on the left chooses an x; the slice p(x | z) p(z) at that height, divided by p(x), is drawn below; undivided, its area is p(x), on the right.',
      marks: {
        none,
        x: 'observation x',
        z: 'latent variable z',
        density: 'p(x)',
        slice: 'slice p(x | z) p(z) over p(x)',
        prior: 'z drawn from p(z), dotted',
        proposal: 'z drawn from q(z), dashed',
        handle: 'The x to look at',
      },
      /** @param {any} facts */
      summary({ x, p, logDensity, posterior }) {
        if (!posterior) return none.join(' ');
        const top = posterior.weights.indexOf(Math.max(...posterior.weights));
        return `At x = ${short(x)} the area of the slice is p(x) = ${p} (log p(x) = ${fixed(logDensity, 3)}, exact); ${fixed(100 * posterior.weights[top], 1)} % of it belongs to component ${top + 1} of z. Divided by p(x), the slice is the posterior p(z | x).`;
      },
    },
    labCourse: {
      title: 'Monte Carlo estimates and their errors',
      prose:
        'To draw from q(z) in place of p(z) is importance sampling. Above, estimates over the exact value, with bands of one standard error, itself estimated. Below, the size of the error: dots for these draws, lines for the root mean square over the seeds computed so far (24 in all). As long as q(z) > 0 for every z, the estimate is unbiased.',
      marks: {
        ratio: 'estimate over p(x)',
        error: 'relative error',
        n: 'number of draws n',
        exact: 'exact value',
        root: 'solid: theory for p(z), ∝ 1/√n',
      },
      symbols: {
        estimate: 'p̂(x): the estimate, with draws from p(z) and from the chosen q (dashed).',
        n: 'n: the number of draws.',
        joint: 'p(x | z) p(z): the height of the slice, whose area is the exact value.',
        proposal: 'q(z): the proposal that z is drawn from, chosen below.',
      },
      /** @param {any} facts */
      summary({ n, proposal, factor, exact, prior, own, theory }) {
        if (!prior) return 'The estimates are being computed.';
        const why = {
          posterior:
            'With the exact posterior the ratio p(x | z) p(z) ÷ q(z) equals p(x) for every z, so its variance is 0. But to form it, p(x) must already be known.',
          broad: tails(factor),
          laplace:
            'The Laplace approximation captures the highest peak only. If there are others, a z that is hardly ever drawn gets a huge ratio.',
        }[/** @type {'broad'} */ (proposal)];
        return `n = ${n}; the exact value is ${exact}. Drawn from p(z), the estimate is ${prior.value} ± ${percent(prior.relativeError)} (in theory ${percent(theory)}), the effective sample size (ESS) ${fixed(prior.effectiveSize, 0)}. Drawn from q(z) it is ${own.value} ± ${percent(own.relativeError)}, the ESS ${fixed(own.effectiveSize, 0)}. ${why}`;
      },
    },
    labFlow: {
      title: 'Langevin dynamics: following the score',
      prose:
        'At each step a particle moves along the score and is shaken by noise. MALA (Metropolis-adjusted) accepts or rejects each step, so that p(x) stays stationary whatever the step size; ULA (unadjusted) accepts all and keeps a bias that grows with the step size. The ○ handle is where they start.',
      marks: {
        none,
        density: 'density p(x)',
        score: 'score s(x)',
        x: 'observation x',
        x1: 'observation x₁',
        x2: 'observation x₂',
        start: 'Start of the particles',
        arrows: (/** @type {number} */ share) => `arrows are ${share} σ²·s(x) long`,
      },
      symbols: {
        next: 'x′: the position one step later, the dots.',
        x: 'x: the position of a particle; the ○ handle is where they start.',
        step: 'ε: the step size.',
        score: 's(x): the score, the arrows and, in one dimension, the lower curve.',
        noise: 'ξ: standard normal noise, scaled by √(2ε).',
      },
      /** @param {any} facts */
      summary({ isThere, own, at, flow, isRunning, acceptance }) {
        if (!isThere) return none.join(' ');
        if (!flow) return isRunning ? 'The particles are being moved.' : '';
        const ratio = own.flowStep / (2 * own.flowSigma ** 2);
        const how =
          own.flowMethod === 'mala'
            ? `${fixed(100 * acceptance, 1)} % of the steps were accepted.`
            : ratio < 1
              ? `In theory, a single Gaussian would end with ${fixed(1 / (1 - ratio), 3)} times its variance.`
              : 'As ε ≥ 2σ², it diverges even for a single Gaussian.';
        return `${own.flowCount} ${own.flowCount === 1 ? 'particle' : 'particles'} after ${at} ${at === 1 ? 'step' : 'steps'}. ${how}${flow.lost ? ` They diverged after ${flow.steps} ${flow.steps === 1 ? 'step' : 'steps'}.` : ''} Density and score are exact.`;
      },
    },
    labMixing: {
      title: 'Do the components get their right shares of particles?',
      prose:
        'Coloured lines are the shares of particles counted for each component, horizontal lines the true weights, bands ±2 standard deviations. The score only points to a nearby peak, so the low density between distant peaks is hardly ever crossed.',
      marks: {
        none,
        share: 'share of particles',
        steps: 'steps',
      },
      /** @param {{at: number, shares: Share[]}} facts */
      summary({ at, shares }) {
        if (shares.length === 0) return 'There are no particles yet.';
        const parts = shares.map(
          ({ k, count, expected, deviation }) =>
            `component ${k + 1} has ${count} (expected ${fixed(expected, 1)} ± ${fixed(deviation, 1)})`,
        );
        const furthest = Math.max(...shares.map(({ z }) => Math.abs(z)));
        const verdict = `Expectations and ± hold for independent draws from p(x). The largest difference is ${fixed(furthest, 1)} standard deviations; with many particles, even independent draws put a given component off by more than 2 about one time in 20.`;
        return `After ${at} ${at === 1 ? 'step' : 'steps'}: ${parts.join(', ')}. ${verdict} A particle counts for the component with the largest responsibility; where components overlap, that alone shifts the counts.`;
      },
    },
  },
};
