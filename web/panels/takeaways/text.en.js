import { fixed, short, signed, significant } from '../../plots/number.js';

/** @typedef {import('./panel.js').Looks} Looks */
/** @typedef {Looks['a']['modes'][number]} Count */
/** @typedef {Looks['a']['logP']} LogP */
/** @typedef {import('./panel.js').Tradeoff['quality']} Measured */
/** @typedef {import('./panel.js').Schedule['steps'][number]} Step */
/** @typedef {ReturnType<typeof import('./schedule.js').scheduleFacts>} ScheduleFacts */

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
  roles:
    '<b>latent</b> = the number of the component and the place within it (in misconception 3: <var>x</var>ₜ) → <b>observation</b> = the value <var>x</var> drawn (in 3: the clean value <var>x</var>₀)',
  lab: 'predict, then see: looks, diversity against quality, the schedule, noise that can be undone',
  lead: 'Three misconceptions are common when generative models are judged and tuned. Each gets <b>one counterexample</b>, computed on the spot, with the mixture <var>p</var> of “Hands-on 1” as the true distribution. Change its modes or σ there, and these figures follow.',
  parameters: {
    seed: { label: 'Random seed', unit: 'whole number' },
    n: { label: 'Number of draws n (misconceptions 1 and 2)', unit: '2 to 10,000' },
    tilt: { label: 'Tilt of B’s weights', unit: 'first component ÷ last' },
    widen: { label: 'Standard deviation of B’s components', unit: 'multiple of σ' },
    temperature: {
      label: 'Factor τ on the standard deviation of the draws',
      unit: 'multiple of σ',
    },
    x0: { label: 'Clean value x₀', unit: 'units of x' },
    noise: { label: 'Noise ε', unit: 'one standard normal value' },
    betaA: { label: 'β of the upper row A', unit: 'from 0 to below 1' },
    betaB: { label: 'β of the lower row B', unit: 'from 0 to below 1' },
  },
  figures: {
    looks: {
      title: 'Misconception 1: what looks alike is equally good',
      prose:
        'A holds <var>n</var> draws from the true distribution <var>p</var>, B holds <var>n</var> draws from a model that is slightly wrong. With the initial settings the strips hardly let you say which is which. So the draws are counted per mode, log <var>p</var> is averaged over them, and both are compared with what is expected of draws from <var>p</var>: counts in standard deviations, averages in standard errors. A thin line marks the difference to be expected of B’s model, which is exact and does not depend on the draws. Each draw counts for the mode nearest to it; as the counts add up to <var>n</var>, two modes need only one row. The height of a point within its strip means nothing.',
      marks: {
        ...obstacles,
        x: 'value x',
        count: (/** @type {Count} */ { mode, expected, deviation }, /** @type {boolean} */ wide) =>
          `at ${short(mode)}: ${wide ? 'expected ' : ''}${fixed(expected, 0)} ± ${fixed(deviation, 1)}`,
        counts: (/** @type {Count} */ a, /** @type {Count} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${a.count} (${signed(a.z, 1)}), B ${b.count} (${signed(b.z, 1)})`
            : `A ${a.count}, B ${b.count}`,
        logP: (/** @type {number} */ exact, /** @type {boolean} */ wide) =>
          `mean log p${wide ? ': expected' : ''} ${fixed(exact, 2)}`,
        logPs: (/** @type {LogP} */ a, /** @type {LogP} */ b, /** @type {boolean} */ wide) =>
          wide
            ? `A ${fixed(a.mean, 2)} ± ${fixed(a.standardError, 2)} (${signed(a.z, 1)}), B ${fixed(b.mean, 2)} ± ${fixed(b.standardError, 2)} (${signed(b.z, 1)})`
            : `A ${fixed(a.mean, 2)}, B ${fixed(b.mean, 2)}`,
        deviation: (/** @type {boolean} */ wide) =>
          wide
            ? 'difference from what is expected of p, in standard deviations (counts) or standard errors (mean)'
            : 'difference in standard deviations/errors',
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
        const expected = b.modes.reduce(
          (/** @type {number} */ most, /** @type {Count} */ { expectedZ }) =>
            Math.max(most, Math.abs(expectedZ)),
          0,
        );
        const counts =
          a.modes.length === 1
            ? ''
            : `Counts were off by at most ${fixed(furthest(a), 1)} standard deviations in A and ${fixed(furthest(b), 1)} in B (expected of B’s model: ${fixed(expected, 1)}). `;
        return `B’s model has the weights ${weights.join(' : ')}${dots} (equal in p) and ${widen === 1 ? 'the standard deviation of p' : `${short(widen)} times the standard deviation of p`} in each component. ${n} draws were made from each. ${counts}Mean log p is ${fixed(a.logP.mean, 3)} ± ${fixed(a.logP.standardError, 3)} for A and ${fixed(b.logP.mean, 3)} ± ${fixed(b.logP.standardError, 3)} for B; its exact expectation is ${fixed(expectedLogP, 3)} for draws from p and ${fixed(modelLogP, 3)} for draws from B’s model. With large n, even draws from p stray by more than 2 in a given row about one time in 20, by more than 3 about one time in 370.`;
      },
    },
    tradeoff: {
      title: 'Misconception 2: if every output is good, all is well',
      prose:
        'Draw with a standard deviation of only <var>τ</var> times σ, and values come from where the density is high. The mean of log <var>p</var> at the drawn values rises, but the <b>coverage</b> falls: here, the probability that a draw from <var>p</var> lies within 1.96·τσ of a mode (a normal distribution has 95 % of its draws within 1.96 standard deviations of its mean). Watch only one of the two, and the loss of the other goes unnoticed. Mean log <var>p</var> indicates the “quality” of single outputs; it is no distance from <var>p</var>. Nor is it the log-likelihood, which averages the model’s density at data: here the parts are reversed. Logarithms are natural, so the unit is the nat.',
      marks: {
        ...obstacles,
        draws: 'narrowed draws and what they cover',
        x: 'value x',
        quality: 'quality: mean log p (nats)',
        covered: 'diversity: coverage',
        temperature: 'factor τ on the standard deviation',
        handle: 'Factor τ on the standard deviation',
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
        return `At τ = ${short(temperature)} mean log p is ${fixed(quality.exact, 3)} (estimate from ${n} draws ${fixed(quality.estimate, 3)} ± ${fixed(quality.standardError, 3)}) and the coverage is ${fixed(100 * covered.exact, 1)} % (estimate from ${n} draws from p ${fixed(100 * covered.estimate, 1)} ± ${fixed(100 * covered.standardError, 1)} %). At τ = 1 they are ${fixed(full.quality, 3)} and ${fixed(100 * full.covered, 1)} %. Uncoloured curves and dots are exact, coloured dots and bars are estimates with their standard error.`;
      },
    },
    schedule: {
      title: 'Misconception 3: β is just one more setting',
      prose:
        'The same <var>x</var><sub>0</sub> gets the same noise <var>ε</var>: <var>x<sub>t</sub></var> = √(1−<var>β</var>) <var>x</var><sub>0</sub> + √<var>β</var> <var>ε</var>. With the noise known, <var>x</var><sub>0</sub> comes back under any β, as in “Hands-on 3”. A generator does not know the noise, and what can be told from <var>x<sub>t</sub></var> alone depends on β. The guess shown is the posterior mean for someone who knows <var>p</var>, E[<var>x</var><sub>0</sub> | <var>x<sub>t</sub></var>]: the best in the sense of least expected squared error. What is best by squared error need not be a likely value: with the initial settings, B’s guess −0.17 lies where <var>p</var> is almost 0, because the posterior <var>p</var>(<var>x</var><sub>0</sub> | <var>x<sub>t</sub></var>), drawn as a line, has two peaks and the guess is its mean. The sequence of β over the steps is the noise schedule.',
      marks: {
        ...obstacles,
        x: 'value x (○: x₀, pale: p, line: posterior)',
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
        /** @type {ScheduleFacts} */
        const { steps, x0, noise } = facts;
        const parts = steps.map(({ beta, xt, guess, likeness, posterior }) => {
          const likely = posterior?.likely
            .map(
              ({ weight, mode }) =>
                `${fixed(100 * weight, 1)} % for the component at ${short(mode)}`,
            )
            .join(', ');
          const shape = posterior
            ? `; the ${posterior.components > posterior.likely.length ? 'largest ' : ''}posterior ${posterior.likely.length === 1 ? 'probability is' : 'probabilities are'} ${likely}`
            : '';
          return `With β = ${short(beta)}, xₜ = ${fixed(xt, 3)}, and the best guess from it is ${fixed(guess, 3)} (error ${signed(guess - x0, 3)}), where p has ${significant(100 * likeness, 2)} % of its highest density${shape}`;
        });
        return `Here x₀ = ${short(x0)} and ε = ${short(noise)}. ${parts.join('. ')}. With the noise known, x₀ comes back in both cases, up to rounding. All values, the guesses too, are exact results of a formula, not estimates from draws. The arrow is the shrinking of x₀, the grey the noise added, both at their true length. The posterior’s height has a scale of its own.`;
      },
    },
  },
  tries: [
    {
      action: 'Make B the same as p',
      look: 'In the first figure the difference to be expected of B, the thin line, becomes 0 in every row. With one seed after another the points move by chance alone, and a given row leaves ±2 about one time in twenty.',
    },
    {
      action: 'Give B 0.85 times the standard deviation',
      look: 'B is wrong, yet its mean log p is expected to be higher than that of draws from p itself. A high mean log p does not mean that a model is close to p.',
    },
    {
      action: 'Narrow τ to 0.05',
      look: 'With the initial modes and σ, mean log p is at its highest in this figure, while the coverage falls to about 8 %.',
    },
    {
      action: 'Lower β of B to 0.4',
      look: 'If everything else has its initial value, the guess, under the same noise, returns to the neighbourhood of the clean value. Find out with the slider how far β can go before that fails.',
    },
  ],
  notice:
    'Look at <b>numbers with standard errors</b> rather than at looks, at <b>quality and diversity together</b> rather than at quality, and at <b>what can be recovered</b> under a β rather than at its value. All three measure the same thing: how much of what the latent variable decided (which component, where in it, how much noise) is still there in the output.',
};
