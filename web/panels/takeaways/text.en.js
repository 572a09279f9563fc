import { fixed, short, signed } from '../../plots/number.js';

/** @typedef {import('./panel.js').Looks} Looks */
/** @typedef {Looks['a']['modes'][number]} Count */
/** @typedef {Looks['a']['logP']} LogP */
/** @typedef {import('./panel.js').Tradeoff['quality']} Measured */
/** @typedef {import('./panel.js').Schedule['steps'][number]} Step */

const obstacles = {
  empty: ['“Hands-on 1” has no mode:', 'there is no distribution to compare with.'],
  pointlike: ['In “Hands-on 1” σ is 0: without a', 'density there is nothing to compare.'],
  extreme: ['The values of “Hands-on 1” are too', 'large or too small for this figure.'],
};

/** @param {keyof typeof obstacles} obstacle */
const obstacleSentence = (obstacle) => obstacles[obstacle].join(' ');

/** @type {import('../panel.js').PanelText} */
export default {
  number: 'Takeaways',
  title: 'Three misconceptions',
  lead: 'Three misconceptions are common when generative models are judged and tuned. Each gets <b>one counterexample</b>, computed on the spot, with the mixture <var>p</var> of “Hands-on 1” as the truth. Change its modes or σ there, and these figures follow.',
  parameters: {
    seed: { label: 'Random seed', unit: 'whole number' },
    n: { label: 'Number of draws n (first two figures)', unit: 'draws' },
    tilt: { label: 'Tilt of B’s weights (first mode ÷ last mode)', unit: 'times' },
    widen: { label: 'Width of B’s hills', unit: 'times σ' },
    temperature: { label: 'Knob τ (standard deviation of the draws)', unit: 'times σ' },
    x0: { label: 'Clean value x₀', unit: 'units of x' },
    noise: { label: 'Noise ε', unit: 'one standard normal value' },
    betaA: { label: 'β of A, above', unit: 'from 0 to below 1' },
    betaB: { label: 'β of B, below', unit: 'from 0 to below 1' },
  },
  figures: {
    looks: {
      title: 'Misconception 1: what looks alike is equally good',
      prose:
        'A holds <var>n</var> draws from the truth <var>p</var>, B holds <var>n</var> draws from a model that is slightly wrong. With the initial settings the strips hardly let you say which is which. Count the draws per mode and average log <var>p</var> (the mean log-likelihood), and a difference appears, shown in units of its standard error (SE). Each draw counts for the mode nearest to it. The height of a point within its strip means nothing.',
      marks: {
        ...obstacles,
        x: 'value x',
        count: (
          /** @type {Count} */ { mode, expected, standardError },
          /** @type {boolean} */ wide,
        ) =>
          `at ${short(mode)}: ${wide ? 'expected ' : ''}${fixed(expected, 0)} ± ${fixed(standardError, 1)}`,
        counts: (/** @type {Count} */ a, /** @type {Count} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${a.count} (${signed(a.z, 1)} SE) · B ${b.count} (${signed(b.z, 1)} SE)`
            : `A ${a.count}, B ${b.count}`,
        logP: (/** @type {number} */ exact, /** @type {boolean} */ wide) =>
          `mean log p${wide ? ': exact' : ''} ${fixed(exact, 2)}`,
        logPs: (/** @type {LogP} */ a, /** @type {LogP} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${fixed(a.mean, 2)} ± ${fixed(a.standardError, 2)} (${signed(a.z, 1)} SE) · B ${fixed(b.mean, 2)} ± ${fixed(b.standardError, 2)} (${signed(b.z, 1)} SE)`
            : `A ${fixed(a.mean, 2)}, B ${fixed(b.mean, 2)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from what is expected of p, in standard errors (SE)'
            : 'difference, in standard errors',
        rest: (/** @type {number} */ n) => `and ${n} more ${n === 1 ? 'mode' : 'modes'}`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        const { a, b, n, expectedLogP, modelLogP, modelWeights, widen } = facts;
        const weights = Array.from(modelWeights.slice(0, 4), (/** @type {number} */ w) =>
          fixed(w, 2),
        );
        const dots = modelWeights.length > 4 ? ' …' : '';
        const furthest = (/** @type {Looks['a']} */ set) =>
          set.modes.reduce((/** @type {number} */ most, { z }) => Math.max(most, Math.abs(z)), 0);
        return `B’s model has the weights ${weights.join(' : ')}${dots} (equal in p) and hills ${widen === 1 ? 'as wide as in p' : `${short(widen)} times as wide as in p`}. With ${n} draws each, counts are off by at most ${fixed(furthest(a), 1)} standard errors in A and ${fixed(furthest(b), 1)} in B. Mean log p is ${fixed(a.logP.mean, 3)} ± ${fixed(a.logP.standardError, 3)} for A and ${fixed(b.logP.mean, 3)} ± ${fixed(b.logP.standardError, 3)} for B; its exact expectation is ${fixed(expectedLogP, 3)} for draws from p and ${fixed(modelLogP, 3)} for draws from B’s model. A difference of up to two standard errors is often chance, one of more than three rarely.`;
      },
    },
    tradeoff: {
      title: 'Misconception 2: if every output is good, all is well',
      prose:
        'Draw with a standard deviation of only <var>τ</var> times σ, and values come from where the density is high. Mean log <var>p</var>, the “quality” of single outputs, rises, but the share of <var>p</var> that is <b>reached</b> shrinks: the probability that a draw from <var>p</var> lies within 1.96·τσ of a mode (a normal distribution has 95 % of its draws within 1.96 standard deviations of its mean). Watch only one of the two, and the loss of the other goes unnoticed.',
      marks: {
        ...obstacles,
        draws: 'narrowed draws and what they reach',
        x: 'value x',
        quality: 'quality: mean log p',
        covered: 'diversity: reached',
        temperature: 'knob τ',
        handle: 'Knob τ',
        qualityAt: (/** @type {Measured} */ { exact }) => `exact ${fixed(exact, 3)}`,
        qualityFound: (/** @type {Measured} */ { estimate, standardError }) =>
          `estimate ${fixed(estimate, 3)} ± ${fixed(standardError, 3)}`,
        coveredAt: (/** @type {Measured} */ { exact }) => `exact ${fixed(100 * exact, 1)} %`,
        coveredFound: (/** @type {Measured} */ { estimate, standardError }) =>
          `estimate ${fixed(100 * estimate, 1)} ± ${fixed(100 * standardError, 1)} %`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        const { quality, covered, full, temperature, n } = facts;
        return `At τ = ${short(temperature)} mean log p is ${fixed(quality.exact, 3)} (estimate from ${n} draws ${fixed(quality.estimate, 3)} ± ${fixed(quality.standardError, 3)}) and the share reached is ${fixed(100 * covered.exact, 1)} % (estimate from ${n} draws from p ${fixed(100 * covered.estimate, 1)} ± ${fixed(100 * covered.standardError, 1)} %). At τ = 1 they are ${fixed(full.quality, 3)} and ${fixed(100 * full.covered, 1)} %. Ink curves and dots are exact, coloured dots and bars are estimates with their standard error.`;
      },
    },
    schedule: {
      title: 'Misconception 3: β is just one more setting',
      prose:
        'The same <var>x</var><sub>0</sub> gets the same noise <var>ε</var>: <var>x<sub>t</sub></var> = √(1−<var>β</var>) <var>x</var><sub>0</sub> + √<var>β</var> <var>ε</var>. With the noise known, <var>x</var><sub>0</sub> comes back under any β, as in “Hands-on 3”. A generator does not know the noise, and what can be told from <var>x<sub>t</sub></var> alone depends on β. The guess shown is the posterior mean for someone who knows <var>p</var>, E[<var>x</var><sub>0</sub> | <var>x<sub>t</sub></var>]: the best in the sense of least expected squared error. The sequence of β over the steps is the noise schedule.',
      marks: {
        ...obstacles,
        x: 'value x (ring: x₀, hills: p)',
        handle: 'Clean value x₀',
        step: (/** @type {string} */ name, /** @type {Step} */ { beta }) =>
          `${name}: β = ${short(beta)}`,
        noised: (/** @type {Step} */ { signal, spread, xt }) =>
          `adding: ${fixed(signal, 2)} x₀ + ${fixed(spread, 2)} ε = ${fixed(xt, 2)}`,
        known: (/** @type {Step} */ { known }, /** @type {number} */ x0) =>
          `noise known: ${fixed(known, 2)}, error ${signed(known - x0, 2)}`,
        guess: (/** @type {Step} */ { guess }, /** @type {number} */ x0) =>
          `from xₜ alone: ${fixed(guess, 2)}, error ${signed(guess - x0, 2)}`,
      },
      summary(facts) {
        if (facts.obstacle) return obstacleSentence(facts.obstacle);
        /** @type {{steps: Step[], x0: number, noise: number}} */
        const { steps, x0, noise } = facts;
        const parts = steps.map(
          ({ beta, xt, guess }) =>
            `with β = ${short(beta)}, xₜ = ${fixed(xt, 3)} and the best guess from it is ${fixed(guess, 3)} (error ${signed(guess - x0, 3)})`,
        );
        return `For x₀ = ${short(x0)} and ε = ${short(noise)}: ${parts.join('; ')}. With the noise known, x₀ comes back in both cases, up to rounding. All values, the guesses too, are exact results of a formula, not estimates from draws. The arrow is the shrinking of x₀, the grey the noise added, both at their true length.`;
      },
    },
  },
  tries: [
    {
      action: 'Make B the same as p',
      look: 'In the first figure B now lies within ±2 in most rows, as A does; with one seed after another, chance alone puts any given row outside about one time in twenty. The strips look hardly different from before.',
    },
    {
      action: 'Narrow τ to 0.05',
      look: 'Mean log p comes close to its maximum, while the share reached falls to about 8 % with the initial modes and σ.',
    },
    {
      action: 'Lower β of B to 0.4',
      look: 'Under the same noise the guess returns to the neighbourhood of the clean value. Find out with the slider how far β can go before that fails.',
    },
  ],
  notice:
    'Look at <b>numbers with standard errors</b> rather than at looks, at <b>quality and diversity together</b> rather than at quality, and at <b>what can be recovered</b> under a β rather than at its value. All three measure the same thing: how much of what the latent variable decided (which mode, where in it, how much noise) is still there in the output.',
};
