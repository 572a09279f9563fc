import { failureText } from '../../panels/failure.js';
import { actionButton } from '../../dom/action-button.js';
import { download } from '../../dom/download.js';
import { element } from '../../dom/element.js';
import { COVARIANCE_TYPE, csvOf } from './program.js';

/**
 * Buttons that save what the lab holds.
 * @param {Pick<import('../kit/lab.js').LabContext, 'engine' | 'lang' | 'text'>} lab
 * @param {() => {dataset: import('./data.js').Dataset, state: import('./history.js').FitState} | null} present
 */
export function createExport({ engine, lang, text }, present) {
  const words = text.lab.export;
  const said = element('span', { role: 'status' });

  /**
   * @param {string} label
   * @param {(held: NonNullable<ReturnType<typeof present>>) => unknown} save
   */
  const button = (label, save) =>
    actionButton(
      label,
      () => {
        said.textContent = '';
        const held = present();
        return held && save(held);
      },
      (error) => {
        said.textContent = failureText(error, { lang, text });
      },
    );

  const node = element(
    'div',
    { class: 'actions' },
    button(words.data, ({ dataset: { x, columns } }) =>
      download('data.csv', csvOf(x, columns), 'text/csv'),
    ),
    button(words.parameters, ({ dataset, state }) =>
      download('mixture.json', parametersText(dataset, state), 'application/json'),
    ),
    button(words.responsibilities, async ({ dataset, state }) => {
      const shares = await engine.responsibilities(state.mixture, dataset.x);
      const names = Array.from(state.mixture.weights, (_, k) => `component_${k + 1}`);
      download('responsibilities.csv', csvOf(shares, names), 'text/csv');
    }),
    said,
  );
  return { node };
}

/**
 * @param {import('./data.js').Dataset} dataset
 * @param {import('./history.js').FitState} state
 */
function parametersText({ columns }, { mixture, iteration, status, logLikelihoods }) {
  const { kind, weights, means, covariances } = mixture;
  const plain = {
    columns,
    covariance_type: COVARIANCE_TYPE[kind],
    weights: Array.from(weights),
    means: rowsOf(means, columns.length),
    covariances: Array.from(covariances),
    iterations: iteration,
    converged: status === 'converged',
    mean_log_likelihood: logLikelihoods[logLikelihoods.length - 1],
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/**
 * @param {Float64Array} values
 * @param {number} width
 */
function rowsOf(values, width) {
  return Array.from({ length: values.length / width }, (_, i) =>
    Array.from(values.subarray(i * width, (i + 1) * width)),
  );
}
