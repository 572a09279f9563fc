import { fixed } from '../../plots/number.js';
import { exactText, withError } from './estimate.js';

const obstacles = {
  empty: ['One of the two has no component.'],
  weightless: ['All weights of one of the two are 0:', 'no component can be chosen.'],
  tooLarge: ['These values are too large', 'to be drawn to scale.'],
};

/** @param {string} obstacle */
const obstacleSentence = (obstacle) => obstacles[/** @type {'empty'} */ (obstacle)].join(' ');

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** @typedef {NonNullable<ReturnType<typeof import('./presets.js').factsOf>>} Facts */

/** What the lab says of two distributions, in English. */
export default {
  parameters: {
    labModes: { label: 'Components of the truth p', unit: 'mean:weight' },
    labSigma: { label: 'Standard deviation σ of a component of p', unit: 'units of x' },
    labModel: { label: 'Components of the model q', unit: 'mean:weight' },
    labShift: { label: 'Shift of q', unit: 'units of x' },
    labTau: { label: 'Width τ of q', unit: 'multiple of σ' },
    labCount: { label: 'Draws of each n', unit: '30 to 1,000' },
    labDrawSeed: { label: 'Random seed of the draws', unit: 'whole number' },
    labSource: {
      label: 'Generated points',
      unit: '',
      options: { model: 'draws of q', copies: 'copies of the draws of p' },
    },
    labNeighbours: { label: 'Neighbour k that a ball reaches to', unit: 'whole number' },
    labBandwidth: { label: 'Bandwidth h of the MMD', unit: 'units of x' },
  },
  lab: {
    runs: (/** @type {number} */ done, /** @type {number} */ of) => `${done} of ${of} runs`,
    samples: { progress: 'Runs made', cancel: 'Stop', again: 'Draw again' },
    acts: {
      same: 'Make q equal to p',
      drop: 'Drop the last component of q',
      reweight: '90 % of q to component 1',
    },
    metricsTable: {
      title:
        'Each metric by formula or quadrature, and estimated from draws; ± is the standard deviation over the runs, that is, the standard error of one run',
      scrolls: 'Wider than the window: the table scrolls sideways.',
      metric: 'metric',
      exact: 'exact',
      estimate: (/** @type {number} */ count, /** @type {number} */ runs) =>
        runs > 0 ? `first run (n = ${whole(count)}) ± over ${runs} runs` : `n = ${whole(count)}`,
      groups: {
        densities: 'Estimated from draws and both densities (nats: by natural logarithms)',
        distances:
          'Estimated from the draws alone; on average Wasserstein-1 then never comes out smaller than the exact value',
        neighbours: 'Of draws only; the first four by balls that reach to the k-th neighbour',
      },
      metrics: {
        totalVariation: 'total variation',
        klForward: 'KL(p ‖ q), nats',
        klReverse: 'KL(q ‖ p), nats',
        jensenShannon: 'Jensen–Shannon divergence, nats',
        hellinger: 'Hellinger distance',
        wasserstein1: 'Wasserstein-1',
        wasserstein2: 'Wasserstein-2',
        frechet: 'Fréchet distance (squared)',
        mmd: 'MMD² (maximum mean discrepancy), unbiased',
        precision: 'precision',
        recall: 'recall',
        density: 'density',
        coverage: 'coverage',
        authenticity: 'authenticity',
        firstShare: 'share in component 1 of p',
      },
    },
    presets: {
      title: 'What a metric can miss',
      lead: 'Each button sets both distributions above. What is then to be seen stands beside it, with the present numbers.',
      examples: {
        moments: {
          action: 'One Gaussian with the moments of p',
          look: 'The Fréchet distance compares means and variances only; look at the gap between the peaks.',
          found: (/** @type {Facts} */ { exact }) =>
            `Now: Fréchet distance ${exact('frechet')}, yet total variation ${exact('totalVariation')} and Wasserstein-1 ${exact('wasserstein1')} (all exact).`,
        },
        negative: {
          action: 'q = p, 30 draws of each',
          look: 'Without bias an estimate of 0 has to fall on both sides of it: MMD² comes out negative, too. That is no fault.',
          found: (/** @type {Facts} */ { count, runs, exact, estimate, negative, isNegative }) =>
            `Now: MMD² is ${exact('mmd')} (exact); the first run of n = ${count} gave ${estimate('mmd')}, ${isNegative ? 'which is negative' : 'which is not negative'}; ${negative} of ${runs} runs gave less than 0.`,
        },
        narrow: {
          action: 'Narrow components (τ = 0.2)',
          look: 'Precision asks only whether generated points lie among real ones. A model that plays safe scores high.',
          found: (/** @type {Facts} */ { count, exact, estimate }) =>
            `Now: precision ${estimate('precision')}, but recall ${estimate('recall')} (n = ${count}), and KL(p ‖ q) = ${exact('klForward')} nats (exact).`,
        },
        copies: {
          action: 'Copy the draws of p',
          look: 'Precision, recall, coverage and the Wasserstein distances give copies full marks. Authenticity asks whether points are new.',
          found: (/** @type {Facts} */ { count, estimate }) =>
            `Now: precision ${estimate('precision')}, recall ${estimate('recall')}, Wasserstein-1 ${estimate('wasserstein1')}; authenticity ${estimate('authenticity')} (n = ${count}), where new draws of p would have about 1/3.`,
        },
        widths: {
          action: 'Right counts, wrong widths (τ = 2)',
          look: 'Counting how many draws fall to each component says nothing about their spread within it.',
          found: (/** @type {Facts} */ { count, firstWeight, exact, estimate }) =>
            `Now: the share in component 1 is ${estimate('firstShare')} (n = ${count}), its weight in p ${fixed(firstWeight)}; total variation is ${exact('totalVariation')} (exact).`,
        },
      },
    },
  },
  figures: {
    labLaws: {
      title: 'Two distributions: the truth p and a model q',
      prose:
        'While points are drawn from q, ○ handles move it: those on the axis its components, those straight above their weights, the one on a flank its width τ. Every row of the table below asks in another way how q and p differ.',
      marks: {
        ...obstacles,
        density: 'density',
        x: 'observation x',
        both: 'p solid, q dashed',
        onlyP: 'p',
        drawsP: 'draws of p',
        drawsQ: 'draws of q',
        copies: 'copies of the draws of p',
        meanHandle: (/** @type {number} */ k) => `Position of component ${k} of q`,
        shareHandle: (/** @type {number} */ k) => `Weight of component ${k} of q`,
        tauHandle: 'Width τ of q',
      },
      /** @param {any} facts */
      summary({ obstacle, exact, isCopied, count }) {
        if (obstacle) return obstacleSentence(obstacle);
        const draws =
          count > 0 ? ` Below the axis: ${whole(count)} draws of each, the first run.` : '';
        if (isCopied) {
          return `The generated points are the draws of p themselves, copied: there is no density q to be compared.${count > 0 ? ` Below the axis: ${whole(count)} draws and their copies.` : ''}`;
        }
        return `Both densities are exact. The total variation is ${exactText(exact.totalVariation)}: no event has probabilities under p and q that differ by more, and for one event they differ by just that. The densities overlap in an area of ${fixed(1 - exact.totalVariation, 4)}.${draws}`;
      },
    },
    labCurve: {
      title: 'Precision and recall, as a curve',
      prose:
        'Precision is how much of q lies where p is, recall how much of p lies where q is. A factor λ weighs the one against the other: α(λ) = ∫ min(λp, q), β(λ) = α(λ)/λ. Where q has a density, the solid line is exact; the coloured one comes from the draws, sorted into 20 clusters, with bars of one standard error.',
      marks: {
        ...obstacles,
        precision: 'precision α(λ)',
        recall: 'recall β(λ)',
        even: '● λ = 1',
        lines: (/** @type {boolean} */ isCopied) =>
          isCopied ? 'from clusters' : 'exact, and from clusters',
      },
      /** @param {any} facts */
      summary({ obstacle, isCopied, exact, estimate, count, runs }) {
        if (obstacle) return obstacleSentence(obstacle);
        const found = estimate
          ? `the clusters of the first run give ${withError(estimate.value, estimate.spread)} (n = ${whole(count)}, ± over ${runs} runs)`
          : 'there is no estimate from draws yet';
        if (isCopied)
          return `At λ = 1 ${found}: of copies, each cluster holds as many as of the points copied.`;
        return `At λ = 1 precision and recall are both 1 − total variation = ${fixed(exact, 4)} (exact); ${found}. Clusters are biased: within a cluster they see no difference, and by chance shares differ even where q = p.`;
      },
    },
  },
};
