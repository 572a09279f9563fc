import { fixed, signed, significant } from '../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.en.js';

const obstacles = {
  empty: ['There are no data points.'],
  blank: ['Draw points here with a stroke.'],
  weightless: ['All weights are 0:', 'no component can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @type {Record<string, string>} */
const samplers = {
  ddpm: 'DDPM',
  ddim: 'DDIM',
  predictor_corrector: 'predictor-corrector',
  ode_euler: 'ODE, Euler',
  ode_heun: 'ODE, Heun',
  langevin: 'Langevin',
};

/** @type {Record<string, string>} */
const denoisers = {
  posterior_mean: 'exact score',
  one_mode: 'only one component',
  learned: 'learned network',
};

/** @type {Record<string, string>} */
const schedules = {
  linear: 'linear',
  scaled_linear: 'scaled linear',
  cosine: 'cosine',
  sigmoid: 'sigmoid of β',
  drawn: 'by hand',
  none: 'none',
};

const marks = {
  ...obstacles,
  title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
    `${schedules[kind]}, t = ${t}, ᾱ = ${bar}`,
  value: 'value x',
  time: 'time t',
  density: 'density pₜ',
  first: 'first coordinate of x',
  second: 'second coordinate',
};

/**
 * @param {string} obstacle
 * @param {Record<string, any>} from
 */
const sentence = (obstacle, from = obstacles) => from[obstacle].join(' ');

/** @typedef {{best: number, mean: number, standardError: number, worst: number}} Errors */
/** @typedef {import('../../wasm/core.js').MeanError} MeanError */

/**
 * @param {any} row
 * @param {any} facts
 */
const named = ({ kind }, facts) =>
  /** @type {Record<string, any>} */ (words.figures.labDenoisers.marks.denoisers)[kind](facts);

/**
 * @param {MeanError} value
 * @param {number} [digits]
 */
const withError = ({ mean, standardError }, digits = 3) =>
  `${fixed(mean, digits)} ± ${fixed(standardError, digits)}`;

/** @param {{from: number | null, to: number | null, tried: number}} needed */
function stepsText({ from, to, tried }) {
  if (to === null) return from === null ? `none up to ${tried}` : `undecided from ${from} on`;
  return from === to ? String(to) : `${from}–${to}`;
}

/** The lab's words, in English. */
const words = {
  parameters: {
    ...train.parameters,
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    labData: {
      label: 'Data distribution p₀',
      unit: '',
      options: {
        modes: 'components on a line',
        plane: 'components in the plane',
        ring: 'ring',
        moons: 'two moons',
        drawn: 'points drawn by hand',
      },
    },
    labModes: { label: 'Components', unit: 'as mean:weight, separated by commas' },
    labMeans: { label: 'Means of the components', unit: 'as x, y, x, y, …' },
    labDrawn: { label: 'Points drawn', unit: 'as x, y, x, y, …' },
    labSigma: { label: 'Standard deviation σ of each component', unit: 'in data units' },
    labTime: { label: 'Time t/T', unit: 'from 0 (data) to 1 (noise)' },
    labSeed: { label: 'Seed of the random numbers', unit: '' },
    labSchedule: { label: 'Schedule A', unit: '', options: schedules },
    labSecond: { label: 'Schedule B, to compare', unit: '', options: schedules },
    labSteps: { label: 'Number of steps T', unit: 'from 10 to 1000' },
    labMode: { label: 'Number of the one component that is known', unit: '' },
    labKnots: { label: 'log SNR set by hand', unit: 'at t = 0, T/4, T/2, 3T/4, T' },
    labSampler: { label: 'Sampler', unit: '', options: samplers },
    labDenoiser: { label: 'Denoiser', unit: '', options: denoisers },
    labVisited: { label: 'Number of reverse steps', unit: 'at most T' },
    labCount: { label: 'Number of particles', unit: 'from 10 to 10,000' },
    labVariance: {
      label: 'Variance of the noise in DDPM',
      unit: '',
      options: { posterior: 'posterior β̃', beta: 'β' },
    },
    labEta: { label: 'Noise η of DDIM', unit: 'from 0 (deterministic) to 1 (as DDPM)' },
    labCorrections: { label: 'Number of Langevin steps', unit: 'at each time' },
    labRatio: { label: 'Signal-to-noise ratio of a Langevin step', unit: 'which sets its size' },
    labAt: { label: 'Step shown', unit: 'counted from the noise, 0' },
  },
  lab: {
    train: train.words,
    lead: 'If the data distribution <var>p</var>₀ is a mixture of Gaussians, every <var>p</var>ₜ on the way to noise, and its score, are known <b>exactly</b>. Follow the whole process, and then take it back.',
    learned:
      'The forward process smooths the density step by step, and <var>x</var>ₜ alone does not determine the <var>x</var>₀ it came from; the posterior mean has the least mean squared error. What separates the end of the reverse process from the distribution of the data comes from coarse steps, errors of the denoiser, the noise it starts from, and the number of particles.',
    reverse: {
      reset: 'From the noise',
      history: 'Position in the reverse process',
    },
    sweep: {
      start: 'Compare numbers of steps',
      running: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} runs`,
    },
    program:
      'The reverse process of schedule A in plain Python (standard library only), with the random numbers of the picture; it prints the same numbers.',
    clear: 'Draw again',
    knots: 'The log SNR by hand must be two or more numbers, each less than the one before.',
  },
  figures: {
    ...train.figures,
    labForward: {
      title: 'Data dissolving into noise: pₜ(x)',
      prose:
        'The shading (in the plane, the contours) is the exact <var>p</var>ₜ(<var>x</var>), the lines are paths of points. Beside it stand <var>p</var>ₜ at time <var>t</var> and, on the line, a histogram of the points. Move the handles (○) of <var>t</var> and of the components.',
      marks: {
        ...marks,
        timeHandle: 'Time t/T',
        mode: (/** @type {number} */ k) => `Mean of component ${k}`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return sentence(obstacle);
        const parts = forwards.map(
          (/** @type {any} */ { kind, t, alphaBar, logSnr }) =>
            `With the ${schedules[kind]} schedule, at t = ${t} of ${steps}, the signal’s coefficient √ᾱ is ${fixed(Math.sqrt(alphaBar), 3)} and the SNR ${significant(Math.exp(logSnr))}`,
        );
        const shared =
          forwards.length > 1 ? ` Both use the same random numbers for the ${points} points.` : '';
        return `${parts.join('. ')}.${shared}`;
      },
    },
    labSchedule: {
      title: 'Noise schedules compared',
      prose:
        'A schedule sets the signal-to-noise ratio SNR = ᾱ/(1−ᾱ) at each time. Which quantity has the named form differs: β is a straight line in “linear”, √β in “scaled linear”; in “sigmoid of β” β follows the logistic curve over arguments from −6 to 6 (there is another sigmoid schedule, of ᾱ); in “cosine” ᾱ is a squared cosine, with β at most 0.999; by hand, log SNR is straight between the handles. Move the handles (○) on the left up or down to set schedule A (solid) by hand. The dashed line is B; the picture above follows.',
      marks: {
        ...obstacles,
        logSnr: 'log SNR (natural logarithm)',
        alphaBar: 'signal’s share of the variance, ᾱ',
        time: 'time t',
        knot: (/** @type {number} */ t) => `log SNR at t = ${t}`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return sentence(obstacle);
        return rows
          .map(
            (
              /** @type {any} */ { kind, t, alphaBar, snr, beta, left },
              /** @type {number} */ n,
            ) => {
              const here =
                t === 0
                  ? `has added no noise yet at t = 0; its first β is ${beta}`
                  : `has ᾱ = ${alphaBar}, SNR = ${snr} and β = ${beta} at t = ${t}`;
              return `${'AB'[n]} (${schedules[kind]}) ${here}; ᾱ = ${left} is left at t = T.`;
            },
          )
          .join(' ');
      },
    },
    labDenoisers: {
      title: 'Six ways to recover x₀ from the same xₜ',
      prose:
        'Each takes the same 300 points of schedule A at time <var>t</var> back to <var>x</var>₀; “knows the noise” is the method of the cell above, the posterior mean is E[<var>x</var>₀ | <var>x</var>ₜ]. The curve (in the plane, the contours) is the density <var>p</var>₀ of the data, the points are what was recovered, coloured by the component of the true <var>x</var>₀ (up to six components). Below stands the recovery error |<var>x̂</var>₀ − <var>x</var>₀|: ━ mean ± standard error, ▲ best, ▼ worst (with →: beyond the axis). log p is the mean of log <var>p</var>₀ at the recovered values, in nats (units of the natural logarithm); it says how dense the data is there, not how near <var>x</var>₀ is.',
      marks: {
        nothing: obstacles.empty,
        denoisers: {
          known_noise: () => 'knows the noise',
          posterior_mean: () => 'posterior mean',
          posterior_sample: () => 'posterior sample',
          one_mode: (/** @type {any} */ { component }, isNarrow = false) =>
            `only ${isNarrow ? 'comp.' : 'component'} ${component}`,
          naive: () => 'divides: xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }, isNarrow = false) =>
            learned ? `${isNarrow ? 'net' : 'network'}, step ${learned.step}` : 'learned network',
        },
        errors: (/** @type {Errors} */ { best, mean, standardError, worst }) => [
          `━ ${withError({ mean, standardError }, 2)}`,
          `▲ ${fixed(best)}  ▼ ${fixed(worst)}`,
        ],
        logDensity: (/** @type {MeanError} */ value) => `log p ${withError(value, 1)}`,
        untrained: 'train it above',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return sentence('empty');
        const { t, points, isClean, isPlane, mean, others, sample, data, place } =
          denoiserFacts(facts);
        if (isClean) return 'At t = 0 no noise has been added: every method returns xₜ itself, x₀.';
        const differences = others.map(
          (/** @type {any} */ row) =>
            `${named(row, facts)} ${signed(row.difference.mean, 3)} ± ${fixed(row.difference.standardError, 3)}`,
        );
        const where = {
          lower: ', lower than at the data: its guesses lie where data is rarer',
          higher: ', higher than at the data: its guesses lie where data is denser',
          alike: '',
        }[place];
        return `At t = ${t} the posterior mean errs by ${withError(mean.errors)} on average (± standard error, ${points} points). On the same points the mean errors of the others, minus this one, are: ${differences.join(', ')} (± standard error of the paired difference). Of all guesses from xₜ alone the posterior mean has the least expected squared error (its root mean square here: ${fixed(mean.errors.rms, 3)}); the least expected |x̂₀ − x₀| belongs to the posterior’s ${isPlane ? 'geometric median' : 'median'}. The mean of log p₀ is ${withError(mean.logDensity, 2)} at what it returns and ${withError(data.logDensity, 2)} at the data${where}. A posterior sample follows the distribution of the data; its mean of log p₀ is ${withError(sample.logDensity, 2)}.`;
      },
    },
    labReverse: {
      title: 'Back from the noise: samplers',
      prose:
        'Particles drawn from noise are taken back from <var>t</var> = T to 0 (ODE is the probability flow ODE, Langevin is annealed), with both schedules from the same noise. Colours show the component to which the end of a particle most probably belongs (up to six components). On the line, the bars differ from the exact curve of <var>p</var>ₜ by sampling noise and by the errors of sampler and denoiser.',
      marks: {
        ...marks,
        untrained: [
          'No trained network yet: it is trained in the figure',
          'above, and used once its training stands still.',
        ],
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count, repeats }) {
        if (obstacle) return sentence(obstacle, words.figures.labReverse.marks);
        const steps = runs[0].frames.length - 1;
        const isPlane = runs[0].mean.length > 1;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, mean, expected }) =>
            `with the ${schedules[forward.kind]} schedule at mean ${mean.map((/** @type {MeanError} */ m) => withError(m)).join(', ')} (data: ${expected.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')}) and ${isPlane ? 'sliced Wasserstein distance' : 'Wasserstein distance'} ${fixed(distance, 3)} from ${isPlane ? 'as many exact draws' : 'the distribution of the data'}`,
        );
        const { floor } = runs[0];
        const exact = isPlane
          ? `Two such samples of exact draws are ${withError(floor)} apart (mean of ${repeats} pairs).`
          : `As many exact draws are ${fixed(floor.mean, 3)} from it on average (by numerical integration).`;
        return `This is step ${at} of ${steps}. Taken all the way back by ${samplers[sampler]} with “${denoisers[denoiser]}”, ${count} particles arrive (± standard error) ${parts.join('; ')}. ${exact} One run is one random draw: another seed gives another distance.`;
      },
    },
    labSweep: {
      title: 'Number of steps and Wasserstein distance',
      prose:
        'With the settings above, how many steps does each sampler need to come close to the distribution of the data? The dots are means of 20 runs with their 99 % intervals (the seeds of these runs are always the same); the solid line is schedule A, the dashed one B. The lower horizontal line is the mean distance of as many independent exact draws: in one dimension it is the expectation of ∫|F<sub>N</sub> − F| d<var>x</var>, by numerical integration, in the plane it is the mean of 20 pairs of samples. The dotted line at three times that height is where “close” begins.',
      marks: {
        nothing: ['Press the button to run every', 'sampler and to measure it.'],
        distance: 'distance (units of x)',
        steps: 'steps',
        samplers,
      },
      /** @param {any} facts */
      summary({ floor, count, repeats, isComplete, close, rows }) {
        if (!floor) return 'Both axes are logarithmic.';
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${samplers[sampler]} ${needed
              .map(
                (/** @type {any} */ { schedule, ...steps }) => `${schedule}: ${stepsText(steps)}`,
              )
              .join(', ')}`,
        );
        const exact =
          floor.standardError === 0
            ? `${count} exact draws are ${fixed(floor.mean, 3)} from the distribution of the data on average.`
            : `Two samples of ${count} exact draws are ${withError(floor)} apart (mean of ${repeats} pairs).`;
        return `${exact} Close means: the mean distance of ${repeats} runs is at most ${close} times that, decided only where its 99 % interval lies on one side. Of the numbers of steps tried, the fewest that come close (a range where the runs leave it open): ${parts.join('; ')}.${isComplete ? '' : ' (So far.)'}`;
      },
    },
  },
};

export default words;
