import { fixed, significant } from '../../../plots/number.js';

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

/** The lab's words, in English. */
export default {
  parameters: {
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
    labKnots: { label: 'log-SNR by hand', unit: 'at t = 0, T/4, T/2, 3T/4, T' },
  },
  lab: {
    lead: 'With a mixture of Gaussians as the data distribution <var>p</var>₀, every <var>p</var>ₜ on the way and its score are known <b>exactly</b>. Noise is added step by step, then the way is walked back. Beside each estimate and each sampler stands the exact value.',
    failed: (/** @type {string} */ message) => `The calculation failed: ${message}`,
  },
  figures: {
    labForward: {
      title: 'Data dissolving into noise: p_t(x)',
      prose:
        'The shading is the exact <var>p</var>ₜ(<var>x</var>), the lines are the ways of points that all use the same random numbers. Beside it, the slice at time <var>t</var> and, as bars, the points that are there. Move the ring of <var>t</var> and the rings of the modes. In the plane, contours show <var>p</var>ₜ.',
      marks: {
        ...obstacles,
        title: (/** @type {string} */ kind, /** @type {number} */ t, /** @type {string} */ bar) =>
          `${schedules[kind]}, t = ${t}, ᾱ = ${bar}`,
        value: 'value x',
        time: 'time t',
        density: 'density p_t',
        first: 'first coordinate of x',
        second: 'second coordinate',
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
  },
};
