import { short, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';
import { readable } from '../readable.js';

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Hands-on 2',
  title: 'A simple decoder',
  roles:
    '<b>latent</b> = a vector <var>z</var> = (<var>z</var>₁, <var>z</var>₂, …) → <b>observation</b> = <var>x̂</var> (one number)',
  lead: 'A decoder maps the latent variable <var>z</var> to the space of observations <var>x</var>. What is decided here is <b>which observation appears</b>: each <var>z<sub>i</sub></var> is multiplied by its weight <var>w<sub>i</sub></var>, and the products, added to the bias <var>b</var>, give the observation <var>x̂</var>. The draws of “Hands-on 1” (five, initially) serve here as the <b>coordinates of one vector</b>: together they make one observation, not one each.',
  lab: 'compare approximate posteriors with the exact one, train a variational autoencoder',
  parameters: {
    weights: { label: 'Weights w', unit: 'comma-separated' },
    bias: { label: 'Bias b', unit: 'units of x' },
  },
  figures: {
    waterfall: {
      title: 'How the contributions zᵢwᵢ add up to the observation x̂',
      marks: {
        x: 'observation x',
        bias: 'bias b',
        distance: (/** @type {string} */ value) => `|x̂| = ${value}`,
        rest: (/** @type {number} */ n) => `${n} more, summed`,
        legend: 'Colour, number: component of z. ○: w, b',
        nothingToAdd: 'no pair to multiply: x̂ is b itself',
        surplusZ: (/** @type {number} */ n) => `z not used: ${n}`,
        surplusWeights: (/** @type {number} */ n) => `w not used: ${n}`,
        noLatent: [
          'There is no z yet:',
          '“Hands-on 1” ended with an error,',
          'so nothing can be decoded.',
        ],
        tooLarge: ['These values are too large', 'to be drawn.'],
        handle: (/** @type {number} */ i) => `Weight w${subscript(i)}`,
        biasHandle: 'Bias b',
        handleValue: (/** @type {string} */ weight, /** @type {string} */ contribution) =>
          `${weight}, contribution ${contribution}`,
      },
      summary({ exists, bias, xHat, contributions, surplusZ, surplusWeights }) {
        if (!exists) {
          return '“Hands-on 1” ended with an error, so z is not defined. Give that section at least one mode: then z is drawn and x̂ is computed.';
        }
        const left =
          surplusZ + surplusWeights > 0
            ? ` zip stops at the shorter list and leaves ${surplusZ > 0 ? `${surplusZ} of z` : `${surplusWeights} of w`} unused.`
            : '';
        const n = contributions.length;
        if (n === 0) return `There is nothing to add, so x̂ is b: ${readable(xHat)}.${left}`;
        if (!Number.isFinite(xHat)) {
          return `Adding these ${n} terms leaves the range of floating-point numbers: x̂ is not finite.${left}`;
        }
        const most = largest(contributions);
        return `${n} ${n === 1 ? 'term' : 'terms'} added to b = ${short(bias)} ${n === 1 ? 'gives' : 'give'} x̂ = ${readable(xHat)}, at a distance |x̂| = ${readable(Math.abs(xHat))} from 0. ${
          contributions[most] === 0
            ? 'Every term is 0 and moves nothing.'
            : `The term that moved it most is z${subscript(most + 1)}w${subscript(most + 1)} = ${signed(contributions[most], 3)}.`
        }${left} For these z the value x̂ is exact: nothing is estimated. Two simplifications: the map is linear plus a bias, and an observation is a single number.`;
      },
    },
  },
  tries: [
    {
      action: 'Double w₁',
      look: 'Compared with the initial weights, only bar 1 grows, to twice its length; the bars below keep theirs and all shift by the same amount.',
    },
    {
      action: 'Make all weights positive',
      look: 'Each bar now points where the sign of its z says. If the modes lie on both sides of 0 and σ is small beside their distance from 0, as initially, the component of z all but decides between left and right.',
    },
    {
      action: 'Draw z anew with seed 3',
      look: 'The weights go back to their initial values. If the modes and σ have theirs too, then, compared with seed 13, a bar turns round wherever its z now comes from the other component, and x̂ is another observation.',
    },
  ],
  notice:
    'With weights and bias fixed, observations differ only because <var>z</var> differs. In real generative models <var>z</var> and <var>x</var> have far more dimensions and the map is a non-linear neural network, but the structure stays: <b>latent → observation</b>. The weights are learned: an autoencoder moves them to make the reconstruction error small, a generative model to make the log-likelihood of the observed data, or a lower bound on it, large.',
};

/** @param {number[]} contributions */
const largest = (contributions) =>
  contributions.reduce(
    (best, value, i) => (Math.abs(value) > Math.abs(contributions[best]) ? i : best),
    0,
  );
