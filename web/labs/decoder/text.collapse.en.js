import { fixed, short } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';

const list = (/** @type {number[]} */ values) => values.map((value) => short(value, 3)).join(', ');

/** The words of collapse, in English. */
export default {
  parameters: {
    labCollapseData: {
      label: 'Data behind the covariance',
      unit: 'columns in standard deviations',
      options: {
        penguins: 'penguins, four measurements',
        geyser: 'Old Faithful, two measurements',
        spectrum: 'eigenvalues of your own',
      },
    },
    labCollapseSpectrum: { label: 'Eigenvalues', unit: 'two to eight, 0.01 to 10' },
    labCollapseBeta: {
      label: 'Weight β of the divergence',
      unit: '1 with a sum: the evidence bound',
    },
    labCollapseNoise: { label: 'Variance σ² of the decoder’s noise', unit: 'squared units of x' },
    labCollapseAverage: {
      label: 'Reconstruction error',
      unit: '',
      options: { sum: 'sum over the columns', mean: 'mean over the columns' },
    },
    labCollapseInference: {
      label: 'Where q comes from',
      unit: '',
      options: {
        encoder: 'an encoder that learns too',
        exact: 'the best q (at β = 1 the exact posterior)',
      },
    },
    labCollapseSeed: { label: 'Random seed of the start', unit: 'whole number' },
    labCollapseGuess: { label: 'Your prediction: directions that stay', unit: 'count' },
    labCollapseShown: { label: 'Result', unit: '', options: { no: 'hidden', yes: 'shown' } },
    labCollapseAt: { label: 'Moment looked at', unit: '0 to 120' },
  },
  words: {
    show: 'Show the result',
    hide: 'Hide it and predict again',
    mean: 'Take the mean over columns, and predict',
    exact: 'Take the best q, and predict',
    step: (/** @type {number} */ step) => `step ${step} of the training`,
    program: 'Which directions stay, from eigenvalues and threshold, by NumPy.',
  },
  figures: {
    labCollapse: {
      title: 'Collapse: which directions die?',
      prose:
        'Where decoder and encoder are both linear (a linear VAE), the maximum of reconstruction − β KL(<var>q</var>‖p(<var>z</var>)) has a formula. There are as many latent values as columns, and the noise variance <var>σ</var>² is fixed. Bars are the eigenvalues <var>λ</var> of the covariance, the variances along its eigenvectors <var>u</var>; the line across is β<var>σ</var>². Along some directions <var>W</var> becomes 0, and the decoder says the same whatever <var>z</var> is (posterior collapse). Predict how many directions stay, then see what training makes of them. Predict and check again with the mean of the reconstruction error over the columns in place of its sum, and with the best <var>q</var> (at β = 1 the exact posterior) in place of an encoder.',
      marks: {
        missing: ['Give at least two eigenvalues.'],
        hidden: ['Predict how many directions stay,', 'then show the result'],
        variance: 'variance along each direction',
        eigenvalues: 'bars: eigenvalues λ of the data',
        line: 'line: the threshold βσ²',
        guess: 'how many directions stay?',
        learned: 'colour: ‖Wᵀu‖² learned, from the line up',
        threshold: (/** @type {string} */ value, /** @type {boolean} */ isFar) =>
          `${isFar ? '↑ ' : ''}βσ² = ${value}`,
        eigenvalue: (/** @type {number} */ i) => `λ${subscript(i)}`,
        ofDirection: (/** @type {number} */ i) => `along λ${subscript(i)}`,
        dead: (/** @type {number} */ count) => `dead: ${count}`,
        stays: 'stays',
        dies: 'dies',
        steps: 'step (√ scale)',
        loading: '‖Wᵀu‖² (thin lines: the optimum)',
        handle: (/** @type {number} */ i) => `Eigenvalue λ${subscript(i)}`,
      },
      /** @param {any} facts */
      summary({ isMissing, eigenvalues, threshold, beta, noiseVariance, guess, ...facts }) {
        if (isMissing) return 'Two eigenvalues or more can be compared with the threshold.';
        const { isMean, isStandardised, result } = facts;
        const count = eigenvalues.length;
        const mean = isMean
          ? ` A mean of the reconstruction error over ${count} columns is the sum with a β that is ${count} times as large, ${short(beta)}.`
          : '';
        const standardised = isStandardised ? ' (columns in standard deviations)' : '';
        const given = `The covariance has the eigenvalues ${list(eigenvalues)}${standardised}.${mean} With β = ${short(beta)} and σ² = ${short(noiseVariance)}, the threshold βσ² is ${short(threshold, 3)}.`;
        if (!result) {
          return `${given} Your prediction at present: of ${count} directions, ${guess} ${guess === 1 ? 'stays' : 'stay'}. “Show the result” trains a linear VAE.`;
        }
        const { active, loadings, bound, inference, step, learned } = result;
        const outcome =
          active === 0
            ? 'No eigenvalue exceeds the threshold, and every direction dies'
            : active === 1
              ? 'One eigenvalue exceeds the threshold, and its direction alone stays in the best W'
              : `${active} eigenvalues exceed the threshold, and just these ${active} directions stay in the best W`;
        const how =
          inference === 'exact'
            ? 'with the best q all along, the posterior of the model whose noise has the variance βσ²'
            : 'with an encoder that learns too';
        const blame =
          inference === 'exact' && active < count
            ? ' There is no encoder here: that directions die is not its fault.'
            : '';
        const price = beta === 1 ? '' : `${short(beta)} `;
        return `${given} ${outcome}${guess === null ? '' : ` (your prediction: ${guess})`}. The best ‖Wᵀu‖² is the excess λ − βσ² or 0: ${list(loadings)}. After ${step} steps of training, ${how}, it is ${list(learned.loadings)}; reconstruction (summed over the columns) − ${price}KL is ${fixed(learned.bound, 4)} nats per row, and ${fixed(bound, 4)} at its maximum.${blame}`;
      },
    },
  },
};
