import { fixed, short } from '../../plots/number.js';

/** @typedef {import('./trail-compute.js').Spot} Spot */
/** @typedef {Record<string, any> & {spots?: Spot[], said: {tau: number, covered: number, logP: number}[]}} TrailFacts */

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['Section 1 has no modes,', 'so there is nothing to generate.'],
  many: ['Section 1 has more modes', 'than the 12 that this part can deal with.'],
  pointlike: ['Section 1 has σ = 0,', 'so p has no density.'],
  extreme: ['A value of section 1 is too large', 'or too small for this part.'],
};

const parameters = {
  trailSmall: { label: 'Small τ', unit: 'times σ' },
  trailSmallCover: { label: 'Predicted coverage at the small τ', unit: '0 to 1' },
  trailSmallGain: {
    label: 'Predicted mean log p at the small τ, less that at τ = 1',
    unit: 'nats',
  },
  trailLarge: { label: 'Large τ', unit: 'times σ' },
  trailLargeCover: { label: 'Predicted coverage at the large τ', unit: '0 to 1' },
  trailLargeGain: {
    label: 'Predicted mean log p at the large τ, less that at τ = 1',
    unit: 'nats',
  },
  trailCount: { label: 'Draws n of each estimate', unit: '' },
  trailSeed: { label: 'Random seed of the estimates', unit: 'whole number' },
  trailShow: {
    label: 'What is shown of the trail',
    unit: '',
    options: {
      guess: 'it is predicted first',
      committed: 'prediction and trail',
      results: 'the trail at once',
    },
  },
};

const words = {
  trail: {
    commit: 'Commit and show the trail',
    show: 'Just show the trail',
    cover: 'Cover the trail',
    program: 'A Python program that computes the trail and draws the estimates anew',
  },
};

const figures = {
  labTrail: {
    title: 'Diversity against quality: mark it, then see',
    prose:
      'The model is <var>p</var> of section 1 with all its components <var>τ</var> times as wide. Coverage is the share of <var>p</var> within 1.96 standard deviations of the model’s components; quality is the mean of log <var>p</var> of what the model generates. Where it lies with <var>τ</var> = 1 is drawn. Put the two ring handles where you expect it with the small and the large <var>τ</var>, then commit. The trail over <var>τ</var> is exact; coloured points are estimates from draws, with bars of one standard error.',
    summary(/** @type {TrailFacts} */ { obstacle, isShown, full, said, spots, n }) {
      if (obstacle) return obstacles[obstacle].join(' ');
      const given = `At τ = 1 coverage is ${fixed(full.covered, 3)} and mean log p ${fixed(full.logP, 2)} nats (exact).`;
      if (!spots) {
        if (isShown) return `${given} The trail is being computed.`;
        const marks = said.map(
          ({ tau, covered, logP }) =>
            `at τ = ${short(tau, 3)} coverage ${fixed(covered, 3)} and mean log p ${fixed(logP, 2)} nats`,
        );
        return `${given} Marked so far: ${marks.join('; ')}.`;
      }
      const found = spots.map(({ tau, covered, logP, estimate, error }, i) => {
        const exact = `At τ = ${short(tau, 3)} coverage is ${fixed(covered, 3)} and mean log p ${fixed(logP, 2)} nats (exact); from n = ${n} draws each, ${fixed(estimate.covered, 3)} ± ${fixed(error.covered, 3)} and ${fixed(estimate.logP, 2)} ± ${fixed(error.logP, 2)}.`;
        const mark = said[i];
        if (!mark) return exact;
        return `${exact} Your mark misses by ${fixed(Math.abs(mark.covered - covered), 3)} in coverage and by ${fixed(Math.abs(mark.logP - logP), 2)} nats in mean log p.`;
      });
      return `${given} ${found.join(' ')}`;
    },
    marks: {
      ...obstacles,
      covered: 'coverage: mass of p covered →',
      logP: 'mean log p of draws (nats) ↑',
      yours: (/** @type {string} */ tau) => `yours: ${tau}`,
      handle: (
        /** @type {{tau: number, covered: number}} */ { tau, covered },
        /** @type {number} */ logP,
      ) =>
        `Your mark at τ = ${short(tau, 3)}: coverage ${fixed(covered, 3)}, mean log p ${fixed(logP, 2)} nats`,
    },
  },
};

/** Of the part about diversity and quality. */
export default { parameters, words, figures };
