import { fixed, significant } from '../../../plots/number.js';
import { denoiserFacts } from './denoiser-facts.js';
import train from './text.train.en.js';

const obstacles = {
  empty: ['There are no data points.'],
  blank: ['Draw points here with a stroke.'],
  weightless: ['All weights are 0:', 'no mode can be chosen.'],
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
  one_mode: 'only one mode',
  learned: 'learned network',
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

const job = { cancel: 'Cancel', progress: 'Progress of the calculation', cancelled: 'Cancelled.' };

/**
 * @param {string} obstacle
 * @param {Record<string, any>} from
 */
const sentence = (obstacle, from = obstacles) => from[obstacle].join(' ');

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
    labKnots: { label: 'log SNR by hand', unit: 'at t = 0, T/4, T/2, 3T/4, T' },
    labSampler: { label: 'Sampler', unit: '', options: samplers },
    labDenoiser: { label: 'Denoiser', unit: '', options: denoisers },
    labVisited: { label: 'Reverse steps', unit: 'at most T' },
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
    lead: 'If the data distribution <var>p</var>₀ is a mixture of Gaussians, every <var>p</var>ₜ on the way to noise, and its score, are known <b>exactly</b>. Follow the whole process, and reverse it.',
    reverse: {
      play: 'Play',
      pause: 'Pause',
      step: 'Step',
      back: 'Step back',
      reset: 'From the noise',
      history: 'Position in the reverse process',
      where: (/** @type {number} */ at, /** @type {number} */ of) => `step ${at} of ${of}`,
      ...job,
    },
    sweep: {
      start: 'Compare numbers of steps',
      ...job,
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
        'The shading (in the plane, the contours) is the exact <var>p</var>ₜ(<var>x</var>), the lines are paths of points. Beside it, <var>p</var>ₜ at time <var>t</var> and a histogram of the points. Move the ring of <var>t</var> and the rings of the modes.',
      marks: {
        ...marks,
        timeHandle: 'Time t/T',
        mode: (/** @type {number} */ k) => `Mean of mode ${k}`,
      },
      /** @param {any} facts */
      summary({ obstacle, steps, points, forwards }) {
        if (obstacle) return sentence(obstacle);
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
        'A schedule sets the signal-to-noise ratio SNR = ᾱ/(1−ᾱ) at each time. Move the rings on the left up or down to set schedule A (solid) by hand. The dashed line is B; the picture above follows.',
      marks: {
        ...obstacles,
        logSnr: 'log SNR (natural logarithm)',
        alphaBar: 'share of signal ᾱ',
        time: 'time t',
        knot: (/** @type {number} */ t) => `log SNR at t = ${t}`,
      },
      /** @param {any} facts */
      summary({ obstacle, rows }) {
        if (obstacle) return sentence(obstacle);
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
        'Each takes the points of schedule A at time <var>t</var> back to <var>x</var>₀; “knows the noise” is the method of the cell above, the posterior mean is E[<var>x</var>₀ | <var>x</var>ₜ]. The curve (in the plane, the contours) is the density <var>p</var>₀ of the data, the points are what was recovered, coloured by the mode of the true <var>x</var>₀. Below, the recovery error |<var>x̂</var>₀ − <var>x</var>₀|: ▲ best, ━ mean, ▼ worst (with →: beyond the axis). log p is the mean of log <var>p</var>₀ at the recovered values.',
      marks: {
        nothing: obstacles.empty,
        denoisers: {
          known_noise: () => 'knows the noise',
          posterior_mean: () => 'posterior mean',
          posterior_sample: () => 'posterior sample',
          one_mode: (/** @type {any} */ { component }) => `only mode ${component}`,
          naive: () => 'divides: xₜ / √ᾱ',
          learned: (/** @type {any} */ { learned }) =>
            learned ? `network, step ${learned.step}` : 'learned network',
        },
        errors: (/** @type {Errors} */ { best, mean, worst }) =>
          `▲ ${fixed(best)} ━ ${fixed(mean)} ▼ ${fixed(worst)}`,
        untrained: 'not trained: see below',
      },
      /** @param {any} facts */
      summary(facts) {
        if (!facts.rows) return sentence('empty');
        const { t, mean, sample, least, leastSquare, logDensity } = denoiserFacts(facts);
        const wins =
          least === mean
            ? 'the least of those that do not know the noise'
            : `the least is ${fixed(least.errors.mean)} (${named(least, facts)})`;
        const square =
          leastSquare === mean
            ? `Its root mean square, ${fixed(mean.errors.rms)}, is the least too.`
            : `Its root mean square is ${fixed(mean.errors.rms)}.`;
        const place =
          mean.logDensity < logDensity - 1
            ? `Yet log p₀ of what it returns is ${fixed(mean.logDensity, 1)} on average, below the data’s own ${fixed(logDensity, 1)}: it lies where data is scarce.`
            : `log p₀ of what it returns is ${fixed(mean.logDensity, 1)} on average, the data’s own ${fixed(logDensity, 1)}.`;
        return `At t = ${t} the posterior mean errs by ${fixed(mean.errors.mean)} on average: ${wins}. ${square} ${place} A posterior sample errs by ${fixed(sample.errors.mean)}, but follows the distribution of the data, with a mean log p₀ of ${fixed(sample.logDensity, 1)}.`;
      },
    },
    labReverse: {
      title: 'Back from the noise: samplers',
      prose:
        'Particles drawn from noise are taken back from <var>t</var> = T to 0 (ODE is the probability flow ODE, Langevin is annealed), with both schedules from the same noise. Colours show the mode in which a particle ends. The bars differ from the exact curve of <var>p</var>ₜ by sampling noise and the sampler’s errors.',
      marks: {
        ...marks,
        untrained: ['Not trained yet:', 'train the network in the figure below.'],
      },
      /** @param {any} facts */
      summary({ obstacle, runs, at, sampler, denoiser, count }) {
        if (obstacle) return sentence(obstacle, words.figures.labReverse.marks);
        const steps = runs[0].frames.length - 1;
        const parts = runs.map(
          (/** @type {any} */ { forward, distance, floor, mean }) =>
            `with the ${schedules[forward.kind]} schedule at mean ${mean.map((/** @type {number} */ m) => fixed(m, 3)).join(', ')} and ${mean.length > 1 ? 'sliced ' : ''}Wasserstein distance ${fixed(distance, 3)} from the data (two exact samples of that size: ${fixed(floor, 3)})`,
        );
        return `This is step ${at} of ${steps}. Taken all the way back by ${samplers[sampler]} with “${denoisers[denoiser]}”, ${count} particles arrive ${parts.join(', ')}.`;
      },
    },
    labSweep: {
      title: 'Number of steps and Wasserstein distance',
      prose:
        'With the settings above, how many steps does each sampler need to come close to the data? Solid is schedule A, dashed B; the level line is the distance between two sets of exact draws, about as close as so many particles can come.',
      marks: {
        nothing: ['Press the button to run', 'and measure every sampler.'],
        distance: 'distance (units of x)',
        steps: 'steps',
        samplers,
      },
      /** @param {any} facts */
      summary({ floor, isComplete, close, rows }) {
        if (floor === undefined) return 'Both axes are logarithmic.';
        const parts = rows.map(
          (/** @type {any} */ { sampler, needed }) =>
            `${samplers[sampler]} ${needed
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
