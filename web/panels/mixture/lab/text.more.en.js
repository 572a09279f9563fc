import { fixed, short } from '../../../plots/number.js';

/** Words of what stands beside EM, and of what goes wrong. */
export default {
  parameters: {
    fitWeights: {
      label: 'Prior of the weights',
      unit: '',
      options: {
        dirichlet_process: 'Dirichlet process',
        dirichlet_distribution: 'Dirichlet distribution',
      },
    },
    fitConcentration: { label: 'Concentration γ', unit: 'smaller uses fewer components' },
  },
  figures: {
    beside: {
      title: 'k-means and variational Bayes beside EM',
      prose:
        'Three methods run to their end from the start of the picture above. <b>k-means</b> gives each point wholly to the nearest centre and knows no width; distances are in the data’s own units. <b>Variational Bayes</b> puts a prior on the weights, so that components which are not needed lose theirs. Compare with a larger K. The axes are those of the picture above.',
      marks: {
        nothing: ['Press “Compare” to', 'run the three methods.'],
        methods: { kmeans: 'k-means', em: 'EM', variational: 'variational Bayes' },
        used: (/** @type {number} */ used, /** @type {number} */ of, /** @type {boolean} */ wide) =>
          `${wide ? 'weights: ' : ''}${used} of ${of} in use`,
      },
      /** @param {{concentration: number, components: number, fits: any}} facts */
      summary({ concentration, components, fits }) {
        if (!fits) return 'Ellipses lie at 2σ; the bars are the weights of the components.';
        const { kmeans, em, variational, used } = fits;
        const ended = (/** @type {{converged: boolean, iterations: number}} */ fit) =>
          `${fit.converged ? 'converged' : 'was stopped'} after ${fit.iterations} iterations`;
        return `Ellipses lie at 2σ; the bars are the weights of the components. k-means ${ended(kmeans)}, EM ${ended(em)}, variational Bayes ${ended(variational)}. With γ = ${short(concentration)}, ${used} of its ${components} components have a weight of at least 0.01; the effective number (exp of the weights’ entropy) is ${fixed(variational.effectiveComponents, 2)}. Its means and covariances are posterior expectations.`;
      },
    },
  },
  words: {
    beside: {
      start: 'Compare',
      cancel: 'Cancel',
      progress: 'Progress',
      running: { kmeans: 'k-means', em: 'EM', variational: 'variational Bayes' },
      cancelled: 'Cancelled.',
    },
    failures: {
      title: 'What goes wrong',
      examples: [
        {
          action: 'Stop on a plateau',
          look: 'From seed 1 the fit “converges” after 3 iterations at −4.73 nats per point, because the change is very small for a while. Set tol to 0.0001 and run: the same start climbs to −4.16.',
        },
        {
          action: 'Arrive at a local peak',
          look: 'Two of the three means start in one cloud. The fit converges with one component covering the two other clouds; no number of iterations leads out. Change the start.',
        },
        {
          action: 'Collapse onto one point',
          look: 'Three equal points were added at the upper left, and reg_covar is 0. Component 3 takes just these, and its covariance becomes singular: with ever less width the likelihood grows without bound, so there is no maximum. This lab keeps the covariance of the step before; scikit-learn raises an exception. A positive reg_covar prevents it.',
        },
      ],
    },
  },
};
