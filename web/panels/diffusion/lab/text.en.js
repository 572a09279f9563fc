import { fixed, significant } from '../../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.en.js';

const obstacles = {
  empty: ['There are no data points.'],
  weightless: ['All weights are 0:', 'no mode can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @type {Record<string, string>} */
const obstacleSentences = {
  empty: 'There are no data points, so nothing can be computed.',
  weightless: 'All weights are 0, so no mode can be chosen.',
  tooLarge: 'These values are too large to be drawn to scale.',
};

/** @type {Record<string, string>} */
const schedules = {
  linear: 'linear',
  scaled_linear: 'scaled linear',
  cosine: 'cosine',
  sigmoid: 'sigmoid',
  drawn: 'by hand',
  none: 'none',
};

const axes = {
  value: 'value x',
  time: 'time t',
  density: 'density pₜ',
  first: 'first coordinate of x',
  second: 'second coordinate',
};

/**
 * @param {{options: Record<string, string>}} parameter
 * @param {string} name
 */
const option = ({ options }, name) => options[name];

/** @typedef {{best: number, mean: number, worst: number, rms: number}} Errors */

/**
 * @param {any} row
 * @param {any} facts
 */
const named = ({ kind }, facts) =>
  /** @type {Record<string, any>} */ (words.figures.labDenoisers.marks.denoisers)[kind](facts);

/** The lab's words, in English. */
const words = {
  parameters: {
    ...train.parameters,
    lab: { label: 'Lab', unit: '', options: { closed: 'closed', open: 'open' } },
    labData: {
      label: 'Data distribution p₀',
      unit: '',
      options: {
        modes: 'modes on a line',
        plane: 'modes in the plane',
        ring: 'ring',
        moons: 'two moons',
        drawn: 'points drawn by hand',
      },
    },
    labModes: { label: 'Modes', unit: 'mean:weight, separated by commas' },
    labMeans: { label: 'Means of the modes', unit: 'x, y, x, y, …' },
    labDrawn: { label: 'Points drawn', unit: 'x, y, x, y, …' },
    labSigma: { label: 'Standard deviation σ of each mode', unit: 'data units' },
    labTime: { label: 'Time t/T', unit: '0 is data, 1 is noise' },
    labSeed: { label: 'Seed', unit: 'a whole number' },
    labSchedule: { label: 'Schedule A', unit: '', options: schedules },
    labSecond: { label: 'Schedule B', unit: 'to compare', options: schedules },
    labSteps: { label: 'Number of steps T', unit: '10 to 1000' },
    labMode: { label: 'The one mode that is known', unit: 'number' },
    labKnots: { label: 'log-SNR by hand', unit: 'at t = 0, T/4, T/2, 3T/4, T' },
    labSampler: {
      label: 'Sampler',
      unit: '',
      options: {
        ddpm: 'DDPM (ancestral)',
        ddim: 'DDIM',
        ode_euler: 'probability-flow ODE, Euler',
        ode_heun: 'probability-flow ODE, Heun',
        langevin: 'annealed Langevin',
        predictor_corrector: 'predictor-corrector',
      },
    },
    labDenoiser: {
      label: 'Denoiser it uses',
      unit: '',
      options: {
        posterior_mean: 'exact score (posterior mean)',
        posterior_sample: 'a posterior sample',
        one_mode: 'knows only one mode',
        naive: 'only divides',
        learned: 'learned network',
      },
    },
    labVisited: { label: 'Steps back', unit: 'at most T' },
    labCount: { label: 'Particles', unit: '10 to 10,000' },
    labVariance: {
      label: 'Variance of DDPM',
      unit: '',
      options: { posterior: 'posterior β̃', beta: 'β' },
    },
    labEta: { label: 'η', unit: '0 deterministic, 1 DDPM' },
    labCorrections: { label: 'Corrections', unit: 'at each time' },
    labRatio: { label: 'Their signal-to-noise ratio', unit: 'sets the step size' },
    labAt: { label: 'Step shown', unit: '0 is noise' },
  },
  lab: {
    train: train.words,
    lead: 'With a mixture of Gaussians as the data distribution <var>p</var>₀, every <var>p</var>ₜ on the way and its score are known <b>exactly</b>. Noise is added step by step, then the way is walked back. Beside each estimate and each sampler stands the exact value.',
    reverse: {
      play: 'Play',
      pause: 'Pause',
      step: 'Step',
      back: 'Step back',
      reset: 'From the noise',
      history: 'Where on the way back',
      where: (/** @type {number} */ at, /** @type {number} */ of) => `step ${at} of ${of}`,
      progress: 'Progress of the calculation',
      cancel: 'Cancel',
      cancelled: 'Cancelled. Change a setting to start again.',
    },
    sweep: {
      start: 'Compare numbers of steps',
      cancel: 'Cancel',
      progress: 'Progress of the calculation',
      running: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} runs`,
      cancelled: 'Cancelled.',
    },
    program: {
      lead: 'The way back along schedule A in Python’s standard library alone, with the random numbers of the picture; what it prints agrees with the lab.',
      source: 'The lab’s Python code',
      output: 'Output',
    },
    knots: 'The log-SNR by hand must be two or more numbers, each less than the one before.',
    failed: (/** @type {string} */ message) => `The calculation failed: ${message}`,
  },
  figures: {
    ...train.figures,
    labForward: {
      title: 'Data dissolving into noise: pₜ(x)',
      prose:
        'The shading is the exact <var>p</var>ₜ(<var>x</var>), the lines are the ways of points that all use the same random numbers. Beside it, the slice at time <var>t</var> and, as bars, the points that are there. Move the ring of <var>t</var> and the rings of the modes. In the plane, contours show <var>p</var>ₜ.',
      marks: {
        ...obstacles,
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}, t = ${t}, ᾱ = ${bar}`,
        ...axes,
        timeHandle: 'Time t/T',
        mode: (/** @type {number} */ k) => `Mean of mode ${k}`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return obstacleSentences[obstacle];
        const parts = forwards.map(
          (/** @type {any} */ { kind, t, alphaBar, logSnr }) =>
            `With the ${schedules[kind]} schedule, at t = ${t} of ${steps}, the signal’s coefficient √ᾱ is ${fixed(Math.sqrt(alphaBar), 3)} and the SNR ${significant(Math.exp(logSnr))}`,
        );
        return `${parts.join('. ')}. The ${points} points use the same random numbers with every schedule.`;
      },
    },
    labSchedule: {
      title: 'Noise schedules compared',
      prose:
        'A schedule sets the signal-to-noise ratio SNR = ᾱ/(1−ᾱ) at each time. Move the rings at the left up or down to draw schedule A by hand; it always stays falling. The solid line is A, the dashed one B; the picture above follows.',
      marks: {
        ...obstacles,
        logSnr: 'log SNR (natural logarithm)',
        alphaBar: 'share of signal ᾱ',
        time: 'time t',
        knot: (/** @type {number} */ t) => `log SNR at t = ${t}`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return obstacleSentences[obstacle];
        return rows
          .map(
            (/** @type {any} */ { kind, t, alphaBar, snr, beta, left }, /** @type {number} */ n) =>
              `${'AB'[n]} (${schedules[kind]}) has ᾱ = ${alphaBar}, SNR = ${snr} and β = ${beta} at t = ${t}; ᾱ = ${left} is left in the end.`,
          )
          .join(' ');
      },
    },
    labDenoisers: {
      title: 'Six ways to recover x₀ from the same xₜ',
      prose:
        'Each takes the points of schedule A at time <var>t</var> back to <var>x</var>₀; the one that knows the noise is the cell’s above, the posterior mean is E[<var>x</var>₀ | <var>x</var>ₜ]. The curve (in the plane, the contours) is the density <var>p</var>₀ of the data, the points are what was recovered, coloured by the true <var>x</var>₀’s mode. Below, the recovery error |<var>x̂</var>₀ − <var>x</var>₀|: ▲ best, ━ mean, ▼ worst. log p is the mean of log <var>p</var>₀ at the recovered values.',
      marks: {
        nothing: ['There are no data points.'],
        denoisers: {
          known_noise: () => 'knows the noise',
          posterior_mean: () => 'posterior mean',
          posterior_sample: () => 'posterior sample',
          one_mode: (/** @type {any} */ { component }) => `only mode ${component}`,
          naive: () => 'divides: xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }) =>
            learned ? `network, ${learned.step} steps` : 'learned network',
        },
        errors: (/** @type {Errors} */ { best, mean, worst }) =>
          `▲ ${fixed(best)} ━ ${fixed(mean)} ▼ ${fixed(worst)}`,
        untrained: 'not trained yet',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return obstacleSentences.empty;
        const { t, mean, sample, least, leastSquare, logDensity } = denoiserFacts(facts);
        const wins =
          least === mean
            ? 'the least of all that do not know the noise'
            : `the least is ${fixed(least.errors.mean)} (${named(least, facts)})`;
        const square =
          leastSquare === mean
            ? `Its root mean square, ${fixed(mean.errors.rms)}, is the least too.`
            : `Its root mean square is ${fixed(mean.errors.rms)}.`;
        const place =
          mean.logDensity < logDensity - 1
            ? `Yet log p₀ of what it returns is ${fixed(mean.logDensity, 1)} on average, far below the data’s own ${fixed(logDensity, 1)}: it lies where no data is.`
            : `log p₀ of what it returns is ${fixed(mean.logDensity, 1)} on average, the data’s own ${fixed(logDensity, 1)}.`;
        return `At t = ${t} the posterior mean errs by ${fixed(mean.errors.mean)} on average: ${wins}. ${square} ${place} A posterior sample errs by ${fixed(sample.errors.mean)}, but its log p₀ of ${fixed(sample.logDensity, 1)} is that of data.`;
      },
    },
    labReverse: {
      title: 'Back from the noise: samplers',
      prose:
        'Particles drawn from noise are led back from <var>t</var> = T to 0, with both schedules from the same noise. Colours tell the mode in which a particle ends. Curve and shading are the exact <var>p</var>ₜ: where the bars differ from it, the sampler errs.',
      marks: {
        ...obstacles,
        untrained: ['Not trained yet:', 'train the network in the figure below.'],
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}, t = ${t}, ᾱ = ${bar}`,
        ...axes,
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count }) {
        if (obstacle)
          return (
            obstacleSentences[obstacle] ?? 'The network is not trained yet, so nothing can go back.'
          );
        const steps = runs[0].frames.length - 1;
        const { labSampler, labDenoiser } = words.parameters;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, floor, mean }) =>
            `with the ${schedules[forward.kind]} schedule at mean ${mean.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')} and Wasserstein distance ${fixed(distance, 3)} from the data (two exact samples of that size: ${fixed(floor, 3)})`,
        );
        return `This is step ${at} of ${steps}. Led back to the end by ${option(labSampler, sampler)} with “${option(labDenoiser, denoiser)}”, ${count} particles arrive ${parts.join(', ')}.`;
      },
    },
    labSweep: {
      title: 'Number of steps and Wasserstein distance',
      prose:
        'With the particles, denoiser and seed from above: which sampler reaches the data in how many steps? Solid is schedule A, dashed B. The level line is the distance between two sets of exact draws, the limit that the number of particles sets.',
      marks: {
        nothing: ['Press the button to run', 'and measure every sampler.'],
        distance: 'distance (units of x)',
        steps: 'steps',
        samplers: {
          ddpm: 'DDPM',
          ddim: 'DDIM',
          ode_euler: 'ODE, Euler',
          ode_heun: 'ODE, Heun',
          langevin: 'Langevin',
          predictor_corrector: 'predictor-corrector',
        },
      },
      /** @param {any} facts */
      summary({ floor, isComplete, close, rows }) {
        if (floor === undefined) return 'Both axes are logarithmic.';
        const { samplers } = words.figures.labSweep.marks;
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${option({ options: samplers }, sampler)} ${needed
              .map(
                (/** @type {any} */ { schedule, steps }) =>
                  `${schedule}: ${steps === null ? 'never' : steps}`,
              )
              .join(', ')}`,
        );
        return `Two sets of exact draws are ${fixed(floor, 3)} apart. Steps needed to come within ${close} times that: ${parts.join('; ')}.${isComplete ? '' : ' (So far.)'}`;
      },
    },
  },
};

export default words;
