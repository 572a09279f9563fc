import { fixed, short, significant } from '../../plots/number.js';
import { readable } from '../readable.js';
import { SEED } from './from-diffusion.js';

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 5',
  title: 'Defining a metric',
  roles:
    '<b>latent</b> = what the reconstruction starts from (in “Hands-on 3”: <var>x</var>ₜ) → <b>observation</b> = the original <var>x</var>, and its reconstruction <var>x̂</var>',
  lead: 'So far the latent variable has decided the output. What is decided last is <b>how to measure the quality of that output</b>. A reconstruction error says how far <var>x̂</var>, reconstructed from the latent variable, lies from the original <var>x</var>: the smaller, the better. Many such errors are summed up in three numbers: mean, best and worst.',
  lab: 'how sure a metric is, and what it can miss',
  parameters: {
    errors: { label: 'Reconstruction errors', unit: 'separated by commas, lines or tabs' },
  },
  figures: {
    errors: {
      title: 'The reconstruction errors with their mean, best and worst',
      marks: {
        error: 'reconstruction error',
        count: 'count',
        best: 'best',
        mean: 'mean',
        worst: 'worst',
        distance: (/** @type {string} */ value) => `worst − mean = ${value}`,
        rings: 'Each ○ is one error; drag it left or right',
        many: (/** @type {number} */ n) => `${n} errors; edit them in the field below`,
        handle: (/** @type {number} */ i) => `Error ${i}`,
        none: ['There are no errors:', 'nothing to average,', 'only a division by zero.'],
        tooLarge: ['These values are too large', 'to be drawn.'],
      },
      summary({ count, mean, best, worst, origin }) {
        if (count === 0) {
          return 'Without errors the sum 0 would be divided by the count 0: there is no mean. Enter at least one value.';
        }
        if (!Number.isFinite(mean)) {
          return `The sum of these ${count} errors is beyond what a floating-point number can hold: the mean becomes infinite (inf) and says nothing.`;
        }
        const ratio = mean > 0 ? ` (${fixed((worst - mean) / mean, 2)} times the mean)` : '';
        const gap =
          worst - mean <= 1e-9 * worst
            ? 'The worst equals the mean: all errors are the same.'
            : `The worst lies ${readable(worst - mean)}${ratio} above the mean.`;
        const from = origin
          ? ` These errors were computed at β = ${short(origin.beta)} of “Hands-on 3”: x₀ was recovered from the latent xₜ alone, with ε set to 0. The ε come from Python’s random numbers (seed ${SEED}). The mean error ${significant(origin.mean)} ± ${significant(origin.standardError, 2)} (n = ${count}) is an estimate; the exact expectation is √(2/π)·√(β/(1−β)) = ${significant(origin.expected)}.`
          : '';
        return `${count} ${count === 1 ? 'error' : 'errors'}: ▲ best ${readable(best)}, ━ mean ${readable(mean)}, ▼ worst ${readable(worst)}. ${gap} All three are exact for the errors listed here; other data may give others.${from}`;
      },
    },
  },
  tries: [
    {
      action: 'Make one value an outlier',
      look: 'The mean stays at 0.342; the distance from the mean to the worst grows from the notebook’s 0.078 to 0.368.',
    },
    {
      action: 'Make all values equal',
      look: 'The mean is 0.342 again, yet the distance to the worst is 0: the mean alone cannot tell the two apart.',
    },
    {
      action: 'One outlier among 100',
      look: 'Once more the mean is 0.342: the more errors there are, the better the mean hides one large failure.',
    },
    {
      action: 'Compute errors from “Hands-on 3”',
      look: 'At the present β, 100 values of the noise ε are drawn (seed 13); from each xₜ, x₀ is recovered with ε set to 0, and the errors |x̂₀ − x₀| are listed with three significant digits. As each is √(β/(1−β))·|ε|, they do not depend on x₀. After changing β, press again.',
    },
  ],
  notice:
    'Behind the same mean there may be a model that does equally well everywhere, or one that sometimes misses badly. The mean tells the general level, the worst the size of a failure: <b>seen together</b> they help to judge whether a model is stable. But the worst rests on a single value and tends to grow with the number of errors, so take care when comparing lists of different length.',
};
