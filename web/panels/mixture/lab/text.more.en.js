import { fixed, short, significant } from '../../../plots/number.js';

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
        'Three methods iterate together from the start of the picture above. <b>k-means</b> gives each point wholly to the nearest centre and knows no width; distances are in the data’s own units. <b>Variational Bayes</b> puts a prior on the weights, so that components which are not needed lose theirs, iteration by iteration. Compare with a larger K. The axes are those of the picture above.',
      marks: {
        nothing: ['Press “Compare” to', 'run the three methods.'],
        methods: { kmeans: 'k-means', em: 'EM', variational: 'variational Bayes' },
        refused: 'could not be computed',
        used: (/** @type {number} */ used, /** @type {number} */ of, /** @type {boolean} */ wide) =>
          `${wide ? 'weights: ' : ''}${used} of ${of} in use`,
      },
      /** @param {{at: number, concentration: number, components: number, fits: any, used: number}} facts */
      summary({ at, concentration, components, fits, used }) {
        if (!fits) return 'Ellipses lie at 2σ; the bars are the weights of the components.';
        const { kmeans, em, variational } = fits;
        const state = (/** @type {any} */ fit) => (fit ? ` ${ran(fit)}` : ' could not be computed');
        const ran = (/** @type {any} */ { ended, iterations, converged }) =>
          ended
            ? `${converged ? 'converged' : 'was stopped'} after ${iterations} iterations`
            : 'is still running';
        const use = variational
          ? ` With γ = ${short(concentration)}, ${used} of its ${components} components have a weight of at least 0.01. Its means and covariances are posterior expectations.`
          : '';
        return `After ${at} iterations. Ellipses lie at 2σ; the bars are the weights of the components. k-means${state(kmeans)}, EM${state(em)}, variational Bayes${state(variational)}.${use}`;
      },
    },
    switching: {
      title: 'Variational Bayes switches components off',
      prose:
        'The height of a band is the weight of a component. A component whose band is gone takes no part in explaining the data. The effective number is exp of the weights’ entropy. The line below is the evidence lower bound that variational Bayes raises (without constants, as in scikit-learn). The vertical line marks the iteration shown.',
      marks: {
        weights: 'weights',
        bound: 'lower bound (nats, without constants)',
        iteration: 'iteration',
        effective: (/** @type {string} */ n) => `effective ${n}`,
      },
      /** @param {{here?: number, before: number | null, lowerBound: number | null,
       *   effectiveComponents: number}} facts */
      summary({ here, before, lowerBound, effectiveComponents }) {
        if (here === undefined) return '';
        const bound =
          lowerBound === null
            ? 'The lower bound is known after the first iteration.'
            : `The lower bound is ${significant(lowerBound, 7)} nats${before === null ? '' : `, a change of ${significant(lowerBound - before, 3)} from the iteration before`}.`;
        return `At iteration ${here} of the variational fit the effective number of components is ${fixed(effectiveComponents, 2)}. ${bound}`;
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
      refused: (
        /** @type {'kmeans' | 'em' | 'variational'} */ method,
        /** @type {string} */ reason,
      ) =>
        `${{ kmeans: 'k-means', em: 'EM', variational: 'Variational Bayes' }[method]} could not be computed. ${reason}`,
      where: (/** @type {number} */ at) => (at === 0 ? 'Start' : `After iteration ${at}`),
      toolbar: {
        ...{ run: 'Play', pause: 'Pause', steps: ['One step on'], back: 'One step back' },
        ...{ reset: 'To the start', history: 'Position among the iterations' },
        keys: 'Keys: → forward, ← back, Home start, P play and pause',
      },
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
