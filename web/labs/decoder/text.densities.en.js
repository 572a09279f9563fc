import { fixed, short } from '../../plots/number.js';
import trained from './text.trained.en.js';

/** The words of the three densities of one model, in English. */
export default {
  parameters: {
    labModes: { label: 'Modes of p(z)', unit: 'comma-separated, up to 6, from −4 to 4' },
    labSpread: { label: 'Standard deviation of each component', unit: 'units of z' },
    labW1: { label: 'Slope W₁ of the line', unit: 'x₁ per unit of z' },
    labW2: { label: 'Slope W₂ of the line', unit: 'x₂ per unit of z' },
    labMu1: { label: 'Offset μ₁ of the line', unit: 'units of x' },
    labMu2: { label: 'Offset μ₂ of the line', unit: 'units of x' },
  },
  words: {
    typical: 'An x that is likely',
    between: 'An x between two components',
    twice: 'Two z for one x',
    arms: 'An x between the arms of a spiral',
    notebook: 'The notebook’s modes: −1.5 and 1.8, deviation 0.15',
    trained: trained.button,
    program:
      'The same in Python, with the standard library alone: in closed form through a line, by sums over an even grid through a curve.',
  },
  figures: {
    labDensities: {
      title: 'One model, three densities',
      prose:
        'Forwards: the prior p(<var>z</var>) is pushed through the decoder f(<var>z</var>) (solid line, with small dots at <var>z</var> = 0, ±1, ±2) and smeared by Gaussian noise of deviation σ. What comes out is p(<var>x</var>), drawn as contours at 2, 7, 15, 30, 50 and 75 % of its highest value in the picture. Backwards: one <var>x</var> leaves p(<var>z</var> | <var>x</var>). Both densities of <var>z</var> share one axis, so that their widths can be compared; ├●┤ marks the mean and one standard deviation to either side. Rings can be dragged: <var>x</var>, the noise σ, on a line its offset μ and μ + W, and the modes of a prior that has them. Model and <var>x</var> are also those of the evidence lower bound below.',
      marks: {
        x1: 'observation x₁',
        x2: 'x₂',
        z: 'latent z',
        ...trained.marks,
        contours: 'p(x), contours',
        curve: 'f(z), dots: z = 0, ±1, ±2',
        image: '● f(E[z | x]), circle: σ',
        gap: 'grey: what is left of x',
        sigma: 'noise σ',
        prior: (/** @type {string} */ mean, /** @type {string} */ deviation) =>
          `p(z): mean ${mean}, deviation ${deviation}`,
        posterior: (/** @type {string} */ mean, /** @type {string} */ deviation) =>
          `p(z | x): mean ${mean}, deviation ${deviation}`,
        handle: (/** @type {string} */ x1, /** @type {string} */ x2) =>
          `observation x at (${x1}, ${x2})`,
        muHandle: (/** @type {string} */ a, /** @type {string} */ b) => `offset μ = (${a}, ${b})`,
        wHandle: (/** @type {string} */ a, /** @type {string} */ b) => `slope W = (${a}, ${b})`,
        xName: 'x',
        muName: 'μ',
        wName: 'μ + W',
        noise: 'standard deviation σ of the noise',
        mode: (/** @type {number} */ k) => `mode ${k} of p(z)`,
        spread: 'standard deviation of each component',
      },
      /** @param {any} facts */
      summary({ obstacle, ...facts }) {
        if (obstacle) return trained.obstacles[obstacle];
        const { x1, x2, mean, deviation, priorMean, priorDeviation, isGaussian, isLine } = facts;
        const widths = `p(z) has mean ${fixed(priorMean, 3)} and standard deviation ${fixed(priorDeviation, 3)}; seen from x = (${short(x1)}, ${short(x2)}), p(z | x) has mean ${fixed(mean, 3)} and standard deviation ${fixed(deviation, 3)}`;
        const ratio = deviation / priorDeviation;
        const compared =
          Math.abs(ratio - 1) < 0.005
            ? 'about that of p(z) (the mean and the probabilities of the components may have changed).'
            : ratio < 1
              ? `${fixed(100 * ratio, 0)} % of that of p(z).`
              : 'more than that of p(z): values of z far from the mean of p(z) explain this x well too. On average over x the variance never grows.';
        const shape = isGaussian
          ? 'It is Gaussian: the dashed curve is p(z | x) itself.'
          : 'The dashed curve is no more than an approximation: the Gaussian of the same mean and standard deviation.';
        const how = isLine ? 'in closed form' : 'exactly up to numerical integration';
        return `${trained.learned(/** @type {any} */ (facts))}${widths}, ${compared} ${shape} log p(x) = ${fixed(facts.logEvidence, 3)} nats, ${how}. ${components(facts)}${remainder(facts)}`;
      },
    },
  },
};

/** @param {any} facts */
function components({ responsibilities, best }) {
  if (responsibilities.length === 1) return '';
  const highest = fixed(Math.max(...responsibilities), 3);
  return best === null
    ? `No component is more likely than all others to have made x: the highest responsibility is ${highest}. `
    : `Component ${best + 1} is the most likely to have made x, with responsibility (its probability given x) ${highest}. `;
}

/** @param {any} facts */
const remainder = ({ remainder, peaks }) =>
  `The point f(E[z | x]), to which the posterior mean decodes, lies ${fixed(remainder, 2)} σ from x: so much of x the latent variable does not explain.${
    peaks > 1
      ? ` As p(z | x) has ${peaks} peaks, its mean need not be a likely z, and that too is in this distance.`
      : ''
  }`;
