import { fixed, short, signed } from '../../plots/number.js';
import { subscript } from '../../plots/subscript.js';
import columnWords from './text.columns.en.js';

const MODELS = ['Probabilistic PCA', 'Factor analysis'];

/** @param {number} stretch  1: nothing to say */
const unstretched = (stretch) =>
  stretch === 1 ? '' : ', reckoned for the column as it was before it was stretched';

const latentName = (/** @type {number} */ k) => `z${subscript(k + 1)}`;

/**
 * By how much posterior means are smaller than projections.
 * @param {any} facts
 */
function comparison({ method, shrinkage, row }) {
  if (!shrinkage) return '';
  const kind =
    method === 'ppca'
      ? 'A projection takes a row at right angles to the nearest decoded one'
      : 'A projection takes a row to the nearest decoded one, columns weighed by their noise';
  const [most, least] = [Math.max(...shrinkage), Math.min(...shrinkage)];
  const factors =
    shrinkage.length <= 3
      ? shrinkage
          .map(
            (/** @type {number} */ each, /** @type {number} */ k) =>
              `${fixed(each, 3)} (${latentName(k)})`,
          )
          .join(', ')
      : `${fixed(most, 3)} to ${fixed(least, 3)}, by axis`;
  const own = row
    ? ` Row ${row.row}, in the axes of the fit: ${row.means
        .slice(0, 3)
        .map(
          (/** @type {number} */ mean, /** @type {number} */ k) =>
            `${latentName(k)} is ${signed(row.projected[k], 3)} by projection, while its posterior has mean ${signed(mean, 3)} and standard deviation ${fixed(row.deviations[k], 3)}`,
        )
        .join('; ')}${row.means.length > 3 ? ' (the first three)' : ''}.`
    : '';
  return ` ${kind}; in the axes of the fit the posterior mean is that times ${factors}.${own}`;
}

/** The words of principal components and factors, in English. */
export default {
  parameters: {
    labTable: {
      label: 'Table',
      unit: '',
      options: {
        penguins: 'penguins, four measurements',
        geyser: 'Old Faithful, two measurements',
        iris: 'irises, four measurements',
        wine: 'wines, thirteen analyses',
        own: 'own data',
      },
    },
    labMethod: {
      label: 'Method',
      unit: '',
      options: { pca: 'PCA (projection)', ppca: 'probabilistic PCA', fa: 'factor analysis' },
    },
    labFactors: { label: 'Latent values K', unit: 'fewer than columns' },
    labAcross: { label: 'Column across', unit: '' },
    labUp: { label: 'Column up', unit: '' },
    labStretch: { label: 'Factor for the column across', unit: 'times' },
    labCompare: {
      label: 'Latent values decoded',
      unit: '',
      options: { mean: 'posterior means', both: 'posterior means and projections' },
    },
    labRow: { label: 'Row to look at', unit: '0 for all' },
    labUnits: {
      label: 'Units before that',
      unit: '',
      options: { standardised: 'standard deviations', measured: 'as measured' },
    },
  },
  words: {
    directions: {
      sources: {
        penguins: 'Gorman, Williams, Fraser (2014); rows without gaps',
        geyser: 'Azzalini, Bowman (1990)',
        iris: 'Fisher (1936)',
        wine: 'Aeberhard, Forina (1991), UCI Machine Learning Repository, CC BY 4.0; it names no units',
      },
      noRow: (/** @type {number} */ rows) =>
        `This table has ${rows} rows: enter a number up to that. All are shown.`,
      noOwn:
        'Your own data is not part of links. Until a table is loaded below, the penguins are shown.',
      /** @param {{asked: number, columns: number, latent: number}} facts */
      tooMany: ({ asked, columns, latent }) =>
        `This table has ${columns} columns: ${asked} latent values are too many, ${latent} the most. Shown with ${latent}.`,
      turned: 'Ten times the column across: PCA',
      kept: 'The same: factor analysis',
      plain: 'Undo the factor',
      program:
        'The same fit by NumPy, for factor analysis by scikit-learn, of the table as it stands here.',
    },
    loadings: {
      title:
        'What one standard deviation of each latent value adds to a column, and the standard deviation of what is left; the column across as if it had not been stretched',
      scrolls: 'Wider than the window: the table scrolls sideways.',
      column: 'column',
      latent: (/** @type {number} */ k) => `z${subscript(k)}`,
      left: 'left over',
      noise: 'noise σ of the model',
      nameOf: columnWords.nameOf,
    },
  },
  figures: {
    labDirections: {
      title: 'Which directions stay? PCA and factor analysis',
      prose:
        'A linear decoder learned from data. Each row of the table (grey) becomes <var>K</var> latent values, and the decoder makes a row of them again (red): what is between the two is lost. Arrows show how far one standard deviation of each latent value goes. PCA keeps the directions of the largest variance in the units at hand; factor analysis gives each column a noise of its own and keeps what columns share. Multiply one column by 10 and compare.',
      marks: {
        rows: 'rows of the table',
        kept: 'decoded from K values',
        posterior: 'decoded from posterior means',
        projected: 'decoded from projections',
        latent: (/** @type {number} */ k) => `z${subscript(k)}`,
        column: (
          /** @type {string} */ column,
          /** @type {boolean} */ isStandardised,
          /** @type {number} */ stretch,
        ) =>
          columnWords.axisName(column, isStandardised, stretch === 1 ? '' : `× ${short(stretch)}`),
      },
      /** @param {any} facts */
      summary({ method, latent, share, logLikelihood, rows, columns, ...facts }) {
        const { asked, stretched, stretch, isConverged, isUnique, isAnyCovariance, isTurned } =
          facts;
        const values = latent === 1 ? 'One latent value' : `${latent} latent values`;
        const verb = method === 'pca' ? 'keep' : 'explain';
        const keep = latent === 1 ? `${verb}s` : verb;
        const room =
          asked > latent ? ` (${columns} columns leave room for no more than ${latent})` : '';
        const kept = `${values}${room} ${keep} ${fixed(100 * share, 1)} % of the variance of ${columns} columns, summed over them in the units at hand (n = ${rows} rows).`;
        const factor =
          stretch === 1
            ? ''
            : ` The column ${columnWords.nameOf(stretched)} is multiplied by ${short(stretch)}.`;
        if (method === 'pca') {
          return `${kept}${factor} PCA projects each row at right angles onto the line, plane or space of the first principal components; it is no model of probabilities and has no likelihood. Other units of one column change the directions.`;
        }
        const compared = comparison({ method, ...facts });
        const turned = isTurned ? ' The axes of the latent values are turned, as set below.' : '';
        const likelihood = `${turned} The log-likelihood is ${fixed(logLikelihood, 3)} nats per row${unstretched(stretch)}.`;
        if (method === 'ppca') {
          const change = isAnyCovariance
            ? 'change the directions; with K one fewer than the columns the model fits any covariance, so that this likelihood, reckoned for the column as it was, stays.'
            : 'change directions and likelihood.';
          return `${kept}${factor}${likelihood} The decoded rows are drawn in towards the mean: a posterior mean weighs the row against the prior. The noise has one variance in all columns, so that other units of one column ${change}${compared}`;
        }
        if (!isConverged) {
          return `${kept}${factor}${likelihood} The iterations were stopped after 2,000, before they had come to rest.${compared}`;
        }
        const loadings = isUnique
          ? ''
          : ` So many latent values for ${columns} columns have several solutions that are as likely; this is the one that the iterations lead to.`;
        return `${kept}${factor}${likelihood} Each column has a noise of its own: when a column is multiplied, this likelihood, reckoned for the column as it was, stays what it is, and of the loading nothing but the units change.${loadings}${compared}`;
      },
    },
    labHeldOut: {
      title: 'How many latent values do the data bear?',
      prose:
        'Rows are split into five parts; each part is scored by the model that was fitted to the other four. More latent values can never fit the rows that were learned worse, but they can those held out. Bars are standard errors over the rows.',
      marks: {
        mean: 'log p per held-out row (nats)',
        latent: 'latent values K',
        isotropic: 'probabilistic PCA',
        diagonal: 'factor analysis',
      },
      /** @param {any} facts */
      summary({ models, rows, folds, stretch }) {
        const sentences = models.map((/** @type {any} */ model, /** @type {number} */ i) => {
          const { best, next, lead, mean, standardError } = model;
          const own = `${fixed(mean, 3)} ± ${fixed(standardError, 3)} nats per row (n = ${rows})`;
          if (!lead) return `${MODELS[i]}: ${own} with the only K that is possible, 1.`;
          return `${MODELS[i]} is best with K = ${best}: ${own}; its lead over K = ${next}, row by row, is ${signed(lead.mean, 4)} ± ${fixed(lead.standardError, 4)}.`;
        });
        return `Held-out log density, ${folds} parts${unstretched(stretch)}. ${sentences.join(' ')} A lead of less than two standard errors decides nothing.`;
      },
    },
  },
};
