import { fixed, short, signed, significant } from '../../../plots/number.js';

/** @typedef {import('./mixing-figure.js').Share} Share */
/** @typedef {Record<string, (facts: any) => string>} Symbols */

const obstacles = {
  empty: ['There is no mode'],
  weightless: ['All weights are 0:', 'no mode can be chosen'],
  tooLarge: ['The values are too large', 'for a picture to scale'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'There is no mode, so there is no density.',
  weightless: 'All weights are 0, so there is no density.',
  tooLarge: 'The values are too large for a picture to scale.',
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

const proposals = {
  broad: 'the posterior, broadened',
  posterior: 'the exact posterior',
  laplace: 'Laplace’s approximation (one peak)',
};

/** The lab's words, in English. */
export default {
  parameters: {
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    labModes: { label: 'Modes of the prior p(z)', unit: 'mean:weight, separated by commas' },
    labSigma: { label: 'Standard deviation σ of a mode', unit: 'units of z' },
    labWeight: { label: 'Weight w of the decoder', unit: 'x = w z + b + τ ε' },
    labBias: { label: 'Bias b of the decoder', unit: 'units of x' },
    labNoise: { label: 'Standard deviation τ of the noise', unit: 'units of x' },
    labX: { label: 'The x that is looked at', unit: 'units of x' },
    labProposal: { label: 'Proposal q(z)', unit: '', options: proposals },
    labFactor: { label: 'How much broader', unit: 'times the standard deviation' },
    labDraws: { label: 'Number of draws n', unit: '2 to 100,000' },
    labSeed: { label: 'Seed', unit: 'whole number' },
    flowSpace: { label: 'Dimensions of x', unit: '', options: { line: 'one', plane: 'two' } },
    flowModes: { label: 'Modes of p(x)', unit: 'mean:weight, separated by commas' },
    flowHeights: { label: 'Their second coordinates', unit: 'separated by commas; else 0' },
    flowSigma: { label: 'Standard deviation σ of a mode', unit: 'units of x' },
    flowMethod: {
      label: 'Method',
      unit: '',
      options: { mala: 'MALA (accepts or rejects)', ula: 'ULA (always moves)' },
    },
    flowStep: { label: 'Step ε', unit: 'units of x, squared' },
    flowX: { label: 'Start', unit: 'units of x' },
    flowY: { label: 'Second coordinate of the start', unit: 'units of x' },
    flowSpread: { label: 'Spread around the start', unit: 'standard deviation' },
    flowCount: { label: 'Particles', unit: 'up to 1000' },
    flowSteps: { label: 'Steps', unit: 'up to 1000' },
    flowSeed: { label: 'Seed', unit: 'whole number' },
    flowAt: { label: 'Step that is shown', unit: 'steps' },
  },
  lab: {
    lead: 'Here both formulas become things to compute. First <var>z</var> is a <b>continuous quantity</b> again, and the integral is estimated from random draws. Then particles follow the score: do they end in <var>p</var>(<var>x</var>)? The exact answers are known, so the errors can be measured.',
    failed: (/** @type {string} */ message) => `This could not be computed: ${message}`,
    save: { svg: 'Save figure (SVG)', png: 'Save figure (PNG)' },
    player: {
      play: 'Play',
      pause: 'Pause',
      step: 'One further',
      reset: 'From the start',
      slider: 'Position',
    },
    draws: (/** @type {number} */ n) => `n = ${whole(n)}`,
    steps: (/** @type {number} */ at, /** @type {number} */ of) => `step ${at} of ${of}`,
    runs: {
      progress: 'Repetitions',
      done: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} seeds`,
      stop: 'Stop',
      again: 'Once more',
    },
    flow: {
      progress: 'Steps computed',
      done: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${done} of ${of} steps computed`,
      stop: 'Stop',
      again: 'Once more',
    },
    integralProgram: {
      lead: 'The same estimates in Python, with nothing but its standard library. It makes the same draws in the same order, so that its numbers are those of the figure.',
      source: 'Python code of the integral',
      output: 'Output',
    },
    flowProgram: {
      lead: 'Python that moves the particles as far as the step shown, with the same draws in the same order.',
      source: 'Python code of the particles',
      output: 'Output',
    },
  },
  figures: {
    labIntegral: {
      title: 'The integral p(x) = ∫ p(x | z) p(z) dz, sliced',
      prose:
        'Contours show the joint density p(z, x), the slanted line the decoder x = w z + b. The ring on the left chooses an x; the slice at that height stands below. The curve on the right is the slice’s area, which is p(x).',
      marks: {
        ...obstacles,
        x: 'observation x',
        z: 'latent variable z',
        density: 'p(x)',
        slice: 'slice p(x | z) p(z) over p(x)',
        prior: 'z drawn from p(z), dotted',
        proposal: 'z drawn from q(z), dashed',
        handle: 'The x that is looked at',
      },
      symbols: /** @type {Symbols} */ ({
        density: ({ logDensity }) =>
          `p(x): the curve on the right. At this x, log p(x) = ${fixed(logDensity ?? 0, 3)}.`,
        theta: ({ weight, bias }) =>
          `θ: the decoder’s weight w = ${short(weight)} and bias b = ${short(bias)}, the slanted line.`,
        x: ({ x }) => `x: the observation, the ring on the left. Now ${short(x)}.`,
        sum: () =>
          'The integral: the area of the slice. Below it is divided by p(x), so that the area is 1.',
        likelihood: ({ noise }) =>
          `p(x | z): normal around the decoder’s line, with standard deviation τ = ${short(noise)}.`,
        z: () => 'z: the latent variable, to the right; here a continuous quantity.',
        prior: ({ modes }) => `p(z): the prior, dotted below; it has ${modes.length} modes.`,
      }),
      /** @param {any} facts */
      summary({ obstacle, x, logDensity, posterior }) {
        if (obstacle) return obstacleSentences[obstacle];
        const top = posterior.weights.indexOf(Math.max(...posterior.weights));
        return `At x = ${short(x)} the slice has the area p(x) = ${significant(Math.exp(logDensity))} (log p(x) = ${fixed(logDensity, 3)}), which is exact. Mode ${top + 1} of z makes up ${fixed(100 * posterior.weights[top], 1)} % of it. Divided by p(x), as drawn, the slice is the posterior p(z | x).`;
      },
    },
    labCourse: {
      title: 'Estimates from random draws, and their errors',
      prose:
        'Above, the estimates come closer to the exact value (the line at 1) as n grows; the bands are one standard error wide to either side. Below is the size of the error: dots for these draws, lines for the root mean square over other seeds.',
      marks: {
        ratio: 'estimate over exact value',
        error: 'relative error',
        n: 'number of draws n',
        exact: 'exact p(x)',
        root: 'ink: theory ∝ 1/√n, z from p(z)',
        prior: 'z from p(z)',
        proposal: 'z from q(z), dashed',
      },
      symbols: /** @type {Symbols} */ ({
        estimate: ({ estimates }) =>
          `p̂(x): the estimate. ${estimates ? `With z from p(z) ${estimates[0].value}, with z from q(z) ${estimates[1].value}.` : ''}`.trim(),
        n: ({ n }) => `n: the number of draws, now ${whole(n)}.`,
        joint: ({ exact }) =>
          `p(x | z) p(z): the height of the slice. Its integral is exactly ${exact}.`,
        proposal: ({ proposal }) =>
          `q(z): the proposal that z is drawn from, dashed; now ${proposals[/** @type {keyof typeof proposals} */ (proposal)]}.`,
      }),
      /** @param {any} facts */
      summary({ n, proposal, factor, exact, estimates, deviation }) {
        if (!estimates || Number.isNaN(estimates[0].gap)) return 'Being estimated.';
        const percent = (/** @type {number} */ value) => `${significant(100 * value, 2)} %`;
        const [prior, own] = estimates;
        const why = {
          posterior:
            'With the exact posterior as q, the ratio p(x | z) p(z) / q(z) is p(x) for every z: no variance at all. But that takes knowing p(x) already.',
          broad: `q is the posterior with ${short(factor)} times its standard deviation. ${factor < 1 ? 'Its tails are too light: rare draws get huge ratios, and the standard error cannot be trusted.' : 'Its tails are heavier, so no ratio becomes too large.'}`,
          laplace:
            'Laplace’s approximation knows the highest peak only. Where other peaks hold mass, z that is hardly ever drawn gets a huge ratio, and the estimate tends to be too small.',
        }[/** @type {'posterior'} */ (proposal)];
        return `The exact value is ${exact}. With n = ${whole(n)}, the estimate from p(z) is off by ${percent(prior.gap)} (standard error ${percent(prior.relativeError)}, in theory ${percent(deviation / Math.sqrt(n))}), the one from q(z) by ${percent(own.gap)} (standard error ${percent(own.relativeError)}). The effective sample sizes (ESS) are ${fixed(prior.effectiveSize, 0)} and ${fixed(own.effectiveSize, 0)}. ${why}`;
      },
    },
    labFlow: {
      title: 'Particles that follow the score (Langevin dynamics)',
      prose:
        'At each step a particle moves a little along the score and is shaken. MALA accepts or rejects each step and so leaves p(x) as it is, whatever the step; ULA always moves and keeps a bias that grows with the step. The ring is where the particles start.',
      marks: {
        ...obstacles,
        density: 'density p(x)',
        score: 'score s(x)',
        x: 'observation x',
        x1: 'observation x₁',
        x2: 'observation x₂',
        start: 'Start of the particles',
        arrows: (/** @type {number} */ share) =>
          `arrows: the score, length ${share === 1 ? '' : `${share}·`}σ²·s(x)`,
      },
      symbols: /** @type {Symbols} */ ({
        next: ({ at }) =>
          `x′: the position one step later. Dots and bars are the particles after ${at} steps.`,
        x: ({ space, x, y }) =>
          `x: the position of a particle. They start at ${space === 'line' ? short(x) : `(${short(x)}, ${short(y)})`}.`,
        step: ({ step }) => `ε: the step, now ${short(step)}.`,
        score: ({ sigma }) =>
          `s(x): the score, the arrows and the lower curve (σ = ${short(sigma)}).`,
        noise: ({ step, seed }) =>
          `ξ: standard normal noise (seed ${seed}); it shakes with a deviation of √(2ε) = ${significant(Math.sqrt(2 * step))}.`,
      }),
      /** @param {any} facts */
      summary({ obstacle, at, lost, steps, count, method, step, sigma, acceptance }) {
        if (obstacle) return obstacleSentences[obstacle];
        const end = lost
          ? ` The step ε = ${short(step)} is too large: the particles flew apart after ${steps} steps.`
          : '';
        const ratio = step / (2 * sigma * sigma);
        const bias =
          ratio < 1
            ? `Of a single Gaussian, the variance would end ${fixed(1 / (1 - ratio), 3)} times too large (theory).`
            : 'With this step even a single Gaussian flies apart (ε ≥ 2σ²).';
        return `${whole(count)} particles after ${at} steps. ${method === 'mala' ? `${fixed(100 * acceptance, 1)} % of the steps were accepted.` : bias}${end} Lines in ink are exact.`;
      },
    },
    labMixing: {
      title: 'Do the particles share themselves out rightly?',
      prose:
        'Coloured lines are the shares of particles in each mode, level lines the true weights, bands two standard errors. Where modes lie far apart the score only points to the hill nearby, and particles hardly ever cross the valley.',
      marks: {
        ...obstacles,
        share: 'share of particles',
        steps: 'steps',
        expected: (
          /** @type {Share} */ { k, expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          wide
            ? `mode ${k + 1}: should have ${fixed(expected, 1)} ± ${fixed(standardError, 1)}`
            : `mode ${k + 1}: ${fixed(expected, 0)} ± ${fixed(standardError, 0)}`,
        found: (/** @type {Share} */ { count, z }, /** @type {boolean} */ wide) =>
          wide ? `has ${whole(count)} (off by ${signed(z, 1)} standard errors)` : `${whole(count)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide ? 'deviation, in standard errors' : 'in standard errors',
      },
      /** @param {{obstacle: string, at: number, shares: Share[]}} facts */
      summary({ obstacle, at, shares }) {
        if (obstacle) return obstacleSentences[obstacle];
        if (shares.length === 0) return 'The particles are being moved.';
        const parts = shares.map(
          ({ k, count, expected, standardError }) =>
            `mode ${k + 1} has ${whole(count)} (should be ${fixed(expected, 1)} ± ${fixed(standardError, 1)})`,
        );
        const worst = Math.max(...shares.map(({ z }) => Math.abs(z)));
        const verdict =
          worst > 4
            ? 'The shares are not right yet: with so few steps the particles have not mixed between the hills.'
            : 'Independent draws would be off as much.';
        return `After ${at} steps ${parts.join(', ')}. ${verdict} A particle counts for the mode with the largest responsibility; where hills overlap, that alone shifts the counts a little.`;
      },
    },
  },
};
