import { fixed } from '../../plots/number.js';
import { readable } from '../../panels/readable.js';
import { percentText, withError } from './estimate.js';

/** @type {Record<string, string[]>} */
const obstacles = {
  empty: ['One of the two has no component.'],
  weightless: ['All weights of q are 0:', 'no component can be chosen.'],
  tooLarge: ['These weights are too large', 'to be added up.'],
};

/** @param {number} n */
const whole = (n) => n.toLocaleString('en-US');

/** What the lab says of a truth and a model in the plane, in English. */
export default {
  parameters: {
    labPlaneMeans: { label: 'Means of p', unit: 'x₁, x₂ of each component' },
    labPlaneSigma: { label: 'Standard deviation σ of a component of p', unit: 'units of x' },
    labPlaneModel: { label: 'Means of q', unit: 'x₁, x₂ of each component' },
    labPlaneWeights: { label: 'Weights of q', unit: 'of each component; missing: 1' },
    labPlaneShift: { label: 'Shift of q along x₁', unit: 'units of x' },
    labPlaneTau: { label: 'Width τ of q', unit: 'multiple of σ' },
    labPlaneEdit: {
      label: 'Rings move the means of',
      unit: '',
      options: { model: 'the model q', truth: 'the truth p' },
    },
    labPlaneSource: {
      label: 'Generated points',
      unit: '',
      options: { model: 'draws of q', copies: 'copies of the real points' },
    },
    labPlaneBalls: {
      label: 'Balls around',
      unit: '',
      options: {
        real: 'real points (precision, density, coverage)',
        generated: 'generated points (recall)',
      },
    },
    labPlaneNeighbours: { label: 'Neighbour k that a ball reaches to', unit: 'whole number' },
    labPlaneCount: { label: 'Points of each n', unit: '30 to 1,000' },
    labPlaneOutlier: { label: 'Outlier among the real points', unit: 'x₁, x₂; empty: none' },
    labPlaneSeed: { label: 'Random seed of the points', unit: 'whole number' },
    labPlaneBandwidth: { label: 'Bandwidth h of the MMD', unit: 'units of x' },
    labPlaneTransport: {
      label: 'Best pairing of the points',
      unit: '',
      options: { auto: 'when it is short', run: 'asked for' },
    },
  },
  lab: {
    plane: {
      title: 'In the plane: what precision, recall, density and coverage count',
      acts: {
        same: 'Make q equal to p',
        drop: 'Drop a component',
        shift: 'Shift by 2σ',
        narrow: 'Narrow (τ = 0.4)',
        reweight: 'Reweight 8 : 1',
        copies: 'Copy the real points',
        outlier: 'An outlier, and q beside it',
      },
      paired: (/** @type {number} */ done, /** @type {number} */ of) =>
        `${whole(done)} of ${whole(of)} points paired`,
      transport: {
        start: 'Compute Wasserstein-2 by the best pairing',
        progress: 'Points paired',
        cancel: 'Stop',
        again: 'Pair again',
      },
      program: 'The same points and counts in plain Python (standard library only).',
      table: {
        title: 'Metrics of the truth and the model in the plane',
        scrolls: 'Wider than the window: the table scrolls sideways.',
        /** @param {string} error */
        caption: (error) =>
          `Metrics of p and q in the plane; ± is one standard error in the third column (of the sliced distance, by its directions alone), one standard deviation over runs in the fourth and fifth, and one standard error in the last.${error ? ` The exact values of divergences are found by quadrature, with an error of at most ${error}.` : ''}`,
        /** @param {{count: number, runs: number, seed: string}} how */
        heads: ({ count, runs, seed }) => [
          'metric',
          'exact',
          `the points drawn above (n = ${whole(count)}, seed ${seed})`,
          `mean of ${runs} runs`,
          'the same where Q = P',
          'larger than where Q = P',
        ],
        groups: {
          densities:
            'Estimated from both densities at as many draws of their own (nats: by natural logarithms)',
          distances: 'Estimated from the points alone (Wasserstein-2: 10 runs)',
          neighbours: 'Counted among nearest neighbours',
        },
        metrics: {
          totalVariation: 'total variation',
          klForward: 'KL(p ‖ q), nats',
          klReverse: 'KL(q ‖ p), nats',
          jensenShannon: 'Jensen–Shannon divergence, nats',
          hellinger: 'Hellinger distance',
          overlap: 'precision = recall of the curve at λ = 1',
          frechet: 'Fréchet distance (squared)',
          mmd: 'MMD², unbiased',
          sliced: 'sliced Wasserstein-1',
          transport: 'Wasserstein-2 by the best pairing',
          precision: 'precision',
          recall: 'recall',
          density: 'density',
          coverage: 'coverage',
          authenticity: 'authenticity',
        },
        expected: (/** @type {string} */ value) => ` (expected: ${value})`,
        share: (/** @type {string} */ percent) => `in ${percent} % of pairs`,
        inAll: (/** @type {number} */ share) => (share === 1 ? 'in all pairs' : 'in no pair'),
        /** @param {{count: number, seed: string, runs: number, model: any, perfect: any}} facts */
        verdict: ({ count, seed, runs, model, perfect }) =>
          `Can the two be told apart at n = ${whole(count)}? In ${runs} runs (seeds from ${seed} on) the nearest-neighbour test says so at the level 5 % in ${model.count}, that is, ${percentText(model)}; where Q = P it errs in at most 5 % on average, unless there is an outlier, and has done so here in ${perfect.count} (${percentText(perfect)}). The last column compares each estimate of a run with each of a run where Q = P: at 50 % its size does not tell them apart at this n, near 0 or 100 % it does.`,
      },
    },
  },
  figures: {
    labPlane: {
      title: 'Balls that reach to the k-th neighbour',
      prose:
        'The truth p is drawn as contours (exact). A <b>ball</b> around each real point reaches to its <i>k</i>-th nearest real neighbour. <b>Precision</b> is the share of generated points in at least one ball, <b>density</b> the number of balls that hold a generated point, averaged over these points and divided by <i>k</i>, <b>coverage</b> the share of balls that hold a generated point. With balls around the generated points, <b>recall</b> is the share of real points in at least one.',
      marks: {
        ...obstacles,
        x1: 'x₁',
        x2: 'x₂',
        truth: 'contours: truth p (exact)',
        realBalls: {
          balls: 'real points and balls (dashed: empty)',
          inside: 'generated: ● in a ball, × in none',
        },
        generatedBalls: {
          balls: 'generated points and their balls',
          inside: 'real: ● in a ball, × in none',
        },
        modelHandle: (/** @type {number} */ k, /** @type {string} */ at) =>
          `Mean of component ${k} of q: ${at}`,
        truthHandle: (/** @type {number} */ k, /** @type {string} */ at) =>
          `Mean of component ${k} of p: ${at}`,
        outlierHandle: (/** @type {string} */ at) => `Outlier among the real points: ${at}`,
      },
      /** @param {any} facts */
      summary(facts) {
        const { obstacle, isReal, isCopied, neighbours: k, hasOutlier, count, metrics } = facts;
        if (obstacle) return obstacles[obstacle].join(' ');
        const { precision, recall, density, coverage, standardErrors: errors } = metrics;
        const size = isReal ? facts.realRadius : facts.generatedRadius;
        const radii = ` The balls shown have a median radius of ${readable(size.median)}, the largest ${readable(size.largest)}.`;
        const outlier = hasOutlier
          ? ` The outlier is one of the real points: its ball has a radius of ${readable(facts.outlier.radius)} and holds ${whole(facts.outlier.holds)} generated points, ${whole(facts.outlier.alone)} of which lie in no other. Without this one ball precision would be ${fixed((facts.inReal - facts.outlier.alone) / count, 3)}.`
          : '';
        const copies = isCopied
          ? ' All generated points are copies: all four metrics are at their best or beyond, although nothing new has been generated. Authenticity below sees it.'
          : '';
        return `Of ${whole(count)} generated points ${whole(facts.inReal)} lie in a real ball: precision ${withError(precision, errors.precision)}. They lie in ${whole(facts.memberships)} balls in all, divided by k n = ${whole(k * count)}: density ${withError(density, errors.density)}. Of the real balls ${whole(facts.held)} hold a generated point: coverage ${withError(coverage, errors.coverage)}. Of the real points ${whole(facts.inGenerated)} lie in a generated ball: recall ${withError(recall, errors.recall)}. Each ± is one standard error with the balls as given, n = ${whole(count)}.${radii}${outlier}${copies}`;
      },
    },
  },
};
