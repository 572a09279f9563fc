import { fixed, short, significant } from '../../plots/number.js';

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
    fitConcentration: { label: 'Concentration γ of the prior of the weights', unit: '' },
  },
  figures: {
    beside: {
      title: 'k-means and variational Bayes beside EM',
      prose:
        'Three methods iterate together from the start of the picture above. <b>k-means</b> gives each point wholly to the nearest centre; its clusters have no shape, and distances are in the data’s own units. <b>Variational Bayes</b> (variational inference) puts priors on weights, means and covariances. Components that explain little may lose their points; how much weight they keep depends on the kind of prior and on its γ. With the Dirichlet distribution, a γ that is large against N/K pulls all weights towards 1/K. Compare with a larger K. The axes are those of the picture above.',
      marks: {
        nothing: ['Press “Compare” to', 'run the three methods.'],
        methods: { kmeans: 'k-means', em: 'EM', variational: 'variational Bayes' },
        refused: 'could not be computed',
        used: (/** @type {number} */ used, /** @type {number} */ of, /** @type {boolean} */ wide) =>
          `${wide ? 'weight at least 0.01' : '≥ 0.01'}: ${used} of ${of}`,
      },
      /** @param {{at: number, concentration: number, components: number, fits: any, used: number,
       *   prior: string, points: number}} facts */
      summary({ at, concentration, components, fits, used, prior, points }) {
        if (!fits) return 'Ellipses lie at 2σ; the bars are the weights of the components.';
        const { kmeans, em, variational } = fits;
        const state = (/** @type {any} */ fit) => (fit ? ` ${ran(fit)}` : ' could not be computed');
        const ran = (/** @type {any} */ { ended, iterations, converged }) =>
          ended
            ? `${converged ? 'converged' : 'was stopped'} after ${iterations} ${iterations === 1 ? 'iteration' : 'iterations'}`
            : 'is still running';
        const empty =
          prior === 'dirichlet_distribution' && at > 0
            ? ` A component without points keeps the weight γ/(Kγ + N) = ${significant(concentration / (components * concentration + points), 2)}.`
            : '';
        const use = variational
          ? ` With γ = ${short(concentration)}, ${used} of its ${components} components have a weight of at least 0.01.${empty} Its means are posterior expectations, and so are its weights (for the Dirichlet process divided by their sum, as in scikit-learn); its covariances are (E[Λ])⁻¹, the inverses of the expected precisions, not E[Σ], which need not exist.`
          : '';
        return `After ${at} ${at === 1 ? 'iteration' : 'iterations'}. Ellipses lie at 2σ; the bars are the weights of the components. k-means${state(kmeans)}, EM${state(em)}, variational Bayes${state(variational)}.${use}`;
      },
    },
    switching: {
      title: 'Weights and lower bound of variational Bayes',
      prose:
        'The height of a band is the expected weight of a component (for the Dirichlet process divided by the sum). Whether bands vanish depends on the prior of the weights, on its γ and on the start. The effective number of components is exp of the weights’ entropy: K where all weights are equal, 1 where one has everything. The line below is the evidence lower bound (without constants, as in scikit-learn), which exact variational Bayes never lowers; reg_covar can. The vertical line marks the iteration shown.',
      marks: {
        weights: 'weights',
        bound: 'lower bound (nats)',
        iteration: 'iteration',
        effective: (/** @type {string} */ n) => `effective ${n}`,
      },
      /** @param {{here?: number, before: number | null, lowerBound: number | null,
       *   effectiveComponents: number, unused: number, components: number}} facts */
      summary({ here, before, lowerBound, effectiveComponents, unused, components }) {
        if (here === undefined) return '';
        const bound =
          lowerBound === null
            ? 'The lower bound is known after the first iteration.'
            : `The lower bound is ${significant(lowerBound, 7)} nats${before === null ? '' : `, a change of ${significant(lowerBound - before, 3)} from the iteration before`}.`;
        return `At iteration ${here} of the variational fit the effective number of components is ${fixed(effectiveComponents, 2)}; ${unused} of ${components} have a weight below 0.01. ${bound}`;
      },
    },
  },
  words: {
    beside: {
      start: 'Compare',
      running: { kmeans: 'k-means', em: 'EM', variational: 'variational Bayes' },
      refused: (
        /** @type {'kmeans' | 'em' | 'variational'} */ method,
        /** @type {string} */ reason,
      ) =>
        `${{ kmeans: 'k-means', em: 'EM', variational: 'Variational Bayes' }[method]} could not be computed. ${reason}`,
      where: (/** @type {number} */ at) => (at === 0 ? 'Start' : `After iteration ${at}`),
      toolbar: {
        ...{ play: 'Play', pause: 'Pause', steps: ['One step on'], back: 'One step back' },
        ...{ reset: 'To the start', history: 'Position among the iterations' },
        keys: 'Keys: → forward, ← back, Home start, P play and pause',
      },
    },
    pitfalls: {
      title: 'What goes wrong',
      examples: [
        {
          action: 'Stop on a plateau',
          look: 'From seed 1 the fit “converges” after 3 iterations at −4.73 nats per point, because the change is very small on the plateau. Set tol to 0.0001 and run: the same start climbs to −4.16.',
        },
        {
          action: 'End at a local optimum',
          look: 'Two of the three means start in one cloud. The fit converges with one component covering the two other clouds, and further iterations do not lead out. Another start does.',
        },
        {
          action: 'Collapse onto one point',
          look: 'Three equal points were added at the upper left, and reg_covar is 0. Component 3 takes just these, and its covariance becomes singular: as it shrinks the likelihood grows without bound, so there is no maximum. This lab keeps the covariance of the step before; scikit-learn raises an exception. With a positive reg_covar no variance gets that small.',
        },
      ],
    },
  },
};
